import { beforeEach, expect, it, vi } from 'vitest';
import { changeSite, changeSettings, DEFAULTS, readInForce, readSettings } from '../../extension/settings.ts';
import { keepAreas, readArea } from '../../extension/stored.ts';
import { browser, held, refusal, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

beforeEach(reset);

it('asks the browser once for what does not change', async () => {
  held.sync = { settings: { theme: 'dark' }, 'site:paper.example': { paused: true } };
  const get = vi.spyOn(browser.storage.sync, 'get');
  keepAreas();
  expect((await readSettings()).theme).toBe('dark');
  expect((await readInForce('paper.example')).decided).toEqual({ paused: true });
  expect((await readInForce('other.example')).decided).toEqual({});
  expect(get).toHaveBeenCalledTimes(1);
});

it('knows at once of what has changed, here or in another page', async () => {
  keepAreas();
  expect((await readSettings()).theme).toBe(DEFAULTS.theme);
  await changeSettings({ theme: 'dark' });
  expect((await readSettings()).theme).toBe('dark');
  await changeSite('paper.example', { paused: true });
  expect((await readInForce('paper.example')).decided).toEqual({ paused: true });
  await browser.storage.managed.set({ theme: 'light' });
  expect((await readSettings()).theme).toBe('light');
});

it('keeps nothing of a refusal', async () => {
  held.sync = { settings: { theme: 'dark' } };
  refusal.reading = new Error('Access to storage is not allowed from this context.');
  keepAreas();
  expect(await readArea('sync', null)).toEqual({});
  refusal.reading = null;
  expect((await readSettings()).theme).toBe('dark');
});
