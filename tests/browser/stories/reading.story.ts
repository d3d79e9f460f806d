import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Finder } from '../../../scripts/serve.ts';
import type { Part } from '../panel.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { ABOUT, clickWords, inBothFamilies, inFamily, MENTION, newspaper, pointAtWords } from './families.ts';

const UNDATED = '/undated/';
const SIZES = {
  wide: { width: 1366, height: 900 },
  middle: { width: 1024, height: 768 },
  narrow: { width: 390, height: 844 },
};

/** The newspaper, and its article once more without any sign of its date. */
const find: Finder = async path => {
  if (path !== UNDATED) return newspaper(path);
  const page = await newspaper(ABOUT);
  if (page === null) return null;
  const html = typeof page.body === 'string' ? page.body : new TextDecoder().decode(page.body);
  const undated = html
    .replaceAll(/<time[^>]*>.*?<\/time>/gs, '')
    .replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
    .replaceAll(/<meta[^>]*(?:published|modified|date)[^>]*>/g, '')
    .replaceAll(/\b\d{1,2} May 2018\b/g, '');
  return { ...page, body: html === undated ? '' : undated };
};

const marked = (tab: Tab, name = 'sidelight-passage'): Promise<unknown> =>
  tab.page.evaluate(`CSS.highlights.get('${name}')?.size ?? 0`);

const soon = async (ask: () => Promise<unknown>): Promise<true | null> =>
  until(async () => ((await ask()) === true ? true : null));

const gone = (tab: Tab): Promise<true | null> =>
  soon(async () => (await tab.panel.query('.panel'))?.shown === false);

/** What stands where of the page: the boxes of its paragraphs, and how far it is scrolled. */
const layout = (tab: Tab): Promise<unknown> =>
  tab.page.evaluate(`[scrollY, document.documentElement.hasAttribute('style'),
    ...[...document.querySelectorAll('header, h1, h2, p')].map(e => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join();
    })]`);

describe('reading with the sidebar', () => {
  inBothFamilies(find, open => {
    const visit = async (path: string, size = SIZES.wide): Promise<Tab> => {
      const tab = await open().open();
      await tab.page.setViewport(size);
      await tab.goto(path);
      return tab;
    };
    const beside = async (path = ABOUT): Promise<Tab> => {
      const tab = await visit(path);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.waitFor('.card');
      return tab;
    };
    /** The sidebar closed, and the small card of the passage that holds these words. */
    const pointedAt = async (words: string): Promise<{ tab: Tab; box: Part['box'] }> => {
      const tab = await beside();
      await tab.panel.click('Close Sidelight');
      await tab.panel.waitFor('.handle');
      await pointAtWords(tab.page, words);
      const { box } = await tab.panel.waitFor('.passage-card');
      return { tab, box };
    };
    const closed = async (path: string, size: typeof SIZES.wide): Promise<Tab> => {
      const tab = await visit(path, size);
      await tab.waitForState(({ sidebar }) => sidebar === 'handle', 15_000);
      await tab.panel.waitFor('.handle');
      return tab;
    };

    it('counts in summary, key, cards and tab what is marked on the page', async () => {
      const tab = await beside();
      const { passages } = await tab.waitForState();
      const events = new Set(passages.map(({ event }) => event)).size;
      expect(await marked(tab)).toBe(passages.length);
      expect((await tab.panel.waitFor('.say b')).text).toBe(`${events} events`);
      expect((await tab.panel.waitFor('.key b')).text).toBe(String(events));
      expect(await tab.panel.queryAll('.card')).toHaveLength(events);
      await tab.panel.click('Close Sidelight');
      expect((await tab.panel.waitFor('.handle .n')).text).toBe(String(events));
      await tab.close();
    });

    it('has its marks off and on again by the settings, without a reload', async () => {
      const tab = await beside();
      await open().store('sync', { settings: { highlights: false } });
      expect(await soon(async () => (await marked(tab)) === 0)).toBe(true);
      expect(await tab.panel.queryAll('.card')).not.toHaveLength(0);
      await open().store('sync', { settings: { highlights: true } });
      expect(await soon(async () => (await marked(tab)) !== 0)).toBe(true);
      await tab.close();
    });

    it('takes its marks away while it is paused, and brings them back', async () => {
      const tab = await beside();
      await tab.panel.click('[aria-label^="Pause on"]');
      await tab.panel.waitFor('Undo');
      expect(await soon(async () => (await marked(tab)) === 0)).toBe(true);
      expect(await tab.panel.audit()).toEqual([]);
      await tab.panel.click('Undo');
      await tab.panel.waitFor('.card');
      expect(await soon(async () => (await marked(tab)) !== 0)).toBe(true);
      await tab.close();
    });

    it('joins a passage to its card by a line that crosses no text', async () => {
      const tab = await beside();
      await pointAtWords(tab.page, 'sent a similar warning');
      await tab.panel.waitFor('.card.is-active[data-event="uk-ncsc-letter"]');
      expect(await marked(tab, 'sidelight-pointed')).not.toBe(0);
      const column = Number(
        await tab.page.evaluate(
          `Math.max(...[...document.querySelectorAll('article p')].map(p => p.getBoundingClientRect().right))`,
        ),
      );
      const line = async (): Promise<string> =>
        v.parse(
          v.string(),
          await tab.panel.call(`root => root.querySelector('.spine path').getAttribute('d')`),
        );
      const lead = await until(async () => /M([\d.]+) [\d.]+H[\d.]+V[\d.]+H/.exec(await line()));
      expect(Number(lead?.[1])).toBeGreaterThanOrEqual(column);
      await tab.close();
    });

    it('shows a small card in the margin beside the passage while it is closed', async () => {
      const { tab, box } = await pointedAt('sent a similar warning');
      const column = Number(
        await tab.page.evaluate(`document.querySelector('article p').getBoundingClientRect().right`),
      );
      expect(box.x).toBeGreaterThan(column);
      expect(await tab.panel.audit()).toEqual([]);
      await tab.panel.click('.passage-card .title');
      await tab.panel.waitFor('.card[data-event="uk-ncsc-letter"] .opener[aria-expanded="true"]');
      await tab.close();
    });

    it('takes the small card along with the text, and away at Escape until another passage is pointed at', async () => {
      const { tab, box } = await pointedAt('sent a similar warning');
      await tab.page.evaluate(`scrollBy({ top: 60, behavior: 'instant' })`);
      const moved = await until(async () => {
        const card = await tab.panel.query('.passage-card');
        return card !== null && card.box.y < box.y - 40 ? card.box.y : null;
      });
      expect(moved).toBeCloseTo(box.y - 60, -1);
      await tab.page.keyboard.press('Escape');
      expect(await until(async () => ((await tab.panel.query('.passage-card')) === null ? true : null))).toBe(
        true,
      );
      await pointAtWords(tab.page, 'the Dutch government said');
      await tab.panel.waitFor('.passage-card');
      await tab.close();
    });

    it('makes room when asked, covers no text, and undoes it without a trace', async () => {
      const tab = await closed(ABOUT, SIZES.middle);
      await tab.page.evaluate(`scrollTo({ top: document.body.scrollHeight / 3, behavior: 'instant' })`);
      const before = await layout(tab);
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      const { box } = await tab.panel.waitFor('.panel.is-room');
      const ends = `Math.max(...[...document.querySelectorAll('article p')].map(p => p.getBoundingClientRect().right))`;
      expect(await tab.page.evaluate(ends)).toBeLessThanOrEqual(box.x);
      expect(await tab.page.evaluate(`document.documentElement.hasAttribute('style')`)).toBe(false);
      await tab.page.keyboard.press('Escape');
      await tab.panel.waitFor('.handle');
      expect(await layout(tab)).toEqual(before);
      expect(await tab.page.evaluate('document.adoptedStyleSheets.length')).toBe(1);
      await tab.close();
    });

    it('is a sheet on a narrow window, above which all of the page can be read', async () => {
      const tab = await closed(ABOUT, SIZES.narrow);
      const before = await layout(tab);
      await tab.panel.click('.handle');
      const { box } = await tab.panel.waitFor('.panel.is-sheet');
      const width = Number(await tab.page.evaluate('document.documentElement.clientWidth'));
      expect([box.width, box.height]).toEqual(
        [width, Math.min(844 * 0.62, 560)].map(n => expect.closeTo(n, 0)),
      );
      expect(await tab.panel.query('.axis')).toBeNull();
      expect(await tab.panel.audit()).toEqual([]);
      await tab.page.evaluate(`scrollTo({ top: 1e6, behavior: 'instant' })`);
      const end = `[...document.querySelectorAll('body *')].filter(e => e.childElementCount === 0 && e.textContent.trim())
        .at(-1).getBoundingClientRect().bottom`;
      expect(await tab.page.evaluate(end)).toBeLessThanOrEqual(box.y);
      await tab.page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
      await tab.panel.click('Close Sidelight');
      await tab.panel.waitFor('.handle');
      expect(await layout(tab)).toEqual(before);
      await tab.close();
    });

    it('shows passages in the part of the window that the sheet leaves free', async () => {
      const tab = await closed(ABOUT, SIZES.narrow);
      await tab.panel.click('.handle');
      const { box } = await tab.panel.waitFor('.panel.is-sheet');
      await tab.panel.click('.card[data-event="nl-phase-out"] .textbtn:not(.opener)');
      const bottom = `(() => { const { anchorNode, anchorOffset } = getSelection(); if (!anchorNode) return 0;
        const range = new Range(); range.setStart(anchorNode, anchorOffset); range.setEnd(anchorNode, anchorOffset + 1);
        const { top, bottom } = range.getBoundingClientRect(); return top > 0 ? bottom : 1e6; })()`;
      expect(
        await soon(async () => {
          const place = Number(await tab.page.evaluate(bottom));
          return place > 0 && place < box.y;
        }),
      ).toBe(true);
      await tab.close();
    });

    it('scrolls nothing sideways on the narrowest window', async () => {
      const tab = await closed(ABOUT, { width: 320, height: 700 });
      const own = await tab.page.evaluate('document.documentElement.scrollWidth');
      await tab.panel.click('.handle');
      await tab.panel.waitFor('.panel.is-sheet');
      expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(own);
      const inner = `root => [...root.querySelectorAll('.panel, .scroll')].every(e => e.scrollWidth <= e.clientWidth)`;
      expect(await tab.panel.call(inner)).toBe(true);
      await tab.close();
    });

    it('says that no date was found, and parts before from since once the reader has set one', async () => {
      const tab = await beside(UNDATED);
      expect((await tab.panel.waitFor('.dated-line')).text).toContain('No publication date was found');
      expect(await tab.panel.query('#h-since')).toBeNull();
      expect(await tab.panel.audit()).toEqual([]);
      await tab.panel.call(`root => {
        const field = root.querySelector('#article-date');
        field.value = '2018-05-15';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }`);
      await tab.panel.click('Set');
      await tab.panel.waitFor('#h-since');
      expect((await tab.panel.waitFor('.dated-line')).text).toBe('Article dated 15 May 2018, set by you');
      await tab.close();
    });

    it('has a quiet tab on a page that mentions the subject, if so set', async () => {
      await open().store('sync', { settings: { mentions: true } });
      const tab = await closed(MENTION, SIZES.wide);
      expect((await tab.panel.waitFor('.handle')).attributes['class']).toContain('is-quiet');
      expect(await tab.panel.query('.handle .n')).toBeNull();
      expect(await tab.panel.audit()).toEqual([]);
      await tab.panel.click('.handle');
      await tab.panel.waitFor('#h-inForce');
      expect(await tab.panel.text()).toContain('Kaspersky is mentioned');
      expect(await tab.panel.audit()).toEqual([]);
      await tab.close();
    });

    it('gives way to a dialog of the page', async () => {
      const tab = await beside();
      await tab.page.evaluate(`(() => {
        const dialog = document.createElement('dialog');
        dialog.innerHTML = '<p>May we?</p><button>Yes, you may</button>';
        dialog.querySelector('button').onclick = () => dialog.close();
        document.querySelector('h1').after(dialog);
        document.querySelector('h1').onclick = () => dialog.showModal();
      })()`);
      await tab.page.click('h1');
      expect(await gone(tab)).toBe(true);
      await clickWords(tab.page, 'Yes, you may');
      await tab.panel.waitFor('.card');
      await tab.close();
    });

    it('gives way to what fills the screen', async () => {
      const tab = await beside();
      await tab.page.evaluate(`document.querySelector('h1').onclick = () =>
        document.querySelector('article').requestFullscreen()`);
      await tab.page.click('h1');
      expect(await gone(tab)).toBe(true);
      await tab.page.evaluate('document.exitFullscreen()');
      await tab.panel.waitFor('.card');
      await tab.close();
    });
  });
});

describe('what the reader has told the browser', () => {
  inFamily('chromium', find, open => {
    const read = async (size = SIZES.wide): Promise<Tab> => {
      const tab = await open().open();
      await tab.page.setViewport(size);
      await tab.goto(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar !== 'none', 15_000);
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      await tab.panel.waitFor('.card');
      return tab;
    };

    it('keeps all of ours out of print, the room that was made included', async () => {
      const tab = await read(SIZES.middle);
      await tab.panel.waitFor('.panel.is-room');
      await tab.page.emulateMediaType('print');
      expect(await gone(tab)).toBe(true);
      const printed = await tab.page.evaluate(`[
        getComputedStyle(document.documentElement).marginRight,
        getComputedStyle(document.querySelector('h1'), '::highlight(sidelight-passage)').textDecorationLine,
      ]`);
      expect(printed).toEqual(['0px', 'none']);
      await tab.close();
    });

    it('tells the marks of the axis apart by shape in forced colours', async () => {
      const tab = await read();
      await tab.page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
      const seen = await tab.panel.call(`root => ['.b', '.s', '.i'].map(mark => {
        const { fill, stroke } = getComputedStyle(root.querySelector('.axis ' + mark));
        const paper = getComputedStyle(root.querySelector('.panel')).backgroundColor;
        return [fill === paper ? 'empty' : 'filled', stroke === 'none' ? 'no line' : 'line'].join();
      })`);
      expect(seen).toEqual(['filled,no line', 'empty,line', 'filled,no line']);
      expect(await tab.panel.audit()).toEqual([]);
      await tab.close();
    });

    it('moves nothing where less motion is wanted', async () => {
      const tab = await read();
      await tab.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const motion = await tab.panel.call(`root => [
        getComputedStyle(root.querySelector('.panel')).animationDuration,
        getComputedStyle(root.querySelector('.card')).transitionDuration,
        getComputedStyle(root.querySelector('.scroll')).scrollBehavior,
      ]`);
      expect(motion).toEqual(['0s', '0s', 'auto']);
      await open().tell(tab, { type: 'previous passage' });
      expect(await tab.page.evaluate('scrollY')).toBeGreaterThan(300);
      await tab.close();
    });

    it('has more contrast where that is wanted', async () => {
      const tab = await read();
      const ink = `root => getComputedStyle(root.querySelector('.foot')).color`;
      const usual = await tab.panel.call(ink);
      const client = await tab.page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-contrast', value: 'more' }],
      });
      expect(await tab.panel.call(ink)).not.toBe(usual);
      await tab.close();
    });
  });
});
