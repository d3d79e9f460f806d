/** Looks at a tab that nothing is known of: what sort of page is it, and may it be read? */
import { browser } from './browser.ts';
import { isNormal } from './inject.ts';

/** What a look at a tab found. */
export type Look =
  /** A page of text, read just now for one question: does it name the subject? */
  | { readonly is: 'page'; readonly named: boolean }
  /** A PDF, a picture or another file that is no page of text. */
  | { readonly is: 'file' }
  /** A web page, but the reader has not given access to its site. */
  | { readonly is: 'no access' }
  /** A page that the browser keeps to itself. */
  | { readonly is: 'closed' };

/** Looks at a tab. `subject` is the expression that finds the subject's names in a text. */
export async function lookAt(tabId: number, address: string | undefined, subject: RegExp): Promise<Look> {
  if (!(await hasAccess(address))) return { is: isWebPage(address) ? 'no access' : 'closed' };
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: lookHere,
      args: [subject.source, subject.flags],
    });
    return readLook(result?.result);
  } catch (error) {
    if (isNormal(error)) return { is: 'closed' };
    throw error;
  }
}

/** Whether the site of an address may be read. */
export async function hasAccess(address: string | undefined): Promise<boolean> {
  return isWebPage(address) && browser.permissions.contains({ origins: [patternOf(address)] });
}

/** Asks the reader for access to one site, or to all; to be called while a click is being answered. */
export async function requestAccess(address: string | null): Promise<boolean> {
  const origins = address === null ? ['http://*/*', 'https://*/*'] : [patternOf(address)];
  return browser.permissions.request({ origins });
}

function patternOf(address: string): string {
  return `${new URL(address).origin}/*`;
}

function isWebPage(address: string | undefined): address is string {
  return address !== undefined && /^https?:/.test(address);
}

// Runs in the page, so it may use nothing from outside itself.
function lookHere(source: string, flags: string): { readonly html: boolean; readonly named: boolean } {
  const html = document.contentType.includes('html');
  return { html, named: html && new RegExp(source, flags).test(document.documentElement.textContent ?? '') };
}

function readLook(result: unknown): Look {
  if (typeof result !== 'object' || result === null || !('html' in result) || !('named' in result))
    return { is: 'closed' };
  return result.html === true ? { is: 'page', named: result.named === true } : { is: 'file' };
}
