/** The settings as a file: written for the reader to keep, and checked when it comes back. */
import { isRecord, validSettings, validSite } from './choices.ts';
import { readChosen, type Chosen } from './settings.ts';
import { siteOf } from './site.ts';

const FORMAT = 'sidelight-settings';
const VERSION = 1;
// The browser's own room for settings is a tenth of this.
const MOST_LETTERS = 1_000_000;

/** Why a file was refused: no JSON, not one of ours, of a later version, or one of its values cannot be. */
export type Refusal =
  | { readonly why: 'not json' }
  | { readonly why: 'not settings' }
  | { readonly why: 'newer' }
  | { readonly why: 'wrong value'; readonly name: string };

/** What the reader chose and decided, as indented JSON; a policy is not the reader's and stays out. */
export async function writeSettingsFile(): Promise<string> {
  const { settings, sites } = await readChosen();
  const file = { format: FORMAT, version: VERSION, settings, sites: Object.fromEntries(sites) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of settings; nothing of it is taken over where anything in it is wrong. */
export function readSettingsFile(text: string): Chosen | Refusal {
  if (text.length > MOST_LETTERS) return { why: 'not settings' };
  const file = parse(text);
  if (file === undefined) return { why: 'not json' };
  if (!isRecord(file) || file['format'] !== FORMAT) return { why: 'not settings' };
  const { version, settings: chosen = {}, sites: decided = {} } = file;
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' };
  if (version !== VERSION || !isRecord(chosen) || !isRecord(decided)) return { why: 'not settings' };
  return readParts(chosen, decided);
}

function readParts(chosen: Record<string, unknown>, decided: Record<string, unknown>): Chosen | Refusal {
  const settings = validSettings(chosen);
  const wrong =
    Object.keys(chosen).find(name => !Object.hasOwn(settings, name)) ??
    Object.keys(decided).find(site => !isSite(site) || !isDecision(decided[site]));
  if (wrong !== undefined) return { why: 'wrong value', name: wrong };
  const sites = Object.entries(decided).map(([site, value]) => [site, validSite(value)] as const);
  return { settings, sites: new Map(sites) };
}

function isSite(site: string): boolean {
  return siteOf(`https://${site}/`) === site;
}

function isDecision(value: unknown): boolean {
  return isRecord(value) && Object.keys(validSite(value)).length === Object.keys(value).length;
}

function parse(text: string): unknown {
  try {
    // Editors on some systems put a mark in front that is not part of JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
