/** The extension is taken away, switched off or loaded anew while its sidebar stands on a page: it leaves nothing there. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../../scripts/browsers.ts';
import { openSession, type Session } from '../driver.ts';
import { ADDON } from '../launch.ts';
import { inFirefoxItself } from '../protocol.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { faultsOf, main, openBeside, pageOf, pagesOf, STORY } from './hostile-pages.ts';

const find = pagesOf({
  '/story': pageOf(main(STORY)),
  '/full': pageOf(main(STORY), '<style>main { max-width: none; margin: 0 20px }</style>'),
});

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
    // Firefox loads it anew in the open pages too: it puts its new sidebar in the place of the old.
    const wanted = family === 'firefox' && way === 'loaded anew' ? '1,1,1' : '0,0,0';
    expect(await leftAfterATouch(tab, wanted)).toBe(wanted);
    expect(await tab.page.evaluate('window.old?.isConnected ?? false')).toBe(false);
    expect(await faultsOf(tab)).toEqual([]);
  });
});

// What a reader sees of us: the host, the room that was made for it, and a mark.
const SEEN = `(() => {
  const host = ${OLD};
  const [style, text] = [getComputedStyle(document.documentElement), document.querySelector('main p:nth-of-type(2)')];
  return [getComputedStyle(host).display, style.marginRight, getComputedStyle(text, '::highlight(sidelight-passage)').textDecorationLine];
})()`;

it('Firefox switches the extension off, tells it nothing, and nothing of it is seen on the page', async () => {
  const session = await openSession({ family: 'firefox', find });
  try {
    const tab = await session.open('/full');
    await tab.waitForState(({ sidebar }) => sidebar === 'handle', 15_000);
    await session.tell(tab, { type: 'toggle sidebar', open: true });
    await tab.panel.waitFor('.card');
    const room = await tab.page.evaluate(SEEN);
    expect(room).toEqual(['inline', expect.stringMatching(/^[1-9]\d+px$/), 'underline']);
    // Its own page closes with it, and what was asked from there is not answered any more.
    await inFirefoxItself(
      session.browser,
      `${MANAGER}.then(addon => addon.disable()).then(() => 'off')`,
    ).catch(() => {});
    const off = ['none', '0px', 'none'];
    await until(async () => (String(await tab.page.evaluate(SEEN)) === String(off) ? true : null), 8000);
    expect(await tab.page.evaluate(SEEN)).toEqual(off);
    expect(await faultsOf(tab)).toEqual([]);
  } finally {
    await session.close();
  }
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
