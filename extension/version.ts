import { browser } from './browser.ts';

/** The extension's version, for reports. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
