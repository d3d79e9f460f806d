import { describe, expect, it } from 'vitest';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { ABOUT, caret, clickWords, inBothFamilies, newspaper, pointAtWords } from './families.ts';

const FOUR = ['nl-phase-out', 'swiss-move-announced', 'uk-ncsc-letter', 'us-dhs-bod-17-01'];
const card = (event: string): string => `.card[data-event="${event}"]`;

describe('the article about the subject', () => {
  inBothFamilies(newspaper, open => {
    const read = async (): Promise<Tab> => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.waitFor('.card');
      return tab;
    };

    it('has the four events beside it, each on the sentence that speaks of it', async () => {
      const tab = await read();
      const { relevance, published, passages } = await tab.waitForState();
      const said = (event: string): string =>
        passages
          .filter(passage => passage.event === event)
          .map(({ quote, when }) => `${when}: ${quote}`)
          .join('\n');
      const cards = await tab.panel.queryAll('.card');
      expect([relevance, published]).toEqual(['about', '2018-05-15']);
      expect(cards.map(({ attributes }) => attributes['data-event']).toSorted()).toEqual(FOUR);
      expect(said('us-dhs-bod-17-01')).toMatch(
        /^2017: Last year, the US Department of Homeland Security ordered/,
      );
      expect(said('uk-ncsc-letter')).toMatch(/sent a similar warning/);
      expect(said('nl-phase-out')).toMatch(/^2018-05-14: .*on Monday, the Dutch government said/);
      expect(said('swiss-move-announced')).toMatch(/2018-05-15: Kaspersky Lab will store/);
      await tab.close();
    });

    it('is told the day that "last year" means', async () => {
      const tab = await read();
      const meant = await tab.panel.queryAll(`${card('us-dhs-bod-17-01')} .ref`);
      expect(meant.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
        expect.stringMatching(/Last year.*13 Sept 2017/),
      ]);
      await tab.close();
    });

    it('leads from a passage to its card and from a card to its passage', async () => {
      const tab = await read();
      const closed = await tab.panel.waitFor(`${card('us-dhs-bod-17-01')} .opener`);
      await clickWords(tab.page, 'Last year, the US');
      await tab.panel.waitFor(`${card('us-dhs-bod-17-01')} .opener[aria-expanded="true"]`);
      expect(closed.attributes['aria-expanded']).toBe('false');

      await tab.panel.click(`${card('nl-phase-out')} .textbtn:not(.opener)`);
      const place = await until(async () => {
        const now = await caret(tab.page);
        return now.inView && now.text.includes('the Dutch government') ? now : null;
      });
      expect(place?.text).toMatch(/^(?:And on|on) Monday, the Dutch government/);
      await tab.close();
    });

    it('sets the card off while the pointer rests on its passage', async () => {
      const tab = await read();
      await pointAtWords(tab.page, 'sent a similar warning');
      await tab.panel.waitFor('.card.is-active[data-event="uk-ncsc-letter"]');
      const active = await tab.panel.queryAll('.card.is-active');
      expect(active).toHaveLength(1);
      await tab.close();
    });

    it('stays closed after it was closed, and opens again when asked', async () => {
      const tab = await read();
      await tab.panel.click('Close Sidelight');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      const handle = await until(async () => {
        const [now] = await tab.panel.queryAll('.handle');
        return now?.text.includes('Shift') === true ? now : null;
      });
      expect(handle?.text.replace(/\s+/g, '')).toMatch(/Alt\+Shift\+K$/);
      await tab.page.reload();
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await tab.panel.click('.handle');
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      expect(await tab.panel.queryAll('.card')).toHaveLength(FOUR.length);
      await tab.close();
    });

    it('opens and closes at the word of the browser', async () => {
      const tab = await read();
      await open().tell(tab, { type: 'toggle sidebar' });
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      await open().tell(tab, { type: 'show event', event: 'nl-phase-out' });
      const opener = await tab.panel.waitFor(`${card('nl-phase-out')} .opener[aria-expanded="true"]`);
      expect(opener.shown).toBe(true);
      await tab.close();
    });

    it('is left alone once its site is paused, and read again when that is undone', async () => {
      const tab = await read();
      await tab.panel.click('[aria-label^="Pause on"]');
      await tab.panel.waitFor('Undo');
      expect(await tab.panel.text()).toContain('Paused on 127.0.0.1');
      await tab.page.reload();
      expect(await tab.settled()).toBeNull();
      expect(await tab.panel.exists()).toBe(false);
      await open().forgetAll();
      await tab.page.reload();
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      await tab.close();
    });

    it('is read again after a reload, and forgotten with its tab', async () => {
      const tab = await read();
      await tab.page.reload();
      await tab.waitForState(({ passages }) => passages.length > 0);
      await tab.panel.waitFor('.card');
      await tab.close();
      expect(
        await until(async () =>
          (await open().read('session'))[`tab:${tab.id}`] === undefined ? true : null,
        ),
      ).toBe(true);
    });

    it('is not changed by what stands beside it', async () => {
      const tab = await read();
      const article = await tab.page.evaluate('document.querySelector("article").outerHTML');
      const bare = await tab.page.evaluate(`fetch(location.href).then(answer => answer.text()).then(text =>
        new DOMParser().parseFromString(text, 'text/html').querySelector('article').outerHTML)`);
      expect(article).toBe(bare);
      await tab.close();
    });

    it('is read without a request to anywhere', async () => {
      const session = open();
      const before = session.site.visits.length;
      const tab = await read();
      const asked = session.site.visits.slice(before).filter(path => !path.startsWith('/.tab-'));
      expect(asked.filter(path => ![ABOUT, '/site.css', '/lake.svg', '/favicon.ico'].includes(path))).toEqual(
        [],
      );
      expect(session.outsideRequests()).toEqual([]);
      await tab.close();
    });

    it('has a sidebar in which axe finds no fault', async () => {
      const tab = await read();
      await tab.panel.click(`${card('us-dhs-bod-17-01')} .opener`);
      expect(await tab.panel.audit()).toEqual([]);
      await tab.close();
    });
  });
});
