/**
 * Reads labelled pages without a browser and says why each passage was tied to its event:
 * `npm run explain -- [DIR ...] [--only BEGINNING] [--split tuning|held] [--why] [--concepts] [--missed]`.
 * Quicker and a little less exact than `npm run evaluate`: scripts of the pages do not run, nothing is laid out.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Context } from '../reading/context.ts';
import { describe, explainMissed, scanSentences } from './explain/missed.ts';
import { cues, lexiconFor, read, readingOf } from './explain/read.ts';
import { casesOf, ownFolders, splitOf, type Label } from './evaluate/labels.ts';
import { missedPassages, scorePage, type PageScore } from './evaluate/score.ts';
import { summarise } from './evaluate/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    split: { type: 'string', default: 'all' },
    why: { type: 'boolean', default: false },
    concepts: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
});

function explain({ passages }: Context): string {
  return passages
    .map(({ certainty, event, when, quote, reasons: { who, what, when: said } }) =>
      [
        `  ${certainty} ${event} ${when ?? ''}`,
        `    "${quote}"`,
        `    who: ${who.join(' | ')}; what: ${what.join(' | ')}; when: ${said.join(' | ')}`,
      ].join('\n'),
    )
    .join('\n');
}

/** Every sentence with the concepts that were found in it, and what the missed passages lack. */
async function told({ article, passages }: Context, label: Label | null): Promise<string> {
  if (article === null) return '';
  const sentences = scanSentences(article, await lexiconFor(article.language));
  const certain = passages.filter(({ certainty }) => certainty === 'certain');
  const missed = label === null || !values.missed ? [] : missedPassages(label.passages, certain);
  return [
    ...(values.concepts ? sentences.map(describe) : []),
    ...missed.map(passage => explainMissed(passage, sentences, { cues, passages })),
  ].join('\n');
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

const folders = positionals.length > 0 ? positionals : await ownFolders();
const bare = folders.find(folder => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
if (bare !== undefined) fail(`There is no folder ${bare}.`);
const cases = (await Promise.all(folders.map(folder => casesOf(folder, splitOf(values.split))))).flat();
if (cases.length === 0) fail(`No pages in ${folders.join(', ')}: give a folder that holds .html files.`);
// Of pages without labels nothing else can be said.
const tellsWhy = values.why || cases.every(({ label }) => label === null);
const scores: PageScore[] = [];
for (const page of cases.filter(({ file }) => file.startsWith(values.only))) {
  const context = await read(page);
  const reading = readingOf(page, context);
  if (page.label !== null) scores.push(scorePage({ label: page.label, reading }));
  if (tellsWhy || values.concepts)
    console.log(`${page.file}: ${context.relevance}${context.why === null ? '' : ` (${context.why})`}`);
  const lines = await told(context, page.label);
  if (lines !== '') console.log(lines);
  if (tellsWhy) console.log(explain(context));
}
if (scores.length > 0) console.log(`\n${summarise(scores, { all: true })}`);
