/**
 * Reads folders of labelled pages with the built extension in a real browser and says how well:
 * `npm run evaluate -- [DIR ...] [--json OUT.json] [--browser firefox] [--split tuning|held] [--faults] [--tabs 4] [--built]`.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import { casesOf, ownFolders, splitOf, type Case, type PageReading } from './evaluate/labels.ts';
import { readPages } from './evaluate/read-pages.ts';
import { scorePage } from './evaluate/score.ts';
import { summarise } from './evaluate/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    split: { type: 'string', default: 'all' },
    faults: { type: 'boolean', default: false },
    tabs: { type: 'string', default: '4' },
    // Takes what is built as it is, although sources have changed since.
    built: { type: 'boolean', default: false },
  },
});

const family = (['chromium', 'firefox'] as const).find(one => one === values.browser);
if (family === undefined) throw new Error(`--browser is chromium or firefox, not ${values.browser}`);
const folders = positionals.length > 0 ? positionals : await ownFolders();
const cases = (await Promise.all(folders.map(folder => casesOf(folder, splitOf(values.split))))).flat();

if (!values.built) await ensureBuilt(family);

const told = (done: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${cases.length} pages`);
};
const begun = performance.now();
const readings = await readPages(cases, { family, tabs: Number(values.tabs), told });
const seconds = Math.round((performance.now() - begun) / 1000);

if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(readings, null, 2)}\n`);
console.log(report(cases, readings));
console.log(`Read with the built extension in ${family} in ${seconds} s.`);

function report(pages: readonly Case[], read: readonly PageReading[]): string {
  const scores = pages.flatMap(({ label }, index) => {
    const reading = read[index];
    return label === null || reading === undefined ? [] : [scorePage({ label, reading })];
  });
  if (scores.length > 0) return `\n${summarise(scores, { all: values.faults })}`;
  return read
    .map(
      page =>
        `${page.relevance.padEnd(11)} ${page.sidebar.padEnd(7)} ${page.passages.length} links  ${page.file}`,
    )
    .join('\n');
}
