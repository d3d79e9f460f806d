/** What may change around a standing panel: the window's size, and dialogs of the page. Nothing is observed for long. */
import { boxOf } from './boxes.ts';
import { HOST_TAG } from './host.ts';

const SETTLE = 150; // milliseconds until a resize or a click has had its effect
const DIALOGS = 'dialog[open],[role="dialog"][aria-modal="true"],[role="alertdialog"][aria-modal="true"]';

/** Calls back once the window has kept a new size (zooming counts) for a moment, until the signal ends. */
export function watchSize(view: Window, resized: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(resized, SETTLE);
  };
  view.addEventListener('resize', wait, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/**
 * Tells when a dialog of the page opens or closes. Dialogs come and go by clicks, keys and focus, so those are enough
 * to look again; watching the page's tree would cost every page for the few that have one.
 */
export function watchDialogs(
  document: Document,
  changed: (open: boolean) => void,
  signal: AbortSignal,
): void {
  let was = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const is = hasDialog(document);
    if (is !== was) changed((was = is));
  };
  const soon = (event: Event): void => {
    if (event.target instanceof Element && event.target.localName === HOST_TAG) return;
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE);
  };
  for (const type of ['click', 'keyup', 'focusin', 'close', 'toggle']) {
    document.addEventListener(type, soon, { passive: true, capture: true, signal });
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function hasDialog(document: Document): boolean {
  return [...document.querySelectorAll(DIALOGS)].some(element => {
    const { width, height } = boxOf(element);
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  });
}

/** On narrow windows the tab leaves while the reader scrolls on, and returns on scrolling back. */
export function watchScrolling(view: Window, away: (is: boolean) => void, signal: AbortSignal): void {
  // Asked for before the frame, the browser would lay the page out for it.
  let last: number | null = null;
  view.requestAnimationFrame(() => (last ??= view.scrollY));
  view.addEventListener(
    'scroll',
    () => {
      const now = view.scrollY;
      last ??= now;
      if (Math.abs(now - last) < 8) return; // the trembling of a finger is no direction
      away(now > last && now > 0);
      last = now;
    },
    { passive: true, signal },
  );
}
