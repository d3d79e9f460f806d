/** `npm run zip`: builds for all browsers and packs what the stores ask for into `.output/packages`. */
import { join } from 'node:path';
import { build } from './build.ts';
import { packAll } from './zip/packages.ts';

// Where each package goes.
const STORES: readonly (readonly [kind: RegExp, store: string])[] = [
  [/-chromium\.zip$/, 'Chrome Web Store and Edge Add-ons, the same for both'],
  [/-firefox\.zip$/, 'addons.mozilla.org: Firefox, and Firefox for Android'],
  [/-firefox-sources\.zip$/, 'addons.mozilla.org, where it asks for the source code'],
];

try {
  await build('chromium');
  await build('firefox');
  for (const { name, bytes, sha256 } of await packAll(join(import.meta.dirname, '..'))) {
    const store = STORES.find(([kind]) => kind.test(name))?.[1] ?? '';
    console.log(`${name}, ${Math.ceil(bytes / 1024)} kB\n  ${store}\n  SHA-256 ${sha256}`);
  }
  console.log(
    '\nThey are in .output/packages; SHA256SUMS holds their sums. What the forms ask is in store/.',
  );
  console.log('Safari takes a package made from the build for it: store/safari.md says how.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
