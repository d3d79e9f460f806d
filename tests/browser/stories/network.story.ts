/** Every surface is driven and every request written down: the extension makes none, to anywhere. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { Panel } from '../panel.ts';
import { until } from '../until.ts';
import { ABOUT, inBothFamilies, MENTION, newspaper, PLAIN } from './families.ts';

const API = '(globalThis.browser ?? chrome)';
// What the pages of the newspaper themselves are made of.
const OF_THE_PAPER = new Set(['/', ABOUT, MENTION, PLAIN, '/site.css', '/lake.svg', '/favicon.ico']);

/** Writes down what a page asks for beside its own address; files of the extension come from the disk. */
function listen(page: Page, asked: string[]): void {
  page.on('request', request => {
    if (!/^(?:chrome-extension|moz-extension|data|blob|about):/.test(request.url()))
      asked.push(request.url());
  });
}

const shows = (page: Page, words: RegExp): Promise<true | null> =>
  until(async () => (words.test(String(await page.evaluate('document.body.innerText'))) ? true : null));

describe('nothing is asked of any network', () => {
  inBothFamilies(newspaper, open => {
    it('by the sidebar, whatever is done with it', async () => {
      const session = open();
      const before = session.site.visits.length;
      const asked: string[] = [];
      const tab = await session.open();
      listen(tab.page, asked);
      for (const path of [PLAIN, MENTION, '/', ABOUT]) await tab.goto(path);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.click('.card[data-event="us-dhs-bod-17-01"] .opener');
      await session.tell(tab, { type: 'next passage' });
      await session.tell(tab, { type: 'show event', event: 'nl-phase-out' });
      await tab.panel.click('Close Sidelight');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await tab.panel.click('.handle');
      await tab.waitForState(({ sidebar }) => sidebar === 'open');
      await tab.panel.click('[aria-label^="Pause on"]');
      await tab.panel.click('Undo');
      const paths = asked.map(address => address.replace(session.site.origin, ''));
      expect(paths.filter(path => !OF_THE_PAPER.has(path))).toEqual([]);
      expect(
        session.site.visits
          .slice(before)
          .filter(path => !path.startsWith('/.tab-') && !OF_THE_PAPER.has(path)),
      ).toEqual([]);
      expect(session.outsideRequests()).toEqual([]);
      await tab.close();
    });

    it.each([
      ['popup.html', /Sidelight/],
      ['timeline.html', /Kaspersky/],
      ['timeline.html?q=dutch#e-nl-phase-out', /Dutch/],
      ['timeline.html#editing', /source/],
      ['options.html', /Sidelight/],
      ['welcome.html', /Sidelight/],
      ['sample.html', /Kaspersky/],
    ])('by its own page %s', async (path, words) => {
      const session = open();
      const before = session.site.visits.length;
      const page = await session.openOwn(path);
      expect(await shows(page, words)).toBe(true);
      if (path === 'sample.html') await new Panel(page, session.family).waitFor('.card');
      expect(await loaded(page)).toEqual([]);
      expect(session.site.visits.slice(before)).toEqual([]);
      expect(session.outsideRequests()).toEqual([]);
      await page.close();
    });

    it('although a request would be seen here', async () => {
      const session = open();
      const tab = await session.open(PLAIN);
      await tab.page.evaluate(`fetch('http://elsewhere.example/seen').catch(() => {})`);
      await session.inExtension(`fetch('http://elsewhere.example/by-us').catch(() => {})`);
      const seen = await until(async () =>
        session.outsideRequests().length > 0 ? session.outsideRequests() : null,
      );
      // The extension's own pages are forbidden every connection, so its question does not even leave the browser.
      expect(seen).toEqual(['http://elsewhere.example/seen']);
      expect(await session.inExtension(`${API}.runtime.id`)).not.toBeNull();
      await tab.close();
    });
  });
});

/** What a page has loaded from elsewhere than its own extension. */
async function loaded(page: Page): Promise<unknown> {
  return page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)
    .filter(name => !name.startsWith(location.origin) && !/^(data|blob|moz-extension|chrome-extension):/.test(name))`);
}
