/** What a reader sees of a page: asked of the browser for the few elements that matter, never for a whole page. */
import { tagOf } from './dom.ts';
import type { Draft } from './draft.ts';

const FAR = -500; // pixels: text is moved further than this to hide it

/** The drafts that are shown. Where there is no layout, all are. */
export function areShown(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ element }) => isShown(element));
}

function isShown(element: Element): boolean {
  if (tagOf(element) === 'FORM' || typeof element.checkVisibility !== 'function') return true;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return true; // `display: contents`, or no layout
  if (width <= 1 || height <= 1) return false;
  return (right > FAR && bottom > FAR) || !isMovedAway(element);
}

/** True where an element is placed off the page; text scrolled away and vertical pages lie off the window as well. */
function isMovedAway(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (
    let one: Element | null = element, steps = 0;
    one !== null && steps < 4;
    one = one.parentElement, steps += 1
  ) {
    const style = view?.getComputedStyle(one);
    if (style?.position === 'absolute' && Number.parseFloat(style.left) < FAR) return true;
    if (style !== undefined && Number.parseFloat(style.textIndent) < FAR) return true;
  }
  return false;
}

const TOUCHED = 80; // CSS px that a page is scrolled by when it is being read

/** Of several articles on one page, the one in the middle of the window; null where there is no layout. */
export function inView(articles: readonly Element[], root: Element): Element | null {
  const middle = root.clientHeight / 2;
  const scrolled = root.ownerDocument.defaultView?.scrollY ?? 0;
  // Before any scrolling it is the one that the page is named for, however short.
  if (middle === 0 || scrolled < TOUCHED) return null;
  return (
    articles.findLast(
      element => element.getBoundingClientRect().top <= middle && element.getBoundingClientRect().height > 0,
    ) ?? null
  );
}
