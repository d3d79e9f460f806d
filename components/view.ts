import type { RecordEvent } from '../facts/record.ts';
import type { Words } from './words.ts';

export type { RecordEvent };

/** One passage of the article and the event it refers to. */
export type PassageView = {
  readonly event: string;
  readonly certainty: 'certain' | 'possible';
  /** The marked words. */
  readonly quote: string;
  /** The date these words mean, as exact as they say it; null when they say none or it cannot be resolved. */
  readonly when: string | null;
  /** The words that say the date ("on Tuesday"). */
  readonly whenWords: string | null;
  /** The article's words that led to the event. */
  readonly reasons: {
    readonly who: readonly string[];
    readonly what: readonly string[];
    readonly when: readonly string[];
  };
};

/** What the sidebar stands beside, and what it says of it. */
export type SidebarView = {
  /** `hidden` and `paused` are shown until the reader leaves, so that he can undo them. */
  readonly state: 'read' | 'paused' | 'hidden' | 'unreadable';
  readonly form: 'beside' | 'room' | 'sheet';
  readonly relevance: 'about' | 'mention';
  /** How often the article names the subject. */
  readonly mentions: number;
  /** The article's date, and whether the page or the `reader` said it; null when nobody did. */
  readonly published: { readonly date: string; readonly from: string } | null;
  /** The site's address, as the reader knows it. */
  readonly site: string;
  /** The whole record, by date; empty when it could not be read. */
  readonly events: readonly RecordEvent[];
  /** The newest review day; empty when the record could not be read. */
  readonly reviewed: string;
  /** In the order of the text. */
  readonly passages: readonly PassageView[];
  /** The window's edge at which the sidebar stands; left out, the one at which lines end. */
  readonly side?: 'left' | 'right';
  /** Width in px and its limits; null where the reader cannot change it. */
  readonly width: { readonly now: number; readonly least: number; readonly most: number } | null;
  /** How large letters are, 1 as designed: the axis, which is drawn to its width, follows it. */
  readonly scale?: number;
};

/** An event to be opened from outside; a new `at` opens it again. */
export type Opened = { readonly event: string; readonly at: number; readonly focus: boolean };

/** What the reader can do. Changes of settings are called only for events that the browser vouches for. */
export type SidebarActions = {
  close(): void;
  pause(): void;
  undoPause(): void;
  hideUntilNew(): void;
  undoHide(): void;
  openSettings(): void;
  openTimeline(event?: string): void;
  /** Opens the page that says how the record is edited. */
  openEditing(): void;
  reportError(event?: string): void;
  reload(): void;
  /** Scrolls the page to a passage: its place in the view's `passages`. */
  showPassage(index: number): void;
  /** The event under the pointer or with the focus, null when there is none. */
  highlight(event: string | null): void;
  copyCitation(event: string): Promise<boolean>;
  copyLink(event: string): Promise<boolean>;
  /** The article's date, said by the reader: YYYY-MM-DD. */
  setDate(date: string): void;
  /** A new width in px, within the limits. */
  resize(width: number): void;
};

/** Whether the sidebar stands at the edge at which lines start, by the reader's wish. */
export function isAcross({ side }: Pick<SidebarView, 'side'>, { dir }: Words): boolean {
  return side === (dir === 'rtl' ? 'right' : 'left');
}

/** What the reader can do with one entry. */
export type EntryActions = Pick<SidebarActions, 'copyCitation' | 'copyLink' | 'reportError'>;

/** What the details of an entry are drawn with, in the sidebar and elsewhere. */
export type DetailTools = {
  readonly words: Words;
  readonly actions: EntryActions;
  readonly events: ReadonlyMap<string, RecordEvent>;
  /** Goes to an event's entry and opens it. */
  reveal(event: string): void;
  /** Says something politely to those who cannot see it. */
  speak(text: string): void;
};

/** What every entry of the sidebar is drawn with. */
export type EntryTools = DetailTools & {
  readonly actions: SidebarActions;
  readonly published: string | null;
};
