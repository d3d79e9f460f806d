/** An event cited in plain text, and its place on the timeline page. */
import { formatDate } from './dates.ts';
import type { RecordEvent } from './record.ts';
import type { Source } from './schema.ts';

/** Cites an event by its first source, which is the primary one where there is any; dates in the given language. */
export function citeInText(event: RecordEvent, language: string): string {
  const source = firstSource(event);
  const title = withDate(source.title, source.published, language);
  return [
    `${withDate(event.title, event.date, language)}.`,
    `${source.publisher}: ${title}.`,
    `${source.url}.`,
    `Sidelight record, reviewed ${formatDate(event.reviewed, language)}.`,
  ].join(' ');
}

/** The place of an event on the timeline page: the address's part from "#" on. */
export function eventAnchor(id: string): string {
  return `#e-${id}`;
}

/** The source by which an event is cited. */
export function firstSource({ id, sources: [source] }: RecordEvent): Source {
  // The schema lets no event pass without a source.
  if (source === undefined) throw new Error(`${id} has no source to cite`);
  return source;
}

/** Words with their date behind them, where there is one. */
export function withDate(words: string, date: string | null, language: string): string {
  return date === null ? words : `${words}, ${formatDate(date, language)}`;
}
