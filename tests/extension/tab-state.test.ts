import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetTab,
  nextReport,
  readTab,
  watchTab,
  writeTab,
  type TabState,
} from '../../extension/tab-state.ts';
import { held, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const STATE: TabState = {
  address: 'https://paper.example/a',
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

beforeEach(reset);

describe('what is known of a tab', () => {
  it('is what was read in it, and in no other', async () => {
    await writeTab(7, STATE);
    expect(await readTab(7)).toEqual(STATE);
    expect(await readTab(8)).toBeNull();
  });

  it('is nothing once it is forgotten', async () => {
    await writeTab(7, STATE);
    await forgetTab(7);
    expect(await readTab(7)).toBeNull();
    expect(held.session).toEqual({});
  });

  it('is nothing where what is stored was written by another version', async () => {
    held.session = { 'tab:7': { ...STATE, sidebar: 'floating' } };
    expect(await readTab(7)).toBeNull();
  });

  it('lies in the session alone', async () => {
    await writeTab(7, STATE);
    expect(held.sync).toEqual({});
  });
});

describe('those who watch a tab', () => {
  it('are told of that tab alone, until they stop', async () => {
    const [changed, life] = [vi.fn<() => void>(), new AbortController()];
    watchTab(7, changed, life.signal);
    await writeTab(8, STATE);
    expect(changed).not.toHaveBeenCalled();
    await writeTab(7, STATE);
    expect(changed).toHaveBeenCalledOnce();
    life.abort();
    await forgetTab(7);
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('the next report', () => {
  it('is the first that comes', async () => {
    const report = nextReport(7, 60_000);
    await writeTab(7, STATE);
    expect(await report).toEqual(STATE);
  });

  it('is none where none comes in time', async () => {
    vi.useFakeTimers();
    const report = nextReport(7, 1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await report).toBeNull();
    vi.useRealTimers();
  });
});
