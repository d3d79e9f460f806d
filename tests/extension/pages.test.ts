/** What the extension's pages are told of the article that the reader comes from, and what their addresses say of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { isOwn, open, openFrom, placeAsked } from '../../extension/pages.ts';
import { writeTab } from '../../extension/tab-state.ts';
import { REPORT } from './report.ts';
import { browser, held, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const from = (incognito: boolean): Runtime.MessageSender =>
  ({ tab: { id: 7, incognito } }) as unknown as Runtime.MessageSender;
const opened = (): string => browser.tabs.create.mock.lastCall?.[0].url ?? '';

beforeEach(async () => {
  reset();
  await writeTab(7, { ...REPORT, address: 'https://paper.example/story' });
});

describe('the timeline', () => {
  it('is told of the article in its address', async () => {
    await openFrom({ page: 'timeline' }, from(false));
    expect(opened()).toContain('article=2018-05-15&in=us-dhs-bod-17-01');
  });

  it('is told of an article of a private window in memory, once', async () => {
    await openFrom({ page: 'timeline', event: 'nl-phase-out' }, from(true));
    const address = new URL(opened());
    expect(address.search + address.hash).toBe('?handed');
    const { search, hash, isHanded } = await placeAsked(address);
    expect([search, hash, isHanded]).toEqual([
      '?article=2018-05-15&in=us-dhs-bod-17-01',
      '#e-nl-phase-out',
      true,
    ]);
    expect((await placeAsked(address)).search).toBe('');
  });
});

describe.each(['options', 'editing'] as const)('the page "%s"', page => {
  it.each([false, true])('is told of no article; from a private window: %s', async incognito => {
    await openFrom({ page }, from(incognito));
    expect(opened()).not.toMatch(/\?/);
    expect(Object.keys(held.session)).toEqual(['tab:7']);
  });
});

it('tells its own pages from scripts in others', async () => {
  expect(isOwn({ url: browser.runtime.getURL('popup.html') })).toBe(true);
  expect(isOwn({ url: 'https://paper.example/?chrome-extension://sidelight/' })).toBe(false);
  expect(isOwn({})).toBe(false);
  await open('welcome');
  expect(isOwn({ url: opened() })).toBe(true);
});
