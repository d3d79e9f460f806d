/**
 * Stands in for the polyfill in what is injected into pages: each browser of the manifest returns promises by itself,
 * and no element of a page can take the name, as one named `browser` could.
 */
import type { Browser } from 'webextension-polyfill';

const { chrome } = globalThis as unknown as { readonly chrome: Browser };

export default chrome;
