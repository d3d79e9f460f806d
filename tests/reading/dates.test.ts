import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDateFinder } from '../../reading/dates.ts';
import { numberOf } from '../../reading/date-slots.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { createTokenizer } from '../../reading/tokens.ts';

const lexicon = (language: string): Lexicon =>
  JSON.parse(
    readFileSync(new URL(`../../facts/lexicon/${language}.json`, import.meta.url), 'utf8'),
  ) as Lexicon;
const english = createDateFinder(lexicon('en'));

const read = (text: string, published: string | null = '2018-05-15'): (string | null)[][] =>
  english(text, createTokenizer([])(text), { published, memory: { date: null } }).map(({ words, date }) => [
    words,
    date,
  ]);

describe('English date words', () => {
  it.each([
    ['Last year the department ordered it', 'Last year', '2017'],
    ['And on Monday, the cabinet said', 'on Monday', '2018-05-14'],
    ['in September 2017 it was', 'in September 2017', '2017-09'],
    ['It was in September last year that', 'September last year', '2017-09'],
    ['On Sept. 13, 2017 it came', 'Sept. 13, 2017', '2017-09-13'],
    ['on 1 December the agency', '1 December', '2017-12-01'],
    ['The move, four years ago, was', 'four years ago', '2014'],
    ['by the end of 2019 all', 'by the end of 2019', '2019'],
    ['They banned it last summer', 'last summer', '2017'],
    ['It closed last winter', 'last winter', '2018'],
    ['In the fall of 2017 they', 'the fall of 2017', '2017'],
  ])('reads %j', (text, words, date) => {
    const found = read(text);
    expect(found.map(([, value]) => value)).toEqual([date]);
    expect(text.toLowerCase()).toContain(found[0]?.[0]?.toLowerCase());
    expect(words.toLowerCase()).toContain(found[0]?.[0]?.toLowerCase().replace(/^(?:in|on|of) /, ''));
  });

  it('takes "may" and "march" for months only with a preposition or a number', () => {
    expect(read('The firm may march on')).toEqual([]);
  });

  it('keeps the longest of overlapping words', () => {
    expect(read('in December 2017 and on Tuesday').map(([, date]) => date)).toEqual([
      '2017-12',
      '2018-05-15',
    ]);
  });

  it.each([
    ['in May 2017, and a month later', '2017-06'],
    ['in December 2017. Two months later', '2018-02'],
    ['in 2015, and two years later', '2017'],
    ['in 2020. The year before', '2019'],
    ['on 13 September 2017; three days later', '2017-09-16'],
    ['in 2015. In February of that year', '2015-02'],
    ['on 21 June 2024. The same day', '2024-06-21'],
  ])('counts on from the date before in %j', (text, date) => {
    expect(read(text).at(-1)?.[1]).toBe(date);
  });

  it('counts nothing from an unknown day', () => {
    expect(read('last year and in 2017', null).map(([, date]) => date)).toEqual([null, '2017']);
  });
});

it.each([
  ['二〇一七', 2017],
  ['二十九', 29],
  ['十', 10],
  ['百二', 102],
  ['2017', 2017],
  ['x', null],
])('reads the numeral %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});
