/** The only door to the browser's extension API, beside the scout's; the seam at which tests put a stand-in. */
import browser from 'webextension-polyfill';

export { browser };
