import { describe, expect, it } from 'vitest';
import { compareDates, dayAfter, firstDay, formatDate, isRealDate, precisionOf } from '../../facts/dates.ts';

it.each([
  { date: '2017', precision: 'year', first: '2017-01-01', after: '2018-01-01' },
  { date: '2017-12', precision: 'month', first: '2017-12-01', after: '2018-01-01' },
  { date: '2016-02-28', precision: 'day', first: '2016-02-28', after: '2016-02-29' },
  { date: '2017-12-31', precision: 'day', first: '2017-12-31', after: '2018-01-01' },
])('takes $date for a $precision that begins on $first and ends before $after', ({ date, ...expected }) => {
  expect({ precision: precisionOf(date), first: firstDay(date), after: dayAfter(date) }).toEqual(expected);
});

it.each(['2017', '2017-12', '2016-02-29'])('finds %s in the calendar', date => {
  expect(isRealDate(date)).toBe(true);
});

it.each(['2017-02-29', '2017-13', '2017-00', '2017-04-31', '17', '2017-9-1', ''])(
  'does not find %j in the calendar',
  date => {
    expect(isRealDate(date)).toBe(false);
  },
);

it('puts a month after its days and a year after its months', () => {
  const sorted = ['2018', '2017-12', '2017', '2017-12-01', '2018-01-01', '2017-12-31'].toSorted(compareDates);
  expect(sorted).toEqual(['2017-12-01', '2017-12-31', '2017-12', '2017', '2018-01-01', '2018']);
});

describe('in words', () => {
  it.each([
    ['2017-09-13', 'en', '13 September 2017'],
    ['2017-09', 'en', 'September 2017'],
    ['2017', 'en', '2017'],
    ['2017-09-13', 'de', '13. September 2017'],
    ['2017-09-13', 'ja', '2017年9月13日'],
  ])('writes %s in %s as %s', (date, language, words) => {
    expect(formatDate(date, language)).toBe(words);
  });
});
