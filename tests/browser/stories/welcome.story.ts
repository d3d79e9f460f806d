import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { Panel } from '../panel.ts';
import { until } from '../until.ts';
import { inBothFamilies, newspaper, pointAtWords } from './families.ts';

const FOUR = ['swiss-move-announced', 'us-dhs-bod-17-01', 'uk-ncsc-letter', 'nl-phase-out'];

async function faults(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}

describe('after installation', () => {
  inBothFamilies(newspaper, open => {
    it('a page says what is read and what never is sent, and one button opens the sample article', async () => {
      const page = await open().openOwn('welcome.html');
      await page.waitForSelector('.btn');
      expect(await faults(page)).toEqual([]);
      await page.click('.btn');
      const panel = new Panel(page, open().family);
      await panel.waitFor('.card');
      expect(await page.evaluate('location.pathname')).toBe('/sample.html');
      await page.close();
    });

    it('the sample article has the four events beside it, each on its passage', async () => {
      const page = await open().openOwn('sample.html');
      const panel = new Panel(page, open().family);
      await panel.waitFor('.card');
      const cards = await panel.queryAll('.card');
      expect(cards.map(({ attributes }) => attributes['data-event'])).toEqual(FOUR);
      await pointAtWords(page, 'sent a similar warning');
      await panel.waitFor('.card.is-active[data-event="uk-ncsc-letter"]');
      const { box } = await panel.waitFor('.panel');
      const end = await page.evaluate(`document.querySelector('article').getBoundingClientRect().right`);
      expect(box.x).toBeGreaterThan(Number(end));
      expect(await faults(page)).toEqual([]);
      expect(await panel.audit()).toEqual([]);
      await page.close();
    });

    it('the sample article needs no network', async () => {
      const { visits } = open().site;
      const before = visits.length;
      const page = await open().openOwn('sample.html');
      await new Panel(page, open().family).waitFor('.card');
      expect(visits.slice(before)).toEqual([]);
      expect(open().outsideRequests()).toEqual([]);
      await page.close();
    });

    it('the sample article leads from its sidebar to the timeline', async () => {
      const page = await open().openOwn('sample.html');
      const panel = new Panel(page, open().family);
      await panel.waitFor('.card');
      await panel.click('How this is edited');
      const opened = await until(
        async () => (await open().addresses()).find(one => one.endsWith('/timeline.html#editing')) ?? null,
      );
      expect(opened).not.toBeNull();
      await page.close();
    });
  });
});
