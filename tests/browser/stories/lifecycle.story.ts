/** The extension through all that a browser does to it: put to sleep, loaded anew, taken away, kept waiting, misfed. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { inBothFamilies } from './families.ts';
import { countReports, faultsOf, main, openBeside, OTHER, pageOf, pagesOf, STORY } from './hostile-pages.ts';

const API = '(globalThis.browser ?? chrome)';

const find = pagesOf({
  '/story': pageOf(main(STORY)),
  '/second': pageOf(main(STORY)),
  '/other': pageOf(main(OTHER)),
  '/single': pageOf(
    main(STORY),
    `<script>
      const texts = ${JSON.stringify([STORY, OTHER])};
      const show = turn => { history.pushState({}, '', '/single?' + turn); document.querySelector('article').innerHTML = texts[turn % 2]; };
      window.wander = async times => { for (let turn = 1; turn <= times; turn += 1) { show(turn); await new Promise(done => setTimeout(done, 70)); } };
      window.comeTo = turn => show(turn);
    </script>`,
  ),
});

const hosts = (tab: Tab): Promise<unknown> =>
  tab.page.evaluate(`document.querySelectorAll('html > :not(head, body)').length`);

describe('the background', () => {
  inBothFamilies(find, open => {
    it('may be ended at any step of a reading', async () => {
      const session = open();
      const tab = await session.open();
      const ended = (async () => {
        for (let times = 0; times < 6; times += 1) await session.stopBackground().catch(() => {});
      })();
      await tab.goto('/story');
      await ended;
      // A message that found a background which was about to end is lost with it: the page's next showing makes up for it.
      const state = await tab.waitForState(({ sidebar }) => sidebar === 'open', 5000).catch(() => null);
      if (state === null) await tab.page.reload();
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      expect(await hosts(tab)).toBe(1);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('may be ended between any two things that the reader does', async () => {
      const session = open();
      const tab = await openBeside(session, '/story');
      await session.stopBackground();
      const popup = await session.openPopup(tab);
      expect(await until(async () => textOf(popup, /in this article/))).toBe(true);
      await popup.close();
      await session.stopBackground();
      await tab.panel.click('Close Sidelight');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await session.stopBackground();
      await tab.page.reload();
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await session.stopBackground();
      await tab.close();
      const forgotten = async (): Promise<true | null> =>
        (await session.read('session'))[`tab:${tab.id}`] === undefined ? true : null;
      expect(await until(forgotten)).toBe(true);
    });
  });
});

describe('the sidebar', () => {
  inBothFamilies(find, open => {
    it('is one on each of many pages in several windows, and each by itself', async () => {
      const session = open();
      const tabs = await Promise.all(
        ['/story', '/second', '/story', '/other'].map(path => session.open(path)),
      );
      const [first, second, third, other] = tabs;
      for (const tab of [first, second, third])
        await tab?.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await first?.panel.click('Close Sidelight');
      await first?.waitForState(({ sidebar }) => sidebar === 'handle');
      expect((await second?.state())?.sidebar).toBe('open');
      await second?.close();
      expect((await third?.state())?.sidebar).toBe('open');
      expect(await other?.state()).toBeNull();
      for (const tab of [first, third, other]) await tab?.close();
    });

    it('is one however often it is put in', async () => {
      const session = open();
      const tab = await openBeside(session, '/story');
      const put = `${API}.runtime.sendMessage({ type: 'read tab', tabId: ${tab.id} })`;
      await session.inExtension(`Promise.all([${put}, ${put}, ${put}])`);
      await tab.settled(1000);
      expect(await hosts(tab)).toBe(1);
      expect(await tab.page.evaluate('CSS.highlights.size')).toBe(1);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('comes back with a page that was left and kept, as the reader would have it by then', async () => {
      const session = open();
      const tab = await openBeside(session, '/story');
      await goTo(tab, '/other');
      await goBack(tab, '/story');
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      expect(await hosts(tab)).toBe(1);
      await goTo(tab, '/other');
      await session.store('sync', { 'site:127.0.0.1': { paused: true } });
      await goBack(tab, '/story');
      await tab.panel.waitForNone();
      expect(await tab.page.evaluate('CSS.highlights.size')).toBe(0);
      await tab.close();
    });

    it('leaves nothing behind on a page that moves on within itself again and again', async () => {
      const session = open();
      const tab = await openBeside(session, '/single');
      await tab.page.evaluate('wander(20)');
      const isCounted = session.family === 'chromium';
      const before = isCounted ? await sizeOf(tab) : UNCOUNTED;
      // Where nothing can be counted fewer will do.
      await tab.page.evaluate(isCounted ? 'wander(180)' : 'wander(40)');
      await tab.page.evaluate('comeTo(0)');
      await tab.waitForState(({ relevance }) => relevance === 'about');
      await tab.settled(1000);
      expect(await hosts(tab)).toBe(1);
      expect(await tab.page.evaluate('[CSS.highlights.size, document.adoptedStyleSheets.length]')).toEqual([
        1, 1,
      ]);
      const after = isCounted ? await sizeOf(tab) : UNCOUNTED;
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes * 2);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it.each([
      [{ settings: 'torn' }],
      [{ settings: [1, 2] }],
      [
        {
          settings: {
            opens: 7,
            theme: {},
            side: null,
            textSize: 'large',
            language: '../x',
            highlights: 'no',
          },
        },
      ],
      [
        {
          settings: { version: 9, theme: 'sepia', silence: ['sundays'] },
          'site:127.0.0.1': { until: 'monday' },
        },
      ],
      [{ 'site:127.0.0.1': 'paused', 'site:': 3, 'unreadable settings': null }],
    ])('stands where the settings are %j', async stored => {
      await open().store('sync', stored);
      const tab = await openBeside(open(), '/story');
      expect(await faultsOf(tab)).toEqual([]);
      expect(await open().read('sync')).toMatchObject(stored);
      await tab.close();
    });

    it('and the popup mend what was torn in the memory of the session', async () => {
      const session = open();
      const tab = await openBeside(session, '/story');
      for (const torn of ['torn', null, 7, [], { relevance: 'about' }]) {
        await session.store('session', { [`tab:${tab.id}`]: torn, 'tab:x': torn });
        const popup = await session.openPopup(tab);
        expect(await until(async () => textOf(popup, /has not been read yet/))).toBe(true);
        await popup.close();
      }
      await session.inExtension(`${API}.storage.session.clear()`);
      await tab.page.reload();
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      await tab.close();
    });

    it('is not counted anew by a page that only looks the same', async () => {
      const session = open();
      const tab = await openBeside(session, '/story');
      await tab.settled(3300);
      const reports = await countReports(session, tab);
      await tab.page.evaluate(`location.hash = 'a'; location.hash = 'b';`);
      await tab.settled(1000);
      expect(await reports()).toBeLessThanOrEqual(2);
      expect((await tab.waitForState()).sidebar).toBe('open');
      await tab.close();
    });
  });
});

// Puppeteer waits in vain for a page that Firefox has kept, and for the next one after it.
async function goBack(tab: Tab, path: string): Promise<void> {
  await tab.page.evaluate('void setTimeout(() => history.back())');
  await arriveAt(tab, path);
}

async function goTo(tab: Tab, path: string): Promise<void> {
  await tab.page.evaluate(`void setTimeout(() => location.assign(${JSON.stringify(path)}))`);
  await arriveAt(tab, path);
}

async function arriveAt(tab: Tab, path: string): Promise<void> {
  const there = `document.readyState === 'complete' && location.pathname`;
  const arrived = async (): Promise<true | null> =>
    (await tab.page.evaluate(there).catch(() => '')) === path ? true : null;
  expect(await until(arrived)).toBe(true);
}

async function textOf(
  page: { evaluate: (source: string) => Promise<unknown> },
  expected: RegExp,
): Promise<true | null> {
  const text = String(await page.evaluate('document.body.innerText')).replace(/\s+/g, ' ');
  return expected.test(text) ? true : null;
}

// Firefox counts neither.
const UNCOUNTED = { nodes: 0, listeners: 0 };

/** How many nodes and listeners a page holds. */
async function sizeOf(tab: Tab): Promise<{ readonly nodes: number; readonly listeners: number }> {
  const client = await tab.page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { Nodes, JSEventListeners } = await tab.page.metrics();
  await client.detach();
  return v.parse(v.object({ nodes: v.number(), listeners: v.number() }), {
    nodes: Nodes,
    listeners: JSEventListeners,
  });
}
