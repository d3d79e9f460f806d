/** Pages that move on within themselves: a new address, and soon another text, in the same document. */
import { withoutHash } from '../extension/site.ts';
import { whenSettled } from './waiting.ts';

// The scout looks at once and has a page that names the subject read again; what it leaves is looked at after this (ms).
const SETTLE = 400;

/** The address of a document without the place within it. */
export function addressOf({ location }: Document): string {
  return withoutHash(location.href);
}

/**
 * Calls back when the document has kept another address for a moment, until the signal ends it. The returned function
 * looks whether it has one: browsers without the navigation API tell nobody what a page pushes into its history.
 */
export function watchMoves(document: Document, moved: () => void, signal: AbortSignal): () => void {
  let known = addressOf(document);
  const move = whenSettled(moved, SETTLE, signal);
  const look = (): void => {
    const now = addressOf(document);
    if (now === known) return;
    known = now;
    move();
  };
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', look, { signal });
  addEventListener('popstate', look, { signal });
  return look;
}
