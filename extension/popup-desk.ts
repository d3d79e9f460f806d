/** What the reader asks for in the popup, carried out on its tab; what has come of it is shown as it comes. */
import { showBadge } from './badge.ts';
import { requestAccess, watchAccess } from './look.ts';
import type { OverlayRequest } from './messages.ts';
import { findOut, readNow, type Found, type PopupTab } from './popup-state.ts';
import { tellOverlay } from './reading-desk.ts';
import { changeSiteIn } from './private-sites.ts';
import { changeSettings, watchSettings, type SiteChange } from './settings.ts';
import { siteOf } from './site.ts';
import { forgetTab, watchTab } from './tab-state.ts';

/** What the popup does with its tab. */
export type PopupDesk = {
  /** Sends a request to the overlay; where none is there any more, the page is read first. */
  readonly tell: (request: OverlayRequest) => Promise<void>;
  readonly read: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly resumeEverywhere: () => Promise<void>;
  /** Asks for access to the tab's site or to all sites; to be called while a click is being answered. */
  readonly allow: (which: 'site' | 'all') => Promise<void>;
};

type DeskParts = {
  readonly tab: PopupTab;
  /** The expression that finds the subject's names. */
  readonly subject: RegExp;
  readonly show: (found: Found) => void;
};

/** Opens the desk: shows what the tab is, and shows it again whenever it has become something else. */
export function openDesk({ tab, subject, show }: DeskParts, signal: AbortSignal): PopupDesk {
  const site = siteOf(tab.address) ?? '';
  let turn = 0;
  let isReading = false;

  // The latest answer is shown; an earlier one that took longer is not.
  const showLatest = async (ask: () => Promise<Found>): Promise<Found | null> => {
    turn += 1;
    const mine = turn;
    const found = await ask().catch((): Found => ({ is: 'failed' }));
    if (mine !== turn || signal.aborted) return null;
    show(found);
    return found;
  };
  const look = (): Promise<Found | null> => showLatest(() => findOut(tab, subject));
  // What changes while the page is read is part of the reading.
  const lookAgain = (): void => {
    if (!isReading) void look();
  };
  const read = async (): Promise<Found | null> => {
    isReading = true;
    show({ is: 'reading' });
    const found = await showLatest(() => readNow(tab, subject));
    isReading = false;
    return found;
  };
  // After what barred the reading has gone.
  const readIfNamed = async (): Promise<void> => {
    const found = await look();
    if (found?.is === 'unread' || found?.is === 'read') await read();
  };

  const decide = async (change: SiteChange): Promise<void> => {
    await changeSiteIn(site, change, tab.isPrivate).catch(ignore);
    // Of what is kept for private windows no page is told.
    if (tab.isPrivate) await tellOverlay({ type: 'site changed' }, tab.id);
  };

  watchTab(tab.id, lookAgain, signal);
  watchSettings(lookAgain, signal);
  watchAccess(lookAgain, signal);
  void look();
  return {
    read: async () => void (await read()),
    tell: async request => {
      if (await tellOverlay(request, tab.id)) return;
      if ((await read())?.is === 'read') await tellOverlay(request, tab.id);
    },
    pause: async () => {
      await decide({ paused: true });
      await forget(tab.id);
      await look();
    },
    resume: () => decide({ paused: null }).then(readIfNamed),
    resumeEverywhere: () => changeSettings({ pausedEverywhere: false }).catch(ignore).then(readIfNamed),
    allow: async which => {
      const isAllowed = await requestAccess(which === 'all' ? null : (tab.address ?? null)).catch(
        () => false,
      );
      if (isAllowed) await readIfNamed();
    },
  };
}

// Where storage is refused nothing changes, and the popup shows that.
function ignore(): void {}

async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  await showBadge(tabId, null);
}
