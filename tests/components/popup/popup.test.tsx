// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupActions, PopupFound, PopupReport, PopupView } from '../../../components/popup/view.ts';
import { createWords } from '../../../components/words.ts';
import { wordsOf } from '../../../facts/build.ts';
import { loadRecord } from '../../../facts/load.ts';
import { buildRecord } from '../../../facts/record.ts';

const words = createWords(wordsOf('en'), 'en');
const { events, reviewed } = buildRecord(loadRecord().events, 'en');
const REPORT: PopupReport = {
  relevance: 'about',
  published: '2018-05-15',
  publishedFrom: 'meta',
  sidebar: 'open',
  passages: ['swiss-move-announced', 'us-dhs-bod-17-01', 'swiss-move-announced'].map(event => ({ event })),
  possible: [],
};

function createActions(): PopupActions {
  return {
    showEvent: vi.fn(),
    openSidebar: vi.fn(),
    pauseHere: vi.fn(),
    resumeHere: vi.fn(),
    resumeEverywhere: vi.fn(),
    read: vi.fn(),
    allowSite: vi.fn(),
    allowAll: vi.fn(),
    openTimeline: vi.fn(),
    openSettings: vi.fn(),
    report: vi.fn(),
  };
}

let actions = createActions();

beforeEach(() => {
  actions = createActions();
});

afterEach(() => {
  render(null, document.body);
});

async function draw(found: PopupFound, change: Partial<PopupView> = {}): Promise<void> {
  const view: PopupView = { site: 'paper.example', found, events, reviewed, keys: ['Alt', 'K'], ...change };
  await act(() => render(<Popup view={view} words={words} actions={actions} />, document.body));
}

const read = (change: Partial<PopupReport> = {}): PopupFound => ({
  is: 'read',
  report: { ...REPORT, ...change },
});

const shown = (): string => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

function control(text: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, label')];
  const found = all.find(
    one => (one.textContent ?? '').includes(text) || one.getAttribute('aria-label') === text,
  );
  if (found === undefined) throw new Error(`The popup has no "${text}". It shows: ${shown()}`);
  return found.localName === 'label' ? (found.querySelector('input') ?? found) : found;
}

const press = (text: string): Promise<void> => act(() => control(text).click());

describe('the popup of an article about the subject', () => {
  it('names each event once, in the order of the text', async () => {
    await draw(read());
    const listed = [...document.querySelectorAll('.events button')];
    expect(listed.map(one => one.getAttribute('data-event'))).toEqual([
      'swiss-move-announced',
      'us-dhs-bod-17-01',
    ]);
    expect(listed[1]?.textContent).toContain('DHS orders US federal agencies');
    expect(listed[1]?.querySelector('time')?.dateTime).toBe('2017-09-13');
  });

  it('counts what is in the article, since and before, and nothing twice', async () => {
    await draw(read());
    const counts = [...document.querySelectorAll('.counts b')].map(one => Number(one.textContent));
    expect(counts[0]).toBe(2);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(events.length);
  });

  it('does not part since from before where the date is not known', async () => {
    await draw(read({ published: null }));
    expect(document.querySelectorAll('.counts b')).toHaveLength(1);
    expect(shown()).toContain('no date found');
  });

  it('counts a possible event apart, unless it is certain as well', async () => {
    await draw(read({ possible: [{ event: 'uk-ncsc-letter' }, { event: 'us-dhs-bod-17-01' }] }));
    expect(document.querySelector('.counts')?.textContent).toMatch(/2 in this article.?1 possible/);
  });

  it('opens the sidebar at the event that was pressed', async () => {
    await draw(read());
    await press('DHS orders');
    expect(actions.showEvent).toHaveBeenCalledExactlyOnceWith('us-dhs-bod-17-01');
  });

  it('says where the date was read', async () => {
    await draw(read({ publishedFrom: 'address' }));
    expect(shown()).toContain('15 May 2018 · date read from the address');
  });

  it('says so when no event was recognised', async () => {
    await draw(read({ passages: [] }));
    expect(shown()).toContain('No event of the record was recognised in it.');
    expect(document.querySelector('.events')).toBeNull();
  });

  it.each([
    ['open', false],
    ['handle', true],
    ['none', true],
  ] as const)('has a switch for a sidebar that is %s', async (sidebar, wanted) => {
    await draw(read({ sidebar }));
    expect(control('Sidebar on this page')).toHaveProperty('checked', !wanted);
    await press('Sidebar on this page');
    expect(actions.openSidebar).toHaveBeenCalledExactlyOnceWith(wanted);
  });

  it('pauses its site, and offers to report a wrong mark', async () => {
    await draw(read());
    await press('Pause on this site');
    await press('Report a wrong mark');
    expect(actions.pauseHere).toHaveBeenCalledOnce();
    expect(actions.report).toHaveBeenCalledExactlyOnceWith('wrong mark');
  });

  it('has nothing to pause or to report on a page of no site', async () => {
    await draw(read(), { site: '' });
    expect(shown()).not.toMatch(/Pause on|Report/);
  });
});

const STATES: readonly (readonly [PopupFound, RegExp])[] = [
  [
    read({ relevance: 'mention', passages: [] }),
    /mentioned in passing.*No event of the record is referred to/,
  ],
  [read({ relevance: 'incidental', passages: [] }), /named on this page, but not in an article about it/],
  [read({ relevance: 'none', passages: [] }), /Nothing about Kaspersky was found/],
  [{ is: 'nothing' }, /Nothing about Kaspersky was found.*read on this device. Nothing was sent/],
  [{ is: 'unread' }, /has not been read yet/],
  [{ is: 'reading' }, /Reading/],
  [{ is: 'no access' }, /no access to this site/],
  [{ is: 'closed' }, /keeps this page closed to extensions/],
  [{ is: 'file' }, /a file, not a page of text/],
  [{ is: 'failed' }, /could not be read/],
  [{ is: 'paused', fixed: false }, /Paused on this site.*Pages of paper\.example are not read/],
  [{ is: 'paused', fixed: true }, /Paused on this site.*Set by your organisation/],
  [{ is: 'paused everywhere', fixed: false }, /Paused everywhere/],
];

describe('every state of the popup', () => {
  it.each(STATES)('says what the tab is: %j', async (found, sentence) => {
    await draw(found);
    expect(document.querySelector('[role="status"]')?.textContent).toMatch(sentence);
  });

  it.each(STATES)('leads to timeline and settings: %j', async found => {
    await draw(found);
    await press('Full timeline');
    await press('Settings');
    expect(actions.openTimeline).toHaveBeenCalledOnce();
    expect(actions.openSettings).toHaveBeenCalledOnce();
  });

  it.each(STATES)('has no fault that axe finds: %j', async found => {
    document.documentElement.lang = 'en';
    document.title = 'Sidelight';
    await draw(found);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('what the popup offers', () => {
  it('reads a tab that was open before', async () => {
    await draw({ is: 'unread' });
    await press('Read this page');
    expect(actions.read).toHaveBeenCalledOnce();
  });

  it('reads once, or asks for the site or for all, where access was withheld', async () => {
    await draw({ is: 'no access' });
    await press('Read this page once');
    await press('Allow on paper.example');
    await press('Allow on all sites');
    expect(
      [actions.read, actions.allowSite, actions.allowAll].map(one => vi.mocked(one).mock.calls.length),
    ).toEqual([1, 1, 1]);
  });

  it('names no site where the browser does not tell it', async () => {
    await draw({ is: 'no access' }, { site: '' });
    expect([...document.querySelectorAll('.answers button')].map(one => one.textContent)).toEqual([
      'Read this page once',
      'Allow on all sites',
    ]);
  });

  it('resumes on the site, or everywhere', async () => {
    await draw({ is: 'paused', fixed: false });
    await press('Resume here');
    await draw({ is: 'paused everywhere', fixed: false });
    await press('Resume');
    expect(actions.resumeHere).toHaveBeenCalledOnce();
    expect(actions.resumeEverywhere).toHaveBeenCalledOnce();
  });

  it('does not offer to resume what a policy has paused', async () => {
    await draw({ is: 'paused', fixed: true });
    expect(document.querySelector('.answers')).toBeNull();
  });

  it('reports an article that was taken for something else', async () => {
    await draw(read({ relevance: 'incidental', passages: [] }));
    await press('Report a missed article');
    expect(actions.report).toHaveBeenCalledExactlyOnceWith('missed article');
  });

  it('has no switch for a sidebar where there is no article', async () => {
    await draw(read({ relevance: 'incidental', passages: [] }));
    expect(shown()).not.toContain('Sidebar on this page');
  });
});
