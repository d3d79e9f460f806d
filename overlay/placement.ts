/** Where the sidebar may stand: beside the text if nothing of the page is there, else as a tab. Measures only. */
import { firstOf, nextOf } from '../reading/dom.ts';
import { boxOf } from './boxes.ts';
import { HOST_TAG } from './host.ts';
import { closestOf, parentOf } from './past-names.ts';

/** A free strip at the window's edge, in CSS px of the viewport. `most` is how wide a panel in it may become. */
export type Strip = {
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly most: number;
  readonly top: number;
};

const NARROWEST = 336;
/** The limits within which the reader may set the panel's width, in px. */
export const WIDTHS = { least: 300, most: 420 } as const;
const WIDEST = 416;
const SHARE = 0.28;
const GUTTER = 24;
const COLUMNS = 8;
const ROWS = 12;
const TALLEST_HEADER = 160;
const SHEET_BELOW = 640;

const OCCUPIED =
  'img,picture,video,audio,canvas,svg,iframe,object,embed,input,button,select,textarea,a[href],[role="button"]';

/** The width that the design gives the panel in a window, in px. */
export function panelWidth(windowWidth: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, windowWidth * SHARE)));
}

/** The height of the sheet below the text, in px; host.css says the same. */
export function sheetHeight(view: Window): number {
  return Math.min(view.innerHeight * 0.62, 560);
}

/** The part of the window's height in which the page shows: below its header, above a sheet of ours. */
export function freeHeight(document: Document): { readonly top: number; readonly bottom: number } {
  const view = document.defaultView;
  if (view === null) return { top: 0, bottom: 0 };
  const middle = document.documentElement.clientWidth / 2;
  const lowest = document.elementFromPoint(middle, view.innerHeight - 2);
  const isCovered = lowest?.localName === HOST_TAG;
  return {
    top: headerBottom(document, middle),
    bottom: view.innerHeight - (isCovered ? sheetHeight(view) : 0),
  };
}

/** True where the panel can only be a sheet below the text. */
export function isNarrow(view: Window): boolean {
  return view.innerWidth < SHEET_BELOW;
}

/** The strip beside the text where a panel would cover nothing of the page, or null. */
export function freeStrip(
  document: Document,
  textEdges: readonly DOMRect[],
  side: 'left' | 'right',
): Strip | null {
  const view = document.defaultView;
  if (view === null || isNarrow(view) || textEdges.length === 0) return null;
  const width = panelWidth(view.innerWidth);
  const viewport = document.documentElement.clientWidth;
  const margin = side === 'right' ? viewport - textEnd(textEdges) : textStart(textEdges);
  if (margin < width + GUTTER) return null;
  const left = side === 'right' ? viewport - width - GUTTER : 0;
  const box = { left, right: left + width + GUTTER };
  const top = headerBottom(document, (box.left + box.right) / 2);
  return isFree(document, { ...box, top, bottom: view.innerHeight })
    ? { side, width, top, most: Math.min(WIDTHS.most, margin - GUTTER) }
    : null;
}

// One long line, a wide picture say, does not set the edge of the column; most of the lines do.
function textEnd(rects: readonly DOMRect[]): number {
  const ends = rects.map(rect => rect.right).toSorted((a, b) => a - b);
  return ends[Math.floor((ends.length - 1) * 0.9)] ?? Infinity;
}

function textStart(rects: readonly DOMRect[]): number {
  const starts = rects.map(rect => rect.left).toSorted((a, b) => a - b);
  return starts[Math.floor((starts.length - 1) * 0.1)] ?? 0;
}

/** The bottom of the site's header above a column, while it is in view; 0 where there is none. */
export function headerBottom(document: Document, x: number): number {
  const wide = document.documentElement.clientWidth * 0.7;
  let bottom = 0;
  for (let element = topmost(document, x, 4); element !== null; element = parentOf(element)) {
    if (element === document.body || element === document.documentElement) break;
    const rect = boxOf(element);
    if (rect.width >= wide && rect.top <= 4 && rect.bottom <= TALLEST_HEADER)
      bottom = Math.max(bottom, rect.bottom);
  }
  return bottom;
}

/** A box in CSS px of the viewport. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Samples a grid under a box: free where no text, control, picture or frame of the page shows. */
export function isFree(document: Document, box: Box): boolean {
  const { left, right, top, bottom } = box;
  const clear = new Set<Element | null>();
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) {
      const x = left + ((column + 0.5) * (right - left)) / COLUMNS;
      const y = top + ((row + 0.5) * (bottom - top)) / ROWS;
      const element = topmost(document, x, y);
      if (!clear.has(element) && hasButtonsOver(element, box)) return false;
      clear.add(element);
      if (isTaken(element, x, y)) return false;
    }
  }
  return true;
}

/** What of the page shows at a point of the viewport, or would if no panel of ours stood there. */
export function topmost(document: Document, x: number, y: number): Element | null {
  return document.elementsFromPoint(x, y).find(element => element.localName !== HOST_TAG) ?? null;
}

/** Where the tab stands at the window's edge. */
export function tabBox(document: Document, side: 'left' | 'right'): Box {
  const width = document.documentElement.clientWidth;
  const top = (document.defaultView?.innerHeight ?? 0) * 0.3;
  const left = side === 'right' ? width - 34 : 0;
  return { left, right: left + 34, top, bottom: top + 72 };
}

// A bar that is fixed over the page has buttons that a grid may miss.
function hasButtonsOver(element: Element | null, box: Box): boolean {
  for (let one = element; one !== null; one = parentOf(one)) {
    if (getComputedStyle(one).position === 'fixed')
      return [...one.querySelectorAll(OCCUPIED)].some(button => overlap(boxOf(button), box));
  }
  return false;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function isTaken(element: Element | null, x: number, y: number): boolean {
  if (element === null) return false;
  if (closestOf(element, OCCUPIED) !== null) return true;
  for (let node = firstOf(element); node !== null; node = nextOf(node)) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '' && holdsPoint(node, x, y))
      return true;
  }
  return false;
}

function holdsPoint(node: Node, x: number, y: number): boolean {
  const range = node.ownerDocument?.createRange();
  if (range === undefined) return false;
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(
    rect => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
}
