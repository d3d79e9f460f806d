import type { Record as EventRecord } from './record.ts';

/** All that the interface needs in one language: its words, and the record. One such file travels into a page. */
export type LanguageData = {
  /** BCP 47. */
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly record: EventRecord;
};
