/** What the background does when a page names the subject: asks the settings, injects, remembers, shows the count. */
import type { Runtime } from 'webextension-polyfill';
import { showBadge } from './badge.ts';
import { browser } from './browser.ts';
import { inject, reaches } from './inject.ts';
import type { Kept, OverlayRequest, TabReport } from './messages.ts';
import { changeSiteIn, readInForceIn } from './private-sites.ts';
import { readSettings, type SiteChange, type SiteSettings } from './settings.ts';
import { sidebarKeys } from './shortcuts.ts';
import { siteOf, withoutHash } from './site.ts';
import { forgetTab, readTab, writeTab } from './tab-state.ts';

/** The files to inject for an interface language and an article's language; given by the entrypoint. */
export type Files = {
  readonly overlay: (language: string, markup: string) => readonly string[];
  readonly lexicon: (language: string) => readonly string[];
};

/** Injects the overlay where the reader has not paused reading. */
export async function openOverlay(
  sender: Runtime.MessageSender,
  markup: string,
  files: Files,
): Promise<void> {
  const tabId = sender.tab?.id;
  const site = siteOf(sender.url);
  if (tabId === undefined || site === null || sender.frameId !== 0) return;
  const { settings, decided } = await readInForceIn(site, sender.tab?.incognito === true);
  if (settings.pausedEverywhere || decided.paused === true) return;
  await inject(tabId, files.overlay(settings.language, markup));
}

/** Reads a tab because the reader asked in the popup; false where the browser keeps the page to itself. */
export async function readNow(
  { tabId, language: markup }: { readonly tabId: number; readonly language: string },
  files: Files,
): Promise<boolean> {
  const { language } = await readSettings();
  return inject(tabId, files.overlay(language, markup));
}

/** What is in force for the site of a page in a private window; nothing for a page in another. */
export async function privateSite({ tab, url }: Runtime.MessageSender): Promise<SiteSettings> {
  const site = siteOf(url);
  return tab?.incognito === true && site !== null ? (await readInForceIn(site, true)).decided : {};
}

/** Keeps what was decided on a page in a private window. */
export async function decidePrivately(
  { tab, url }: Runtime.MessageSender,
  change: SiteChange,
): Promise<void> {
  const site = siteOf(url);
  if (tab?.incognito === true && site !== null) await changeSiteIn(site, change, true);
}

/** Keeps what the overlay read, shows the count on the toolbar, and answers with what the overlay cannot ask itself. */
export async function keepRead(sender: Runtime.MessageSender, report: TabReport): Promise<Kept> {
  const tabId = sender.tab?.id;
  if (tabId !== undefined) {
    await writeTab(tabId, { ...report, address: withoutHash(sender.url ?? '') });
    await showBadge(tabId, report);
  }
  const keys = await sidebarKeys();
  return { shortcut: keys.length === 0 ? null : keys.join('+') };
}

/**
 * Forgets what was read when a tab has left the page, or has loaded it anew without a reading; a jump within the page
 * changes nothing. That it loads says little: every advertisement in a frame makes it load.
 */
export async function followTab(
  tabId: number,
  { status, url }: { readonly status?: string; readonly url?: string },
): Promise<void> {
  if (status !== 'complete' && url === undefined) return;
  const state = await readTab(tabId);
  if (state === null) return;
  const stays =
    url === undefined ? await isHeard(tabId, { type: 'there?' }) : withoutHash(url) === state.address;
  if (stays) return;
  await forgetTab(tabId);
  await showBadge(tabId, null);
}

/** Sends a request to the overlay of a tab, or of the tab in front; false where none listens. */
export async function tellOverlay(request: OverlayRequest, tabId?: number): Promise<boolean> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return false;
  return isHeard(id, request);
}

/** Whether an overlay hears a message in a tab. To one that only asks for that it need not answer. */
function isHeard(tabId: number, message: OverlayRequest | { readonly type: 'there?' }): Promise<boolean> {
  return reaches(browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/** Gives the sender's tab one more lexicon, where the text is in another language than its markup said. */
export async function giveLexicon(sender: Runtime.MessageSender, files: readonly string[]): Promise<boolean> {
  return sender.tab?.id === undefined ? false : inject(sender.tab.id, files);
}
