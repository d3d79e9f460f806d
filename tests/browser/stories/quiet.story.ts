import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { devtools } from '../protocol.ts';
import { inBothFamilies, inFamily, MENTION, newspaper, PLAIN } from './families.ts';

const FRONT = '/';
const LAST_LOOK = 3600; // milliseconds until the scout has looked for the last time

describe('pages that are about something else', () => {
  inBothFamilies(newspaper, open => {
    it('show nothing where the subject is only mentioned', async () => {
      const tab = await open().open(MENTION);
      const state = await tab.waitForState();
      expect([state.relevance, state.sidebar]).toEqual(['mention', 'none']);
      expect(await tab.panel.exists()).toBe(false);
      await tab.close();
    });

    it('have a quiet tab where the reader asked for it on a mention', async () => {
      await open().store('sync', { settings: { mentions: true } });
      const tab = await open().open(MENTION);
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      const handle = await tab.panel.waitFor('.handle.is-quiet');
      expect(handle.attributes['aria-expanded']).toBe('false');
      await tab.close();
    });

    it('show nothing on a front page with a headline about the subject', async () => {
      const tab = await open().open(FRONT);
      const state = await tab.settled();
      expect([state?.relevance ?? 'none', state?.sidebar ?? 'none']).toEqual(['incidental', 'none']);
      expect(await tab.panel.exists()).toBe(false);
      await tab.close();
    });

    it('are not read at all where the subject is not named', async () => {
      const session = open();
      const before = session.site.visits.length;
      const tab = await session.open(PLAIN);
      expect(await tab.settled()).toBeNull();
      expect(await tab.panel.exists()).toBe(false);
      expect(session.site.visits.slice(before).filter(path => !path.startsWith('/.tab-'))).toEqual([
        PLAIN,
        '/site.css',
      ]);
      expect(session.outsideRequests()).toEqual([]);
      await tab.close();
    });
  });

  // Only Chromium's protocol lists the scripts of other worlds than the page's own.
  inFamily('chromium', newspaper, open => {
    it('run nothing but the scout where the subject is not named', async () => {
      const tab = await open().open();
      const client = await devtools(tab.page);
      const scripts: string[] = [];
      client.on('Debugger.scriptParsed', ({ url }) => {
        if (url.startsWith('chrome-extension:')) scripts.push(new URL(url).pathname);
      });
      await client.send('Debugger.enable');
      await tab.goto(PLAIN);
      await pause(LAST_LOOK);
      expect([...new Set(scripts)]).toEqual(['/scout.js']);
      await tab.close();
    });
  });
});
