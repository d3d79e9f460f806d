/**
 * On every page: one question, asked in the fewest bytes. Not an entrypoint of the framework, whose wrapping alone
 * would be half as long again; no polyfill, as `browser ?? chrome` is enough to send one message.
 */
import { TRACE } from '../reading/subject.ts';

// Every browser has it, and no element of a page can stand in its place, as one named `browser` could.
declare const chrome: { readonly runtime?: { sendMessage(message: unknown): Promise<unknown> } };

// Text that comes late is looked for again: so long after the look before (ms), and so often.
const AGAIN = 1400;
const LOOKS = 2;
// How long a page must stay where it is (ms): some move on with every line that is scrolled.
const MOMENT = 60;

// A page with less text than this (characters) may have it in shadow roots.
const LITTLE = 3000;

const elements = document.getElementsByTagName('*');
let size: number;
let timer: ReturnType<typeof setTimeout>;

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

// Nothing is observed: after the last look only the listeners for the next navigation are left.
const look = (turn: number): void => {
  const root = document.documentElement;
  if (size !== (size = elements.length) && isNamedIn(root)) {
    // Without a runtime the extension has gone and this is what it left behind; a worker that fails has said so.
    chrome.runtime?.sendMessage({ type: 'subject named', language: root.lang }).catch(() => {});
  } else if (turn < LOOKS) timer = setTimeout(look, AGAIN, turn + 1);
};

// Once for all that happens within a moment; what a page says happened did not.
const begin = ({ isTrusted }: Event): void => {
  if (!isTrusted) return;
  clearTimeout(timer);
  size = 0;
  timer = setTimeout(look, MOMENT, 0);
};

if (document.contentType.includes('html')) {
  if ((document as { readonly prerendering?: unknown }).prerendering === true) {
    document.addEventListener('prerenderingchange', begin);
  } else look(0);
  addEventListener('pageshow', event => event.persisted && begin(event));
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', begin);
  else addEventListener('popstate', begin);
}
