import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabReport } from '../../extension/messages.ts';
import { openDesk, type PopupDesk } from '../../extension/popup-desk.ts';
import type { Found } from '../../extension/popup-state.ts';
import { readInForce, readSettings } from '../../extension/settings.ts';
import { reset, standing, store } from './stand-in.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in.ts'));

const REPORT: TabReport = {
  relevance: 'about',
  language: 'en',
  published: null,
  publishedFrom: null,
  title: null,
  site: 'paper.example',
  sidebar: 'open',
  passages: [],
  possible: [],
  milliseconds: { reading: 3 },
  errors: [],
};
const keep = (change: Partial<TabReport> = {}): Promise<void> =>
  store('session', { 'tab:7': { ...REPORT, ...change, address: 'https://www.paper.example/a' } });

let life = new AbortController();
let shown: Found[] = [];
const last = (): string | undefined => shown.at(-1)?.is;
const states = (): string[] => shown.map(({ is }) => is);

function open(): PopupDesk {
  const tab = { id: 7, address: standing.address, isPrivate: standing.isPrivate };
  return openDesk({ tab, subject: /kaspersky/i, show: found => shown.push(found) }, life.signal);
}

beforeEach(() => {
  reset();
  life = new AbortController();
  shown = [];
  standing.inject = () => ({ html: true, named: true });
  standing.background = () => {
    standing.listens = true;
    setTimeout(() => void keep(), 5);
    return true;
  };
});

afterEach(() => {
  life.abort();
});

describe('the popup, while it is open', () => {
  it('shows what the tab is, and what it becomes', async () => {
    open();
    await expect.poll(last).toBe('unread');
    await keep();
    await expect.poll(last).toBe('read');
  });

  it('shows nothing more once it is closed', async () => {
    open();
    await expect.poll(last).toBe('unread');
    life.abort();
    await keep();
    await Promise.resolve();
    expect(states()).toEqual(['unread']);
  });

  it('shows no answer that comes after it was closed', async () => {
    const asked = vi.fn(() => ({ html: true, named: true }));
    standing.inject = asked;
    open();
    life.abort();
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await new Promise(done => setTimeout(done));
    expect(states()).toEqual([]);
  });

  it('shows that it reads, and then only what was read', async () => {
    const desk = open();
    await expect.poll(last).toBe('unread');
    await desk.read();
    expect(states()).toEqual(['unread', 'reading', 'read']);
  });
});

describe('what the reader asks for', () => {
  it('reaches the overlay that stands on the page', async () => {
    standing.listens = true;
    await open().tell({ type: 'show event', event: 'us-dhs-bod-17-01' });
    expect(standing.told).toEqual([{ type: 'show event', event: 'us-dhs-bod-17-01' }]);
    expect(states()).not.toContain('reading');
  });

  it('reads the page first where no overlay is there any more', async () => {
    await keep();
    await open().tell({ type: 'toggle sidebar', open: true });
    expect(standing.told).toEqual([{ type: 'toggle sidebar', open: true }]);
    expect(states()).toContain('reading');
  });

  it('pauses the site and forgets what was read on it', async () => {
    await keep();
    await open().pause();
    expect(last()).toBe('paused');
    expect((await readInForce('paper.example')).decided).toEqual({ paused: true });
    expect(standing.badges.at(-1)).toBe('');
  });

  it('pauses it in private windows alone where the tab is in one, and tells its overlay', async () => {
    standing.isPrivate = true;
    standing.listens = true;
    await keep();
    await open().pause();
    expect(last()).toBe('paused');
    expect((await readInForce('paper.example')).decided).toEqual({});
    expect(standing.told).toEqual([{ type: 'site changed' }]);
  });

  it('resumes on the site and reads the page', async () => {
    await store('sync', { 'site:paper.example': { paused: true } });
    await open().resume();
    expect(last()).toBe('read');
    expect((await readInForce('paper.example')).decided).toEqual({});
  });

  it('resumes everywhere, but not on a site that is paused by itself', async () => {
    await store('sync', { settings: { pausedEverywhere: true }, 'site:paper.example': { paused: true } });
    await open().resumeEverywhere();
    expect((await readSettings()).pausedEverywhere).toBe(false);
    expect(last()).toBe('paused');
  });

  it.each([
    ['site', ['https://www.paper.example/*']],
    ['all', ['http://*/*', 'https://*/*']],
  ] as const)('asks for access to %s, and reads what it was given', async (which, origins) => {
    standing.granted = [];
    const desk = open();
    await expect.poll(last).toBe('no access');
    await desk.allow(which);
    expect(standing.asked).toEqual([origins]);
    expect(last()).toBe('read');
  });
});
