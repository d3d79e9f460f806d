import { expect, it } from 'vitest';
import { daysIn, persianDay } from '../../reading/date-text.ts';

const day = (text: string, language: string, monthFirst: boolean | null = false): string | null =>
  daysIn(text, { language, monthFirst })[0]?.date ?? null;

it.each([
  ['en', 'Published on Sept. 14, 2017 at 6:30 a.m.'],
  ['en', '14th September 2017'],
  ['nl', 'donderdag 14 september 2017 om 10.00 uur'],
  ['de', 'Donnerstag, 14. September 2017'],
  ['fr', 'Publié le 14 septembre 2017 à 10h00'],
  ['es', '14 de septiembre de 2017'],
  ['it', '14 settembre 2017'],
  ['pt', '14 de setembro de 2017'],
  ['pl', '14 września 2017'],
  ['cs', '14. září 2017'],
  ['ru', '14 сентября 2017, 10:00'],
  ['uk', '14 вересня 2017'],
  ['tr', '14 Eylül 2017 Perşembe'],
  ['sv', '14 september 2017'],
  ['fi', '14. syyskuuta 2017'],
  ['ar', '١٤ سبتمبر ٢٠١٧'],
  ['ar', '14 أيلول 2017'],
  ['fa', '۲۳ شهریور ۱۳۹۶'],
  ['fa', '۱۳۹۶/۰۶/۲۳'],
  ['he', '14 בספטמבר 2017'],
  ['ja', '2017年9月14日'],
  ['ja', '平成二十九年九月十四日'],
  ['ja', '二〇一七年九月十四日'],
  ['ko', '2017년 9월 14일'],
  ['ko', '2017.09.14 10:00'],
  ['zh-Hans', '2017年9月14日'],
  ['zh-Hant', '民國106年9月14日'],
  ['de', '14.09.2017'],
  ['nl', '14-09-2017'],
])('reads the day in %s: %s', (language, text) => {
  expect(day(text, language)).toBe('2017-09-14');
});

it('reads ambiguous digits as the page writes them, or not at all', () => {
  expect(day('04/12/2017', 'en', false)).toBe('2017-12-04');
  expect(day('04/12/2017', 'en', true)).toBe('2017-04-12');
  expect(day('04/12/2017', 'en', null)).toBe(null);
  expect(day('14/12/2017', 'en', null)).toBe('2017-12-14');
});

it.each(['31 February 2017', 'version 10.2.2017.5', 'in September 2017', '12:30', 'call 01-02-03-04-05', ''])(
  'finds no day in "%s"',
  text => {
    expect(day(text, 'en')).toBe(null);
  },
);

it('counts the Persian calendar', () => {
  expect(persianDay(1403, 10, 29)).toBe('2025-01-18');
  expect(persianDay(1399, 12, 30)).toBe('2021-03-20');
  expect(persianDay(1398, 12, 30)).toBe(null);
});
