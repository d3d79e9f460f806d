/** What the page lays over itself: dialogs, forms of consent, advertisements that fill the window. */
import { boxOf } from './boxes.ts';
import { isOurs } from './host.ts';
import { holds, parentOf } from './past-names.ts';
import { topmost, type Box } from './placement.ts';
import type { Session } from './session.ts';
import { textElements } from './surroundings.ts';
import { whenSettled } from './waiting.ts';

const SETTLE = 150; // milliseconds until a click has had its effect
const DIALOGS = 'dialog[open],[role="dialog"][aria-modal="true"],[role="alertdialog"][aria-modal="true"]';
const SIGNS = ['click', 'keyup', 'focusin', 'close', 'toggle', 'pointerover', 'scroll'];
// The share of the window that a layer over its middle takes, unless it is a player or a note.
const MUCH = 0.2;

/**
 * Gives way while the page has covered itself; `uncovered` is called when it no longer is. What covers a page comes
 * and goes by what the reader does, or is met by it, so that is enough to look again; watching the page's tree would
 * cost every page for some. The returned function looks at once.
 */
export function watchCover({ document, signal, state, update }: Session, uncovered: () => void): () => void {
  const look = (): void => {
    const { covered, reading, stand } = state();
    if (stand.form === 'none') return;
    const texts = textElements(reading?.context.article?.blocks ?? []);
    if ((hasDialog(document) || hasLayer(document, texts)) === covered) return;
    update({ covered: !covered });
    if (covered) uncovered();
  };
  const lookSoon = whenSettled(look, SETTLE, signal);
  const soon = ({ target }: Event): void => {
    if (!isOurs(target)) lookSoon();
  };
  for (const type of SIGNS) document.addEventListener(type, soon, { passive: true, capture: true, signal });
  return look;
}

function hasDialog(document: Document): boolean {
  return [...document.querySelectorAll(DIALOGS)].some(element => {
    const { width, height } = boxOf(element);
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  });
}

// Whether something fixed in which the article is not lies over its text, or over the window where no text is in view.
function hasLayer(document: Document, texts: readonly Element[]): boolean {
  const [text] = texts;
  const view = document.defaultView;
  if (text?.ownerDocument !== document || view === null) return false;
  const { innerWidth: width, innerHeight: height } = view;
  const { x, y } = middleOf(texts.map(boxOf), { left: 0, top: 0, right: width, bottom: height });
  for (let one = topmost(document, x, y); one !== null; one = parentOf(one)) {
    if (holds(one, text)) return false;
    const { position, zIndex } = getComputedStyle(one);
    // What lies behind all else may be fixed as well.
    if (position !== 'fixed' || !(Number(zIndex) > 0)) continue;
    const box = boxOf(one);
    if (box.width * box.height > MUCH * width * height) return true;
  }
  return false;
}

// The middle of the paragraph of which most is in view, else of the view.
function middleOf(boxes: readonly Box[], view: Box): { readonly x: number; readonly y: number } {
  const shown = boxes
    .map(box => ({
      left: Math.max(view.left, box.left),
      right: Math.min(view.right, box.right),
      top: Math.max(view.top, box.top),
      bottom: Math.min(view.bottom, box.bottom),
    }))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top)
    .toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top));
  const { left, right, top, bottom } = shown[0] ?? view;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
