import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabReport } from '../../extension/messages.ts';
import { findOut, findTab, readNow, type PopupTab } from '../../extension/popup-state.ts';
import { REPORT } from './report.ts';
import { CLOSED, reset, standing, store } from './stand-in.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in.ts'));

const SUBJECT = /kaspersky/i;
const keep = (report: Partial<TabReport> = {}): Promise<void> =>
  store('session', { 'tab:7': { ...REPORT, ...report, address: 'https://www.paper.example/a' } });
const tab = (): PopupTab => ({ id: 7, address: standing.address, isPrivate: standing.isPrivate });
const look = async (): Promise<string> => (await findOut(tab(), SUBJECT)).is;

beforeEach(reset);

describe('the tab that the popup speaks of', () => {
  it('is the one that its address names, else the one in front', async () => {
    expect(await findTab('?tab=7')).toEqual(tab());
    expect(await findTab('')).toEqual(tab());
    standing.isPrivate = true;
    expect((await findTab(''))?.isPrivate).toBe(true);
  });

  it('is none where it has been closed', async () => {
    expect(await findTab('?tab=8')).toBeNull();
  });
});

describe('what a tab is found to be', () => {
  it('is what was read in it', async () => {
    await keep();
    expect(await findOut(tab(), SUBJECT)).toMatchObject({ is: 'read', report: { relevance: 'about' } });
  });

  it('is a failure where reading went wrong', async () => {
    await keep({ relevance: 'none', errors: ['TypeError'] });
    expect(await look()).toBe('failed');
  });

  it.each([
    [true, 'unread'],
    [false, 'nothing'],
  ])('is looked up where nothing was read: named %s', async (named, is) => {
    standing.inject = () => ({ html: true, named });
    expect(await look()).toBe(is);
  });

  it('is a file where the page is no page of text', async () => {
    standing.inject = () => ({ html: false, named: false });
    expect(await look()).toBe('file');
  });

  it.each([
    ['https://addons.mozilla.org/', 'closed'],
    ['https://www.paper.example/report.pdf', 'file'],
  ])('is closed, or a file by its name, where nobody may look: %s', async (address, is) => {
    standing.address = address;
    standing.inject = () => {
      throw CLOSED;
    };
    expect(await look()).toBe(is);
  });

  it.each([
    ['about:config', 'closed'],
    ['chrome://settings/', 'closed'],
    ['file:///home/reader/page.html', 'file'],
    [undefined, 'closed'],
  ])('needs no look where the address says it: %s', async (address, is) => {
    standing.address = address;
    standing.inject = () => {
      throw CLOSED;
    };
    expect(await look()).toBe(is);
  });

  it('is without access where the reader withheld it, for one site or for all', async () => {
    standing.granted = [];
    expect(await look()).toBe('no access');
    standing.address = undefined;
    expect(await look()).toBe('no access');
  });

  it('is asked for without the port, which one browser does not take', async () => {
    standing.address = 'http://127.0.0.1:8080/a';
    standing.granted = ['http://127.0.0.1/*'];
    expect(await look()).toBe('nothing');
  });

  it('is paused before all else, and says whether a policy did it', async () => {
    await keep();
    await store('sync', { 'site:paper.example': { paused: true } });
    expect(await findOut(tab(), SUBJECT)).toEqual({ is: 'paused', fixed: false });
    await store('managed', { pausedSites: ['paper.example'] });
    expect(await findOut(tab(), SUBJECT)).toEqual({ is: 'paused', fixed: true });
    await store('sync', { settings: { pausedEverywhere: true } });
    expect(await findOut(tab(), SUBJECT)).toEqual({ is: 'paused everywhere', fixed: false });
  });
});

describe('reading because the reader asked', () => {
  it.each(['none', 'about'] as const)(
    'answers with what was read, not with what was known: %s',
    async known => {
      await keep({ relevance: known });
      standing.inject = () => ({ html: true, named: true });
      standing.background = () => {
        setTimeout(() => void keep(), 5);
        return true;
      };
      expect(await readNow(tab(), SUBJECT)).toMatchObject({ is: 'read', report: { relevance: 'about' } });
    },
  );

  it('asks the background for nothing where the page does not name the subject', async () => {
    standing.background = request => standing.told.push(request);
    expect(await readNow(tab(), SUBJECT)).toEqual({ is: 'nothing' });
    expect(standing.told).toEqual([]);
  });

  it('is tried without lasting access: the click gave it for this once', async () => {
    standing.granted = [];
    expect(await readNow(tab(), SUBJECT)).toEqual({ is: 'nothing' });
  });

  it('says that the page is closed where nothing could be injected', async () => {
    standing.inject = () => ({ html: true, named: true });
    standing.background = () => false;
    expect(await readNow(tab(), SUBJECT)).toEqual({ is: 'closed' });
  });

  it('gives up on a report that does not come', async () => {
    vi.useFakeTimers();
    standing.inject = () => ({ html: true, named: true });
    standing.background = () => true;
    const found = readNow(tab(), SUBJECT);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await found).toEqual({ is: 'failed' });
  });
});
