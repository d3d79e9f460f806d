/** Puts scripts into one tab on request: the overlay, and the lexicon of its article's language. */
import { browser } from './browser.ts';

// What goes wrong in ordinary life: the tab closed or moved on, or the browser keeps the page to itself.
const NORMAL =
  /No tab with id|Invalid tab ID|was removed|Frame with ID|Missing host permission|Cannot access|extensions gallery|cannot be scripted|error page|showing error|Receiving end|context invalidated/i;

/** Runs extension files in a tab's top frame, in order; false where the page could not be had, which is no error. */
export async function inject(tabId: number, files: readonly string[]): Promise<boolean> {
  return reaches(browser.scripting.executeScript({ target: { tabId }, files: [...files] }));
}

/** Whether something done to a page reached it: it may be closed, or kept by the browser to itself. Else it rejects. */
export async function reaches(done: Promise<unknown>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (isNormal(error)) return false;
    throw error;
  }
}

/** True for failures that are part of ordinary life: a closed tab, a page that the browser keeps to itself. */
export function isNormal(error: unknown): boolean {
  return error instanceof Error && NORMAL.test(error.message);
}
