/** The settings as a file: written for the reader to keep, and checked when it comes back. */
import {
  changeSettings,
  changeSite,
  DEFAULTS,
  readSettings,
  readSites,
  resetSettings,
  validSettings,
  validSite,
  type Settings,
  type SiteSettings,
} from './settings.ts';
import { siteOf } from './site.ts';

const FORMAT = 'sidelight-settings';

/** What a file of settings holds. */
export type SettingsFile = {
  readonly settings: Partial<Settings>;
  readonly sites: ReadonlyMap<string, SiteSettings>;
};

/** Why a file was refused: it is no JSON, not one of ours, or one of its values cannot be. */
export type Refusal =
  | { readonly why: 'not json' }
  | { readonly why: 'not settings' }
  | { readonly why: 'wrong value'; readonly name: string };

/** The settings in force and every decided site, as indented JSON. */
export async function writeSettingsFile(): Promise<string> {
  const [settings, sites] = await Promise.all([readSettings(), readSites()]);
  const file = { format: FORMAT, version: 1, settings, sites: Object.fromEntries(sites) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of settings; nothing of it is taken over where anything in it is wrong. */
export function readSettingsFile(text: string): SettingsFile | Refusal {
  const file = parse(text);
  if (file === undefined) return { why: 'not json' };
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return { why: 'not settings' };
  const { settings: chosen = {}, sites: decided = {} } = file;
  if (!isRecord(chosen) || !isRecord(decided)) return { why: 'not settings' };
  const settings = validSettings(chosen);
  const wrong =
    Object.keys(chosen).find(name => !(name in settings)) ??
    Object.keys(decided).find(site => !isSite(site) || !isDecision(decided[site]));
  if (wrong !== undefined) return { why: 'wrong value', name: wrong };
  const sites = Object.entries(decided).map(([site, value]) => [site, validSite(value)] as const);
  return { settings, sites: new Map(sites) };
}

/** Puts a file's settings in the place of all that was chosen before. */
export async function takeOver({ settings, sites }: SettingsFile): Promise<void> {
  await resetSettings();
  await changeSettings({ ...DEFAULTS, ...settings });
  for (const [site, decided] of sites) await changeSite(site, decided);
}

function isSite(site: string): boolean {
  return siteOf(`https://${site}/`) === site;
}

function isDecision(value: unknown): boolean {
  return isRecord(value) && Object.keys(validSite(value)).length === Object.keys(value).length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
