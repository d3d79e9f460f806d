/** What is left behind after hundreds of single-page navigations, and what a storm of changes costs. */
import { setTimeout as pause } from 'node:timers/promises';
import { openSession, type Session } from '../browser/driver.ts';
import type { Tab } from '../browser/tab.ts';
import { singlePageSite, stormyPage, type BenchPage } from './pages.ts';
import type { Row } from './table.ts';
import { trace } from './trace.ts';

const STEPS = [20, 200]; // navigations after which the heap is weighed
const BREATH = 60; // milliseconds between navigations

/** Heap after few and many navigations, with and without a sidebar, and main-thread time during a storm. */
export async function measureLife(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const about of [false, true]) rows.push(await measureHeap(about));
  rows.push(await measureStorm());
  return rows;
}

async function measureHeap(about: boolean): Promise<Row> {
  return within(singlePageSite(about), async (_, tab) => {
    const heaps: number[] = [];
    let done = 0;
    for (const step of STEPS) {
      for (; done < step; done += 1) {
        await tab.page.evaluate('next()');
        await pause(BREATH);
      }
      await pause(3500);
      heaps.push(await heap(tab));
    }
    const [few = 0, many = 0] = heaps;
    return { what: `heap of a single-page site ${about ? 'about the subject' : 'about something else'} (kB)`, 'after 20': few, 'after 200': many, growth: many / few }; // prettier-ignore
  });
}

async function measureStorm(): Promise<Row> {
  const page = stormyPage();
  return within(page, async (_, tab) => {
    const end = await trace(tab.page);
    await tab.goto(page.path);
    await pause(4500);
    const cost = await end();
    return { what: 'main thread during three seconds of changes (ms)', total: cost.total, late: cost.late };
  });
}

async function within(page: BenchPage, act: (session: Session, tab: Tab) => Promise<Row>): Promise<Row> {
  const html = { body: page.html, type: 'text/html' };
  const session = await openSession({ family: 'chromium', find: () => html });
  try {
    return await act(session, await session.open(page.path));
  } finally {
    await session.close();
  }
}

async function heap(tab: Tab): Promise<number> {
  const client = await tab.page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await tab.page.metrics();
  await client.detach();
  return Math.round(JSHeapUsedSize / 1000);
}
