/**
 * What is decided for sites in private windows: over what was decided elsewhere, in memory alone, until the browser
 * closes. A private visit leaves no name of a site among the reader's choices, and none on his other devices.
 */
import { browser } from './browser.ts';
import { isRecord, validSite, type SiteChange } from './choices.ts';
import { changeSite, readInForce, withFixed, type InForce } from './settings.ts';

const keyOf = (site: string): string => `private:${site}`;

/** What is in force for a site, in a private window or in an ordinary one. Never throws. */
export async function readInForceIn(site: string, isPrivate: boolean): Promise<InForce> {
  if (!isPrivate) return readInForce(site);
  const [elsewhere, own] = await Promise.all([readInForce(site), readOwn(site).catch(() => ({}))]);
  // What an organisation has fixed is taken back nowhere.
  const decided = withFixed(validSite({ ...elsewhere.decided, ...own }), site, elsewhere.policy);
  return { ...elsewhere, decided };
}

/** Changes what is in force for a site, in private windows alone or in all. Rejects as `changeSite` does. */
export async function changeSiteIn(site: string, change: SiteChange, isPrivate: boolean): Promise<void> {
  if (!isPrivate) return changeSite(site, change);
  // With what it takes back: that may stand elsewhere.
  await browser.storage.session.set({ [keyOf(site)]: { ...(await readOwn(site)), ...change } });
}

async function readOwn(site: string): Promise<Readonly<Record<string, unknown>>> {
  const { [keyOf(site)]: own } = await browser.storage.session.get(keyOf(site));
  return isRecord(own) ? own : {};
}
