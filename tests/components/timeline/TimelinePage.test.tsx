// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAddress, type Asked } from '../../../components/timeline/address.ts';
import { TimelinePage } from '../../../components/timeline/TimelinePage.tsx';
import type { TimelineActions } from '../../../components/timeline/view.ts';
import { article, record, standing, words } from './events.ts';

const FROM = `?article=${article.published}&in=${[...article.found].join('+')}`;
const known = new Set(record.events.map(({ id }) => id));
let root: HTMLElement;
let actions: TimelineActions;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  document.title = 'The record';
  document.documentElement.lang = 'en';
  actions = {
    copyCitation: vi.fn(async () => true),
    copyLink: vi.fn(async () => true),
    reportError: vi.fn(),
    keep: vi.fn(),
    go: vi.fn(),
    print: vi.fn(),
    download: vi.fn(),
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function draw(query = '', event: string | null = null): Asked {
  const asked = readAddress(query, known);
  const opened = event === null ? null : { event, at: 1, focus: true };
  void act(() => {
    render(
      <TimelinePage {...{ words, record, standing, asked, opened, actions }} today="2026-11-25" />,
      root,
    );
  });
  return asked;
}

function find(selector: string, text?: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
    element => text === undefined || element.textContent.includes(text),
  );
  if (found === undefined) throw new Error(`There is no ${selector} ${text ?? ''}`);
  return found;
}

const entries = (): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('.entry')].map(({ dataset }) => dataset['event'] ?? '');

function type(search: string): void {
  const field = root.querySelector<HTMLInputElement>(`#${find('label', 'Search').getAttribute('for')}`);
  if (field === null) throw new Error('There is no field to search in');
  void act(() => {
    field.value = search;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('lists the whole record with years, sources and its end', () => {
  draw();
  expect(entries()).toHaveLength(record.events.length);
  expect(find('h2').textContent).toBe(`${record.events.length} events`);
  expect(find('.end').textContent).toContain('does not mean that nothing has happened');
  expect(root.querySelector('.rule')).toBeNull();
});

it('says of the article what the sidebar says, and rules the list once', () => {
  draw(FROM);
  expect(find('.intro').textContent).toContain(
    'Of these, 4 are in the article you came from, dated 15 May 2018; 51 came after it.',
  );
  expect(root.querySelectorAll('.rule')).toHaveLength(1);
  expect(root.querySelectorAll('.here')).toHaveLength(4);
  expect(find('.rule').previousElementSibling?.id).toBe('e-swiss-move-announced');
});

it('searches as the reader types, says the count politely, and keeps it in the address', () => {
  draw();
  type('bundestag xyz');
  expect(find('.nothing').textContent).toBe('No entry fits.');
  type('Netherlands phase-out');
  expect(entries()).toContain('nl-phase-out');
  expect(find('[role="status"]').textContent).toBe(`${entries().length} of ${record.events.length} events`);
  expect(actions.keep).toHaveBeenLastCalledWith(
    expect.objectContaining({ search: 'Netherlands phase-out' }),
    null,
  );
});

it('opens with the filters of the address', () => {
  draw('?place=NL&minor=no&order=newest');
  const shown = record.events.filter(({ place, tier }) => place === 'NL' && tier < 3);
  expect(entries()).toEqual(shown.map(({ id }) => id).toReversed());
  expect(find('label', 'Netherlands').querySelector('input')?.checked).toBe(true);
});

it('shows all again at the press of one button', () => {
  draw('?place=NL&q=minister');
  void act(() => find('.bar button', 'Show all').click());
  expect(entries()).toHaveLength(record.events.length);
});

it('shows only what is in force', () => {
  draw();
  void act(() => find('label', 'Only what is in force today').querySelector('input')?.click());
  const inForce = record.events.filter(({ status }) => status.is === 'in force');
  expect(entries()).toEqual(inForce.map(({ id }) => id));
});

it('opens the entry that the address leads to, and gives it the focus', () => {
  draw('', 'us-dhs-bod-17-01');
  const entry = find('#e-us-dhs-bod-17-01');
  expect(entry.querySelector('details')?.open).toBe(true);
  expect(entry.contains(document.activeElement)).toBe(true);
  expect(root.querySelectorAll('details[open].more')).toHaveLength(1);
});

it('takes filters back that would hide the entry that the address leads to', () => {
  draw('?place=NL', 'us-dhs-bod-17-01');
  expect(entries()).toHaveLength(record.events.length);
  expect(actions.keep).toHaveBeenCalledWith(expect.anything(), 'us-dhs-bod-17-01');
});

it('offers each event in three citations and as a link', async () => {
  draw('', 'us-dhs-bod-17-01');
  const entry = find('#e-us-dhs-bod-17-01');
  const buttons = [...entry.querySelectorAll<HTMLButtonElement>('.acts button')];
  for (const button of buttons.slice(0, 4)) await act(async () => button.click());
  expect(vi.mocked(actions.copyCitation).mock.calls.map(([, form]) => form)).toEqual([
    'text',
    'markdown',
    'bibtex',
  ]);
  expect(actions.copyLink).toHaveBeenCalledWith('us-dhs-bod-17-01');
  expect(entry.querySelector('h4 a')?.getAttribute('href')).toBe('#e-us-dhs-bod-17-01');
});

it('hands out the whole record, and the entries listed where filters are set', () => {
  draw('?place=NL');
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('.files button')];
  expect(buttons).toHaveLength(6);
  void act(() => buttons[2]?.click());
  void act(() => buttons[4]?.click());
  const [first, second] = vi.mocked(actions.download).mock.calls;
  expect([first?.[0], first?.[1].length]).toEqual(['calendar', record.events.length]);
  expect([second?.[0], second?.[1].map(({ place }) => place)]).toEqual(['csv', entries().map(() => 'NL')]);
});

it('goes to the entry whose mark is clicked', () => {
  draw(FROM);
  const mark = root.querySelector('.lanes [data-mark="nl-phase-out"]');
  void act(() => void mark?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  expect(actions.go).toHaveBeenCalledWith('nl-phase-out');
});

it('tells what has no date by topic, each with the day it was checked, its sources and its events', () => {
  draw();
  const law = find('.standing section', 'Russian law');
  expect(law.querySelectorAll('.standing-fact')).toHaveLength(
    standing.filter(({ topic }) => topic === 'russian-law').length,
  );
  const basis = find('.standing-fact', 'The US courts decided');
  expect(basis.querySelector('.as-of')?.textContent).toBe('Known as of 30 Nov 2018');
  expect(basis.querySelectorAll('.sources a').length).toBeGreaterThan(0);
  find('.standing-fact .link', 'dismisses').click();
  expect(actions.go).toHaveBeenCalledWith('us-ddc-dismissal');
});

it('says how the record is edited, where a link can lead', () => {
  draw();
  expect(find('#editing').textContent).toContain('The source does.');
  expect(find('nav a[href="#editing"]').textContent).not.toBe('');
});

it('has nothing in which axe finds a fault', async () => {
  draw(`${FROM}&place=NL&place=CH`, 'nl-phase-out');
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
