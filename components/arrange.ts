import { standing } from './order.ts';
import type { PassageView, RecordEvent, SidebarView } from './view.ts';

/** A passage and its place in the view's list. */
export type PlacedPassage = PassageView & { readonly index: number };

/** An event with the passages that refer to it, in the order of the text. */
export type LinkedEvent = { readonly event: RecordEvent; readonly passages: readonly PlacedPassage[] };

/** The lists of events that the article does not name. */
export type ListName = 'since' | 'before' | 'others' | 'inForce';

/** The record as it stands to one article. Every event but the certain ones is in `since`, `before` or `others`. */
export type Arranged = {
  readonly found: readonly LinkedEvent[];
  readonly possible: readonly LinkedEvent[];
  /** Forward from the article; its own day comes first. */
  readonly since: readonly RecordEvent[];
  /** Backward from the article. */
  readonly before: readonly RecordEvent[];
  /** Latest first, when the article's date is not known. */
  readonly others: readonly RecordEvent[];
  /** Latest first. */
  readonly inForce: readonly RecordEvent[];
};

/** The lists that are drawn, in their order: beside a mention what is in force, else what the article's date divides. */
export function listsOf({ relevance, published }: SidebarView): readonly ListName[] {
  if (relevance === 'mention') return ['inForce'];
  return published === null ? ['others'] : ['since', 'before'];
}

/** Sorts the record around the article. */
export function arrange({ events, passages, published }: SidebarView): Arranged {
  const placed = passages.map((passage, index) => ({ ...passage, index }));
  const found = link(
    events,
    placed.filter(({ certainty }) => certainty === 'certain'),
  );
  const certain = new Set(found.map(({ event }) => event.id));
  const possible = link(
    events,
    placed.filter(({ certainty, event }) => certainty === 'possible' && !certain.has(event)),
  );
  const rest = events.filter(({ id }) => !certain.has(id));
  const date = published?.date ?? null;
  const latest = rest.toReversed();
  return {
    found,
    possible,
    since: date === null ? [] : rest.filter(event => standing(event.date, date) !== 'before'),
    before: date === null ? [] : latest.filter(event => standing(event.date, date) === 'before'),
    others: date === null ? latest : [],
    inForce: latest.filter(({ status }) => status.is === 'in force'),
  };
}

function link(events: readonly RecordEvent[], passages: readonly PlacedPassage[]): LinkedEvent[] {
  const byId = new Map(events.map(event => [event.id, event]));
  const groups = Map.groupBy(passages, ({ event }) => event);
  return [...groups].flatMap(([id, own]) => {
    const event = byId.get(id);
    return event === undefined ? [] : [{ event, passages: own }];
  });
}
