import type { Record as EventRecord } from './record.ts';
import type { Event } from './schema.ts';

/** All that the interface needs in one language: its words, and the record. One such file travels into a page. */
export type LanguageData = {
  /** BCP 47. */
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly record: EventRecord;
  /** Cues by event id: the same in every language. */
  readonly cues: Readonly<Record<string, NonNullable<Event['cues']>>>;
};
