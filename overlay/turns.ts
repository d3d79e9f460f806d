/** Reading the page, once and whenever it or what is decided for it has changed. */
import { siteOf } from '../extension/site.ts';
import { addressOf } from './moves.ts';
import { isTextGone, readDocument, watchForChange, type Reading } from './reader.ts';
import { isAlive, OF_AN_ARTICLE, type Session, type State } from './session.ts';
import { standAsked, standUnasked, type Stand } from './stand.ts';

/** The turns that an overlay takes. */
export type Turns = {
  /** Reads the page as after a navigation. */
  readonly read: () => void;
  /** Reads the page if it has moved on and nobody has read it since. */
  readonly readMoved: () => void;
  /** Asks anew for what is in force here. */
  readonly refresh: () => Promise<void>;
  /** Chooses the form again where there is more or less room than before. */
  readonly restand: () => void;
  /** Stands beside the text after all where what was in the way has gone, and wears what the page now wears. */
  readonly rise: () => void;
  /** Reads the page again where something that the reader did has changed it. */
  readonly readActed: () => void;
  /** Reads the page again where the passages have left it. */
  readonly readLost: () => void;
};

// How often a page that does not come to rest is read again after one navigation.
const MOST_REREADINGS = 4;
// And how often because of what the reader does there.
const MOST_AT_WORK = 12;

/** Prepares the turns of a session; the first is taken when `read` is called, and `looked` is called after each. */
export function createTurns(session: Session, looked: () => void): Turns {
  const { document, signal, decisions } = session;
  let watching = new AbortController();
  let rereadings = 0;
  let hasChanged = (): boolean => false;
  // The address of the last turn begun, finished or not.
  let begun = '';
  signal.addEventListener('abort', () => watching.abort(), { once: true });

  const read = async (): Promise<void> => {
    watching.abort();
    watching = new AbortController();
    const { signal: current } = watching;
    const site = siteOf(document.location.href) ?? '';
    const address = (begun = addressOf(document));
    const [reading, { settings, decided }] = await Promise.all([
      readDocument(document),
      decisions.read(site),
    ]);
    if (current.aborted || signal.aborted) return;
    const { reading: before, touched, address: last } = session.state();
    // More of the text, or more of the address: it is still the article that the reader has before him.
    const goesOn = before !== null && (address === last || isSame(before, reading));
    if (!goesOn) session.marks.forget();
    const stand =
      touched && goesOn
        ? asked(reading)
        : standUnasked(document, reading.context, { settings, decided, side: session.side() });
    const kept = goesOn ? {} : { ...OF_AN_ARTICLE, touched: false };
    session.update({ reading, settings, decided, site, address, stand, ...kept });
    hasChanged = watchForChange(document, reading.context, {
      changed: () => readAgain(MOST_REREADINGS),
      unchanged: () => {
        if (!session.state().touched) restand(false);
        looked();
      },
      signal: current,
    });
    looked();
  };

  // A page that cannot be read is left alone; what went wrong stands in the tab's report.
  const readSafely = (): void => {
    read().catch((error: unknown) => {
      if (isAlive()) session.report(String(error));
      else session.leave();
    });
  };

  const readAgain = (most: number): void => {
    if ((rereadings += 1) <= most) readSafely();
  };

  /** The form for a reader who opened or closed: closed stays closed, and what is open stays open. */
  const asked = ({ context }: Reading): Stand => {
    const { stand } = session.state();
    const isShut = stand.form === 'tab' || stand.form === 'none';
    return isShut ? stand : standAsked(document, context, session.side());
  };

  // What stands is fitted to the room there is; what waits at the edge comes forward only where it may.
  const restand = (rises: boolean): void => {
    const { reading, stand, touched, settings, decided } = session.state();
    if (reading === null || stand.form === 'none') return;
    if (touched && !rises) return session.update({ stand: asked(reading) });
    if (touched || (stand.form === 'tab') !== rises) return session.update({});
    const unasked = { settings, decided, side: session.side(), stands: !rises };
    session.update({ stand: standUnasked(document, reading.context, unasked) });
  };

  return {
    read: () => {
      rereadings = 0;
      readSafely();
    },
    readMoved: () => {
      if (begun === addressOf(document)) return;
      if (isPaused(session.state())) return session.leave();
      rereadings = 0;
      readSafely();
    },
    refresh: async () => {
      const { site, notice } = session.state();
      const { settings, decided } = await decisions.read(site);
      // Where the sidebar says that the site was paused, it stays to say so.
      if (notice !== 'paused' && isPaused({ settings, decided, notice })) session.leave();
      else session.update({ settings, decided });
    },
    restand: () => restand(false),
    rise: () => restand(true),
    readActed: () => {
      if (hasChanged()) readAgain(MOST_AT_WORK);
      else restand(true);
    },
    readLost: () => {
      const { reading } = session.state();
      if (reading !== null && isTextGone(reading.context)) readAgain(MOST_AT_WORK);
    },
  };
}

function isPaused({ settings, decided, notice }: Pick<State, 'settings' | 'decided' | 'notice'>): boolean {
  return notice === 'paused' || settings.pausedEverywhere || decided.paused === true;
}

function isSame(one: Reading, other: Reading): boolean {
  const key = ({ context }: Reading): string =>
    JSON.stringify([
      context.relevance,
      context.article?.title,
      context.passages.map(({ event, quote }) => [event, quote]),
    ]);
  return key(one) === key(other);
}
