/** The overlay's life on one page: it reads, stands, answers, reports and leaves. */
import type { Opened } from '../components/view.ts';
import { browser } from '../extension/browser.ts';
import type { OverlayRequest } from '../extension/messages.ts';
import {
  DEFAULTS,
  watchSettings,
  type Settings,
  type SiteChange,
  type SiteSettings,
} from '../extension/settings.ts';
import { siteOf } from '../extension/site.ts';
import { directionOf } from '../components/words.ts';
import { createActions } from './actions.ts';
import { decisionsHere } from './decisions.ts';
import { createDrawing } from './drawing.tsx';
import { createMarks } from './marks.ts';
import { readDocument, watchForChange, type Reading } from './reader.ts';
import { failedReport, reportOf, type Form } from './report.ts';
import { defaultWidth, sideOf, standAsked, standUnasked, type Stand } from './stand.ts';
import { watchSize } from './window.ts';
import { world, type Overlay } from './world.ts';

/** All that the overlay knows at a moment. Replaced as a whole, never changed in place. */
export type State = {
  readonly reading: Reading | null;
  readonly settings: Settings;
  readonly decided: SiteSettings;
  readonly site: string;
  readonly stand: Stand;
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
  /** Remembers what the reader decided for this site. */
  readonly decide: (change: SiteChange) => void;
  /** Says politely what has been shown. */
  readonly speak: (said: Said) => void;
  readonly leave: () => void;
  readonly signal: AbortSignal;
};

/** What may be said: a passage was shown (counted from 1), or the reader is back where he was. */
export type Said =
  | { readonly key: 'passageShown'; readonly event: string; readonly at: number; readonly of: number }
  | { readonly key: 'passageBack' };

// How often a page that does not come to rest is read again after one navigation.
const MOST_REREADINGS = 4;
// Nobody tells a page that the extension has been taken away: it is found out when the reader next does anything.
const SIGNS_OF_LIFE = ['visibilitychange', 'pointerover', 'pointerdown', 'keydown', 'scroll'];
const NOWHERE: Stand = { form: 'none', strip: null };

/** Starts the overlay on a page. A second injection calls `read` on the first. */
export function startOverlay(document: Document): Overlay {
  const life = new AbortController();
  const { signal } = life;
  let state: State = {
    reading: null,
    settings: DEFAULTS,
    decided: {},
    site: siteOf(document.location.href) ?? '',
    stand: NOWHERE,
    touched: false,
    notice: 'read',
    readerDate: null,
    width: defaultWidth(document),
    shortcut: null,
    active: null,
    pointed: null,
    opened: null,
  };
  const decisions = decisionsHere();
  let watching = new AbortController();
  let rereadings = 0;

  const session: Session = {
    document,
    signal,
    state: () => state,
    update: change => {
      const before = state;
      state = { ...state, ...change };
      marks.follow(state);
      drawing.draw(state, marks.placed());
      if (before.stand.form !== state.stand.form || before.reading !== state.reading) report();
    },
    open: ({ event }) => {
      const { reading } = state;
      if (reading === null) return;
      const stand = standAsked(document, reading.context, side());
      const opened: Opened | null =
        event === undefined ? state.opened : { event, at: performance.now(), focus: true };
      session.update({ stand, touched: true, notice: 'read', opened });
      if (event === undefined) drawing.focus();
      session.decide({ closed: null, seen: null });
    },
    speak: said => drawing.speak(said),
    close: () => {
      drawing.giveBack();
      session.update({ stand: { form: 'tab', strip: null }, touched: true, active: null, opened: null });
      session.decide({ closed: true });
    },
    decide: change => {
      void decisions.change(state.site, change).catch(() => {}); // refused storage forgets, and that is all
    },
    leave: () => {
      life.abort();
      watching.abort();
      drawing.remove();
      marks.remove();
      delete world().overlay;
    },
  };
  const marks = createMarks(session);
  const drawing = createDrawing(
    session,
    createActions(session, index => marks.show(index)),
  );

  const side = (): 'left' | 'right' =>
    sideOf(state.settings, directionOf(world().language?.language ?? 'en'));
  const report = (): void => {
    const { reading, stand, site } = state;
    if (reading === null || signal.aborted) return;
    const options = { form: stand.form, site, reading: reading.milliseconds, errors: [] };
    void send({ type: 'context read', report: reportOf(reading.context, options) }).then(answer => {
      const shortcut = shortcutIn(answer);
      if (shortcut === state.shortcut || signal.aborted) return;
      state = { ...state, shortcut };
      // The tab alone prints it; nothing else is drawn anew for it.
      if (state.stand.form === 'tab') session.update({});
    });
  };
  // A request that finds nobody: the extension was updated or removed, so its overlay goes too.
  const send = async (request: unknown): Promise<unknown> => {
    try {
      return await browser.runtime.sendMessage(request);
    } catch {
      if (!isAlive()) session.leave();
      return null;
    }
  };

  const read = async (): Promise<void> => {
    watching.abort();
    watching = new AbortController();
    const { signal: current } = watching;
    const site = siteOf(document.location.href) ?? '';
    const [reading, { settings, decided }] = await Promise.all([
      readDocument(document),
      decisions.read(site),
    ]);
    if (current.aborted || signal.aborted) return;
    const moved = site !== state.site;
    const { reading: before, touched } = state;
    const same = before !== null && sameReading(before, reading);
    const asked = touched && !moved && same;
    const stand = asked
      ? state.stand
      : standUnasked(document, reading.context, { settings, decided, side: side() });
    session.update({ reading, settings, decided, site, stand, touched: asked });
    watchForChange(document, reading.context, {
      changed: () => (rereadings += 1) <= MOST_REREADINGS && readSafely(),
      unchanged: () => !state.touched && restand(),
      signal: current,
    });
  };

  // A page that cannot be read is left alone; what went wrong stands in the tab's report.
  const readSafely = (): void => {
    read().catch((error: unknown) => {
      if (!isAlive()) session.leave();
      else void send({ type: 'context read', report: failedReport(state.site, String(error)) });
    });
  };

  const refresh = async (): Promise<void> => {
    const { settings, decided } = await decisions.read(state.site);
    const pausedNow = settings.pausedEverywhere || decided.paused === true;
    if (pausedNow && state.notice !== 'paused') session.leave();
    else session.update({ settings, decided });
  };

  // The form is chosen again where there is more or less room than before; one that the reader opened stays open.
  const restand = (): void => {
    const { reading, stand, touched, settings, decided } = state;
    if (reading === null || stand.form === 'none') return;
    const asked = standAsked(document, reading.context, side());
    if (touched) session.update({ stand: stand.form === 'tab' ? stand : asked });
    else if (stand.form === 'tab') session.update({});
    else
      session.update({
        stand: standUnasked(document, reading.context, {
          settings,
          decided,
          side: side(),
          stands: stand.form === 'beside',
        }),
      });
  };

  const answer = (request: OverlayRequest): void => {
    const shown: readonly Form[] = ['beside', 'room', 'sheet'];
    switch (request.type) {
      case 'show event':
        return session.open({ event: request.event });
      case 'next passage':
        return marks.step(1);
      case 'previous passage':
        return marks.step(-1);
      case 'reading place':
        return marks.back();
      case 'site changed':
        return void refresh();
      case 'toggle sidebar':
        return (request.open ?? !shown.includes(state.stand.form)) ? session.open({}) : session.close();
    }
  };

  const listener = (message: unknown): void => {
    const request = overlayRequest(message);
    if (request !== null) answer(request);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
  if (document.defaultView !== null) watchSize(document.defaultView, restand, signal);
  watchSettings(() => void refresh(), signal);
  // Out of the browser's memory of pages left: what was decided meanwhile, nobody told it.
  addEventListener('pageshow', event => event.isTrusted && event.persisted && void refresh().then(report), {
    signal,
  });
  const leaveIfDead = (): void => {
    if (!isAlive()) session.leave();
  };
  for (const type of SIGNS_OF_LIFE) {
    document.addEventListener(type, leaveIfDead, { capture: true, passive: true, signal });
  }
  return {
    read: () => {
      rereadings = 0;
      readSafely();
    },
  };
}

function sameReading(one: Reading, other: Reading): boolean {
  const key = ({ context }: Reading): string =>
    JSON.stringify([
      context.relevance,
      context.article?.title,
      context.passages.map(({ event, quote }) => [event, quote]),
    ]);
  return key(one) === key(other);
}

function isAlive(): boolean {
  // After an update or removal the id is gone, while this script still runs in the page.
  return browser.runtime.id !== undefined;
}

// The background may be of another version than this overlay.
function shortcutIn(answer: unknown): string | null {
  const isKept = typeof answer === 'object' && answer !== null && 'shortcut' in answer;
  return isKept && typeof answer.shortcut === 'string' ? answer.shortcut : null;
}

const PLAIN = ['next passage', 'previous passage', 'reading place', 'site changed'] as const;

function isPlain(type: unknown): type is (typeof PLAIN)[number] {
  return PLAIN.some(plain => plain === type);
}

function overlayRequest(message: unknown): OverlayRequest | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  if (isPlain(type)) return { type };
  if (type === 'show event' && 'event' in message && typeof message.event === 'string')
    return { type, event: message.event };
  if (type !== 'toggle sidebar') return null;
  return 'open' in message && typeof message.open === 'boolean' ? { type, open: message.open } : { type };
}
