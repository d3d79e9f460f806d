import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { devtools } from '../protocol.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { ABOUT, caret, inBothFamilies, inFamily, newspaper } from './families.ts';

const DHS = 'us-dhs-bod-17-01';

/** Presses Tab as often as given, and tells what had the focus each time. */
async function walk(tab: Tab, steps: number): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await tab.page.keyboard.press('Tab');
    const part = await tab.panel.focused();
    passed.push(
      part === null ? 'the page' : (part.attributes['aria-label'] ?? part.text.replace(/\s+/g, ' ').trim()),
    );
  }
  return passed;
}

const pageFocus = (tab: Tab): Promise<unknown> =>
  tab.page.evaluate(`document.activeElement?.getAttribute('href') ?? document.activeElement?.localName`);

const scrolled = async (tab: Tab): Promise<number> => v.parse(v.number(), await tab.page.evaluate('scrollY'));

/** How strong the tint of what is set off in the page is, and how many passages are. */
async function setOff(tab: Tab): Promise<{ readonly tint: number; readonly passages: number }> {
  const found = await tab.page.evaluate(`(() => {
    const { backgroundColor } = getComputedStyle(document.querySelector('article p'), '::highlight(sidelight-pointed)');
    return { tint: Number(/[\\d.]+(?=\\)$)/.exec(backgroundColor)?.[0] ?? 0), passages: CSS.highlights.get('sidelight-pointed')?.size ?? 0 };
  })()`);
  return v.parse(v.object({ tint: v.number(), passages: v.number() }), found);
}

describe('the keyboard alone', () => {
  inBothFamilies(newspaper, open => {
    const read = async (): Promise<Tab> => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.waitFor('.card');
      return tab;
    };
    const command = async (tab: Tab): Promise<void> => {
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      await until(async () => ((await tab.panel.focused())?.tag === 'h2' ? true : null));
    };

    it('is not taken from the page by a sidebar that opens by itself', async () => {
      const tab = await read();
      expect(await tab.panel.focused()).toBeNull();
      expect(await pageFocus(tab)).toBe('body');
      await tab.close();
    });

    it('walks through header, key and cards in that order, from the heading on', async () => {
      const tab = await read();
      await command(tab);
      const passed = await walk(tab, 9);
      expect(passed.slice(0, 4)).toEqual([
        'Hide Sidelight for this article until there is something new',
        'Pause on 127.0.0.1',
        'Settings',
        'Close Sidelight',
      ]);
      expect(passed.slice(4).map(text => text.replace(/\d+/g, 'n'))).toEqual([
        'In this article n',
        'Since n',
        'Before n',
        'Details and n sources',
        'Show in article, n of n',
      ]);
      await tab.close();
    });

    it('goes on from the panel to where it was, and is nowhere trapped', async () => {
      const tab = await read();
      await command(tab);
      await tab.page.keyboard.down('Shift');
      const passed = await walk(tab, 3);
      await tab.page.keyboard.up('Shift');
      expect(passed).toContain('the page');
      await tab.close();
    });

    it('opens details with Enter, and leaves with Escape to where the reader was', async () => {
      const tab = await read();
      const link = await tab.page.evaluate(
        `(link => { link.focus(); return link.getAttribute('href'); })(document.querySelector('nav a'))`,
      );
      await command(tab);
      await walk(tab, 8);
      await tab.page.keyboard.press('Enter');
      await tab.panel.waitFor('.card .opener[aria-expanded="true"]');
      await tab.panel.waitFor('.card .facts');
      await tab.page.keyboard.press('Escape');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      expect(await pageFocus(tab)).toBe(link);
      await tab.close();
    });

    it('brings what has the focus out from under the key', async () => {
      const tab = await read();
      await command(tab);
      await walk(tab, 24);
      await tab.page.keyboard.down('Shift');
      const seen: boolean[] = [];
      for (let step = 0; step < 14; step += 1) {
        await tab.page.keyboard.press('Tab');
        const isClear = await tab.panel.call(`async root => {
          const focused = root.activeElement;
          if (focused === null || focused.closest('.scroll') === null || focused.closest('.key')) return true;
          const still = () => new Promise(done => {
            let last = NaN;
            const look = () => {
              const { top } = focused.getBoundingClientRect();
              if (top === last) return done();
              last = top;
              setTimeout(look, 80);
            };
            look();
          });
          await still();
          const { left, top } = focused.getBoundingClientRect();
          return focused.contains(root.elementFromPoint(left + 6, top + 4));
        }`);
        seen.push(isClear === true);
      }
      await tab.page.keyboard.up('Shift');
      expect(seen).not.toContain(false);
      await tab.close();
    });

    it('shows a passage with Enter, and sets the caret there so that reading goes on', async () => {
      const tab = await read();
      await command(tab);
      await walk(tab, 11);
      expect((await tab.panel.focused())?.text).toContain('Show in article');
      await tab.page.keyboard.press('Enter');
      const place = await until(async () => {
        const now = await caret(tab.page);
        return now.inView && now.text.startsWith('Last year') ? now : null;
      });
      expect(place?.text).toMatch(/^Last year, the US Department of Homeland Security/);
      const said = `root => [...root.querySelectorAll('[role="status"]')].map(status => status.textContent).filter(Boolean)`;
      expect(await tab.panel.call(said)).toEqual([expect.stringMatching(/^\d+ of \d+ in the article: DHS/)]);
      await tab.close();
    });

    it('lets the tint of a passage that was shown fade, and keeps its line', async () => {
      const tab = await read();
      await command(tab);
      await walk(tab, 11);
      await tab.page.keyboard.press('Enter');
      expect(await until(async () => ((await setOff(tab)).tint > 0.1 ? true : null))).toBe(true);
      expect(await until(async () => ((await setOff(tab)).tint === 0 ? true : null))).toBe(true);
      expect((await setOff(tab)).passages).toBe(1);
      await tab.close();
    });

    it('goes from passage to passage, says which, and comes back to where the reader was', async () => {
      const tab = await read();
      await tab.page.evaluate('scrollTo({ top: 40, behavior: "instant" })');
      const said = (): Promise<unknown> =>
        tab.panel.call(`root => root.querySelector('.spoken').textContent`);
      const { passages } = await tab.waitForState();
      await open().tell(tab, { type: 'next passage' });
      await open().tell(tab, { type: 'next passage' });
      expect(await said()).toMatch(new RegExp(`^2 of ${passages.length} in the article: `));
      await open().tell(tab, { type: 'previous passage' });
      expect(await said()).toMatch(new RegExp(`^1 of ${passages.length} in the article: Kaspersky`));
      await open().tell(tab, { type: 'previous passage' });
      expect(await said()).toMatch(new RegExp(`^${passages.length} of ${passages.length} `));
      await until(async () => ((await scrolled(tab)) > 300 ? true : null));
      await open().tell(tab, { type: 'reading place' });
      expect(await until(async () => ((await scrolled(tab)) === 40 ? true : null))).toBe(true);
      expect(await said()).toBe('Back where you were reading');
      await tab.close();
    });

    it('widens the sidebar and narrows it within its limits', async () => {
      const tab = await read();
      const width = async (): Promise<number> => (await tab.panel.waitFor('.panel')).box.width;
      const before = await width();
      await tab.panel.call(`root => root.querySelector('.resizer').focus()`);
      await tab.page.keyboard.press('ArrowRight');
      expect(await until(async () => ((await width()) === before - 16 ? true : null))).toBe(true);
      await tab.page.keyboard.press('Home');
      expect(await until(async () => ((await width()) === 300 ? true : null))).toBe(true);
      await tab.page.keyboard.press('ArrowRight');
      const edge = await tab.panel.waitFor('.resizer');
      expect(edge.attributes['aria-valuenow']).toBe('300');
      await tab.close();
    });

    it('is not heard by the page while it is in the sidebar', async () => {
      const tab = await read();
      await tab.page.evaluate(
        `globalThis.heard = []; document.addEventListener('keydown', event => heard.push(event.key));`,
      );
      await command(tab);
      await tab.page.keyboard.press('j');
      expect(await tab.page.evaluate('heard.length')).toBe(0);
      await tab.page.keyboard.press('Escape');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await tab.page.keyboard.press('j');
      expect(await tab.page.evaluate('heard.at(-1)')).toBe('j');
      await tab.close();
    });
  });
});

const Tree = v.object({
  nodes: v.array(
    v.object({
      ignored: v.boolean(),
      role: v.optional(v.object({ value: v.string() })),
      name: v.optional(v.object({ value: v.optional(v.string()) })),
    }),
  ),
});

describe('the accessibility tree', () => {
  inFamily('chromium', newspaper, open => {
    it('holds the sidebar as a landmark with headings, lists, buttons and a picture', async () => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.click(`.card[data-event="${DHS}"] .opener`);
      await tab.panel.waitFor('.card .facts');
      const client = await devtools(tab.page);
      const { nodes } = v.parse(Tree, await client.send('Accessibility.getFullAXTree'));
      const told = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`.replace(/\s+/g, ' ').trim());
      const from = told.indexOf('complementary: Sidelight: the record on Kaspersky');
      const ours = told.slice(from);
      expect(from).toBeGreaterThan(0);
      expect(ours).toEqual(
        expect.arrayContaining([
          'heading: Sidelight Kaspersky',
          'button: Close Sidelight',
          expect.stringMatching(/^image: \d+ events from 1997 to \d{4}\. This article, 15 May 2018: /),
          'navigation: Parts of the record',
          'region: In this article',
          'heading: Since this article',
          'button: Details and 4 sources',
          expect.stringMatching(/^term:/),
          expect.stringMatching(/^article: DHS orders US federal agencies/),
          'separator: Width of the sidebar',
        ]),
      );
      const names = ours.filter(text => /^(?:button|link): /.test(text));
      expect(names.filter(text => text.endsWith(': '))).toEqual([]);
      await tab.close();
    });
  });
});
