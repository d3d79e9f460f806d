/**
 * `npm run bench -- [UNPACKED EXTENSION ...] [--loads 9] [--long] [--pages DIR] [--json FILE]`: what we cost, in real
 * Chromium, against an empty script and a bare reading of the text, all in one run. Prints tables, writes JSON.
 */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { builtFor, ensureBuilt } from '../../scripts/build.ts';
import { measureLife } from './life.ts';
import { measureLoads } from './loads.ts';
import { measurePainting } from './painting.ts';
import { articlePage, otherPage, type BenchPage } from './pages.ts';
import { measureReadings } from './readings.ts';
import { measureRecord } from './record.ts';
import { makeRivals, removeRivals } from './rivals.ts';
import { table, type Row } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loads: { type: 'string', default: '9' },
    long: { type: 'boolean', default: false },
    pages: { type: 'string' },
    json: { type: 'string', default: join(ROOT, 'bench/results/latest.json') },
  },
});
const loads = Number(values.loads);

await ensureBuilt('chromium');
const rivals = await makeRivals(positionals);
const results: Record<string, readonly Row[]> = {};
const show = (title: string, rows: readonly Row[]): void => {
  results[title] = rows;
  console.log(`\n${title}\n${table(rows)}`);
};

try {
  show('Bytes', await bytes());
  show('The record in one language', measureRecord());
  const sizes = values.long ? [10_000, 100_000, 1_000_000, 10_000_000] : [10_000, 100_000, 1_000_000];
  const others = [...sizes.map(otherPage), ...(await givenPages(values.pages))];
  show('Main thread on pages about something else (ms, median; the ratio is to the bare read)', await measureLoads(rivals, others, loads)); // prettier-ignore
  show('Main thread on an article (ms, median)', await measureLoads(rivals, [articlePage(10_000)], loads));
  const painting = await measurePainting(
    rivals.filter(({ name }) => /Sidelight|one script/.test(name)),
    loads,
  );
  show('From idle to painted (ms), and layout shift', painting);
  show('Reading alone, in slices (ms)', await measureReadings(values.long));
  show('A long life', await measureLife());
} finally {
  await removeRivals(rivals);
}
await mkdir(dirname(values.json), { recursive: true });
await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);

async function bytes(): Promise<readonly Row[]> {
  const files = ['scout.js', 'overlay.js', 'language/en.js', 'lexicon/en.js', 'cues.js'];
  return Promise.all(
    files.map(async file => {
      const path = join(builtFor('chromium'), file);
      const [{ size }, content] = await Promise.all([stat(path), readFile(path)]);
      return { file, bytes: size, gzip: gzipSync(content).length };
    }),
  );
}

async function givenPages(folder: string | undefined): Promise<readonly BenchPage[]> {
  if (folder === undefined) return [];
  const names = (await readdir(folder)).filter(name => /\.html?$/.test(name));
  return Promise.all(
    names.map(async name => ({ path: `/${name}`, html: await readFile(join(folder, name), 'utf8') })),
  );
}
