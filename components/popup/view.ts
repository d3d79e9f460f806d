import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';

/** What was read in the tab, as far as the popup shows it. */
export type PopupReport = {
  readonly relevance: 'about' | 'mention' | 'incidental' | 'none';
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly sidebar: 'open' | 'handle' | 'none';
  readonly passages: readonly { readonly event: string }[];
  readonly possible: readonly { readonly event: string }[];
};

/** What the tab is. */
export type PopupFound =
  | { readonly is: 'read'; readonly report: PopupReport }
  /** The page names the subject, but was open before the extension was, or its text came late. */
  | { readonly is: 'unread' }
  | { readonly is: 'reading' }
  | { readonly is: 'nothing' }
  | { readonly is: 'no access' }
  | { readonly is: 'closed' }
  | { readonly is: 'file' }
  | { readonly is: 'failed' }
  /** `fixed` where an organisation's policy says so. */
  | { readonly is: 'paused'; readonly fixed: boolean }
  | { readonly is: 'paused everywhere'; readonly fixed: boolean };

/** What the popup is drawn from. */
export type PopupView = {
  /** The site's name; empty where the tab holds no web page. */
  readonly site: string;
  readonly found: PopupFound;
  readonly events: readonly RecordEvent[];
  readonly reviewed: string;
  /** The keys that open and close the sidebar; none where there is no shortcut. */
  readonly keys: readonly string[];
};

/** What the reader can do in the popup. */
export type PopupActions = {
  showEvent(event: string): void;
  openSidebar(open: boolean): void;
  pauseHere(): void;
  resumeHere(): void;
  resumeEverywhere(): void;
  /** Reads the page now, whether or not its site may be read at other times. */
  read(): void;
  allowSite(): void;
  allowAll(): void;
  openTimeline(): void;
  openSettings(): void;
  report(what: 'wrong mark' | 'missed article'): void;
};

/** What each part of the popup needs. */
export type PopupProps = {
  readonly view: PopupView;
  readonly words: Words;
  readonly actions: PopupActions;
};
