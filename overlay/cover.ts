/** What the page lays over itself: dialogs, forms of consent, advertisements that fill the window. */
import { boxOf } from './boxes.ts';
import { isOurs } from './host.ts';
import { holds, parentOf } from './past-names.ts';
import { topmost } from './placement.ts';
import type { Session } from './session.ts';
import { textElements } from './surroundings.ts';

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const { covered, reading, stand } = state();
    if (stand.form === 'none') return;
    const [text] = textElements(reading?.context.article?.blocks ?? []);
    if (isCovered(document, text) === covered) return;
    update({ covered: !covered });
    if (covered) uncovered();
  };
  const soon = ({ target }: Event): void => {
    if (isOurs(target)) return;
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE);
  };
  for (const type of SIGNS) document.addEventListener(type, soon, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return look;
}

function isCovered(document: Document, text: Element | undefined): boolean {
  return hasDialog(document) || (text?.ownerDocument === document && hasLayer(document, text));
}

function hasDialog(document: Document): boolean {
  return [...document.querySelectorAll(DIALOGS)].some(element => {
    const { width, height } = boxOf(element);
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  });
}

// Whether something fixed lies over the middle of the window in which the article is not.
function hasLayer(document: Document, text: Element): boolean {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  for (let one = topmost(document, width / 2, height / 2); one !== null; one = parentOf(one)) {
    if (holds(one, text)) return false;
    if (getComputedStyle(one).position !== 'fixed') continue;
    const box = boxOf(one);
    if (box.width * box.height > MUCH * width * height) return true;
  }
  return false;
}
