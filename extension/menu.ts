/** The entry in the context menu of selected words. */
import { browser } from './browser.ts';

const LOOK_UP = 'look-up';
// Longer selections are passages, not something to search for.
const MOST_LETTERS = 80;

/** Puts the entry into the menu; to be called when the extension was installed or updated. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('menuLookUp'),
    contexts: ['selection'],
  });
}

/** The words that the reader wants to look up; null where another entry was chosen. */
export function lookedUp(click: {
  readonly menuItemId: string | number;
  readonly selectionText?: string;
}): string | null {
  if (click.menuItemId !== LOOK_UP) return null;
  return (click.selectionText ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, MOST_LETTERS);
}
