/** Reads pages with the built extension in a real browser, several tabs side by side. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession, type Session } from '../../tests/browser/driver.ts';
import type { Tab, TabState } from '../../tests/browser/tab.ts';
import type { Family } from '../browsers.ts';
import { type Finder, folder, serve, type Site } from '../serve.ts';
import { RELEVANCES, type Case, type PageReading } from './labels.ts';

/** How to read: in which family of browsers, and with how many tabs at a time. */
export type Way = { readonly family: Family; readonly tabs: number; readonly told?: (done: number) => void };

// A reader of a single-page site looks at the first story for a moment before going on to the next.
const FIRST_LOOK = 1200;

const NEWSPAPER = join(import.meta.dirname, '../../sample');
const ARTICLE = '/2018/05/15/kaspersky-zurich/';
const WARM_UP = 20_000; // milliseconds

// Milliseconds until the last look at late content is over, with some to spare as several tabs share the machine.
const LAST_LOOK = 4000;

/** What the extension read of each case, in the order given. */
export async function readPages(
  cases: readonly Case[],
  { family, tabs, told }: Way,
): Promise<readonly PageReading[]> {
  const session = await openSession({ family, find: folder(NEWSPAPER) });
  try {
    await warmUp(session);
    const readings = new Map<Case, PageReading>();
    const waiting = cases.values();
    const work = async (): Promise<void> => {
      const desk = await openDesk(session);
      for (const page of waiting) {
        readings.set(page, await readSafely(desk, page));
        told?.(readings.size);
      }
      await desk.site.close();
    };
    await Promise.all(Array.from({ length: Math.min(tabs, cases.length) }, work));
    return cases.flatMap(page => readings.get(page) ?? []);
  } finally {
    await session.close();
  }
}

// The first article of a browser's life waits for much that later ones find ready.
async function warmUp(session: Session): Promise<void> {
  const tab = await session.open(ARTICLE);
  await tab.waitForState(() => true, WARM_UP).catch(() => null);
  await tab.close();
}

// Each tab has a server of its own, so that two pages may claim the same address.
type Desk = { readonly tab: Tab; readonly site: Site; readonly show: (page: Case) => void };

async function openDesk(session: Session): Promise<Desk> {
  let find: Finder = () => null;
  const site = await serve(target => find(target));
  const tab = await session.open();
  return { tab, site, show: page => (find = finderOf(page, site)) };
}

function finderOf(page: Case, { origin }: Site): Finder {
  const served = new Set([page.path, page.initial ?? page.path].map(path => targetOf(path, origin)));
  return async target =>
    served.has(target) ? { body: await readFile(page.source), type: 'text/html' } : null;
}

// What a browser asks of the server for a path as written in the labels.
function targetOf(path: string, origin: string): string {
  const { pathname, search } = new URL(path, origin);
  return pathname + search;
}

async function readSafely(desk: Desk, page: Case): Promise<PageReading> {
  try {
    return await readPage(desk, page);
  } catch (error) {
    return readingOf(page, null, [String(error)]);
  }
}

async function readPage({ tab, site, show }: Desk, page: Case): Promise<PageReading> {
  show(page);
  const known = tab.errors.length;
  await tab.page.goto(site.origin + (page.initial ?? page.path), { waitUntil: 'load' });
  if (page.initial !== null) {
    await pause(FIRST_LOOK);
    await tab.page.click('#next-story');
  }
  const state = await tab.settled(LAST_LOOK);
  return readingOf(page, state, tab.errors.slice(known).filter(isOurs));
}

// A page's own scripts may fail as they like.
function isOurs(error: string): boolean {
  return /(?:chrome|moz)-extension:/.test(error);
}

function readingOf({ file }: Case, state: TabState | null, errors: readonly string[]): PageReading {
  return {
    file,
    relevance: RELEVANCES.find(relevance => relevance === state?.relevance) ?? 'none',
    language: state?.language ?? null,
    published: state?.published ?? null,
    title: state?.title ?? null,
    sidebar: state?.sidebar ?? 'none',
    passages: state?.passages ?? [],
    possible: state?.possible ?? [],
    milliseconds: { reading: state?.milliseconds.reading ?? 0 },
    errors: [...(state?.errors ?? []), ...errors],
  };
}
