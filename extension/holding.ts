/** Puts the sheet that holds what stands on a page into it, and takes it out again. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { HOLDING } from './held.ts';
import { reaches } from './inject.ts';

/** Sees to the sender's page; false where it could not be had. */
export async function hold({ tab }: Runtime.MessageSender, holds: boolean): Promise<boolean> {
  if (tab?.id === undefined) return false;
  const sheet = { target: { tabId: tab.id }, css: HOLDING };
  return reaches(holds ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet));
}
