/** What is known of each tab, kept in `storage.session` so that the background may die at any moment. */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { TabReport } from './messages.ts';

const TabState = v.object({ address: v.string(), ...TabReport.entries });
export type TabState = v.InferOutput<typeof TabState>;

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** What was read in a tab, or null where nothing was. */
export async function readTab(tabId: number): Promise<TabState | null> {
  const key = keyOf(tabId);
  const result = v.safeParse(TabState, (await browser.storage.session.get(key))[key]);
  return result.success ? result.output : null;
}

/** Remembers what was read in a tab until it navigates or closes, or the browser does. */
export async function writeTab(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The next report on a tab, or null where none came within `patience` milliseconds. */
export function nextReport(tabId: number, patience: number): Promise<TabState | null> {
  return new Promise(resolve => {
    const life = new AbortController();
    const end = (state: TabState | null): void => {
      life.abort();
      clearTimeout(timer);
      resolve(state);
    };
    const timer = setTimeout(() => end(null), patience);
    watchTab(tabId, () => void readTab(tabId).then(state => state !== null && end(state)), life.signal);
  });
}

/** Calls back whenever what is known of a tab has changed, until the signal ends it. */
export function watchTab(tabId: number, changed: () => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string): void => {
    if (area === 'session' && keyOf(tabId) in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
