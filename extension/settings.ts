/**
 * The reader's settings. Defaults are one object; only what the reader chose is stored, so that a later default can
 * reach those who never chose. An organisation's policy (`storage.managed`) stands above the reader's choice.
 */
import { browser } from './browser.ts';

/** What a setting may be, its default first. */
const CHOICES = {
  /** When the sidebar opens by itself. */
  opens: ['room', 'never', 'silent'],
  /** Whether an article that only mentions the subject gets a handle. */
  mentions: [false, true],
  highlights: [true, false],
  theme: ['page', 'light', 'dark'],
  side: ['end', 'start'],
  textSize: [1, 0.9, 1.15, 1.3],
  pausedEverywhere: [false, true],
} as const;

type Choices = typeof CHOICES;

/** All settings, with `language` as a BCP 47 tag, `browser` or `article`. */
export type Settings = { readonly [Key in keyof Choices]: Choices[Key][number] } & {
  readonly language: string;
};

/** What the reader decided for one site. */
export type SiteSettings = { readonly paused?: true; readonly closed?: true; readonly seen?: string };

export const DEFAULTS: Settings = {
  opens: 'room',
  mentions: false,
  highlights: true,
  theme: 'page',
  side: 'end',
  textSize: 1,
  pausedEverywhere: false,
  language: 'browser',
};

const KEY = 'settings';
const SITE = 'site:';

/** The settings in force: policy over the reader's choices over the defaults. Never throws. */
export async function readSettings(): Promise<Settings> {
  const [managed, chosen] = await Promise.all([readArea('managed', null), readArea('sync', KEY)]);
  return { ...DEFAULTS, ...validSettings(chosen[KEY]), ...validSettings(managed) };
}

/** What an organisation's policy fixes: settings by name, and sites that are paused for good. */
export type Policy = { readonly settings: readonly string[]; readonly pausedSites: readonly string[] };

/** The policy in force; without one both lists are empty. */
export async function readPolicy(): Promise<Policy> {
  const managed = await readArea('managed', null);
  return { settings: Object.keys(validSettings(managed)), pausedSites: sitesOf(managed) };
}

/** Stores choices; a value equal to the default is forgotten. Rejects where the browser refuses to store. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const stored = await readArea('sync', KEY);
  const next = Object.entries({ ...validSettings(stored[KEY]), ...change });
  const kept = next.filter(([name, value]) => value !== DEFAULTS[name as keyof Settings]);
  await browser.storage.sync.set({ [KEY]: Object.fromEntries(kept) });
}

/** What was decided for a site; nothing decided is an empty object. */
export async function readSite(site: string): Promise<SiteSettings> {
  const [managed, stored] = await Promise.all([readArea('managed', null), readArea('sync', SITE + site)]);
  const decided = validSite(stored[SITE + site]);
  return sitesOf(managed).includes(site) ? { ...decided, paused: true } : decided;
}

/** Changes what was decided for a site; `undefined` takes a decision back. */
export async function changeSite(
  site: string,
  change: { readonly [Key in keyof SiteSettings]: SiteSettings[Key] | undefined },
): Promise<void> {
  // A page of no site, such as the sample article, is not remembered.
  if (site === '') return;
  const stored = validSite((await readArea('sync', SITE + site))[SITE + site]);
  const next = Object.fromEntries(
    Object.entries({ ...stored, ...change }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(next).length === 0) await browser.storage.sync.remove(SITE + site);
  else await browser.storage.sync.set({ [SITE + site]: next });
}

/** Forgets every choice and every site; what a policy fixes stays. */
export async function resetSettings(): Promise<void> {
  await browser.storage.sync.clear();
}

/** Every site with a decision, by name. */
export async function readSites(): Promise<ReadonlyMap<string, SiteSettings>> {
  const all = Object.entries(await readArea('sync', null)).filter(([key]) => key.startsWith(SITE));
  return new Map(all.map(([key, value]) => [key.slice(SITE.length), validSite(value)] as const).toSorted());
}

/** Calls back after any change of settings or sites, until the signal ends it. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'sync' || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Keeps the settings among arbitrary stored data; what is not one of the choices is left out. */
export function validSettings(stored: unknown): Partial<Settings> {
  if (!isRecord(stored)) return {};
  const valid = Object.entries(CHOICES).filter(([name, choices]) =>
    (choices as readonly unknown[]).includes(stored[name]),
  );
  const kept: Partial<Settings> = Object.fromEntries(valid.map(([name]) => [name, stored[name]]));
  const { language } = stored;
  return typeof language === 'string' && /^[\w-]{2,12}$/.test(language) ? { ...kept, language } : kept;
}

/** Keeps what can be a decision about a site among arbitrary stored data. */
export function validSite(stored: unknown): SiteSettings {
  if (!isRecord(stored)) return {};
  return {
    ...(stored['paused'] === true && { paused: true as const }),
    ...(stored['closed'] === true && { closed: true as const }),
    ...(typeof stored['seen'] === 'string' && { seen: stored['seen'] }),
  };
}

function sitesOf(managed: Record<string, unknown>): readonly string[] {
  const pausedSites = managed['pausedSites'];
  return Array.isArray(pausedSites) ? pausedSites.filter(site => typeof site === 'string') : [];
}

// Storage that is denied, broken or (managed) simply not set up counts as empty: reading goes on with the defaults.
async function readArea(area: 'managed' | 'sync', key: string | null): Promise<Record<string, unknown>> {
  try {
    return await browser.storage[area].get(key);
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
