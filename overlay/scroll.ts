/** Brings a passage into the middle of the view, and the reader's caret with it. */
import { boxOfRange } from './boxes.ts';
import { parentOf } from './past-names.ts';
import { freeHeight } from './placement.ts';

const SCROLLS = /auto|scroll/;
// What is higher than its box by less is not scrolled (px).
const ROUNDING = 8;

/** Where a reader was: how far what scrolls the text was scrolled, in CSS px, and the caret. */
export type ReadingPlace = {
  readonly scroller: Element;
  readonly left: number;
  readonly top: number;
  readonly caret: { readonly node: Node; readonly offset: number } | null;
};

/** Notes where the reader is in the text around a range. */
export function readingPlace(document: Document, { startContainer }: Range): ReadingPlace {
  const scroller = scrollerOf(document, startContainer.parentElement);
  const { scrollLeft: left, scrollTop: top } = scroller;
  const selection = document.getSelection();
  const node = selection?.anchorNode ?? null;
  return {
    scroller,
    left,
    top,
    caret: node === null ? null : { node, offset: selection?.anchorOffset ?? 0 },
  };
}

/** Takes the reader back there. */
export function returnTo(document: Document, { scroller, left, top, caret }: ReadingPlace): void {
  const view = document.defaultView;
  const go = (): void => scroller.scrollTo({ left, top, behavior: 'instant' });
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
    scrollerOf(document, element).scrollBy({ top: rect.top - (top + bottom) / 2, behavior });
  }
  own.getSelection()?.collapse(startContainer, startOffset);
}

/** The element that scrolls an element in its document; where none does, the one that scrolls the window. */
export function scrollerOf(document: Document, element: Element | null): Element {
  for (let one = element; one !== null; one = parentOf(one)) {
    const { body, documentElement } = one.ownerDocument;
    if (one === documentElement) break;
    // The body's own scrolling is the window's, unless the root has one of its own.
    if (one === body && getComputedStyle(documentElement).overflowY === 'visible') break;
    if (one.scrollHeight > one.clientHeight + ROUNDING && SCROLLS.test(getComputedStyle(one).overflowY))
      return one;
  }
  // On pages without a doctype it is the body.
  return document.scrollingElement ?? document.documentElement;
}
