/** Pages that never rest, or that forge what only a reader or the browser may do: they get nothing for it. */
import { describe, expect, it } from 'vitest';
import { inBothFamilies } from './families.ts';
import { countReports, faultsOf, main, openBeside, OTHER, pageOf, pagesOf, STORY } from './hostile-pages.ts';

const API = '(globalThis.browser ?? chrome)';

// Everything a page can make happen without a reader, at every place where it could find an ear of ours.
const FORGE = `(() => {
  const host = document.querySelector('html > :not(head, body)');
  const line = [...document.querySelectorAll('p')].find(p => p.textContent.includes('phase out'));
  const { left, top } = line.getBoundingClientRect();
  const at = { clientX: left + 90, clientY: top + 8, bubbles: true, composed: true, cancelable: true, button: 0 };
  const all = [
    ...['pointermove', 'pointerdown', 'pointerup'].map(type => new PointerEvent(type, { ...at, pointerType: 'mouse' })),
    ...['mousedown', 'mouseup', 'click', 'dblclick'].map(type => new MouseEvent(type, at)),
    ...['Escape', 'Enter', ' ', 'Tab'].flatMap(key => ['keydown', 'keyup'].map(type => new KeyboardEvent(type, { ...at, key }))),
    new PageTransitionEvent('pageshow', { persisted: true }), new PageTransitionEvent('pagehide', { persisted: true }),
    ...['visibilitychange', 'fullscreenchange', 'focusin', 'close', 'toggle', 'scroll', 'prerenderingchange', 'popstate', 'navigatesuccess', 'copy']
      .map(type => new Event(type, { bubbles: true, composed: true })),
  ];
  for (const target of [host, line, document, window, globalThis.navigation].filter(Boolean)) {
    for (const event of all) target.dispatchEvent(event);
  }
  host.click(); host.focus(); host.blur();
  for (const message of ${JSON.stringify([
    { type: 'toggle sidebar', open: false },
    { type: 'show event', event: 'nl-phase-out' },
    { type: 'open page', page: 'options' },
    { type: 'subject named', language: 'en' },
    { type: 'read tab', tabId: 1 },
  ])}) {
    postMessage(message, '*');
    try { globalThis.chrome?.runtime?.sendMessage?.(message); } catch {}
    try { globalThis.browser?.runtime?.sendMessage?.(message); } catch {}
  }
  return globalThis.chrome?.runtime === undefined && globalThis.browser === undefined;
})()`;

const find = pagesOf({
  '/story': pageOf(main(STORY)),
  // A ticker that never has the same number of elements twice.
  '/ticker': pageOf(
    `${main(STORY)}<ol id="ticker"></ol>`,
    `<script>let turn = 0; setInterval(() => { document.querySelector('#ticker').append(document.createElement('li')); turn += 1; }, 150);</script>`,
  ),
  '/flood': pageOf(
    `${main(STORY)}<div id="flood" style="width: 300px; height: 40px; overflow: hidden"></div>`,
    `<script>window.turns = 0; const go = () => {
        const all = Array.from({ length: 300 }, () => Object.assign(document.createElement('b'), { textContent: 'Kaspersky' }));
        document.querySelector('#flood').replaceChildren(...all); turns += 1; setTimeout(go, 0);
      }; addEventListener('load', go);</script>`,
  ),
  // Every line that is scrolled has an address of its own.
  '/lines': pageOf(
    main(STORY),
    `<script>window.move = times => new Promise(done => { let line = 0; const go = () => {
        history.replaceState({}, '', '/lines?line=' + (line += 1)); if (line < times) setTimeout(go, 10); else done();
      }; go(); });</script>`,
  ),
  // The text under the marks is taken away, split, put together again and replaced.
  '/mutates': pageOf(
    main(STORY),
    `<script>window.mutate = () => {
        const article = document.querySelector('article');
        const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); const all = [];
        while (texts.nextNode()) all.push(texts.currentNode);
        all.forEach((text, index) => index % 3 === 0 ? text.splitText(Math.floor(text.length / 2)) : index % 3 === 1 ? (text.data = '') : text.replaceWith('x'));
        article.normalize(); article.replaceChildren();
      };
      window.restore = () => { document.querySelector('article').innerHTML = ${JSON.stringify(STORY)}; };</script>`,
  ),
  '/frames': pageOf(
    `${main(OTHER)}${Array.from({ length: 12 }, (_, at) => `<iframe src="/story?${at}" ${at % 3 === 0 ? 'sandbox' : at % 3 === 1 ? 'sandbox="allow-scripts"' : ''} width="90" height="60"></iframe>`).join('')}
      <iframe srcdoc="&lt;p&gt;Kaspersky&lt;/p&gt;"></iframe><iframe src="about:blank"></iframe>`,
    `<script>addEventListener('load', () => { let left = 15; const go = () => { document.querySelector('iframe')?.remove(); if ((left -= 1) > 0) setTimeout(go, 60); }; go(); });</script>`,
  ),
});

describe('a page', () => {
  inBothFamilies(find, open => {
    it('that forges events, clicks and messages changes nothing', async () => {
      const tab = await openBeside(open(), '/story');
      const tabs = (await open().addresses()).length;
      const reports = await countReports(open(), tab);
      const state = await tab.state();
      for (let turn = 0; turn < 3; turn += 1) expect(await tab.page.evaluate(FORGE)).toBe(true);
      await tab.settled(1500);
      expect(await reports()).toBe(0);
      expect(await tab.state()).toEqual(state);
      expect(await open().read('sync')).toEqual({});
      expect((await open().addresses()).length).toBe(tabs);
      expect(await tab.panel.queryAll('.card.is-active')).toEqual([]);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that never rests is read a few times and then left in peace', async () => {
      const tab = await openBeside(open(), '/ticker');
      await tab.settled(5200);
      const reports = await countReports(open(), tab);
      await tab.settled(3000);
      expect(await reports()).toBe(0);
      expect(await tab.panel.queryAll('.card')).not.toEqual([]);
      await tab.close();
    });

    it('that floods its tree goes on at its own pace, with the sidebar beside it', async () => {
      const tab = await openBeside(open(), '/flood');
      const before = Number(await tab.page.evaluate('turns'));
      await tab.settled(1000);
      expect(Number(await tab.page.evaluate('turns'))).toBeGreaterThan(before + 20);
      await open().tell(tab, { type: 'toggle sidebar', open: false });
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that moves on with every line is not read at every line', async () => {
      const tab = await openBeside(open(), '/lines');
      await tab.settled(1000);
      const reports = await countReports(open(), tab);
      await tab.page.evaluate('move(90)');
      await tab.settled(2000);
      expect(await reports()).toBeLessThan(12);
      expect((await tab.waitForState()).sidebar).toBe('open');
      await tab.close();
    });

    it('that changes the text under the marks is marked where the words stand, or not at all', async () => {
      const tab = await openBeside(open(), '/mutates');
      await tab.page.evaluate('mutate()');
      await open().tell(tab, { type: 'next passage' });
      await open().tell(tab, { type: 'show event', event: 'nl-phase-out' });
      await tab.page.mouse.move(300, 200);
      await tab.page.mouse.click(300, 200);
      await open().tell(tab, { type: 'toggle sidebar', open: false });
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      expect(await marked(tab.page)).toEqual([]);
      await tab.page.evaluate('restore()');
      await open().inExtension(`${API}.runtime.sendMessage({ type: 'read tab', tabId: ${tab.id} })`);
      await tab.waitForState(({ passages }) => passages.length > 0);
      await tab.settled(1500);
      expect((await marked(tab.page)).join()).toMatch(/On Monday, the Dutch government said/);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that is full of frames which come and go is not taken for what stands in them', async () => {
      const tab = await open().open('/frames');
      const state = await tab.settled(4000);
      expect([state?.sidebar ?? 'none', state?.passages ?? []]).toEqual(['none', []]);
      expect(await tab.page.evaluate('CSS.highlights.size')).toBe(0);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });
  });
});

/** The words under marks that are in the page. */
async function marked(page: { evaluate: (source: string) => Promise<unknown> }): Promise<readonly string[]> {
  const found = await page.evaluate(`[...CSS.highlights.values()].flatMap(highlight => [...highlight])
    .filter(range => range.startContainer.isConnected).map(String).filter(Boolean)`);
  return Array.isArray(found) ? found.map(String) : [];
}
