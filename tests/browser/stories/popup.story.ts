import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Finder } from '../../../scripts/serve.ts';
import type { Session } from '../driver.ts';
import { ADDON } from '../launch.ts';
import { inFirefoxItself } from '../protocol.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { ABOUT, inBothFamilies, MENTION, newspaper, PLAIN, said, says } from './families.ts';

const PDF = '/report.pdf';
const FRONT = '/';
const OWN = '.switches .turn';
const API = '(globalThis.browser ?? chrome)';

const pages: Finder = path =>
  path === PDF ? { body: '%PDF-1.4\n%%EOF', type: 'application/pdf' } : newspaper(path);

const titles = async (popup: Page): Promise<unknown> =>
  popup.evaluate(`[...document.querySelectorAll('.events button')].map(one => one.dataset.event)`);

const isOn = async (popup: Page): Promise<unknown> =>
  popup.evaluate(`document.querySelector('${OWN} input')?.checked ?? null`);

async function faults(popup: Page): Promise<unknown> {
  await popup.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  return popup.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}

describe('the popup', () => {
  inBothFamilies(pages, open => {
    const read = async (): Promise<readonly [Tab, Page]> => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      return [tab, await open().openPopup(tab)];
    };
    const close = async (...all: readonly (Tab | Page)[]): Promise<void> => {
      for (const one of all) await one.close();
    };

    it('counts and names the events of an article, and opens the sidebar at the one that is pressed', async () => {
      const [tab, popup] = await read();
      expect(await says(popup, /in this article/)).toMatch(
        /This article is about Kaspersky\. 15 May 2018.*4 in this article 51 since 25 before/,
      );
      expect(await titles(popup)).toEqual([
        'swiss-move-announced',
        'us-dhs-bod-17-01',
        'uk-ncsc-letter',
        'nl-phase-out',
      ]);
      await popup.click('[data-event="uk-ncsc-letter"]');
      await tab.panel.waitFor('.card[data-event="uk-ncsc-letter"] .opener[aria-expanded="true"]');
      expect(await faults(popup)).toEqual([]);
      await close(popup, tab);
    });

    it('closes and opens the sidebar, and follows when the reader does so on the page', async () => {
      const [tab, popup] = await read();
      await says(popup, /Sidebar on this page/);
      await popup.click(`${OWN} input`);
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      expect(await until(async () => ((await isOn(popup)) === false ? true : null))).toBe(true);
      await tab.page.bringToFront();
      await tab.panel.click('.handle');
      expect(await until(async () => ((await isOn(popup)) === true ? true : null))).toBe(true);
      await close(popup, tab);
    });

    it('pauses the site, and reads the page again when it is resumed', async () => {
      const [tab, popup] = await read();
      await says(popup, /Pause on this site/);
      await popup.click(`${OWN}:last-of-type input`);
      expect(await says(popup, /Paused/)).toMatch(
        /Paused on this site\. Pages of 127\.0\.0\.1 are not read\. Resume here/,
      );
      await tab.panel.waitForNone();
      await popup.click('.answers button');
      await says(popup, /4 in this article/);
      await tab.panel.waitFor('.card');
      await close(popup, tab);
    });

    it('opens the sidebar beside a passing mention, and where it was told to stay away', async () => {
      for (const [path, settings] of [
        [MENTION, {}],
        [ABOUT, { opens: 'silent' }],
      ] as const) {
        await open().store('sync', { settings });
        const tab = await open().open(path);
        await tab.waitForState(({ sidebar }) => sidebar === 'none');
        const popup = await open().openPopup(tab);
        await says(popup, /Sidebar on this page/);
        expect(await isOn(popup)).toBe(false);
        await popup.click(`${OWN} input`);
        await tab.waitForState(({ sidebar }) => sidebar === 'open');
        await close(popup, tab);
      }
    });

    it.each([
      [PLAIN, /Nothing about Kaspersky was found on this page\. The page was read on this device/],
      [FRONT, /Kaspersky is named on this page, but not in an article about it/],
      [MENTION, /Kaspersky is mentioned in passing/],
      [PDF, /This is a file, not a page of text/],
    ])('says what the page is: %s', async (path, sentence) => {
      const tab = await open().open();
      // A file that the browser shows by itself may count as no navigation.
      await tab.goto(path).catch(() => {});
      const popup = await open().openPopup(tab);
      expect(await says(popup, sentence)).toMatch(sentence);
      expect(await titles(popup)).toEqual([]);
      expect(await faults(popup)).toEqual([]);
      await close(popup, tab);
    });

    it('says that pages of the browser are closed to it', async () => {
      const own = await open().openOwn('options.html');
      const tabs = v.parse(
        v.array(v.object({ id: v.number(), url: v.optional(v.string()) })),
        await open().inExtension(`${API}.tabs.query({})`),
      );
      const id = tabs.find(({ url }) => url?.endsWith('/options.html') === true)?.id ?? -1;
      const popup = await open().openOwn(`popup.html?tab=${id}`);
      expect(await says(popup, /closed/)).toMatch(/The browser keeps this page closed to extensions/);
      await close(popup, own);
    });

    it('reads a page that was open before, when it is asked to', async () => {
      // As a tab is that was open before the extension was: named, and nothing known of it.
      await open().store('sync', { settings: { pausedEverywhere: true } });
      const tab = await open().open(ABOUT);
      await tab.settled(1200);
      await open().forgetAll();
      const popup = await open().openPopup(tab);
      expect(await says(popup, /Read this page/)).toMatch(/names Kaspersky and has not been read yet/);
      await popup.click('.answers button');
      await says(popup, /4 in this article/);
      expect(await titles(popup)).toHaveLength(4);
      await tab.panel.waitFor('.card');
      await close(popup, tab);
    });

    it('says when reading is paused everywhere, and resumes it', async () => {
      await open().store('sync', { settings: { pausedEverywhere: true } });
      const tab = await open().open(PLAIN);
      const popup = await open().openPopup(tab);
      expect(await says(popup, /Paused/)).toMatch(/Paused everywhere/);
      await popup.click('.answers button');
      expect(await says(popup, /Nothing/)).toMatch(/Nothing about Kaspersky/);
      await close(popup, tab);
    });

    it('leads to the timeline with the article in view', async () => {
      const [tab, popup] = await read();
      await says(popup, /in this article/);
      await popup.click('.foot .link');
      const address = await until(
        async () => (await open().addresses()).find(one => one.includes('/timeline.html')) ?? null,
      );
      expect(address).toMatch(/article=2018-05-15&in=[^&]*us-dhs-bod-17-01/);
      await closeTimeline(open());
      await close(popup, tab);
    });
  });

  inBothFamilies(pages, open => {
    it('offers to read once and asks for access where it was taken away, and sees when it is given back', async () => {
      const tab = await open().open(ABOUT);
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await giveAccess(open(), false);
      await tab.page.reload();
      const popup = await open().openPopup(tab);
      expect(await says(popup, /Allow/)).toMatch(
        /Sidelight has no access to this site.*Read this page once Allow on all sites/,
      );
      expect(await tab.panel.exists()).toBe(false);
      expect(await faults(popup)).toEqual([]);
      await giveAccess(open(), true);
      const after = await until(async () => {
        const now = await said(popup);
        return now.includes('no access') ? null : now;
      });
      expect(after).toMatch(/Read this page|4 events/);
      await popup.close();
      await tab.close();
    });

    it('takes a press on its button for leave enough to read the page once', async () => {
      const tab = await open().open(PLAIN);
      await giveAccess(open(), false);
      await tab.goto(ABOUT);
      await tab.settled(1200);
      expect(await tab.panel.exists()).toBe(false);
      await pressButton(open(), tab);
      await tab.panel.waitFor('.card');
      expect((await tab.waitForState()).relevance).toBe('about');
      await giveAccess(open(), true);
      await tab.close();
    });
  });
});

/** Presses the extension's button in the browser's own toolbar. */
async function pressButton(session: Session, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  if (session.family === 'firefox') return void (await inFirefoxItself(session.browser, PRESSED_IN_FIREFOX));
  const id = String(await session.inExtension('chrome.runtime.id'));
  await (await session.browser.extensions()).get(id)?.triggerAction(tab.page);
}

const PRESSED_IN_FIREFOX = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { browserActionFor } = ExtensionParent.apiManager.global;
  await browserActionFor(WebExtensionPolicy.getByID('${ADDON}').extension)
    .triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
  return 'pressed';
})()`;

/** Takes access to web pages away or gives it back, as the reader does on the browser's page of extensions. */
async function giveAccess(session: Session, isGiven: boolean): Promise<void> {
  if (session.family === 'firefox') {
    const origins = `{ origins: ['http://*/*', 'https://*/*'] }`;
    if (!isGiven) await session.inExtension(`${API}.permissions.remove(${origins})`);
    else await inFirefoxItself(session.browser, GIVEN_IN_FIREFOX);
    return;
  }
  const id = String(await session.inExtension('chrome.runtime.id'));
  const update = { extensionId: id, hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK' };
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(update)})`);
  await page.close();
}

// There a page of an extension may ask for access only while a click of the reader is being answered.
const GIVEN_IN_FIREFOX = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ADDON}');
  await ExtensionPermissions.add('${ADDON}', { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension);
  return 'given';
})()`;

async function closeTimeline(session: Session): Promise<void> {
  await session.inExtension(
    `${API}.tabs.query({}).then(tabs => Promise.all(tabs.filter(({ url }) => (url ?? '').includes('/timeline.html')).map(({ id }) => ${API}.tabs.remove(id))))`,
  );
}
