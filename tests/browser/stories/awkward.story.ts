/** Pages that come late, move on within themselves or allow nothing, and a background that was asleep. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Finder } from '../../../scripts/serve.ts';
import { inBothFamilies } from './families.ts';

const TITLE = 'Dutch offices give up an antivirus';
const STORY = `<h1>${TITLE}</h1><p><time datetime="2018-05-15">15 May 2018</time></p>
  <p>On Monday, the Dutch government said that it would phase out Kaspersky antivirus software as a precaution.</p>
  <p>Kaspersky called itself disappointed by the decision, and asked the cabinet in The Hague to think again.</p>
  <p>The programs will be taken off when their licences end. Other products of the firm may stay where they are.</p>`;
const OTHER = `<h1>The tide mill grinds again</h1><p><time datetime="2018-05-12">12 May 2018</time></p>
  <p>The gates were shut at high water, and for an hour nothing happened. Then the wheel began to move.</p>
  <p>It had last done so before most of the people on the quay were born. A cheer went up on both banks.</p>`;

const pageOf = (
  body: string,
  head = '',
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>News</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const roomy = '<style>main { max-width: 36rem; margin: 2rem 6rem; font: 19px/1.6 serif }</style>';
// As if it came from a server: no text of the page names the subject before it is drawn.
const unnamed = (json: string): string => json.replaceAll('Kaspersky', String.raw`Ka\u0073persky`);
const main = (article: string): string => `<main><article>${article}</article></main>`;

const PAGES: Readonly<Record<string, string>> = {
  '/story': pageOf(main(STORY), roomy),
  '/frame': pageOf('<iframe src="/slow" width="700" height="500"></iframe>'),
  '/slow': pageOf(main(STORY)),
  '/late': pageOf(
    `${main(OTHER)}<script>setTimeout(() => {
      document.querySelector('article').innerHTML = ${JSON.stringify(STORY)};
    }, 1500)</script>`,
    roomy,
  ),
  '/mill': pageOf(
    `${main(OTHER)}<button id="next-story">Next</button><script>
      const texts = { '/mill': ${JSON.stringify(OTHER)}, '/office': ${unnamed(JSON.stringify(STORY))} };
      const draw = () => { document.querySelector('article').innerHTML = texts[location.pathname]; };
      document.querySelector('#next-story').onclick = () => { history.pushState({}, '', '/office'); draw(); };
      addEventListener('popstate', draw);
    </script>`,
    roomy,
  ),
  '/strict': pageOf(
    main(STORY),
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'; img-src data:">`,
  ),
};

const find: Finder = async path => {
  const body = PAGES[path];
  if (path === '/slow') await pause(1500);
  return body === undefined ? null : { body, type: 'text/html' };
};

describe('the sidebar', () => {
  inBothFamilies(find, open => {
    it('comes to text that comes late', async () => {
      const tab = await open().open('/late');
      const { passages } = await tab.waitForState(({ sidebar }) => sidebar === 'open', 12_000);
      expect(passages.map(({ event, when }) => [event, when])).toContainEqual(['nl-phase-out', '2018-05-14']);
      await tab.close();
    });

    it('comes to an article in a frame that takes its time', async () => {
      const tab = await open().open('/frame');
      const { passages } = await tab.waitForState();
      expect(passages.map(({ event }) => event)).toContain('nl-phase-out');
      await tab.close();
    });

    it('comes with the next story of a single-page site, and goes with it', async () => {
      const tab = await open().open('/mill');
      expect((await tab.settled())?.sidebar ?? 'none').toBe('none');
      await tab.page.click('#next-story');
      const { relevance } = await tab.waitForState(({ sidebar }) => sidebar === 'open');
      expect(relevance).toBe('about');
      // Past the last look at text that comes late.
      await pause(5000);
      await tab.page.goBack();
      await tab.panel.waitForNone();
      expect(await tab.panel.text()).toBe('');
      await tab.close();
    });

    it('wears its own style on a page that allows none', async () => {
      const tab = await open().open('/strict');
      await tab.waitForState();
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      const panel = await tab.panel.waitFor('.panel');
      expect(panel.box.width).toBeGreaterThan(300);
      expect(panel.box.width).toBeLessThan(450);
      expect(panel.box.height).toBeGreaterThan(600);
      expect(panel.box.x).toBeGreaterThan(900);
      await tab.close();
    });

    it('comes although the background was asleep', async () => {
      const session = open();
      await session.stopBackground();
      const tab = await session.open('/story');
      const { passages } = await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      expect(passages.map(({ event }) => event)).toContain('nl-phase-out');
      await tab.close();
    });

    it('works on while the background sleeps', async () => {
      const session = open();
      const tab = await session.open('/story');
      await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      await session.stopBackground();
      await tab.panel.click('Close Sidelight');
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      await tab.panel.click('.handle');
      await tab.panel.waitFor('.card[data-event="nl-phase-out"]');
      expect((await tab.waitForState(({ sidebar }) => sidebar === 'open')).relevance).toBe('about');
      await tab.close();
    });
  });
});
