/** Brings a passage into the middle of the view, and the reader's caret with it. */
import { boxOfRange } from './boxes.ts';
import { freeHeight } from './placement.ts';

/** Where a reader was: the window's scroll position in CSS px, and the caret. */
export type ReadingPlace = {
  readonly x: number;
  readonly y: number;
  readonly caret: { readonly node: Node; readonly offset: number } | null;
};

/** Notes where the reader is. */
export function readingPlace(document: Document): ReadingPlace {
  const { scrollX: x, scrollY: y } = document.defaultView ?? { scrollX: 0, scrollY: 0 };
  const selection = document.getSelection();
  const node = selection?.anchorNode ?? null;
  return { x, y, caret: node === null ? null : { node, offset: selection?.anchorOffset ?? 0 } };
}

/** Takes the reader back there. */
export function returnTo(document: Document, { x, y, caret }: ReadingPlace): void {
  const view = document.defaultView;
  const go = (): void => view?.scrollTo({ left: x, top: y, behavior: 'instant' });
  go();
  // A smooth scroll that was under way adds what it has moved by meanwhile.
  view?.requestAnimationFrame(() => view.requestAnimationFrame(go));
  const length = caret?.node.nodeValue?.length ?? caret?.node.childNodes.length ?? 0;
  if (caret?.node.isConnected === true && caret.offset <= length) {
    document.getSelection()?.collapse(caret.node, caret.offset);
  }
}

/** Scrolls to a range and sets the caret at its start, so that reading goes on there. */
export function showRange(document: Document, range: Range): void {
  const view = document.defaultView;
  const { startContainer, startOffset } = range;
  const element = startContainer.parentElement;
  if (view === null || element === null) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const rect = boxOfRange(range);
  const { top, bottom } = freeHeight(document);
  const own = element.ownerDocument;
  // Within a frame the frame scrolls too.
  if (own !== document) element.scrollIntoView({ block: 'center', behavior });
  else if (rect.top < top || rect.bottom > bottom) {
    view.scrollBy({ top: rect.top - (top + bottom) / 2, behavior });
  }
  own.getSelection()?.collapse(startContainer, startOffset);
}
