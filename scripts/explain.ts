/**
 * Reads labelled pages without a browser and says why each passage was tied to its event:
 * `npm run explain -- [DIR ...] [--only BEGINNING] [--split tuning|held] [--why] [--concepts] [--missed]`.
 * Quicker and a little less exact than `npm run evaluate`: scripts of the pages do not run, nothing is laid out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { nearestLexicon } from '../facts/lexicons.ts';
import { indexCues } from '../reading/cues.ts';
import { readContext, type Context, type ContextTools } from '../reading/context.ts';
import { indexLexicon, type IndexedLexicon } from '../reading/index-lexicon.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { SUBJECT } from '../reading/subject.ts';
import { describe, explainMissed, missedPassages, scanSentences } from './explain/missed.ts';
import { casesOf, type Case, type Label, type PageReading } from './evaluate/labels.ts';
import { loadReferableEvents } from './referable-events.ts';
import { scorePage, type PageScore } from './evaluate/score.ts';
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

const LEXICONS = join(import.meta.dirname, '../facts/lexicon');
const lexicons = new Map<string, IndexedLexicon>();

async function lexiconFor(language: string | null): Promise<IndexedLexicon> {
  const name = nearestLexicon(language);
  const known = lexicons.get(name);
  if (known !== undefined) return known;
  const file = await readFile(join(LEXICONS, `${name}.json`), 'utf8');
  const lexicon = indexLexicon(JSON.parse(file) as Lexicon);
  lexicons.set(name, lexicon);
  return lexicon;
}

const events = loadReferableEvents();
const cues = indexCues(events);
const tools: ContextTools = {
  events,
  lexiconFor,
  pause: () => Promise.resolve(),
  now: () => performance.now(),
};

async function read(page: Case): Promise<Context> {
  const address = new URL(page.path, 'http://127.0.0.1/');
  const window = new Window({ url: address.href, settings: { disableErrorCapturing: true } });
  window.document.write(withoutScripts(decode(await readFile(page.source))));
  const document = window.document as unknown as Document;
  const named = SUBJECT.test(document.documentElement.textContent);
  const context = named ? await readContext(document, address, tools) : null;
  await window.happyDOM.close();
  return context ?? { relevance: 'none', article: null, passages: [], why: 'not named' };
}

// As the page says of itself, or UTF-8.
function decode(bytes: Buffer): string {
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1];
  return new TextDecoder(charset).decode(bytes);
}

// Scripts that hold data are read; those that would run are not run.
function withoutScripts(html: string): string {
  return html.replace(/<script(?![^>]*json)[^>]*>[\s\S]*?<\/script>/gi, '');
}

function readingOf(page: Case, { relevance, article, passages }: Context): PageReading {
  const links = (certainty: string): PageReading['passages'] =>
    passages
      .filter(passage => passage.certainty === certainty)
      .map(({ quote, event, when }) => ({ quote, event, when }));
  return {
    file: page.file,
    relevance,
    language: article?.language ?? null,
    published: article?.published?.date ?? null,
    title: article?.title ?? null,
    sidebar: relevance === 'about' ? 'open' : 'none',
    passages: links('certain'),
    possible: links('possible'),
    milliseconds: { reading: 0 },
    errors: [],
  };
}

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
  const missed = label === null || !values.missed ? [] : missedPassages(label, passages);
  return [
    ...(values.concepts ? sentences.map(describe) : []),
    ...missed.map(passage => explainMissed(passage, sentences, { cues, passages })),
  ].join('\n');
}

const split = values.split === 'held' || values.split === 'tuning' ? values.split : 'all';
const folders = positionals.length > 0 ? positionals : ['tests/pages/west', 'tests/pages/far'];
const cases = (await Promise.all(folders.map(folder => casesOf(folder, split)))).flat();
const scores: PageScore[] = [];
for (const page of cases.filter(({ file }) => file.startsWith(values.only))) {
  const context = await read(page);
  const reading = readingOf(page, context);
  if (page.label !== null) scores.push(scorePage({ label: page.label, reading }));
  if (values.why || values.concepts)
    console.log(`${page.file}: ${context.relevance}${context.why === null ? '' : ` (${context.why})`}`);
  const lines = await told(context, page.label);
  if (lines !== '') console.log(lines);
  if (values.why) console.log(explain(context));
}
if (scores.length > 0) console.log(`\n${summarise(scores, { all: true })}`);
