/**
 * What the browser stores of settings, as it is asked for. The background is asked on every page that names the subject,
 * and a question to the storage takes some milliseconds, in which an article waits; so it may keep the answers.
 */
import { browser } from './browser.ts';

/** Where settings are stored: what the reader chose, and what an organisation fixed. */
export type Area = 'sync' | 'managed';
type Values = Readonly<Record<string, unknown>>;

let kept: Map<Area, Promise<Values>> | null = null;

/** What an area holds under keys, or all of it. Never throws: storage that is denied or broken counts as empty. */
export async function readArea(area: Area, keys: readonly string[] | null): Promise<Values> {
  try {
    if (kept === null) return await browser.storage[area].get(keys === null ? null : [...keys]);
    const all = await keptIn(kept, area);
    return keys === null ? all : Object.fromEntries(keys.map(key => [key, all[key]]));
  } catch {
    return {};
  }
}

/** From now on asks once for all that an area holds, when it is first wanted and after each change of it. */
export function keepAreas(): void {
  const held = (kept = new Map<Area, Promise<Values>>());
  browser.storage.onChanged.addListener((_, area) => held.delete(area as Area));
}

function keptIn(held: Map<Area, Promise<Values>>, area: Area): Promise<Values> {
  const known = held.get(area);
  if (known !== undefined) return known;
  const asked = browser.storage[area].get(null);
  held.set(area, asked);
  // What was refused once may be given the next time.
  asked.catch(() => held.get(area) === asked && held.delete(area));
  return asked;
}
