import { expect, it } from 'vitest';
import { clausesOf } from '../../reading/clauses.ts';
import { sentencesOf } from '../../reading/sentences.ts';

const split = (text: string, abbreviations: string[] = []): string[] =>
  sentencesOf(text, 'en', abbreviations).map(({ start, end }) => text.slice(start, end).trim());

it('goes on after abbreviations and initials', () => {
  const text =
    'The U.S. Department said on Sept. 13 that Dr. Smith agreed. Mr. Kaspersky denied it. J. Doe left.';
  expect(split(text, ['U.S.', 'Sept.', 'Dr.', 'Mr.'])).toEqual([
    'The U.S. Department said on Sept. 13 that Dr. Smith agreed.',
    'Mr. Kaspersky denied it.',
    'J. Doe left.',
  ]);
});

it('splits Chinese and Japanese', () => {
  const text = '美国禁止了。英国警告了。';
  expect(sentencesOf(text, 'zh', []).map(({ start, end }) => text.slice(start, end))).toEqual([
    '美国禁止了。',
    '英国警告了。',
  ]);
});

it('covers the sentence with its clauses', () => {
  const text = 'On Monday, ministers said (again) it would stop; others did not.';
  const clauses = clausesOf(text, { start: 0, end: text.length });
  expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(clauses.length).toBe(5);
});
