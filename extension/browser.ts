/** The only door to the browser's extension API, beside the scout's; the seam at which tests put a stand-in. */
import browser from 'webextension-polyfill';

export { browser };
export type { Runtime, Storage, Tabs } from 'webextension-polyfill';
