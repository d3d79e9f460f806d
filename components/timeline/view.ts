import type { DetailTools, EntryActions, RecordEvent } from '../view.ts';
import type { MessageKey } from '../words.ts';
import type { Choice } from './choice.ts';

/** The forms in which an event can be cited. */
export type CitationForm = 'text' | 'markdown' | 'bibtex';

/** The files in which the record can be taken along. */
export type FileForm = 'json' | 'csv' | 'calendar';

/** What the reader can do on the timeline page beyond choosing. */
export type TimelineActions = Pick<EntryActions, 'copyLink' | 'reportError'> & {
  copyCitation(event: string, form?: CitationForm): Promise<boolean>;
  /** Keeps what is chosen in the address; an event stays there only where it is named. */
  keep(choice: Choice, event: string | null): void;
  /** Goes to an event's entry by its address. */
  go(event: string): void;
  print(): void;
  download(form: FileForm, events: readonly RecordEvent[]): void;
};

/** What every entry of the timeline is drawn with. */
export type TimelineTools = Omit<DetailTools, 'actions'> & { readonly actions: TimelineActions };

/** The texts of the page's files and forms. */
export const FILES: Readonly<Record<FileForm, MessageKey>> = {
  json: 'timelineJson',
  csv: 'timelineCsv',
  calendar: 'timelineCalendar',
};
