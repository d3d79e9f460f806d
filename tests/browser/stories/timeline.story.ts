import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../../facts/load.ts';
import { until } from '../until.ts';
import { ABOUT, inBothFamilies, newspaper } from './families.ts';

const FROM = '?article=2018-05-15&in=us-dhs-bod-17-01+uk-ncsc-letter+nl-phase-out+swiss-move-announced';
const DEEP = 'us-dhs-bod-17-01';
const COUNT = loadRecord().events.length;
const Faults = v.array(v.object({ id: v.string(), nodes: v.array(v.string()) }));

/** Asks the page until it answers with something; rejects with the question. */
async function ask(page: Page, question: string): Promise<unknown> {
  const answer = await until(async () => (await page.evaluate(question).catch(() => null)) ?? null);
  if (answer === null) throw new Error(`The timeline has no answer to ${question}`);
  return answer;
}

const entries = (page: Page): Promise<unknown> =>
  ask(page, `[...document.querySelectorAll('.entry')].map(entry => entry.dataset.event)`);

const says = (page: Page, selector: string, words: string): Promise<unknown> =>
  ask(page, `document.querySelector('${selector}')?.textContent.includes(${JSON.stringify(words)}) || null`);

/** Clicks with the mouse: what copies wants a reader's hand. */
async function click(page: Page, selector: string): Promise<void> {
  const box = v.parse(
    v.object({ x: v.number(), y: v.number() }),
    await ask(
      page,
      `(element => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })(document.querySelector('${selector}'))`,
    ),
  );
  await page.mouse.click(box.x, box.y);
}

describe('the timeline', () => {
  inBothFamilies(newspaper, open => {
    it('holds the whole record with nothing else open', async () => {
      const page = await open().openOwn('timeline.html');
      await says(page, 'h2', `${COUNT} events`);
      expect(v.parse(v.array(v.string()), await entries(page))).toHaveLength(COUNT);
      expect(await ask(page, `document.querySelectorAll('.lanes [data-mark]').length`)).toBe(COUNT);
      expect(await page.evaluate(`document.querySelector('.rule') === null`)).toBe(true);
      expect(open().outsideRequests()).toEqual([]);
      await page.close();
    });

    it('knows the article that the reader came from', async () => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await tab.panel.click('.rest .link');
      const address = await until(async () => {
        const all = await open().addresses();
        return all.find(one => one.includes('timeline.html')) ?? null;
      });
      expect(address).toContain('article=2018-05-15');
      const page = await open().openOwn(`timeline.html${FROM}`);
      await says(page, '.intro', 'Of these, 4 are in the article you came from, dated 15 May 2018');
      await says(page, '.rule', 'The article you came from, 15 May 2018');
      expect(await ask(page, `document.querySelectorAll('.lanes .reading').length`)).toBe(1);
      await page.close();
      await tab.close();
    });

    it('keeps what the reader searched in the address', async () => {
      const page = await open().openOwn('timeline.html');
      await says(page, 'h2', `${COUNT} events`);
      await click(page, '#search');
      await page.keyboard.type('Karlsruhe');
      await says(page, 'h2', `of ${COUNT} events`);
      const found = await entries(page);
      const query = v.parse(v.string(), await ask(page, 'location.search'));
      const again = await open().openOwn(`timeline.html${query}`);
      await says(again, '.bar [role="status"]', `of ${COUNT} events`);
      expect(query).toBe('?q=Karlsruhe');
      expect(await entries(again)).toEqual(found);
      await page.close();
      await again.close();
    });

    it('opens at the event that a link names', async () => {
      const page = await open().openOwn(`timeline.html?place=NL#e-${DEEP}`);
      const seen = `(() => {
        const entry = document.getElementById('e-${DEEP}');
        const { top } = entry.getBoundingClientRect();
        return (entry.querySelector('details').open && top >= 0 && top < innerHeight / 2) || null;
      })()`;
      expect(await ask(page, seen)).toBe(true);
      await says(page, `#e-${DEEP} .facts`, 'Binding Operational Directive 17-01');
      await page.close();
    });

    it('opens at how the record is edited', async () => {
      const page = await open().openOwn('timeline.html#editing');
      const seen = `(() => {
        const { top } = document.getElementById('editing').getBoundingClientRect();
        return (top >= 0 && top < innerHeight) || null;
      })()`;
      expect(await ask(page, seen)).toBe(true);
      await page.close();
    });

    it('copies each event as a citation in three forms and as a link', async () => {
      const page = await open().openOwn(`timeline.html#e-${DEEP}`);
      await page.bringToFront();
      const forms = [1, 2, 3].map(nth => `#e-${DEEP} .cite button:nth-of-type(${nth})`);
      for (const button of [...forms, `#e-${DEEP} .acts > button`]) {
        await click(page, button);
        expect(await says(page, button, 'Copied')).toBe(true);
      }
      await page.close();
    });

    it('hands out the record as files made on the spot', async () => {
      const page = await open().openOwn('timeline.html?place=NL');
      await says(page, 'h2', `9 of ${COUNT} events`);
      await page.evaluate(`(() => {
        globalThis.faults = [];
        globalThis.made = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { made.push(blob); return make.call(URL, blob); };
        // Kept from being saved: the machine's own folder for downloads is none of our business.
        HTMLAnchorElement.prototype.click = function () { made.push(this.download); };
      })()`);
      for (const nth of [1, 2, 3]) await click(page, `.files:last-of-type button:nth-of-type(${nth})`);
      const made = await ask(
        page,
        `made.length < 6 ? null : Promise.all(made.map(one => typeof one === 'string' ? one : one.text()))`,
      );
      const [json = '', jsonName, csv, csvName, calendar = '', calendarName] = v.parse(
        v.array(v.string()),
        made,
      );
      expect(JSON.parse(json)).toMatchObject({ language: 'en', events: { length: 9 } });
      expect(csv).toMatch(/^\uFEFF?id,date,/);
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(9);
      expect([jsonName, csvName, calendarName].map(name => name?.split('.').at(-1))).toEqual([
        'json',
        'csv',
        'ics',
      ]);
      expect(await page.evaluate('faults')).toEqual([]);
      await page.close();
    });

    it('is a page in which axe finds no fault', async () => {
      const page = await open().openOwn(`timeline.html${FROM}#e-${DEEP}`);
      await says(page, 'h2', `${COUNT} events`);
      await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
      const faults = await page.evaluate(`axe.run().then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) })))`);
      expect(v.parse(Faults, faults)).toEqual([]);
      await page.close();
    });
  });
});
