/** What happens around a standing panel: the window's size changes, it is scrolled, the reader clicks. */
import { isOurs } from './host.ts';
import { LOOKS, whenSettled } from './waiting.ts';

const SETTLE = 150; // milliseconds until a resize has had its effect
const INTERVAL = 400; // milliseconds

/** Calls back once the window has kept a new size (zooming counts) for a moment, until the signal ends. */
export function watchSize(view: Window, resized: () => void, signal: AbortSignal): void {
  view.addEventListener('resize', whenSettled(resized, SETTLE, signal), { passive: true, signal });
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

/** Calls back twice after the reader has clicked on the page (or pressed what a click would press), not on ours. */
export function watchClicks(document: Document, clicked: () => void, signal: AbortSignal): void {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => timers.forEach(clearTimeout);
  const soon = ({ isTrusted, target }: Event): void => {
    if (!isTrusted || isOurs(target)) return;
    stop();
    timers = LOOKS.map(wait => setTimeout(clicked, wait));
  };
  document.addEventListener('click', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', stop, { once: true });
}

/** A function that does something a moment after it was called, and once however often it is called until then. */
export function atIntervals(act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, INTERVAL);
  };
}
