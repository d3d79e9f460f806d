/** Looks at a tab that nothing is known of: what sort of page is it, and may it be read? */
import { browser } from './browser.ts';
import { isNormal } from './inject.ts';

/** What a look at a tab found. */
export type Look =
  /** A page of text, read just now for one question: does it name the subject? `language` is what its markup claims. */
  | { readonly is: 'page'; readonly named: boolean; readonly language: string }
  /** A PDF, a picture or another file that is no page of text. */
  | { readonly is: 'file' }
  /** A page that the browser keeps to itself. */
  | { readonly is: 'closed' };

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Looks at a tab, as far as the browser lets it. `subject` is the expression that finds the subject's names. */
export async function lookAt(tabId: number, address: string | undefined, subject: RegExp): Promise<Look> {
  if (address !== undefined && !isWebPage(address)) return whatIsClosed(address);
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: lookHere,
      args: [subject.source, subject.flags],
    });
    return readLook(result?.result) ?? whatIsClosed(address);
  } catch (error) {
    if (isNormal(error)) return whatIsClosed(address);
    throw error;
  }
}

/** Whether a tab's site may be read at any time. Of a tab without access the browser does not even tell the address. */
export async function hasAccess(address: string | undefined): Promise<boolean> {
  if (address !== undefined && !isWebPage(address)) return true;
  return browser.permissions.contains({ origins: address === undefined ? EVERYWHERE : [patternOf(address)] });
}

/** Asks the reader for access to one site, or to all; to be called while a click is being answered. */
export async function requestAccess(address: string | null): Promise<boolean> {
  const origins = address === null ? EVERYWHERE : [patternOf(address)];
  return browser.permissions.request({ origins });
}

/** Calls back whenever access was given or taken away, until the signal ends it. */
export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed), { once: true });
  }
}

function isWebPage(address: string | undefined): address is string {
  return address !== undefined && /^https?:/.test(address);
}

// Without the port, which Firefox does not take here.
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

// Browsers show some files in pages of their own, into which nobody may look: there the name is all there is.
function whatIsClosed(address: string | undefined): Look {
  const isFile = address !== undefined && (address.startsWith('file:') || /\.pdf(?:[?#]|$)/i.test(address));
  return { is: isFile ? 'file' : 'closed' };
}

// Runs in the page, so it may use nothing from outside itself. Looks where the scout does: in the text, in open shadow
// roots, and in frames of the page's own origin.
function lookHere(source: string, flags: string): unknown {
  const subject = new RegExp(source, flags);
  const isNamedIn = (root: Element | ShadowRoot): boolean =>
    subject.test(root.textContent ?? '') ||
    [...root.querySelectorAll<HTMLIFrameElement>('*')].some(({ shadowRoot, contentDocument }) => {
      const inner = shadowRoot ?? contentDocument?.documentElement;
      return inner ? isNamedIn(inner) : false;
    });
  const { contentType, documentElement: root } = document;
  const html = contentType.includes('html');
  return { html, named: html && isNamedIn(root), language: root.lang };
}

function readLook(result: unknown): Look | null {
  if (typeof result !== 'object' || result === null || !('html' in result) || !('named' in result))
    return null;
  if (result.html !== true) return { is: 'file' };
  const language = 'language' in result && typeof result.language === 'string' ? result.language : '';
  return { is: 'page', named: result.named === true, language };
}
