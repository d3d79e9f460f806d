/** Has the browser hold what stands on a page for as long as the extension is there. */
import { browser } from '../extension/browser.ts';
import { HOLDING } from '../extension/held.ts';
import { adoptSheet, removeSheet } from './sheets.ts';

/** Holds what stands on one page. */
export type Hold = { readonly take: () => void; readonly release: () => void };

const NOTHING: Hold = { take: () => {}, release: () => {} };

/** Prepares the hold; the page stays as it is before it is taken. Other browsers need none. */
export function createHold(document: Document): Hold {
  if (!import.meta.env.FIREFOX) return NOTHING;
  // Holds until the browser's own has come.
  let own: CSSStyleSheet | null = null;
  let isTaken = false;
  const drop = (): void => {
    removeSheet(document, own);
    own = null;
  };
  return {
    take: () => {
      if (isTaken) return;
      isTaken = true;
      own = adoptSheet(document, HOLDING);
      void ask(true).then(holds => holds && drop());
    },
    release: () => {
      if (!isTaken) return;
      isTaken = false;
      drop();
      void ask(false);
    },
  };
}

// Nobody there to ask: it goes on standing by the sheet of our own.
async function ask(holds: boolean): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ type: 'hold', holds })) === true;
  } catch {
    return false;
  }
}
