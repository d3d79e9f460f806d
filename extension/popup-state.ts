/** What the popup has to say of its tab: found out when it opens, whatever happened in the tab before. */
import { browser } from './browser.ts';
import { hasAccess, lookAt } from './look.ts';
import type { TabReport } from './messages.ts';
import { readInForceIn } from './private-sites.ts';
import { siteOf } from './site.ts';
import { forgetTab, nextReport, readTab } from './tab-state.ts';

/** The tab that a popup speaks of. */
export type PopupTab = {
  readonly id: number;
  readonly address: string | undefined;
  /** In a private window. */
  readonly isPrivate: boolean;
};

/** What a tab was found to be. */
export type Found =
  | { readonly is: 'read'; readonly report: TabReport }
  | { readonly is: 'unread' | 'reading' | 'nothing' | 'no access' | 'closed' | 'file' | 'failed' }
  | { readonly is: 'paused' | 'paused everywhere'; readonly fixed: boolean };

const PATIENCE = 8000; // milliseconds: the longest texts are read in a tenth of it

/** The tab that `?tab=ID` names, else the one in front; null where there is none. */
export async function findTab(search: string): Promise<PopupTab | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  try {
    const tab = Number.isInteger(named)
      ? await browser.tabs.get(named)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    return tab?.id === undefined ? null : { id: tab.id, address: tab.url, isPrivate: tab.incognito };
  } catch {
    // The tab has been closed.
    return null;
  }
}

/** What a tab is. What stands in the way of reading comes first, then what was read, then what a look says. */
export async function findOut(tab: PopupTab, subject: RegExp): Promise<Found> {
  const paused = await pauseOn(tab);
  if (paused !== null) return paused;
  const known = await readTab(tab.id);
  if (known !== null) return ofReport(known);
  if (!(await hasAccess(tab.address))) return { is: 'no access' };
  const look = await lookAt(tab.id, tab.address, subject);
  if (look.is !== 'page') return look;
  return { is: look.named ? 'unread' : 'nothing' };
}

/** Reads a tab because the reader asked for it, with the access that his click on the toolbar gave. */
export async function readNow({ id, address }: PopupTab, subject: RegExp): Promise<Found> {
  const look = await lookAt(id, address, subject);
  if (look.is !== 'page') return look;
  if (!look.named) return { is: 'nothing' };
  // What was known may be of an overlay that has left.
  await forgetTab(id);
  const report = nextReport(id, PATIENCE);
  const isInjected: unknown = await browser.runtime.sendMessage({
    type: 'read tab',
    tabId: id,
    language: look.language,
  });
  if (isInjected !== true) return { is: 'closed' };
  const read = await report;
  return read === null ? { is: 'failed' } : ofReport(read);
}

async function pauseOn({ address, isPrivate }: PopupTab): Promise<Found | null> {
  const site = siteOf(address);
  if (site === null) return null;
  const { settings, decided, policy } = await readInForceIn(site, isPrivate);
  if (settings.pausedEverywhere)
    return { is: 'paused everywhere', fixed: policy.settings.includes('pausedEverywhere') };
  return decided.paused === true ? { is: 'paused', fixed: policy.pausedSites.includes(site) } : null;
}

function ofReport(report: TabReport): Found {
  return report.relevance === 'none' && report.errors.length > 0 ? { is: 'failed' } : { is: 'read', report };
}
