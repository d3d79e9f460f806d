/** Reading the page, once and whenever it or what is decided for it has changed. */
import { siteOf } from '../extension/site.ts';
import { addressOf } from './moves.ts';
import { readDocument, watchForChange, type Reading } from './reader.ts';
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
};

// How often a page that does not come to rest is read again after one navigation.
const MOST_REREADINGS = 4;

/** Prepares the turns of a session; the first is taken when `read` is called. */
export function createTurns(session: Session): Turns {
  const { document, signal, decisions } = session;
  let watching = new AbortController();
  let rereadings = 0;
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
    watchForChange(document, reading.context, {
      changed: () => (rereadings += 1) <= MOST_REREADINGS && readSafely(),
      unchanged: () => !session.state().touched && restand(),
      signal: current,
    });
  };

  // A page that cannot be read is left alone; what went wrong stands in the tab's report.
  const readSafely = (): void => {
    read().catch((error: unknown) => {
      if (isAlive()) session.report(String(error));
      else session.leave();
    });
  };

  /** The form for a reader who opened or closed: closed stays closed, and what is open stays open. */
  const asked = ({ context }: Reading): Stand => {
    const { stand } = session.state();
    const isShut = stand.form === 'tab' || stand.form === 'none';
    return isShut ? stand : standAsked(document, context, session.side());
  };

  const restand = (): void => {
    const { reading, stand, touched, settings, decided } = session.state();
    if (reading === null || stand.form === 'none') return;
    if (touched) return session.update({ stand: asked(reading) });
    if (stand.form === 'tab') return session.update({});
    const unasked = { settings, decided, side: session.side(), stands: stand.form === 'beside' };
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
    restand,
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
