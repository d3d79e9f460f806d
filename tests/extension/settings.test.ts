import { beforeEach, describe, expect, it, vi } from 'vitest';
import { validSettings } from '../../extension/choices.ts';
import {
  changeSettings,
  changeSite,
  DEFAULTS,
  findTrouble,
  forgetSite,
  isFull,
  readChosen,
  readPolicy,
  readSettings,
  readInForce,
  replaceChosen,
  resetSettings,
  watchSettings,
  type Chosen,
} from '../../extension/settings.ts';
import { held, refusal, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const DENIED = new Error('Access to storage is not allowed from this context.');
const FULL = new Error('QUOTA_BYTES quota exceeded');
const LATER = { theme: 'sepia', silence: 'sundays' };

beforeEach(reset);

describe('the settings in force', () => {
  it('are the defaults for a reader who chose nothing', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('are policy over choice over default', async () => {
    held.sync = { settings: { theme: 'dark', side: 'start' } };
    held.managed = { theme: 'light', mentions: true };
    expect(await readSettings()).toEqual({ ...DEFAULTS, theme: 'light', side: 'start', mentions: true });
  });

  it.each([
    [['dark']],
    ['dark'],
    [null],
    [{ theme: 'sepia', textSize: 40, mentions: 'yes', language: '<b>' }],
    [{ toString: true, constructor: 'x' }],
  ])('are the defaults where broken storage holds %j', async (settings: unknown) => {
    held.sync = { settings };
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('are the defaults where the browser gives out nothing', async () => {
    held.sync = { settings: { theme: 'dark' } };
    refusal.reading = DENIED;
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(await readChosen()).toEqual({ settings: {}, sites: new Map() });
    expect((await readInForce('paper.example')).decided).toEqual({});
  });

  it('take what a later version still says in our words', async () => {
    held.sync = { settings: { ...LATER, side: 'start' } };
    expect(await readSettings()).toEqual({ ...DEFAULTS, side: 'start' });
  });

  it.each(['zh-Hans', 'pt-BR', 'browser', 'article'])('take %s for a language', language => {
    expect(validSettings({ language })).toEqual({ language });
  });
});

describe('a change', () => {
  it('stores the choice alone, and forgets one that equals the default', async () => {
    await changeSettings({ theme: 'dark', side: 'end' });
    expect(held.sync).toEqual({ settings: { theme: 'dark' } });
    await changeSettings({ theme: 'page' });
    expect(held.sync).toEqual({ settings: {} });
  });

  it('never makes a choice of what the policy fixes', async () => {
    held.managed = { theme: 'light' };
    await changeSettings({ side: 'start' });
    expect(held.sync).toEqual({ settings: { side: 'start' } });
  });

  it('keeps what a later version stored', async () => {
    held.sync = { settings: LATER, 'site:paper.example': { paused: true, until: 'monday' } };
    await changeSettings({ side: 'start' });
    await changeSite('paper.example', { paused: null });
    expect(held.sync).toEqual({
      settings: { ...LATER, side: 'start' },
      'site:paper.example': { until: 'monday' },
    });
  });

  it('puts aside what is no object, and deletes it not', async () => {
    held.sync = { settings: 'torn' };
    await changeSettings({ side: 'start' });
    expect(held.sync).toEqual({ settings: { side: 'start' }, 'unreadable settings': 'torn' });
  });

  it('made at the same time as another loses neither', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ side: 'start' })]);
    expect(held.sync).toEqual({ settings: { theme: 'dark', side: 'start' } });
  });

  it('is refused, and nothing lost, where what is stored cannot be read', async () => {
    held.sync = { settings: { theme: 'dark' } };
    refusal.reading = DENIED;
    await expect(changeSettings({ side: 'start' })).rejects.toThrow(DENIED.message);
    await expect(changeSite('paper.example', { paused: true })).rejects.toThrow(DENIED.message);
    expect(held.sync).toEqual({ settings: { theme: 'dark' } });
  });

  it('is refused where storage is full, and the next one is tried anew', async () => {
    refusal.writing = FULL;
    await expect(changeSettings({ side: 'start' })).rejects.toThrow(FULL.message);
    refusal.writing = null;
    await changeSettings({ theme: 'dark' });
    expect(held.sync).toEqual({ settings: { theme: 'dark' } });
  });

  it.each([
    [FULL.message, true],
    ['MAX_ITEMS quota exceeded', true],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', true],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', false],
    [DENIED.message, false],
  ])('was refused for want of room: %s', (message, full) => {
    expect(isFull(new Error(message))).toBe(full);
  });
});

describe('a site', () => {
  it('holds what was decided, each decision by itself', async () => {
    await changeSite('paper.example', { paused: true });
    await changeSite('paper.example', { seen: 'a' });
    expect((await readInForce('paper.example')).decided).toEqual({ paused: true, seen: 'a' });
    await changeSite('paper.example', { paused: null });
    expect((await readInForce('paper.example')).decided).toEqual({ seen: 'a' });
  });

  it('is forgotten with its last decision, or at once', async () => {
    await changeSite('paper.example', { closed: true });
    await changeSite('paper.example', { closed: null });
    await changeSite('other.example', { closed: true, seen: 'a' });
    await forgetSite('other.example');
    expect(held.sync).toEqual({});
  });

  it('without a name is not remembered', async () => {
    await changeSite('', { paused: true });
    expect(held.sync).toEqual({});
  });

  it('is paused by a policy in whatever way that writes it, and the choice is not changed by it', async () => {
    held.managed = { pausedSites: ['https://www.paper.example/news', 'intranet', 7] };
    expect((await readInForce('paper.example')).decided).toEqual({ paused: true });
    expect(await readPolicy()).toEqual({ settings: [], pausedSites: ['paper.example', 'intranet'] });
    expect((await readChosen()).sites.size).toBe(0);
  });

  it('is listed by name with what can be a decision', async () => {
    held.sync = { 'site:b.example': { paused: 'yes', closed: true }, 'site:a.example': 7, settings: {} };
    expect([...(await readChosen()).sites]).toEqual([
      ['a.example', {}],
      ['b.example', { closed: true }],
    ]);
  });
});

describe('trouble', () => {
  it.each([
    [{}, null],
    [{ settings: { theme: 'dark', silence: 'sundays' } }, null],
    [{ settings: 'torn' }, 'unreadable'],
    [{ settings: { theme: 'sepia' } }, 'unreadable'],
    [{ settings: { language: 7 } }, 'unreadable'],
    [{ 'site:paper.example': 'paused' }, 'unreadable'],
  ])('with %j stored is %s', async (stored, trouble) => {
    held.sync = stored;
    expect(await findTrouble()).toBe(trouble);
  });

  it('is that the browser gives out nothing', async () => {
    refusal.reading = DENIED;
    expect(await findTrouble()).toBe('closed');
  });
});

describe('all choices together', () => {
  const chosen: Chosen = {
    settings: { theme: 'dark', side: 'end' },
    sites: new Map([['a.example', { paused: true }]]),
  };

  it('replace what was stored', async () => {
    held.sync = { settings: { opens: 'silent' }, 'site:b.example': { closed: true } };
    await replaceChosen(chosen);
    expect(held.sync).toEqual({ settings: { theme: 'dark' }, 'site:a.example': { paused: true } });
  });

  it('change nothing where they are refused', async () => {
    held.sync = { settings: { opens: 'silent' } };
    refusal.writing = FULL;
    await expect(replaceChosen(chosen)).rejects.toThrow(FULL.message);
    expect(held.sync).toEqual({ settings: { opens: 'silent' } });
  });

  it('are forgotten by a reset; the policy stays', async () => {
    held.sync = { settings: { theme: 'dark' }, 'site:a.example': { paused: true } };
    held.managed = { side: 'start' };
    await resetSettings();
    expect(await readSettings()).toEqual({ ...DEFAULTS, side: 'start' });
    expect(held.sync).toEqual({});
  });
});

describe('those who watch', () => {
  it('are told of changes until they stop', async () => {
    const [changed, life] = [vi.fn<() => void>(), new AbortController()];
    watchSettings(changed, life.signal);
    await changeSettings({ theme: 'dark' });
    expect(changed).toHaveBeenCalledOnce();
    life.abort();
    await changeSettings({ theme: 'light' });
    expect(changed).toHaveBeenCalledOnce();
  });
});
