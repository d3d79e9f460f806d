// @vitest-environment happy-dom
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { SidebarView } from '../../components/view.ts';
import {
  button,
  drawSidebar,
  find,
  passage,
  press,
  pressByScript,
  shown,
  spoken,
  wordsAs,
} from './stage.tsx';
import { record } from './timeline/events.ts';

const headings = (): readonly string[] =>
  [...document.querySelectorAll('h2, h3')].map(one => `${one.localName} ${shown(one)}`);

describe('the sidebar', () => {
  it('is a landmark with a name, in its own language and direction', async () => {
    await drawSidebar();
    const aside = find('aside');
    expect([aside.getAttribute('aria-label'), aside.lang, aside.dir]).toEqual([
      'Sidelight: the record on Kaspersky',
      'en',
      'ltr',
    ]);
    await drawSidebar({}, { words: wordsAs('ar') });
    expect([find('aside').lang, find('aside').dir]).toEqual(['ar', 'rtl']);
  });

  it('has its parts under headings in the order of the page', async () => {
    await drawSidebar();
    expect(headings()).toEqual([
      'h2 Sidelight Kaspersky',
      'h3 In this article',
      'h3 Since this article',
      'h3 Before',
    ]);
  });

  it('lists every event of the record once, on the side of the article on which it lies', async () => {
    await drawSidebar();
    const counts = [...document.querySelectorAll('.key b')].map(one => Number(shown(one)));
    expect(counts[0]).toBe(2);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(record.events.length);
  });

  it('does not part before from since where the date is not known', async () => {
    await drawSidebar({ published: null });
    expect(headings()).toEqual(['h2 Sidelight Kaspersky', 'h3 In this article', 'h3 Others']);
    expect(shown()).toContain('No publication date was found');
  });

  it('shows what is in force today beside a passing mention', async () => {
    await drawSidebar({ relevance: 'mention', mentions: 1, passages: [] });
    expect(headings()[1]).toMatch(/^h3 In force today \d+$/);
    expect(shown()).toContain('Kaspersky is mentioned once, in passing.');
    const rows = [...document.querySelectorAll('.row .status')].map(shown);
    expect(new Set(rows)).toEqual(new Set(['In force']));
  });

  it('calls a possible link possible, and counts it with neither', async () => {
    await drawSidebar({ passages: [passage('us-ndaa-fy2018-1634', { certainty: 'possible' })] });
    expect(headings()[1]).toBe('h3 Possibly in this article');
    expect(shown(find('.card'))).toContain('Possible link');
    expect(shown()).toContain('No event of the record was recognised for certain');
    expect(shown(find('.key'))).toContain('In this article 0');
  });

  it('says nothing of itself', async () => {
    await drawSidebar();
    expect(spoken()).toBe('');
  });

  it('says politely what it is told from outside', async () => {
    await drawSidebar({}, { said: 'Paused on news.example.' });
    expect(spoken()).toBe('Paused on news.example.');
  });

  it('stands at the other edge by the reader’s wish', async () => {
    await drawSidebar({ side: 'left' });
    expect(find('aside').className).toContain('is-across');
    await drawSidebar({ side: 'right' });
    expect(find('aside').className).not.toContain('is-across');
  });
});

describe('its header and footer', () => {
  it.each([
    ['Close Sidelight', 'close'],
    ['Settings', 'openSettings'],
    ['Pause on news.example', 'pause'],
    ['Hide Sidelight for this article until there is something new', 'hideUntilNew'],
  ] as const)('has "%s", which only a reader can press', async (label, action) => {
    const actions = await drawSidebar();
    await pressByScript(label);
    expect(actions[action]).not.toHaveBeenCalled();
    await press(label);
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('has nothing to pause on a page of no site, and nothing to hide where nothing was found', async () => {
    await drawSidebar({ site: '', passages: [] });
    const names = [...document.querySelectorAll('.head button')].map(one => one.getAttribute('aria-label'));
    expect(names).toEqual(['Settings', 'Close Sidelight']);
  });

  it('has a heading that can be given the focus', async () => {
    await drawSidebar();
    expect(find('h2').getAttribute('tabindex')).toBe('-1');
  });

  it('says when the facts were reviewed, and leads to how and to a report', async () => {
    const actions = await drawSidebar({ reviewed: '2026-11-24' });
    expect(shown(find('.foot'))).toContain('Facts reviewed on 24 Nov 2026');
    await press('How this is edited');
    await press(button('Report an error', find('.foot')));
    expect(actions.openEditing).toHaveBeenCalledOnce();
    expect(actions.reportError).toHaveBeenCalledExactlyOnceWith();
  });
});

describe('what stands in place of the record', () => {
  const STATES = [
    { state: 'paused', sentence: 'Paused on news.example.', label: 'Undo', action: 'undoPause' },
    { state: 'hidden', sentence: 'Hidden until there is something new.', label: 'Undo', action: 'undoHide' },
    {
      state: 'unreadable',
      sentence: 'The record could not be read.',
      label: 'Reload the page',
      action: 'reload',
    },
  ] as const;

  it.each(STATES)(
    'is, when $state, a sentence and one way on',
    async ({ state, sentence, label, action }) => {
      const actions = await drawSidebar({ state });
      expect(shown(find('.say'))).toBe(sentence);
      expect(document.querySelector('.card, .row, .axis')).toBeNull();
      expect(document.querySelectorAll('.btn')).toHaveLength(1);
      await press(label);
      expect(actions[action]).toHaveBeenCalledOnce();
    },
  );

  it('leads to a report where the record could not be read, and names no review day', async () => {
    const actions = await drawSidebar({ state: 'unreadable', events: [], reviewed: '' });
    await press('Report this');
    expect(actions.reportError).toHaveBeenCalledOnce();
    expect(shown()).not.toContain('reviewed');
  });
});

describe('axe', () => {
  it.each<[string, Partial<SidebarView>]>([
    ['beside an article', {}],
    ['in a sheet', { form: 'sheet', width: null }],
    ['without a date', { published: null }],
    ['with possible links', { passages: [passage('us-ndaa-fy2018-1634', { certainty: 'possible' })] }],
    ['beside a mention', { relevance: 'mention', passages: [] }],
    ['when paused', { state: 'paused' }],
    ['when hidden', { state: 'hidden' }],
    ['without a record', { state: 'unreadable', events: [], reviewed: '' }],
  ])('finds no fault %s', { timeout: 20_000 }, async (_, view) => {
    document.documentElement.lang = 'en';
    document.title = 'An article';
    // A part of the record is as telling as the whole, and sooner looked through.
    await drawSidebar({ events: record.events.slice(8, 32), ...view });
    const { violations } = await axe.run(find('aside'), { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
