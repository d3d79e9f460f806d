/** How soon after a page is idle the sidebar stands painted beside it, and how much it moves the page. */
import type { Session } from '../browser/driver.ts';
import type { Tab } from '../browser/tab.ts';
import { HOST_TAG } from '../../overlay/host.ts';
import type { BenchPage } from './pages.ts';

/** Milliseconds from idle to painted; layout shift as the browser scores it. */
export type Painted = { readonly after: number; readonly shift: number };

// Idle is when the document's own scripts are done; painted is the frame after the one in which the host came.
const WATCH = `
  globalThis.shift = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) globalThis.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('${HOST_TAG}') === null || globalThis.painted) return;
    globalThis.painted = true;
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.paintedAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });`;
const READ = `new Promise(done => {
  const until = performance.now() + 8000;
  (function look() {
    const idle = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
    if (globalThis.paintedAt) setTimeout(() => done({ after: globalThis.paintedAt - idle, shift: globalThis.shift }), 400);
    else if (performance.now() > until) done({ after: -1, shift: globalThis.shift });
    else setTimeout(look, 20);
  })();
})`;

/** Watches a tab's pages for the sidebar, from now on. */
export async function watchForSidebar(tab: Tab): Promise<void> {
  await tab.page.evaluateOnNewDocument(WATCH);
}

/** Loads a page; with a worker that sleeps, if asked for. */
export async function timeToPaint(
  session: Session,
  tab: Tab,
  { page, cold }: { readonly page: BenchPage; readonly cold: boolean },
): Promise<Painted> {
  if (cold) await session.stopBackground();
  await tab.goto(page.path);
  return (await tab.page.evaluate(READ)) as Painted;
}
