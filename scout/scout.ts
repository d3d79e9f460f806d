/**
 * On every page: one question, asked in the fewest bytes. Not an entrypoint of the framework, whose wrapping alone
 * would be half as long again; no polyfill, as `browser ?? chrome` is enough to send one message.
 */
import { TRACE } from '../reading/subject.ts';

// Every browser has it, and no element of a page can stand in its place, as one named `browser` could.
declare const chrome: { readonly runtime?: { sendMessage(message: unknown): Promise<unknown> } };

// Text that comes late is looked for again: so long after the page first changed (ms), and so often. A timer alone would
// wake each page that stays as it is.
const AGAIN = 1400;
const LOOKS = 2;
// How long a page must stay where it is (ms): some move on with every line that is scrolled.
const MOMENT = 60;

// A page with less text than this (characters) may have it in shadow roots.
const LITTLE = 3000;

// Once by its long name, and then by one that gets short.
const page: Document & { readonly prerendering?: unknown } = document;
let timer: ReturnType<typeof setTimeout>;
let turn = 0;

// In the text itself, in frames of the page's own origin, or where there is little text in open shadow roots.
const isNamedIn = (root: Element | ShadowRoot): boolean => {
  const text = root.textContent;
  return (
    TRACE.test(text) ||
    [...root.querySelectorAll<HTMLIFrameElement>(text.length < LITTLE ? '*' : 'iframe')].some(
      ({ shadowRoot, contentDocument }) => {
        const inner = shadowRoot ?? contentDocument?.documentElement;
        return inner && isNamedIn(inner);
      },
    )
  );
};

const watcher = new MutationObserver(() => {
  watcher.disconnect();
  timer = setTimeout(look, AGAIN);
});

// A page is watched until it changes, and no more after the last look: what is left then are the listeners for the next
// navigation.
const look = (): void => {
  // A page that writes itself anew has none for a moment.
  const root = page.documentElement as HTMLElement | null;
  if (root && isNamedIn(root)) {
    // Without a runtime the extension has gone and this is what it left behind; a worker that fails has said so.
    chrome.runtime?.sendMessage({ type: 'subject named', language: root.lang }).catch(() => {});
  } else if (turn++ < LOOKS) watcher.observe(page, { childList: true, subtree: true });
};

// Once for all that happens within a moment; what a page says happened did not.
const begin = ({ isTrusted }: Event): void => {
  if (!isTrusted) return;
  clearTimeout(timer);
  turn = 0;
  timer = setTimeout(look, MOMENT);
};

if (/html/.test(page.contentType)) {
  if (page.prerendering === true) {
    page.addEventListener('prerenderingchange', begin);
  } else look();
  // Out of the browser's memory, or when frames have come that the first look was too early for.
  addEventListener('pageshow', event => (event.persisted || frames.length) && begin(event));
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', begin);
  else addEventListener('popstate', begin);
}
