/** What the reader decides for a site, on its pages: kept with his choices, or in a private window by the background. */
import { browser } from '../extension/browser.ts';
import { validSite } from '../extension/choices.ts';
import {
  changeSite,
  readInForce,
  readSettings,
  type InForce,
  type SiteChange,
} from '../extension/settings.ts';

/** Where the decisions of a page's window are. */
export type Decisions = {
  /** What is in force there. Never rejects. */
  readonly read: (site: string) => Promise<Pick<InForce, 'settings' | 'decided'>>;
  /** Rejects where the browser refuses to store. */
  readonly change: (site: string, change: SiteChange) => Promise<void>;
};

const ORDINARY: Decisions = { read: readInForce, change: changeSite };

// A page's script may not look into the browser's memory of the session, so that the background does. The site it knows.
const PRIVATE: Decisions = {
  read: async () => {
    const asked = browser.runtime.sendMessage({ type: 'private site?' }).catch(() => null);
    const [settings, decided] = await Promise.all([readSettings(), asked]);
    return { settings, decided: validSite(decided) };
  },
  change: async (_, change) => {
    await browser.runtime.sendMessage({ type: 'private site decided', change });
  },
};

/** Whether this page is in a private window. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Those of this window. */
export function decisionsHere(): Decisions {
  return isPrivate() ? PRIVATE : ORDINARY;
}
