/** Private windows into which the reader has let the extension: it works there, and keeps nothing of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession, type Session } from '../driver.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { ABOUT, newspaper, says } from './families.ts';

describe.each(['chromium', 'firefox'] as const)('in a private window of %s', family => {
  let session: Session;
  let tab: Tab;
  beforeEach(async () => {
    session = await openSession({ family, find: newspaper, isPrivate: true });
    tab = await session.open(ABOUT);
    await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
  });
  afterEach(async () => {
    await session.close();
  });

  it('a sidebar that was closed stays closed on its site, and no choice is stored', async () => {
    await session.tell(tab, { type: 'toggle sidebar', open: false });
    await tab.waitForState(({ sidebar }) => sidebar === 'handle');
    await tab.goto(ABOUT);
    expect((await tab.settled())?.sidebar).toBe('handle');
    expect(await session.read('sync')).toEqual({});
    expect(session.outsideRequests()).toEqual([]);
  });

  it('a pause holds until it is taken back, and no choice is stored', async () => {
    const popup = await session.openPopup(tab);
    await says(popup, /Pause on this site/);
    await popup.click('.switches .turn:last-of-type input');
    await says(popup, /Paused on this site/);
    await tab.panel.waitForNone();
    await tab.goto(ABOUT);
    expect(await tab.settled()).toBeNull();
    expect(await session.read('sync')).toEqual({});
    await popup.click('.answers button');
    expect(await says(popup, /in this article/)).toContain('This article is about Kaspersky.');
    await tab.panel.waitFor('.card');
  });

  it('the timeline opens at the article, of which its address says nothing', async () => {
    const popup = await session.openPopup(tab);
    await says(popup, /Full timeline/);
    await popup.click('.foot button');
    // The page takes what was handed over to it, and leaves nothing behind.
    const address = await until(async () => {
      const found = (await session.addresses()).find(one => one.includes('/timeline.html'));
      const kept = Object.keys(await session.read('session'));
      return found !== undefined && kept.length === 1 ? found : null;
    });
    expect(address).toMatch(/\/timeline\.html\?handed$/);
    expect(Object.keys(await session.read('session'))).toEqual([`tab:${tab.id}`]);
  });
});
