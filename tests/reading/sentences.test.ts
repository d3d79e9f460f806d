import { expect, it } from 'vitest';
import { clausesOf } from '../../reading/clauses.ts';
import { sentencesOf } from '../../reading/sentences.ts';

const split = (text: string, abbreviations: string[] = []): string[] =>
  sentencesOf(text, 'en', { abbreviations, months: ['september', 'sept'] }).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );

it('begins a sentence at a number, and not at the year or day that a month or an abbreviation has before it', () => {
  expect(split('It was over. 2017 began with a letter. It ended in Sept. 2017 with a ban.')).toEqual([
    'It was over.',
    '2017 began with a letter.',
    'It ended in Sept. 2017 with a ban.',
  ]);
  expect(split('They gathered. 20 people came. See art. 12 below.')).toEqual([
    'They gathered.',
    '20 people came.',
    'See art. 12 below.',
  ]);
});

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
  expect(
    sentencesOf(text, 'zh', { abbreviations: [], months: [] }).map(({ start, end }) =>
      text.slice(start, end),
    ),
  ).toEqual(['美国禁止了。', '英国警告了。']);
});

it('covers the sentence with its clauses', () => {
  const text = 'On Monday, ministers said (again) it would stop; others did not.';
  const clauses = clausesOf(text, { start: 0, end: text.length });
  expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(clauses.length).toBe(5);
});
