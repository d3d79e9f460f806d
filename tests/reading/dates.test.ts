import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDateFinder, nothingNamed } from '../../reading/dates.ts';
import { numberOf } from '../../reading/date-slots.ts';
import { indexLexicon } from '../../reading/index-lexicon.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { createTokenizer } from '../../reading/tokens.ts';

const lexicon = (language: string): Lexicon =>
  JSON.parse(
    readFileSync(new URL(`../../facts/lexicon/${language}.json`, import.meta.url), 'utf8'),
  ) as Lexicon;
const english = createDateFinder(indexLexicon(lexicon('en')));

const read = (text: string, published: string | null = '2018-05-15'): (string | null)[][] =>
  english(text, createTokenizer([])(text), { published, memory: { dates: nothingNamed() } })
    .filter(({ isSecond }) => isSecond !== true)
    .map(({ words, date }) => [words, date]);

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

  it('counts on from each of the last dates, and takes the last one first', () => {
    const text = 'on 20 June 2024, to end on 20 July and 29 September 2024. A day later';
    const found = english(text, createTokenizer([])(text), {
      published: '2024-10-03',
      memory: { dates: nothingNamed() },
    });
    const later = found.filter(({ words }) => words === 'A day later');
    expect(later.map(({ date, isSecond = false }) => [date, isSecond])).toEqual([
      ['2024-09-30', false],
      ['2024-07-21', true],
      ['2024-06-21', true],
    ]);
  });

  it.each([
    ['In 2017 they watched, and in July', '2018-05-15', ['2017', '2017-07']],
    ['four years ago', '2022-02-10', ['2018', '2017']],
    ['a year ago', '2022-06-10', ['2021']],
  ])('knows what else %j may mean', (text, published, dates) => {
    const found = english(text, createTokenizer([])(text), { published, memory: { dates: nothingNamed() } });
    expect(found.map(({ date }) => date)).toEqual(dates);
  });

  it('lets a winter have begun in the year before', () => {
    const text = 'It closed last winter';
    const found = english(text, createTokenizer([])(text), {
      published: '2018-05-15',
      memory: { dates: nothingNamed() },
    });
    expect(found.map(({ date }) => date)).toEqual(['2018', '2017']);
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
