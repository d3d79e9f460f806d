// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawSidebar, find, press, shown } from './stage.tsx';

const current = (): readonly string[] =>
  [...document.querySelectorAll('.key [aria-current]')].map(one => shown(one).replace(/ \d+$/, ''));

describe('the key', () => {
  it('is a way about with a name, of buttons that change no address', async () => {
    await drawSidebar();
    expect(find('nav').getAttribute('aria-label')).toBe('Parts of the record');
    expect([...document.querySelectorAll('nav button')].map(one => shown(one).replace(/ \d+$/, ''))).toEqual([
      'In this article',
      'Since',
      'Before',
    ]);
    expect(document.querySelector('nav a')).toBeNull();
  });

  it('says which part is in view, at first the first that holds something', async () => {
    await drawSidebar();
    expect(current()).toEqual(['In this article']);
    await drawSidebar({ passages: [] });
    expect(current()).toEqual(['Since']);
  });

  it('goes to a part', async () => {
    await drawSidebar();
    await press('Before');
    expect(current()).toEqual(['Before']);
  });

  it('is left out where there is one part', async () => {
    await drawSidebar({ relevance: 'mention', passages: [] });
    expect(document.querySelector('nav')).toBeNull();
  });
});
