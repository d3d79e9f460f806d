/** Runs the measuring of reading in a page, for several lengths of text and sizes of the record. */
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { loadRecord } from '../../facts/load.ts';
import { loadLexicon } from '../../facts/load-lexicon.ts';
import { bundle } from '../../scripts/bundle.ts';
import { needBrowser } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.ts';
import { articlePage } from './pages.ts';
import type { Row } from './table.ts';
import { median } from './trace.ts';

const TIMES = 7;
const Spent = v.array(v.object({ all: v.number(), slice: v.number() }));

/** A row for each length and size. */
export async function measureReadings(long: boolean): Promise<readonly Row[]> {
  const { path } = await needBrowser('chromium');
  const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox'] });
  const lengths = long ? [10_000, 100_000, 1_000_000, 10_000_000] : [10_000, 100_000, 1_000_000];
  const pages = lengths.map(articlePage);
  const site = await serve(asked => {
    const page = pages.find(one => one.path === asked);
    return page === undefined ? null : { body: page.html, type: 'text/html' };
  });
  try {
    const tab = await browser.newPage();
    const script = await bundle(join(import.meta.dirname, 'reading.ts'), 'reading');
    const rows: Row[] = [];
    for (const [index, page] of pages.entries()) {
      await tab.goto(site.origin + page.path);
      for (const copies of index === 1 ? [1, 10, 100] : [1]) {
        rows.push(rowOf(page.html.length, copies, await measure(tab, script, copies)));
      }
    }
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measure(tab: Page, script: string, copies: number): Promise<v.InferOutput<typeof Spent>> {
  const lexicon = loadLexicon('en');
  const { events } = loadRecord();
  const input = JSON.stringify({ lexicon, events, copies, times: TIMES });
  return v.parse(Spent, await tab.evaluate(`${script};reading.measureReading(${input})`));
}

function rowOf(bytes: number, copies: number, spent: v.InferOutput<typeof Spent>): Row {
  return {
    text: `${Math.round(bytes / 1000)} kB`,
    events: copies * 80,
    'first time': spent[0]?.all ?? 0,
    median: median(spent.map(({ all }) => all)),
    'longest slice': Math.max(...spent.map(({ slice }) => slice)),
  };
}
