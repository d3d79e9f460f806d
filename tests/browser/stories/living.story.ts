/** Articles on pages that go on after they have loaded: the sidebar gives way to them, and keeps up with them. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { clickWords, inBothFamilies } from './families.ts';
import { faultsOf } from './hostile-pages.ts';
import { living } from './living-pages.ts';

const SETTLED = 3200; // milliseconds after which no page is looked at by itself any more

/** The passages that are marked and in the page. */
async function marks(tab: Tab): Promise<number> {
  return Number(
    await tab.page.evaluate(`[...CSS.highlights.get('sidelight-passage') ?? []]
      .filter(range => range.startContainer.isConnected && String(range) !== '').length`),
  );
}

/** Waits until so many passages are marked; how many are. */
async function marksOf(tab: Tab, count: number): Promise<number> {
  await until(async () => ((await marks(tab)) === count ? true : null));
  return marks(tab);
}

/** Whether nothing of ours can be seen, now or soon. */
async function isGone(tab: Tab): Promise<boolean> {
  return (
    (await until(async () => ((await tab.panel.query('.stand'))?.shown === true ? null : true))) === true
  );
}

async function moveAbout({ page }: Tab): Promise<void> {
  await page.mouse.move(200, 300);
  await page.mouse.move(240, 330);
}

describe('a page that goes on after it has loaded', () => {
  inBothFamilies(living, open => {
    const at = async (path: string): Promise<Tab> => {
      const tab = await open().open();
      await tab.page.setViewport({ width: 1280, height: 800 });
      await tab.goto(path);
      await tab.waitForState(({ sidebar }) => sidebar !== 'none', 15_000);
      return tab;
    };

    for (const path of ['/consent', '/consent-late', '/consent-old']) {
      it(`and asks for consent (${path}) shows the sidebar when it has been given`, async () => {
        const tab = await at(path);
        await pause(SETTLED);
        expect(await isGone(tab)).toBe(true);
        await clickWords(tab.page, 'Agree');
        await tab.panel.waitFor('.card');
        expect(await faultsOf(tab)).toEqual([]);
        await tab.close();
      });
    }

    it('and has a picture behind its text shows the sidebar all the same', async () => {
      const tab = await at('/backdrop');
      await pause(SETTLED);
      await moveAbout(tab);
      await pause(500);
      expect((await tab.panel.query('.stand'))?.shown).toBe(true);
      await tab.close();
    });

    it('and has a note where the sidebar would stand has the tab until the note has gone', async () => {
      const tab = await at('/note');
      await pause(SETTLED);
      expect((await tab.waitForState()).sidebar).toBe('handle');
      await clickWords(tab.page, 'Agree');
      await tab.panel.waitFor('.card');
      await tab.close();
    });

    it('and leaves the tab where the reader closed the sidebar, however often he clicks', async () => {
      const tab = await at('/darkens');
      await open().tell(tab, { type: 'toggle sidebar', open: false });
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await clickWords(tab.page, 'Lights out');
      await pause(SETTLED);
      expect((await tab.waitForState()).sidebar).toBe('handle');
      await tab.close();
    });

    it('and was covered by an advertisement shows the sidebar when that has left by itself', async () => {
      const tab = await at('/advertisement');
      await pause(SETTLED);
      expect(await isGone(tab)).toBe(true);
      await tab.page.evaluate('leave()');
      await moveAbout(tab);
      await tab.panel.waitFor('.card');
      await tab.close();
    });

    for (const path of ['/unfolds', '/fetches']) {
      it(`and brings the rest of its text at a click (${path}) has it read too`, async () => {
        const tab = await at(path);
        await pause(SETTLED);
        expect((await tab.waitForState()).passages.map(({ event }) => event)).not.toContain(
          'us-dhs-bod-17-01',
        );
        const before = await marks(tab);
        await clickWords(tab.page, 'Read on');
        await tab.waitForState(({ passages }) => passages.some(({ event }) => event === 'us-dhs-bod-17-01'));
        expect(await marksOf(tab, before + 1)).toBe(before + 1);
        await tab.close();
      });
    }

    for (const [path, act] of [
      ['/draws-anew', 'drawAnew()'],
      ['/translates', 'translate()'],
      ['/rewords', 'reword()'],
    ] as const) {
      it(`and draws its text anew (${path}) has it marked anew`, async () => {
        const tab = await at(path);
        await pause(SETTLED);
        const before = await marks(tab);
        expect(before).toBeGreaterThan(1);
        await tab.page.evaluate(act);
        expect(await marks(tab)).toBe(0);
        await moveAbout(tab);
        expect(await marksOf(tab, before)).toBe(before);
        await tab.close();
      });
    }

    for (const [path, scroller] of [
      ['/scrolls-within', 'app'],
      ['/old', 'document.body'],
    ] as const) {
      it(`and scrolls in a way of its own (${path}) is scrolled to a passage, and back`, async () => {
        const tab = await at(path);
        const scrolled = async (): Promise<number> =>
          Number(await tab.page.evaluate(`${scroller}.scrollTop`));
        await tab.panel.waitFor('.card');
        await open().tell(tab, { type: 'previous passage' });
        expect(await until(async () => ((await scrolled()) > 200 ? true : null))).toBe(true);
        await pause(1000); // until the smooth scroll has ended
        await open().tell(tab, { type: 'reading place' });
        expect(await until(async () => ((await scrolled()) === 0 ? true : null))).toBe(true);
        await tab.close();
      });
    }

    it('and darkens at a click has a dark sidebar', async () => {
      const tab = await at('/darkens');
      const scheme = async (): Promise<unknown> =>
        tab.panel.call(`root => root.firstChild.style.colorScheme`);
      await tab.panel.waitFor('.card');
      expect(await scheme()).toBe('light');
      await clickWords(tab.page, 'Lights out');
      expect(await until(async () => ((await scheme()) === 'dark' ? true : null))).toBe(true);
      await tab.close();
    });

    it('and is kept from sight until its style is there is read then', async () => {
      const tab = await at('/styled-late');
      await tab.panel.waitFor('.card');
      expect(await marks(tab)).toBeGreaterThan(1);
      await tab.close();
    });
  });
});
