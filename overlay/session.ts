/** What the overlay knows on one page, how that changes, and how it leaves. */
import type { Opened } from '../components/view.ts';
import { browser } from '../extension/browser.ts';
import type { TabReport } from '../extension/messages.ts';
import { DEFAULTS, type Settings, type SiteChange, type SiteSettings } from '../extension/settings.ts';
import { siteOf } from '../extension/site.ts';
import { directionOf } from '../components/words.ts';
import { createActions } from './actions.ts';
import { decisionsHere, type Decisions } from './decisions.ts';
import { createDrawing } from './drawing.tsx';
import { createMarks, type Marks } from './marks.ts';
import { addressOf } from './moves.ts';
import type { Reading } from './reader.ts';
import { failedReport, reportOf, type Form } from './report.ts';
import { shortcutIn } from './requests.ts';
import { defaultWidth, sideOf, standAsked, type Stand } from './stand.ts';
import { world } from './world.ts';

/** All that the overlay knows at a moment. Replaced as a whole, never changed in place. */
export type State = {
  readonly reading: Reading | null;
  readonly settings: Settings;
  readonly decided: SiteSettings;
  readonly site: string;
  /** The address that was read, without the place within it. */
  readonly address: string;
  readonly stand: Stand;
  /** True while the page lays something over itself: until that has gone nothing of ours is seen. */
  readonly covered: boolean;
  /** Set once the reader opened or closed: what comes later does not change the form unasked. */
  readonly touched: boolean;
  readonly notice: 'read' | 'paused' | 'hidden';
  readonly readerDate: string | null;
  readonly width: number;
  /** The keys that open and close the sidebar; null where there are none, or nobody has said yet. */
  readonly shortcut: string | null;
  readonly active: string | null;
  /** The passage that made the event active, by its place in the context; null where the sidebar did. */
  readonly pointed: number | null;
  readonly opened: Opened | null;
};

/** What the parts of the overlay share. */
export type Session = {
  readonly document: Document;
  readonly state: () => State;
  readonly update: (change: Partial<State>) => void;
  /** Opens the sidebar, at an event's card if one is given, and gives it the focus. */
  readonly open: (at: { readonly event?: string }) => void;
  readonly close: () => void;
  readonly decisions: Decisions;
  /** Remembers what the reader decided for this site. */
  readonly decide: (change: SiteChange) => void;
  /** The side of the window at which the panel stands. */
  readonly side: () => 'left' | 'right';
  /** Says politely what has been shown. */
  readonly speak: (said: Said) => void;
  /** Tells the background what was read and how the overlay stands, or that the page could not be read and why. */
  readonly report: (error?: string) => void;
  readonly marks: Marks;
  readonly leave: () => void;
  readonly signal: AbortSignal;
};

/** What may be said: a passage was shown (counted from 1), or the reader is back where he was. */
export type Said =
  | { readonly key: 'passageShown'; readonly event: string; readonly at: number; readonly of: number }
  | { readonly key: 'passageBack' };

const PANELS: ReadonlySet<Form> = new Set(['beside', 'room', 'sheet']);
/** Nothing stands. */
export const NOWHERE: Stand = { form: 'none', strip: null };
/** What belongs to one article and is not taken along to the next. */
export const OF_AN_ARTICLE = {
  readerDate: null,
  notice: 'read',
  active: null,
  pointed: null,
  opened: null,
} as const satisfies Partial<State>;

/** Whether the sidebar itself stands, and not its tab alone. */
export function isOpen({ stand }: State): boolean {
  return PANELS.has(stand.form);
}

/** Whether the extension that this script belongs to is there: after an update or removal its id is gone. */
export function isAlive(): boolean {
  return browser.runtime.id !== undefined;
}

function firstState(document: Document): State {
  return {
    reading: null,
    settings: DEFAULTS,
    decided: {},
    site: siteOf(document.location.href) ?? '',
    address: addressOf(document),
    stand: NOWHERE,
    covered: false,
    touched: false,
    width: defaultWidth(document),
    shortcut: null,
    ...OF_AN_ARTICLE,
  };
}

/** Begins the overlay's life on a page; `left` is called once when it ends. */
export function createSession(document: Document, left: () => void): Session {
  const life = new AbortController();
  const { signal } = life;
  let state = firstState(document);
  const decisions = decisionsHere();

  const session: Session = {
    document,
    signal,
    decisions,
    state: () => state,
    update: change => {
      // Whoever waited for an answer may come after the end.
      if (signal.aborted) return;
      const before = state;
      state = { ...state, ...change };
      session.marks.follow(state);
      drawing.draw(state, session.marks.placed());
      if (before.stand.form !== state.stand.form || before.reading !== state.reading) session.report();
    },
    open: ({ event }) => {
      const { reading, notice } = state;
      // What stands on a site that was just paused only says so.
      if (reading === null || notice === 'paused') return;
      const stand = standAsked(document, reading.context, session.side());
      const opened: Opened | null =
        event === undefined ? state.opened : { event, at: performance.now(), focus: true };
      session.update({ stand, touched: true, notice: 'read', opened });
      if (event === undefined) drawing.focus();
      session.decide({ closed: null, seen: null });
    },
    close: () => {
      if (!isOpen(state)) return;
      if (state.notice === 'paused') return session.leave();
      drawing.giveBack();
      const isHidden = state.notice === 'hidden';
      const stand: Stand = isHidden ? NOWHERE : { form: 'tab', strip: null };
      session.update({ stand, touched: true, active: null, opened: null });
      if (!isHidden) session.decide({ closed: true });
    },
    decide: change => {
      void decisions.change(state.site, change).catch(() => {}); // refused storage forgets, and that is all
    },
    side: () => sideOf(state.settings, directionOf(world().language?.language ?? 'en')),
    speak: said => drawing.speak(said),
    report: error => {
      const { reading, stand, site } = state;
      if (signal.aborted) return;
      if (error !== undefined) return tell(failedReport(site, error));
      if (reading === null) return;
      const options = { form: stand.form, site, reading: reading.milliseconds, errors: [] };
      tell(reportOf(reading.context, options));
    },
    get marks() {
      return marks;
    },
    leave: () => {
      if (signal.aborted) return;
      life.abort();
      drawing.remove();
      marks.remove();
      left();
    },
  };
  const tell = (report: TabReport): void => {
    void send(session, { type: 'context read', report }).then(answer => keepShortcut(shortcutIn(answer)));
  };
  const keepShortcut = (shortcut: string | null): void => {
    if (shortcut === state.shortcut || signal.aborted) return;
    state = { ...state, shortcut };
    // The tab alone prints it; nothing else is drawn anew for it.
    if (state.stand.form === 'tab') session.update({});
  };
  const marks = createMarks(session);
  const drawing = createDrawing(
    session,
    createActions(session, index => marks.show(index)),
  );
  return session;
}

// A request that finds nobody: the extension was updated or removed, so its overlay goes too.
async function send({ leave }: Session, request: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    if (!isAlive()) leave();
    return null;
  }
}
