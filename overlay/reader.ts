/** Reads the page, again when it has changed, and stops by itself: never more than a few looks after a navigation. */
import { browser } from '../extension/browser.ts';
import { nearestLexicon } from '../facts/lexicons.ts';
import { readContext, type Context } from '../reading/context.ts';
import type { CueData } from '../reading/cues.ts';
import type { IndexedLexicon } from '../reading/index-lexicon.ts';
import { addressOf } from './moves.ts';
import { world } from './world.ts';

/** A page as read, and the time it took in ms. */
export type Reading = { readonly context: Context; readonly milliseconds: number };

/** Text that comes late is looked for at these times after a reading (ms). */
const LOOKS = [900, 2800];

// Where they could not be injected no passage is found, and the record stands beside the article all the same.
const NO_CUES: CueData = { events: [], weights: {}, actors: [], byRarest: {} };

/** Reads the document as it is now. */
export async function readDocument(document: Document): Promise<Reading> {
  const begun = performance.now();
  let paused = 0;
  const context = await readContext(document, new URL(document.location.href), {
    cues: world().cues ?? NO_CUES,
    lexiconFor,
    pause: async () => {
      const since = performance.now();
      await nextTask();
      paused += performance.now() - since;
    },
    now: () => performance.now(),
  });
  return { context, milliseconds: performance.now() - begun - paused };
}

/**
 * Calls back when the document has grown or the text that was read has left it, else `unchanged`: what is not text
 * may have moved. Looks a few times and ends, at the latest with the signal.
 */
export function watchForChange(
  document: Document,
  context: Context,
  { changed, unchanged, signal }: { changed: () => void; unchanged: () => void; signal: AbortSignal },
): void {
  const elements = document.getElementsByTagName('*');
  const size = elements.length;
  const address = addressOf(document);
  const timers = LOOKS.map(wait =>
    setTimeout(() => {
      const moved = addressOf(document) !== address;
      const gone = context.article?.blocks.some(block => block.nodes[0]?.isConnected === false) === true;
      if (moved || gone || elements.length !== size) changed();
      else unchanged();
    }, wait),
  );
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}

async function lexiconFor(language: string | null): Promise<IndexedLexicon> {
  const wanted = nearestLexicon(language);
  if (world().lexicons?.[wanted] === undefined) {
    await browser.runtime.sendMessage({ type: 'lexicon wanted', language: wanted });
  }
  const lexicons = world().lexicons ?? {};
  const found = lexicons[wanted] ?? Object.values(lexicons)[0];
  if (found === undefined) throw new Error(`The lexicon for ${wanted} could not be injected`);
  return found;
}

// Gives way to what is waiting and no longer: a timer, where there is nothing better, waits for some milliseconds more.
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
