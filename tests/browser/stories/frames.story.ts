/** An article in a frame of the page's own: read, shown beside it, pointed at and scrolled to there; and frames beside an article. */
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Finder } from '../../../scripts/serve.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { inBothFamilies, inFamily } from './families.ts';

const FILLER = `<p>${'The quay was empty at that hour, and nobody asked what the ferry carried. '.repeat(6)}</p>`;
const STORY = `<h1>Dutch offices give up an antivirus</h1><p><time datetime="2018-05-15">15 May 2018</time></p>
  <p>On Monday, the Dutch government said that it would phase out Kaspersky antivirus software as a precaution.</p>
  <p>Kaspersky called itself disappointed by the decision, and asked the cabinet in The Hague to think again.</p>
  ${FILLER.repeat(4)}
  <p>In December the <a href="#britain">National Cyber Security Centre</a> in Britain advised departments against Kaspersky.</p>`;
const PAGES: Readonly<Record<string, string>> = {
  '/reader': `<p>Today's paper</p><iframe src="/page-1" style="margin: 40px 60px; width: 560px; height: 420px"></iframe>`,
  '/beside': `<main style="width: 560px"><article>${STORY}</article></main><iframe src="/notice" width="200" height="60"></iframe>`,
  '/notice': '<p>Boots, made by hand</p>',
  '/page-1': `<main><article>${STORY}</article></main>`,
};

// Named when it is asked for first, and not after.
let isRetold = false;

const find: Finder = path => {
  const retold =
    path === '/retold' ? `<main><article>${isRetold ? FILLER : STORY}</article></main>` : undefined;
  isRetold ||= path === '/retold';
  const body = retold ?? PAGES[path.split('?')[0] ?? ''];
  const head = '<meta charset="utf-8"><title>Reader</title><link rel="icon" href="data:,">';
  return body === undefined
    ? null
    : {
        body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
        type: 'text/html',
      };
};

const FRAME = `document.querySelector('iframe')`;
const Place = v.object({ x: v.number(), y: v.number(), right: v.number(), scrolled: v.number() });

/** Where an element of the frame begins in the window, and how far the frame is scrolled. */
const placeOf = async (tab: Tab, selector: string): Promise<v.InferOutput<typeof Place>> =>
  v.parse(
    Place,
    await tab.page.evaluate(`(() => {
      const frame = ${FRAME}, { x: left, y: top } = frame.getBoundingClientRect();
      const { x, y, right } = frame.contentDocument.querySelector('${selector}').getBoundingClientRect();
      return { x: left + x + 20, y: top + y + 8, right: left + right,
        scrolled: frame.contentDocument.scrollingElement.scrollTop };
    })()`),
  );

describe('an article in a frame', () => {
  inBothFamilies(find, open => {
    const beside = async (): Promise<Tab> => {
      const tab = await open().open();
      await tab.page.setViewport({ width: 1366, height: 900 });
      await tab.goto('/reader');
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.waitFor('.card');
      return tab;
    };

    it('has its heading for its title, and the sidebar beside it', async () => {
      const tab = await beside();
      const { title, passages } = await tab.waitForState();
      expect(title).toBe('Dutch offices give up an antivirus');
      expect(passages.map(({ event }) => event)).toContain('uk-ncsc-letter');
      await tab.close();
    });

    it('leads from a passage to its card', async () => {
      const tab = await beside();
      const { x, y } = await placeOf(tab, 'p:nth-of-type(2)');
      await tab.page.mouse.move(x, y);
      const { shown } = await tab.panel.waitFor('.card.is-active[data-event="nl-phase-out"]');
      expect(shown).toBe(true);
      await tab.close();
    });

    it('leads from a card to its passage, which the frame scrolls into view', async () => {
      const tab = await beside();
      expect((await placeOf(tab, 'p:last-of-type')).scrolled).toBe(0);
      await tab.panel.click('.card[data-event="uk-ncsc-letter"] .textbtn:last-child');
      const isThere = await until(async () => {
        const { y, scrolled } = await placeOf(tab, 'p:last-of-type');
        return scrolled > 0 && y > 60 && y < 480 ? true : null;
      });
      expect(isThere).toBe(true);
      await tab.close();
    });

    it('opens the sidebar at a click on a passage, and leaves a click on a link in it to the page', async () => {
      const tab = await beside();
      const hash = (): Promise<unknown> => tab.page.evaluate(`${FRAME}.contentWindow.location.hash`);
      await tab.panel.click('Close Sidelight');
      await tab.panel.waitFor('.handle');
      await tab.page.evaluate(
        `${FRAME}.contentDocument.querySelector('a').scrollIntoView({ block: 'center' })`,
      );
      const link = await placeOf(tab, 'a');
      await tab.page.mouse.click(link.x, link.y);
      expect(await until(async () => ((await hash()) === '#britain' ? true : null))).toBe(true);
      expect((await tab.waitForState()).sidebar).toBe('handle');
      await tab.page.mouse.click(link.right + 60, link.y);
      expect((await tab.waitForState(({ sidebar }) => sidebar === 'open')).sidebar).toBe('open');
      await tab.close();
    });
  });
});

// Firefox gives an extension's script no way to the marks of a frame's own document.
inFamily('chromium', find, open => {
  it('has its passages marked in the frame', async () => {
    const tab = await open().open('/reader');
    const { passages } = await tab.waitForState();
    const marks = `(${FRAME}.contentWindow.CSS.highlights.get('sidelight-passage')?.size ?? 0)`;
    expect(
      await until(async () => ((await tab.page.evaluate(marks)) === passages.length ? true : null)),
    ).toBe(true);
    await tab.close();
  });
});

const BESIDE: readonly (readonly [what: string, act: string])[] = [
  ['moves on', `${FRAME}.src = '/notice?2'`],
  ['is loaded anew', `${FRAME}.contentWindow.location.reload()`],
  [
    'comes late',
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '/notice?3' }))`,
  ],
];

describe('what was read in a tab', () => {
  inBothFamilies(find, open => {
    const badge = (tab: Tab): Promise<unknown> =>
      open().inExtension(`chrome.action.getBadgeText({ tabId: ${tab.id} })`);

    it.each(BESIDE)('stays when a frame beside the article %s', async (_, act) => {
      const tab = await open().open('/beside');
      const passages = (await tab.settled())?.passages ?? [];
      expect(passages.length).toBeGreaterThan(0);
      const count = await badge(tab);
      expect(count).not.toBe('');
      await tab.page.evaluate(act);
      await pause(1500);
      expect((await tab.state())?.passages).toEqual(passages);
      expect(await badge(tab)).toBe(count);
      await tab.close();
    });

    it('is forgotten when the page comes back without the name, and when the tab leaves it', async () => {
      isRetold = false;
      const tab = await open().open('/retold');
      await tab.waitForState();
      await tab.page.reload();
      expect(await until(async () => ((await tab.state()) === null ? true : null))).toBe(true);
      await tab.goto('/beside');
      await tab.waitForState();
      await tab.page.goto('about:blank');
      expect(await until(async () => ((await tab.state()) === null ? true : null))).toBe(true);
      expect(await badge(tab)).toBe('');
      await tab.close();
    });
  });
});
