import { expect, it } from 'vitest';
import { linkedIds, plainProse, proseParts } from '../../facts/prose.ts';

const TEXT = '[[a-1]] came before [[b-2]].';

it('splits a text at its links', () => {
  expect(proseParts(TEXT)).toEqual([
    { kind: 'event', id: 'a-1' },
    { kind: 'words', words: ' came before ' },
    { kind: 'event', id: 'b-2' },
    { kind: 'words', words: '.' },
  ]);
});

it('takes a text without links whole', () => {
  expect(proseParts('Single [brackets] stay.')).toEqual([
    { kind: 'words', words: 'Single [brackets] stay.' },
  ]);
});

it('lists the ids', () => {
  expect(linkedIds(TEXT)).toEqual(['a-1', 'b-2']);
});

it('writes a name in the place of each link', () => {
  expect(plainProse(TEXT, id => id.toUpperCase())).toBe('A-1 came before B-2.');
});
