/**
 * Reads the labelled pages in a browser, the page reader alone, and prints what came out against the labels:
 * node tests/pages/read-corpus.ts [folder or labels.json ...]
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { PageReading } from '../../reading/article.ts';
import { bundle } from '../../scripts/bundle.ts';
import { needBrowser } from '../../scripts/browsers.ts';
import { serve, type Site } from '../../scripts/serve.ts';

type Label = {
  readonly file: string;
  readonly url_path: string;
  readonly relevance: string;
  readonly language: string;
  readonly published: string | null;
  readonly title: string;
  readonly markup?: string;
  readonly initial?: { readonly url_path: string };
  readonly passages: readonly { readonly quote: string; readonly event: string | null }[];
};

/** What was read from a page: `names` tells whether the text holds the subject, `lost` the labelled quotes it lacks. */
type Outcome = {
  readonly kind: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly title: string;
  readonly names: boolean;
  readonly lost: readonly string[];
  readonly milliseconds: number;
};

const HERE = import.meta.dirname;
const WAITS = /late|push|script|spa|shadow|frame/;
const WAIT = 2000; // milliseconds in which a page that draws itself is done

const given = process.argv.slice(2);
const groups = (given.length > 0 ? given : ['west', 'far'].map(name => join(HERE, name))).map(path =>
  path.endsWith('.json') ? path : join(path, 'labels.json'),
);
const reader = await bundle(join(HERE, 'reader.ts'), 'reader');
const { path } = await needBrowser('chromium');
const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--lang=en-US'] });
try {
  for (const group of groups) await readGroup(group);
} finally {
  await browser.close();
}

async function readGroup(labels: string): Promise<void> {
  const folder = dirname(labels);
  const pages = (JSON.parse(await readFile(labels, 'utf8')) as { readonly pages: readonly Label[] }).pages;
  const files = new Map(pages.flatMap(({ file, url_path, initial }) => [[url_path, file] as const, ...(initial === undefined ? [] : [[initial.url_path, file] as const])]));
  const site = await serve(async asked => {
    const file = files.get(asked);
    return file === undefined ? null : { body: await readFile(join(folder, file)), type: 'text/html' };
  });
  const outcomes = await Promise.all([0, 1].map(async lane => {
    const read: [Label, Outcome][] = [];
    for (const [index, label] of pages.entries()) if (index % 2 === lane) read.push([label, await readOne(browser, site, label)]);
    return read;
  }));
  await site.close();
  report(basename(folder), outcomes.flat());
}

async function readOne(from: Browser, site: Site, label: Label): Promise<Outcome> {
  const page = await from.newPage();
  try {
    await page.goto(site.origin + (label.initial ?? label).url_path, { waitUntil: 'domcontentloaded' });
    if (label.initial !== undefined) await page.click('#next-story');
    if (WAITS.test(label.markup ?? '')) await new Promise(resolve => setTimeout(resolve, WAIT));
    const source = `${reader};(${readHere.toString()})(reader, ${JSON.stringify(label.passages.filter(({ event }) => event !== null).map(({ quote }) => quote))})`;
    return (await page.evaluate(source)) as Outcome;
  } finally {
    await page.close();
  }
}

type Reader = {
  readonly readPage: (document: Document, address: URL) => PageReading;
  readonly subject: RegExp;
};

/** Runs in the page. */
function readHere({ readPage, subject }: Reader, quotes: readonly string[]): Outcome {
  const began = performance.now();
  const reading = readPage(document, new URL(location.href));
  const milliseconds = performance.now() - began;
  if (reading.kind === 'no article') {
    return { kind: reading.why, published: null, language: null, title: '', names: false, lost: [], milliseconds };
  }
  const { title, published, language, blocks } = reading.article;
  const text = blocks.map(block => block.text).join('\n');
  return {
    kind: 'article',
    published: published?.date ?? null,
    language,
    title,
    names: subject.test(text),
    lost: quotes.filter(quote => !text.replaceAll('\t', ' ').includes(quote.replaceAll('\t', ' '))),
    milliseconds,
  };
}

function report(name: string, outcomes: readonly (readonly [Label, Outcome])[]): void {
  const faults = outcomes.map(([label, outcome]) => [label, outcome, faultsOf(label, outcome)] as const);
  const wrong = (kind: string): number => faults.filter(([, , list]) => list.some(fault => fault.startsWith(kind))).length;
  const times = outcomes.map(([, { milliseconds }]) => milliseconds).toSorted((a, b) => a - b);
  console.log(
    `${name}: ${outcomes.length} pages; wrong: article ${wrong('article')}, names ${wrong('names')}, published ${wrong('published')}, ` +
      `language ${wrong('language')}, title ${wrong('title')}, quotes ${wrong('quote')}; ` +
      `milliseconds: median ${times[times.length >> 1]?.toFixed(1)}, most ${times.at(-1)?.toFixed(1)}`,
  );
  for (const [{ file }, , list] of faults) for (const fault of list) console.log(`  ${file}: ${fault}`);
}

function faultsOf(label: Label, outcome: Outcome): string[] {
  const named = label.relevance === 'about' || label.relevance === 'mention';
  if (outcome.kind !== 'article') return named ? [`article: taken for "${outcome.kind}"`] : [];
  const faults: string[] = [];
  if (named !== outcome.names) faults.push(`names: the text ${outcome.names ? 'holds' : 'lacks'} the subject (${label.relevance})`);
  if (outcome.published !== label.published) faults.push(`published: ${outcome.published}, is ${label.published}`);
  if (outcome.language !== label.language) faults.push(`language: ${outcome.language}, is ${label.language}`);
  if (outcome.title !== label.title) faults.push(`title: "${outcome.title}", is "${label.title}"`);
  for (const quote of outcome.lost) faults.push(`quote: lacks "${quote.slice(0, 80)}"`);
  return faults;
}
