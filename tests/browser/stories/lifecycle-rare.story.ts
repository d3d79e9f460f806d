/** What browsers are seldom given: a page drawn in advance, storage that is denied, a policy. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSession, type Session } from '../driver.ts';
import { ADDON } from '../launch.ts';
import { until } from '../until.ts';
import { says } from './families.ts';
import { faultsOf, main, OTHER, pageOf, pagesOf, STORY } from './hostile-pages.ts';

const IN_ADVANCE = { prerender: [{ source: 'list', urls: ['/story'], eagerness: 'immediate' }] };
const find = pagesOf({
  '/story': pageOf(
    main(STORY),
    '<script>window.wasDrawnInAdvance = document.prerendering === true;</script>',
  ),
  '/before': pageOf(
    `${main(OTHER)}<a id="on" href="/story">On</a>`,
    `<script type="speculationrules">${JSON.stringify(IN_ADVANCE)}</script>`,
  ),
});

// Chromium tries for three seconds at each question before it says no.
const PATIENCE = 30_000;

let session: Session | null = null;
afterEach(async () => {
  await session?.close();
  session = null;
});

describe('in chromium a page that is drawn in advance', () => {
  it('is not read before the reader comes to it, and then is', async () => {
    session = await openSession({ family: 'chromium', find });
    const { site } = session;
    const tab = await session.open('/before');
    const asked = await until(async () => (site.visits.includes('/story') ? true : null));
    expect([asked, await tab.settled()]).toEqual([true, null]);
    await tab.page.evaluate(`document.querySelector('#on').click()`);
    const { title, sidebar } = await tab.waitForState();
    expect([title, sidebar]).toEqual(['Dutch offices give up an antivirus', 'open']);
    expect(await tab.page.evaluate('window.wasDrawnInAdvance')).toBe(true);
    expect(await faultsOf(tab)).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('in %s storage that the browser denies', family => {
  it('leaves everything at its defaults, and the settings say so', { timeout: 4 * PATIENCE }, async () => {
    session = await openSession({ family, find, deniesStorage: true });
    const tab = await session.open('/story');
    expect((await tab.waitForState(({ sidebar }) => sidebar !== 'none', PATIENCE)).sidebar).toBe('open');
    await session.tell(tab, { type: 'toggle sidebar', open: false });
    await tab.waitForState(({ sidebar }) => sidebar === 'handle', PATIENCE);
    const options = await session.openOwn('options.html');
    const notice = 'The browser does not give out the stored settings, so the defaults are in force.';
    expect(await says(options, /does not give out/, PATIENCE)).toContain(`${notice} Nothing was deleted.`);
    expect(await faultsOf(tab)).toEqual([]);
  });
});

describe('in firefox the policy of an organisation', () => {
  it('wins over what the reader chose, and says so', async () => {
    const home = await homeWith({ opens: 'never', pausedSites: ['news.example'] });
    try {
      session = await openSession({ family: 'firefox', find, home });
      await session.store('sync', { settings: { opens: 'room', theme: 'dark' } });
      const tab = await session.open('/story');
      const { sidebar } = await tab.waitForState(state => state.relevance === 'about');
      expect(sidebar).toBe('handle');
      const options = await session.openOwn('options.html');
      expect(await says(options, /Set by your organisation/)).toContain(
        'Some settings are set by your organisation and cannot be changed here.',
      );
      expect(
        await options.evaluate(`document.querySelector('input[name="opens"]:checked').matches(':disabled')`),
      ).toBe(true);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});

/** A user's folder in which Firefox finds a policy for the extension. */
async function homeWith(data: Readonly<Record<string, unknown>>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'sidelight-home-'));
  const path = join(home, '.mozilla/managed-storage', `${ADDON}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ name: ADDON, description: 'A policy', type: 'storage', data }));
  return home;
}
