import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Pages from '../../extension/pages.ts';
import { changeSiteIn, readInForceIn } from '../../extension/private-sites.ts';
import { readChosen } from '../../extension/settings.ts';
import { browser, held, refusal, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const SITE = 'paper.example';
const opened = (): string => browser.tabs.create.mock.lastCall?.[0].url ?? '';

beforeEach(() => {
  reset();
  browser.tabs.create.mockClear();
});

describe('what is decided for a site in a private window', () => {
  it('is in force in private windows alone, and not among the choices', async () => {
    await changeSiteIn(SITE, { closed: true }, true);
    expect((await readInForceIn(SITE, true)).decided).toEqual({ closed: true });
    expect((await readInForceIn(SITE, false)).decided).toEqual({});
    expect((await readChosen()).sites.size).toBe(0);
    expect(held.sync).toEqual({});
  });

  it('stands over what was decided elsewhere, and takes it back without touching it', async () => {
    await changeSiteIn(SITE, { paused: true }, false);
    await changeSiteIn(SITE, { closed: true }, true);
    expect((await readInForceIn(SITE, true)).decided).toEqual({ paused: true, closed: true });
    await changeSiteIn(SITE, { paused: null }, true);
    expect((await readInForceIn(SITE, true)).decided).toEqual({ closed: true });
    expect((await readInForceIn(SITE, false)).decided).toEqual({ paused: true });
  });

  it('takes back nothing that an organisation has fixed', async () => {
    held.managed = { pausedSites: [SITE] };
    await changeSiteIn(SITE, { paused: null }, true);
    expect((await readInForceIn(SITE, true)).decided).toEqual({ paused: true });
  });

  it('is as if nothing had been decided where the memory is denied or broken', async () => {
    held.session = { [`private:${SITE}`]: ['paused'] };
    expect((await readInForceIn(SITE, true)).decided).toEqual({});
    refusal.reading = new Error('denied');
    expect((await readInForceIn(SITE, true)).decided).toEqual({});
  });
});

describe('a page of the extension that is opened from a private window', () => {
  const place = { search: 'Zürich', event: 'nl-phase-out' };

  it('has nothing of its place in its address, and is handed it once', async () => {
    await Pages.open('timeline', place, true);
    const { search } = new URL(opened());
    expect(opened()).not.toMatch(/rich|phase/);
    const asked = await Pages.placeAsked({ search, hash: '' });
    expect(asked).toEqual({ search: '?q=Z%C3%BCrich', hash: '#e-nl-phase-out', isHanded: true });
    expect(await Pages.placeAsked({ search, hash: '' })).toEqual({ search: '', hash: '', isHanded: true });
    expect(held.session).toEqual({});
  });

  it('has it in its address from an ordinary one', async () => {
    await Pages.open('timeline', place);
    const { search, hash } = new URL(opened());
    expect(await Pages.placeAsked({ search, hash })).toEqual({ search, hash, isHanded: false });
    expect([search, hash]).toEqual(['?q=Z%C3%BCrich', '#e-nl-phase-out']);
  });
});
