import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../until.ts';
import type { Family } from '../../../scripts/browsers.ts';
import { ABOUT, inBothFamilies, newspaper } from './families.ts';

// What the browser stores for an extension, and for one name of it.
const ROOM = 102_400;
const ITEM = 8_180;

let files = '';

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'sidelight-'));
});

afterAll(async () => {
  await rm(files, { recursive: true });
});

/** Waits until the status says what is awaited; what it says in the end. */
async function told(page: Page, awaited: RegExp): Promise<string> {
  const now = async (): Promise<string> =>
    String(await page.evaluate(`document.querySelector('.told').textContent`));
  await until(async () => (awaited.test(await now()) ? true : null));
  return now();
}

const texts = async (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map(one => one.innerText)`);

const value = async (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).value`);

async function load(page: Page, text: string): Promise<void> {
  const path = join(files, 'settings.json');
  await writeFile(path, text);
  const input = await page.$('input[type="file"]');
  if (input === null) throw new Error('There is no way to load a file.');
  await (
    input as Awaited<ReturnType<Page['$']>> & { uploadFile: (path: string) => Promise<void> }
  ).uploadFile(path);
}

async function faults(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}

/** What fills the storage to its last bytes. */
function everything(family: Family): Readonly<Record<string, string>> {
  const names = Array.from({ length: Math.ceil(ROOM / ITEM) }, (_, index) => `full-${index + 10}`);
  const rest = ROOM - (names.length - 1) * ITEM;
  // Names and values are counted as JSON; by Firefox with all that stands between them.
  const signs = family === 'firefox' ? 7 : 2;
  const sizes = names.map((name, index) => (index === 0 ? rest : ITEM) - name.length - signs);
  return Object.fromEntries(names.map((name, index) => [name, 'x'.repeat(sizes[index] ?? 0)]));
}

describe('the settings page', () => {
  inBothFamilies(newspaper, open => {
    const settings = async (): Promise<Page> => {
      const page = await open().openOwn('options.html');
      await page.waitForSelector('h1');
      return page;
    };

    it('keeps a change at once, and articles heed it', async () => {
      const page = await settings();
      await page.click('input[value="silent"]');
      expect(await told(page, /Saved/)).toBe('Saved');
      expect(await open().read('sync')).toEqual({ settings: { opens: 'silent' } });
      const tab = await open().open(ABOUT);
      expect(await tab.waitForState(() => true, 15_000)).toMatchObject({ sidebar: 'none' });
      expect(await faults(page)).toEqual([]);
      await tab.close();
      await page.close();
    });

    it('speaks another language at once, under the same hand', async () => {
      const page = await settings();
      await page.focus('#language');
      await page.select('#language', 'fr');
      expect(await told(page, /Enreg/)).toMatch(/^Enreg/);
      expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
      expect(await page.evaluate('document.activeElement.id')).toBe('language');
      expect(await faults(page)).toEqual([]);
      await page.close();
    });

    it('pauses a site by its name, and forgets it again', async () => {
      const page = await settings();
      await page.type('#site', 'the paper');
      await page.keyboard.press('Enter');
      expect(await texts(page, '.wrong')).toEqual([expect.stringContaining('not the name of a site')]);
      await page.evaluate(`document.querySelector('#site').value = ''`);
      await page.type('#site', 'https://www.paper.example/news');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.sites li');
      expect(await texts(page, '.sites bdi')).toEqual(['paper.example']);
      expect(await open().read('sync')).toEqual({ 'site:paper.example': { paused: true } });
      await page.click('.sites button');
      expect(await told(page, /removed/)).toBe('paper.example was removed.');
      expect(await open().read('sync')).toEqual({});
      await page.close();
    });

    it('says what is wrong with a file and changes nothing, and takes over one that is right', async () => {
      await open().store('sync', { settings: { theme: 'dark' }, 'site:old.example': { paused: true } });
      const before = await open().read('sync');
      const page = await settings();
      await load(page, '{"format":');
      expect(await told(page, /JSON/)).toMatch(/not JSON/);
      await load(page, '{"format":"sidelight-settings","version":1,"settings":{"theme":"sepia"}}');
      expect(await told(page, /theme/)).toMatch(/“theme” in this file has a value that cannot be/);
      await load(page, '{"format":"sidelight-settings","version":2}');
      expect(await told(page, /newer/)).toMatch(/newer version.*Nothing was changed/);
      expect(await open().read('sync')).toEqual(before);
      await load(
        page,
        '{"format":"sidelight-settings","version":1,"settings":{"side":"start"},"sites":{"new.example":{"closed":true}}}',
      );
      expect(await told(page, /in force/)).toMatch(/settings of the file are in force/);
      expect(await open().read('sync')).toEqual({
        settings: { side: 'start' },
        'site:new.example': { closed: true },
      });
      expect(await value(page, '#side')).toBe('start');
      await page.close();
    });

    it('says when the browser has no more room, shows what is in force, and loses nothing', async () => {
      const full = everything(open().family);
      await open().store('sync', full);
      const page = await settings();
      await page.select('#side', 'start');
      expect(await told(page, /full/)).toMatch(/storage for settings is full, so the change was not kept/);
      expect(await value(page, '#side')).toBe('end');
      expect(await open().read('sync')).toEqual(full);
      await page.close();
    });

    it('says that stored settings are broken, works on, and is put right by a reset', async () => {
      await open().store('sync', { settings: ['torn'], 'site:paper.example': 'torn' });
      const page = await settings();
      await page.waitForSelector('.note');
      expect(await texts(page, '.note')).toEqual([expect.stringContaining('Nothing was deleted')]);
      await page.select('#side', 'start');
      await told(page, /Saved/);
      expect(await open().read('sync')).toMatchObject({
        settings: { side: 'start' },
        'unreadable settings': ['torn'],
      });
      await page.click('.buttons > .btn:last-child');
      await page.click('.ask .btn');
      expect(await told(page, /defaults/)).toBe('All settings are back to their defaults.');
      expect(await open().read('sync')).toEqual({});
      expect(await texts(page, '.note')).toEqual([]);
      await page.close();
    });

    it('names the shortcuts that the browser knows, and asks no network', async () => {
      const page = await settings();
      expect(await texts(page, '.keys dd')).toContain('Alt Shift K');
      expect(open().outsideRequests()).toEqual([]);
      await page.close();
    });
  });
});
