/** From idle to painted, with the background awake and asleep, for each way to bring the overlay into the page. */
import { openSession } from '../browser/driver.ts';
import { timeToPaint, watchForSidebar, type Painted } from './painted.ts';
import { articlePage, newsPage, type BenchPage } from './pages.ts';
import type { Rival } from './rivals.ts';
import type { Row } from './table.ts';
import { median, percentile } from './trace.ts';

const PAGES: readonly (readonly [name: string, page: BenchPage])[] = [
  ['of the press, 10 kB', newsPage(10_000)],
  ['dense, 10 kB', articlePage(10_000)],
];

/** A row for each extension and state of the background. */
export async function measurePainting(rivals: readonly Rival[], loads: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const rival of rivals) {
    for (const [name, page] of PAGES) {
      for (const cold of [false, true]) {
        const all = await load(rival, { page, cold, loads });
        rows.push({ extension: rival.name, article: name, ...rowOf(cold, all) });
      }
    }
  }
  return rows;
}

type Loads = { readonly page: BenchPage; readonly cold: boolean; readonly loads: number };

async function load({ folder }: Rival, { page, cold, loads }: Loads): Promise<readonly Painted[]> {
  const find = (path: string) => (path === page.path ? { body: page.html, type: 'text/html' } : null);
  const session = await openSession({ family: 'chromium', extension: folder, find });
  try {
    const tab = await session.open();
    await watchForSidebar(tab);
    const all: Painted[] = [];
    for (let index = 0; index <= loads; index += 1) {
      const painted = await timeToPaint(session, tab, { page, cold });
      if (index > 0) all.push(painted);
    }
    return all;
  } finally {
    await session.close();
  }
}

function rowOf(cold: boolean, all: readonly Painted[]): Row {
  const after = all.map(painted => painted.after);
  return {
    background: cold ? 'asleep' : 'awake',
    'idle to painted': median(after),
    p95: percentile(after, 0.95),
    'layout shift': Math.max(...all.map(({ shift }) => shift)),
  };
}
