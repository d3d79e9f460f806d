// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SampleNote } from '../../../components/welcome/SampleNote.tsx';
import { Welcome, type WelcomeProps } from '../../../components/welcome/Welcome.tsx';
import { createWords } from '../../../components/words.ts';
import { wordsOf } from '../../../facts/build.ts';

const words = createWords(wordsOf('en'), 'en');

afterEach(() => {
  render(null, document.body);
});

async function draw(change: Partial<WelcomeProps> = {}): Promise<void> {
  const props: WelcomeProps = {
    words,
    reviewed: '2026-11-24',
    keys: ['Alt', 'Shift', 'K'],
    hasAccess: true,
    onAllow: () => {},
    report: 'https://sidelight.example/issues/new',
    ...change,
  };
  await act(() => render(<Welcome {...props} />, document.body));
}

const headings = (): (string | null)[] =>
  [...document.querySelectorAll('h1, h2')].map(one => one.textContent);

describe('the welcome page', () => {
  it('says what is read, what never is done and where to find it', async () => {
    await draw();
    expect(headings().slice(1)).toEqual(['What it reads', 'What it never does', 'Where to find it']);
    expect(document.querySelectorAll('main section li').length).toBe(10);
  });

  it('has one button, which opens the sample article in this tab', async () => {
    await draw();
    const buttons = [...document.querySelectorAll('.btn')];
    expect(buttons.map(one => [one.getAttribute('href'), one.getAttribute('target')])).toEqual([
      ['sample.html', null],
    ]);
  });

  it('names the keys as the reader has set them, and none where there are none', async () => {
    await draw();
    expect([...document.querySelectorAll('kbd')].map(one => one.textContent)).toEqual(['Alt', 'Shift', 'K']);
    await draw({ keys: [] });
    expect(document.querySelectorAll('main section li').length).toBe(9);
  });

  it('asks for access only where the browser has withheld it', async () => {
    const onAllow = vi.fn();
    await draw();
    expect(document.querySelector('.access')).toBeNull();
    await draw({ hasAccess: false, onAllow });
    await act(() => document.querySelector<HTMLElement>('.access button')?.click());
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('mirrors its drawing for languages from right to left, but not the letters in it', async () => {
    await draw({ words: { ...words, dir: 'rtl' } });
    expect(document.querySelector('.drawing > g')?.getAttribute('transform')).toContain('scale(-1 1)');
    expect(document.querySelector('.drawing g text')).toBeNull();
  });

  it('has no fault that axe finds', async () => {
    document.documentElement.lang = 'en';
    document.title = 'Welcome';
    await draw({ hasAccess: false });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the line above the sample article', () => {
  it('says that the newspaper is made up and the events are not, and leads back', async () => {
    await act(() => render(<SampleNote words={words} />, document.body));
    expect(document.body.textContent).toMatch(/made-up newspaper.*those of the record/);
    expect(document.querySelector('a')?.getAttribute('href')).toBe('welcome.html');
  });
});
