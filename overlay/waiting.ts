/** Waiting for a page: until it has settled, or for what comes late. Nothing is waited for beyond the signal. */

/** When text that comes late is looked for (ms): after a reading, and after a click that may have asked for it. */
export const LOOKS: readonly number[] = [900, 2800];

/** A function that does something once it has not been called for so many milliseconds. */
export function whenSettled(act: () => void, wait: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}
