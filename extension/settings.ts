/**
 * The reader's settings. Defaults are one object; only what the reader chose is stored, so that a later default can
 * reach those who never chose. An organisation's policy (`storage.managed`) stands above the reader's choice.
 * Reading never fails: storage that is denied or broken counts as empty. Changing does fail then, and loses nothing:
 * what cannot be understood, such as the settings of a later version, stays where it is.
 */
import { browser } from './browser.ts';
import {
  DEFAULTS,
  hasFault,
  isRecord,
  validSettings,
  validSite,
  type Settings,
  type SiteChange,
  type SiteSettings,
} from './choices.ts';
import { siteNamed } from './site.ts';
import { readArea } from './stored.ts';

export { DEFAULTS, type Settings, type SiteChange, type SiteSettings } from './choices.ts';

const KEY = 'settings';
const SITE = 'site:';
// Where settings that are no object are put aside when the reader chooses anew.
const ASIDE = 'unreadable settings';

/** What an organisation's policy fixes: settings by name, and sites that are paused for good. */
export type Policy = { readonly settings: readonly string[]; readonly pausedSites: readonly string[] };

/** What the reader chose and decided, without defaults and without a policy. */
export type Chosen = {
  readonly settings: Partial<Settings>;
  readonly sites: ReadonlyMap<string, SiteSettings>;
};

/** What is in force on the pages of a site, and what of it a policy fixes. */
export type InForce = {
  readonly settings: Settings;
  /** What was decided for the site; nothing decided is an empty object. */
  readonly decided: SiteSettings;
  readonly policy: Policy;
};

/** What is in force for a site: policy over the reader's choices over the defaults. Never throws. */
export async function readInForce(site: string): Promise<InForce> {
  const [managed, stored] = await Promise.all([
    readArea('managed', null),
    readArea('sync', [KEY, SITE + site]),
  ]);
  const policy = policyOf(managed);
  return {
    settings: { ...DEFAULTS, ...validSettings(stored[KEY]), ...validSettings(managed) },
    decided: withFixed(validSite(stored[SITE + site]), site, policy),
    policy,
  };
}

/** The settings in force wherever the reader is. Never throws. */
export async function readSettings(): Promise<Settings> {
  return (await readInForce('')).settings;
}

/** The policy in force; without one both lists are empty. Never throws. */
export async function readPolicy(): Promise<Policy> {
  return policyOf(await readArea('managed', null));
}

/** What was decided for a site, with what a policy fixes over it. */
export function withFixed(decided: SiteSettings, site: string, { pausedSites }: Policy): SiteSettings {
  return pausedSites.includes(site) ? { ...decided, paused: true } : decided;
}

function policyOf(managed: Readonly<Record<string, unknown>>): Policy {
  return { settings: Object.keys(validSettings(managed)), pausedSites: sitesOf(managed) };
}

/** What keeps the reader's choices from being in force: the browser gives none, or some of them cannot be. */
export async function findTrouble(): Promise<'closed' | 'unreadable' | null> {
  try {
    const all = await browser.storage.sync.get(null);
    const sites = Object.entries(all).filter(([key]) => key.startsWith(SITE));
    return hasFault(all[KEY]) || sites.some(([, site]) => !isRecord(site)) ? 'unreadable' : null;
  } catch {
    return 'closed';
  }
}

/** Stores choices; a value equal to the default is forgotten. Rejects where the browser refuses to store. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return inTurn(async () => {
    const { [KEY]: stored } = await browser.storage.sync.get(KEY);
    const next = Object.entries({ ...(isRecord(stored) && stored), ...change });
    const kept = next.filter(([name, value]) => value !== (DEFAULTS as Record<string, unknown>)[name]);
    const isBroken = stored !== undefined && !isRecord(stored);
    await browser.storage.sync.set({ [KEY]: Object.fromEntries(kept), ...(isBroken && { [ASIDE]: stored }) });
  });
}

/** Changes what was decided for a site; null takes a decision back. Rejects as `changeSettings` does. */
export async function changeSite(site: string, change: SiteChange): Promise<void> {
  // A page of no site, such as the sample article, is not remembered.
  if (site === '') return;
  await inTurn(async () => {
    const { [SITE + site]: stored } = await browser.storage.sync.get(SITE + site);
    const next = Object.entries({ ...(isRecord(stored) && stored), ...change });
    const kept = Object.fromEntries(next.filter(([, value]) => value !== null));
    if (Object.keys(kept).length === 0) await browser.storage.sync.remove(SITE + site);
    else await browser.storage.sync.set({ [SITE + site]: kept });
  });
}

/** Takes back all that was decided for a site. */
export async function forgetSite(site: string): Promise<void> {
  await inTurn(() => browser.storage.sync.remove(SITE + site));
}

/** Forgets every choice and every site; what a policy fixes stays. */
export async function resetSettings(): Promise<void> {
  await inTurn(() => browser.storage.sync.clear());
}

/** All that the reader chose and decided. Never throws. */
export async function readChosen(): Promise<Chosen> {
  const all = await readArea('sync', null);
  const sites = Object.entries(all).filter(([key]) => key.startsWith(SITE));
  return {
    settings: validSettings(all[KEY]),
    sites: new Map(
      sites.map(([key, value]) => [key.slice(SITE.length), validSite(value)] as const).toSorted(),
    ),
  };
}

/** Puts choices in the place of all that was stored. Rejects, with nothing changed, where they do not find room. */
export async function replaceChosen({ settings, sites }: Chosen): Promise<void> {
  const kept = Object.entries(settings).filter(([name, value]) => value !== DEFAULTS[name as keyof Settings]);
  const next = {
    [KEY]: Object.fromEntries(kept),
    ...Object.fromEntries([...sites].map(([site, decided]) => [SITE + site, decided])),
  };
  await inTurn(async () => {
    const before = Object.keys(await browser.storage.sync.get(null));
    // All at once and before anything goes: the browser counts how often it is asked, and may refuse.
    await browser.storage.sync.set(next);
    await browser.storage.sync.remove(before.filter(key => !Object.hasOwn(next, key)));
  });
}

/** Whether the browser refused to store because there is no more room. */
export function isFull(error: unknown): boolean {
  // Asking too often is a quota too, but one that time refills.
  return error instanceof Error && /quota/i.test(error.message) && !/WRITE_OPERATIONS/.test(error.message);
}

/** Calls back after any change of settings or sites, until the signal ends it. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'sync' || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

let last: Promise<unknown> = Promise.resolve();

// Each change reads before it writes; two at a time would lose one.
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = last.then(change, change);
  last = mine;
  return mine;
}

// A policy is written by hand: "https://www.example.org/" is taken for what it means.
function sitesOf(managed: Readonly<Record<string, unknown>>): readonly string[] {
  const { pausedSites } = managed;
  if (!Array.isArray(pausedSites)) return [];
  return pausedSites.flatMap(site => (typeof site === 'string' ? (siteNamed(site) ?? site) : []));
}
