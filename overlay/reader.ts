/** Reads the page, again when it has changed, and stops by itself: never more than a few looks after a navigation. */
import { browser } from '../extension/browser.ts';
import { nearestLexicon } from '../facts/lexicons.ts';
import { readContext, type Context } from '../reading/context.ts';
import type { CueData } from '../reading/cues.ts';
import { blockOf, type Block } from '../reading/block.ts';
import { frameworkOf } from '../reading/dom.ts';
import type { IndexedLexicon } from '../reading/index-lexicon.ts';
import { addressOf } from './moves.ts';
import { scrollerOf } from './scroll.ts';
import { textElements } from './surroundings.ts';
import { LOOKS } from './waiting.ts';
import { world } from './world.ts';

/** A page as read, and the time it took in ms. */
export type Reading = { readonly context: Context; readonly milliseconds: number };

// A page that has grown by less has no more text, in CSS px.
const LINE = 24;

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
 * may have moved. Looks a few times and ends, at the latest with the signal. The returned function looks once more,
 * and tells also what was folded away and is not any more.
 */
export function watchForChange(
  document: Document,
  context: Context,
  { changed, unchanged, signal }: { changed: () => void; unchanged: () => void; signal: AbortSignal },
): () => boolean {
  const elements = document.getElementsByTagName('*');
  const size = elements.length;
  const address = addressOf(document);
  const hidden = isHidden(document);
  let height: number | null = null;
  const hasChanged = (): boolean =>
    addressOf(document) !== address ||
    elements.length !== size ||
    isHidden(document) !== hidden ||
    context.article?.blocks.some(hasLeft) === true ||
    isTextGone(context);
  const timers = LOOKS.map(wait =>
    setTimeout(() => {
      if (hasChanged()) return changed();
      height = heightOf(document, context);
      unchanged();
    }, wait),
  );
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
  return () => {
    const before = height;
    height = heightOf(document, context);
    return hasChanged() || (before !== null && Math.abs(height - before) > LINE);
  };
}

/** Whether a passage that was read has left the document or reads otherwise: pages draw themselves anew, and are translated. */
export function isTextGone({ article, passages }: Context): boolean {
  return passages
    .flatMap(({ block }) => article?.blocks[block] ?? [])
    .some(block => hasLeft(block) || readsOtherwise(block));
}

function hasLeft({ nodes }: Block): boolean {
  return nodes[0]?.isConnected === false;
}

// A row's cells would have to be found again.
function readsOtherwise({ role, nodes, text }: Block): boolean {
  return role !== 'row' && blockOf(role, nodes)?.text !== text;
}

// Pages keep their text from sight until their style is there.
function isHidden(document: Document): boolean {
  const body = frameworkOf(document)?.body;
  return body?.checkVisibility({ visibilityProperty: true }) === false;
}

// How much of the text there is to scroll through, in CSS px.
function heightOf(document: Document, { article }: Context): number {
  return scrollerOf(document, textElements(article?.blocks ?? [])[0] ?? null).scrollHeight;
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
