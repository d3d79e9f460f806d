// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { OptionsActions, OptionsView, SiteView, Told } from '../../../components/options/view.ts';
import { createWords } from '../../../components/words.ts';
import { wordsOf } from '../../../facts/build.ts';

const words = createWords(wordsOf('en'), 'en');
const VIEW: OptionsView = {
  choice: {
    opens: 'room',
    mentions: false,
    highlights: true,
    theme: 'page',
    side: 'end',
    textSize: 1,
    pausedEverywhere: false,
    language: 'browser',
  },
  fixed: [],
  sites: [],
  languages: ['en', 'fr', 'ru', 'zh-CN'],
  shortcuts: [{ command: 'toggle-sidebar', keys: ['Alt', 'Shift', 'K'] }],
  trouble: null,
  about: {
    events: 80,
    first: '1997-06-26',
    last: '2026-01-14',
    reviewed: '2026-11-24',
    version: '1.0.0',
    report: 'https://sidelight.example/issues/new',
  },
  told: null,
};
const SITES: readonly SiteView[] = [
  { name: 'a.example', decided: ['closed', 'hidden'], isFixed: false, isOwn: true },
  { name: 'b.example', decided: ['paused'], isFixed: true, isOwn: false },
  { name: 'c.example', decided: ['paused'], isFixed: false, isOwn: true },
];

const spies = {
  change: vi.fn<OptionsActions['change']>(),
  pauseSite: vi.fn<OptionsActions['pauseSite']>(),
  forgetSite: vi.fn<OptionsActions['forgetSite']>(),
  openShortcuts: vi.fn<OptionsActions['openShortcuts']>(),
  save: vi.fn<OptionsActions['save']>(),
  load: vi.fn<OptionsActions['load']>(),
  reset: vi.fn<OptionsActions['reset']>(),
};

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function draw(change: Partial<OptionsView> = {}): Promise<void> {
  const view = { ...VIEW, ...change };
  await act(() => render(<Options {...{ view, words, actions: spies }} />, document.body));
}

function find(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

const texts = (selector: string): (string | null)[] =>
  [...document.querySelectorAll(selector)].map(one => one.textContent);
const press = (text: string): void | Promise<void> =>
  act(() => [...document.querySelectorAll('button')].find(one => one.textContent === text)?.click());

async function pick(name: string, value: string): Promise<void> {
  const select = find(`select[name="${name}"]`);
  select.value = value;
  await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the settings page', () => {
  it('shows the settings in force', async () => {
    await draw({
      choice: { ...VIEW.choice, opens: 'silent', mentions: true, textSize: 1.15, language: 'fr' },
    });
    const on = [...document.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(on.map(({ name, value, type }) => (type === 'radio' ? value : name))).toEqual([
      'silent',
      'highlights',
      'mentions',
      'page',
    ]);
    const picked = [...document.querySelectorAll('select')].map(one => one.value);
    expect(picked).toEqual(['fr', '1.15', 'end']);
  });

  it('hands on what the reader changes, and only that', async () => {
    await draw();
    await act(() => find('input[value="never"]').click());
    await act(() => find('input[name="highlights"]').click());
    await act(() => find('input[name="mentions"]').click());
    await act(() => find('input[name="pausedEverywhere"]').click());
    await act(() => find('input[value="dark"]').click());
    await pick('textSize', '1.3');
    await pick('side', 'start');
    await pick('language', 'ru');
    expect(spies.change.mock.calls).toEqual([
      [{ opens: 'never' }],
      [{ highlights: false }],
      [{ mentions: true }],
      [{ pausedEverywhere: true }],
      [{ theme: 'dark' }],
      [{ textSize: 1.3 }],
      [{ side: 'start' }],
      [{ language: 'ru' }],
    ]);
  });

  it('goes back to what is stored where a change was refused', async () => {
    await draw();
    await act(() => find('input[name="mentions"]').click());
    await act(() => find('input[value="never"]').click());
    await pick('side', 'start');
    await draw({ told: { key: 'optionsNotSaved', kind: 'error', at: 1 } });
    expect(find('input[name="mentions"]').checked).toBe(false);
    expect(find('input[value="room"]').checked).toBe(true);
    expect(find('select[name="side"]').value).toBe('end');
  });

  it('names each language in itself', async () => {
    await draw();
    expect(texts('select[name="language"] option')).toEqual([
      'As in the browser',
      'As in the article',
      'English',
      'Français',
      'Русский',
      '简体中文',
    ]);
    expect(find('option[value="ru"]').lang).toBe('ru');
  });

  it('shows what a policy fixes with a lock, and lets nobody change it', async () => {
    await draw({ fixed: ['theme', 'highlights', 'language'], sites: SITES });
    const closed = [...document.querySelectorAll<HTMLInputElement>(':is(input, select, fieldset):disabled')];
    expect(closed.map(({ name }) => name).filter(name => name !== '')).toEqual(
      expect.arrayContaining(['highlights', 'language']),
    );
    expect(find('fieldset:has([name="theme"])').disabled).toBe(true);
    expect(find('fieldset:has([name="opens"])').disabled).toBe(false);
    // Three settings and one site.
    expect(document.querySelectorAll('.managed svg').length).toBe(4);
    expect(texts('.note')).toEqual([expect.stringContaining('set by your organisation')]);
  });

  it.each([
    ['closed', 'does not give out'],
    ['unreadable', 'could not be read'],
  ] as const)('says that stored settings are %s, and that nothing was deleted', async (trouble, sentence) => {
    await draw({ trouble });
    expect(texts('.note')).toEqual([expect.stringContaining(sentence)]);
    expect(texts('.note')).toEqual([expect.stringContaining('Nothing was deleted')]);
  });

  it('names the keys in force, and what has none', async () => {
    await draw({ shortcuts: [...VIEW.shortcuts, { command: 'next-passage', keys: [] }] });
    expect(texts('.keys dd')).toEqual(['Alt Shift K', 'No shortcut', 'Esc']);
    await press('Change the shortcuts in the browser');
    expect(spies.openShortcuts).toHaveBeenCalledOnce();
  });

  it('offers no page for shortcuts where the browser has none', async () => {
    await draw({ shortcuts: [] });
    expect(texts('#keyboard, .controls > .link')).toEqual(['Keyboard']);
  });

  it('says which record it carries', async () => {
    await draw();
    expect(texts('#record, .part:has(#record) dd')).toEqual([
      'The record',
      '80, from 1997 to January 2026',
      '24 November 2026',
      '1.0.0',
    ]);
  });

  it('has no fault that axe finds, with all that it can show', async () => {
    document.documentElement.lang = 'en';
    document.title = 'Settings';
    const told: Told = { key: 'optionsSaved', kind: 'done', at: 1 };
    await draw({ fixed: ['theme', 'side', 'mentions'], sites: SITES, trouble: 'unreadable', told });
    await press('Reset to defaults');
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the list of sites', () => {
  it('says what was decided, and lets the reader take back his own decisions alone', async () => {
    await draw({ sites: SITES });
    expect(texts('.sites li > span')).toEqual([
      'a.exampleClosed: it starts as a tabHidden until there is something new',
      'b.examplePausedSet by your organisation',
      'c.examplePaused',
    ]);
    const names = [...document.querySelectorAll('.sites button')].map(one => one.getAttribute('aria-label'));
    expect(names).toEqual(['Remove a.example', 'Remove c.example']);
  });

  it('leaves the keyboard on the next site when one is removed, and then on the field', async () => {
    await draw({ sites: SITES });
    await act(() => find('[aria-label="Remove a.example"]').click());
    expect(spies.forgetSite).toHaveBeenCalledWith('a.example');
    await draw({ sites: SITES.slice(1) });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove c.example');
    await act(() => find('[aria-label="Remove c.example"]').click());
    await draw({ sites: SITES.slice(1, 2) });
    expect(document.activeElement?.id).toBe('site');
  });

  it('says that it is empty', async () => {
    await draw();
    expect(texts('.sites')).toEqual(['Nothing has been decided for a single site.']);
  });

  it('takes one more site, and says what is no site beside the field', async () => {
    const field = (): HTMLInputElement => find('#site');
    await draw();
    spies.pauseSite.mockReturnValue(false);
    field().value = 'the paper';
    await press('Pause');
    expect(texts('.wrong')).toEqual([expect.stringContaining('not the name of a site')]);
    expect(field().getAttribute('aria-describedby')).toBe('site-wrong');
    expect(field().value).toBe('the paper');
    spies.pauseSite.mockReturnValue(true);
    await press('Pause');
    expect(spies.pauseSite).toHaveBeenLastCalledWith('the paper');
    expect([field().value, ...texts('.wrong')]).toEqual(['', '']);
  });
});

describe('what the page says of the last change', () => {
  const saved: Told = { key: 'optionsSaved', kind: 'done', at: 1 };

  it('is said politely and goes; what went wrong stays', async () => {
    vi.useFakeTimers();
    await draw({ told: saved });
    expect(texts('[role="status"]')).toEqual(['Saved']);
    await act(() => void vi.advanceTimersByTime(4000));
    expect(texts('[role="status"]')).toEqual(['']);
    await draw({ told: { key: 'optionsFull', kind: 'error', at: 2 } });
    await act(() => void vi.advanceTimersByTime(60_000));
    expect(texts('[role="status"]')).toEqual([expect.stringContaining('full')]);
  });

  it('is said anew for an equal change', async () => {
    await draw({ told: saved });
    const before = find('[role="status"] > *');
    await draw({ told: saved });
    expect(find('[role="status"] > *')).toBe(before);
    await draw({ told: { ...saved, at: 2 } });
    expect(find('[role="status"] > *')).not.toBe(before);
  });
});

describe('the reader’s data', () => {
  it('are saved to a file and loaded from one', async () => {
    await draw();
    await press('Save settings to a file');
    expect(spies.save).toHaveBeenCalledOnce();
    const input = find('input[type="file"]');
    const file = new File(['{}'], 'settings.json');
    Object.defineProperty(input, 'files', { value: [file] });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(spies.load).toHaveBeenCalledWith(file);
  });

  it('are forgotten only after a question, which is answered with No at first', async () => {
    await draw();
    await press('Reset to defaults');
    expect(document.activeElement?.textContent).toBe('Keep');
    await press('Keep');
    expect(spies.reset).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Reset to defaults');
    await press('Reset to defaults');
    await press('Reset');
    expect(spies.reset).toHaveBeenCalledOnce();
  });
});
