/** The extension is taken away, switched off or loaded anew while its sidebar stands on a page: it leaves nothing there. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../../scripts/browsers.ts';
import { openSession, type Session } from '../driver.ts';
import { ADDON } from '../launch.ts';
import { inFirefoxItself } from '../protocol.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { faultsOf, main, openBeside, pageOf, pagesOf, STORY } from './hostile-pages.ts';

const find = pagesOf({ '/story': pageOf(main(STORY)) });

const MANAGER = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${ADDON}')`;

/** Ways in which an extension ends, by what the browser has for it. */
const WAYS: Readonly<Record<Family, Readonly<Record<string, (session: Session) => Promise<unknown>>>>> = {
  chromium: {
    'taken away': async session =>
      session.browser.uninstallExtension(String(await session.inExtension('chrome.runtime.id'))),
    'loaded anew': session =>
      session.inExtension('(async () => void setTimeout(() => chrome.runtime.reload(), 100))()'),
  },
  firefox: {
    'switched off': session =>
      inFirefoxItself(session.browser, `${MANAGER}.then(addon => addon.disable()).then(() => 'off')`),
    'loaded anew': session =>
      inFirefoxItself(session.browser, `${MANAGER}.then(addon => addon.reload()).then(() => 'on')`),
  },
};

const LEFT = `[document.documentElement.children.length - 2, CSS.highlights.size, document.adoptedStyleSheets.length].join()`;
const OLD = `document.querySelector('html > :not(head, body)')`;

describe.each(['chromium', 'firefox'] as const)('in %s the extension', family => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  it.each(Object.keys(WAYS[family]))('is %s, and nothing of it is left on the page', async way => {
    session = await openSession({ family, find });
    const tab = await openBeside(session, '/story');
    expect(await tab.page.evaluate(`window.old = ${OLD}; ${LEFT}`)).toBe('1,1,1');
    // The window of the extension's own page closes with it, and what was asked there is not answered any more.
    await WAYS[family][way]?.(session).catch(() => {});
    // Firefox ends what an extension runs in a page with the extension, and tells it nothing: what stood there stands
    // until the page goes. Where the extension comes back at once, it puts its new sidebar in the place of the old.
    if (way === 'switched off') await tab.page.reload();
    const wanted = family === 'firefox' && way === 'loaded anew' ? '1,1,1' : '0,0,0';
    expect(await leftAfterATouch(tab, wanted)).toBe(wanted);
    expect(await tab.page.evaluate('window.old?.isConnected ?? false')).toBe(false);
    expect(await faultsOf(tab)).toEqual([]);
  });
});

/** What is left when the reader has moved the mouse and clicked. */
async function leftAfterATouch(tab: Tab, wanted: string): Promise<string> {
  let left = '';
  await until(async () => {
    await tab.page.mouse.move(300, 300);
    await tab.page.mouse.click(320, 320);
    left = String(await tab.page.evaluate(`window.old?.isConnected === true ? 'the old one' : ${LEFT}`));
    return left === wanted ? true : null;
  }, 8000);
  return left;
}
