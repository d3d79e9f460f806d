/** What the settings page is drawn from, and what the reader can do on it. */
import type { MessageKey, MessageValues, Words } from '../words.ts';

/** The settings in force. */
export type Choice = {
  readonly opens: 'room' | 'never' | 'silent';
  readonly mentions: boolean;
  readonly highlights: boolean;
  readonly theme: 'page' | 'light' | 'dark';
  readonly side: 'end' | 'start';
  readonly textSize: 0.9 | 1 | 1.15 | 1.3;
  readonly pausedEverywhere: boolean;
  readonly language: string;
};

/** One site of the list. */
export type SiteView = {
  readonly name: string;
  readonly decided: readonly ('paused' | 'closed' | 'hidden')[];
  /** Whether a policy pauses it. */
  readonly isFixed: boolean;
  /** Whether the reader decided something that can be taken back. */
  readonly isOwn: boolean;
};

/** A sentence on what became of the last thing the reader did; `at` tells it from an equal one before. */
export type Told = {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly kind: 'done' | 'hint' | 'error';
  readonly at: number;
};

/** All that the page shows. */
export type OptionsView = {
  readonly choice: Choice;
  /** Names of settings that a policy fixes. */
  readonly fixed: readonly string[];
  readonly sites: readonly SiteView[];
  /** BCP 47 tags of the languages that the interface is written in. */
  readonly languages: readonly string[];
  readonly shortcuts: readonly { readonly command: string; readonly keys: readonly string[] }[];
  /** Why the reader's choices are not in force, where they are not. */
  readonly trouble: 'closed' | 'unreadable' | null;
  readonly about: {
    readonly events: number;
    readonly first: string;
    readonly last: string;
    readonly reviewed: string;
    readonly version: string;
    /** The address of the form for reports. */
    readonly report: string;
  };
  readonly told: Told | null;
};

/** What the reader can do. */
export type OptionsActions = {
  readonly change: (change: Partial<Choice>) => void;
  /** Pauses the site that the text names; false where it names none. */
  readonly pauseSite: (text: string) => boolean;
  readonly forgetSite: (name: string) => void;
  readonly openShortcuts: () => void;
  readonly save: () => void;
  readonly load: (file: File) => void;
  readonly reset: () => void;
};

/** What each part of the page is handed. */
export type PartProps = {
  readonly view: OptionsView;
  readonly words: Words;
  readonly actions: OptionsActions;
};
