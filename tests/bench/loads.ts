/** Loads pages with each extension in turn, so that all meet the same noise of the machine. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../browser/driver.ts';
import type { BenchPage } from './pages.ts';
import type { Rival } from './rivals.ts';
import type { Row } from './table.ts';
import { median, percentile, trace, type Cost } from './trace.ts';

const SETTLED = 3800; // milliseconds until the last look at late content is over
const RUNNING = 300; // milliseconds in which what runs at once has run
const REFERENCE = 'bare read';

type Lane = { readonly rival: Rival; readonly session: Session; readonly tab: Page };

/** A row for each page and extension: main-thread time, its ratio to the bare read, the longest piece, and late work. */
export async function measureLoads(
  rivals: readonly Rival[],
  pages: readonly BenchPage[],
  loads: number,
): Promise<readonly Row[]> {
  const html = new Map(pages.map(page => [page.path, page.html]));
  const lanes = await Promise.all(rivals.map(rival => openLane(rival, html)));
  try {
    const rows: Row[] = [];
    for (const page of pages) rows.push(...rowsOf(page, await costsOf(lanes, page, loads)));
    return rows;
  } finally {
    await Promise.all(lanes.map(({ session }) => session.close()));
  }
}

async function openLane(rival: Rival, html: ReadonlyMap<string, string>): Promise<Lane> {
  const session = await openSession({
    family: 'chromium',
    extension: rival.folder,
    keepWelcome: true,
    find: path => {
      const body = html.get(path);
      return body === undefined ? null : { body, type: 'text/html' };
    },
  });
  // Extensions with fewer rights than ours cannot tell one tab from another, so the tab is opened from outside.
  return { rival, session, tab: await session.browser.newPage({ type: 'window' }) };
}

async function costsOf(
  lanes: readonly Lane[],
  page: BenchPage,
  loads: number,
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const costs = new Map<string, Cost[]>(lanes.map(({ rival }) => [rival.name, []]));
  for (let load = 0; load <= loads; load += 1) {
    const round = await Promise.all(lanes.map(async ({ rival, tab }) => ({ rival, end: await trace(tab) })));
    // One after the other while scripts run; what they wait for they wait for side by side.
    for (const { session, tab } of lanes) {
      await tab.goto(session.site.origin + page.path);
      await pause(RUNNING);
    }
    await pause(SETTLED);
    for (const { rival, end } of round) {
      const cost = await end();
      // The first load warms the caches.
      if (load > 0) costs.get(rival.name)?.push(cost);
    }
  }
  return costs;
}

function rowsOf(page: BenchPage, costs: ReadonlyMap<string, readonly Cost[]>): readonly Row[] {
  const reference = median((costs.get(REFERENCE) ?? []).map(({ total }) => total));
  return [...costs].map(([name, own]) => ({
    page: `${page.path.slice(-18)} ${Math.round(page.html.length / 1000)} kB`,
    extension: name,
    total: median(own.map(({ total }) => total)),
    'of bare read': median(own.map(({ total }) => total)) / reference,
    p95: percentile(
      own.map(({ total }) => total),
      0.95,
    ),
    'longest piece': median(own.map(({ longest }) => longest)),
    'after settling': Math.max(...own.map(({ late }) => late)),
  }));
}
