import { standing } from '../order.ts';
import type { RecordEvent } from '../view.ts';
import type { PopupReport } from './view.ts';

/** How the record stands to the tab's article; `since` and `before` are null where its date is not known. */
export type Counts = {
  readonly found: readonly RecordEvent[];
  readonly possible: number;
  readonly since: number | null;
  readonly before: number | null;
};

/** Counts the record as the sidebar does: what is in the article is neither before nor since. */
export function countsOf(
  { passages, possible, published }: PopupReport,
  events: readonly RecordEvent[],
): Counts {
  const certain = new Set(passages.map(({ event }) => event));
  const maybe = new Set(possible.map(({ event }) => event).filter(event => !certain.has(event)));
  const byId = new Map(events.map(event => [event.id, event]));
  const rest = events.filter(({ id }) => !certain.has(id));
  const before =
    published === null ? null : rest.filter(({ date }) => standing(date, published) === 'before').length;
  return {
    found: [...certain].flatMap(id => byId.get(id) ?? []),
    possible: maybe.size,
    before,
    since: before === null ? null : rest.length - before,
  };
}
