import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { loadRecord } from '../../facts/load.ts';
import { buildRecord } from '../../facts/record.ts';

const root = import.meta.dirname;
const messages: unknown = JSON.parse(readFileSync(`${root}/../../public/_locales/en/messages.json`, 'utf8'));

/** Builds the gallery, which is not shipped: every component in every state, with the real record. */
export default defineConfig({
  root,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../.output/gallery', emptyOutDir: true, target: 'esnext', modulePreload: false },
  define: {
    GALLERY_EVENTS: JSON.stringify(buildRecord(loadRecord().events, 'en').events),
    GALLERY_MESSAGES: JSON.stringify(messages),
  },
});
