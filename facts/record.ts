import { compareDates } from './dates.ts';
import type { Language } from './languages.ts';
import type { Event, EventText } from './schema.ts';

/** A dated step of an event, in the words of one language. */
export type Step = { readonly date: string; readonly what: string };

/** One event in one language; `lang` is English where the reader's language is not written yet. */
export type RecordEvent = Omit<Event, '$schema' | 'text' | 'effective' | 'cues'> &
  Omit<EventText, 'effective'> & {
    readonly lang: Language;
    readonly effective: readonly Step[];
  };

/** The whole record in one language, by date: what travels into a page. */
export type Record = {
  readonly language: Language;
  /** The newest day on which an event was reviewed. */
  readonly reviewed: string;
  /** The date of the newest event, as exact as it is known. */
  readonly latest: string;
  readonly events: readonly RecordEvent[];
};

/** Puts the events into one language, by date: days first, then the month they lie in, then the year. */
export function buildRecord(events: readonly Event[], language: Language): Record {
  const sorted = events.toSorted(compareEvents);
  return {
    language,
    reviewed: newestReview(sorted),
    latest: sorted.at(-1)?.date ?? '',
    events: sorted.map(event => inLanguage(event, language)),
  };
}

/** Sorts events by date; on one date the weightier first, so that an answer follows what it answers. */
export function compareEvents(a: Placed, b: Placed): number {
  return compareDates(a.date, b.date) || a.tier - b.tier || (a.id < b.id ? -1 : 1);
}

type Placed = Pick<Event, 'date' | 'tier' | 'id'>;

/** The newest review day of the events, empty when there are none. */
export function newestReview(events: readonly Pick<Event, 'reviewed'>[]): string {
  return (
    events
      .map(({ reviewed }) => reviewed)
      .toSorted()
      .at(-1) ?? ''
  );
}

function inLanguage(event: Event, language: Language): RecordEvent {
  const { $schema: _schema, cues: _cues, text, effective, ...fields } = event;
  const translated = text[language];
  const { effective: labels, ...words } = translated ?? text.en;
  return {
    ...fields,
    lang: translated === undefined ? 'en' : language,
    ...words,
    effective: effective.map((date, index) => ({ date, what: labels[index] ?? '' })),
  };
}
