import { describe, expect, it } from 'vitest';
import { resolveDate, type DateKind, type Slots } from '../../reading/resolve-date.ts';

const on = (published: string | null, kind: DateKind, slots: Slots = {}): string | null =>
  resolveDate(kind, slots, { published, before: null });

describe('an article of Tuesday 15 May 2018', () => {
  it.each<[DateKind, Slots, string | null]>([
    ['lastYear', {}, '2017'],
    ['thisYear', {}, '2018'],
    ['yearBeforeLast', {}, '2016'],
    ['weekday', { weekday: 0 }, '2018-05-14'],
    ['weekday', { weekday: 1 }, '2018-05-15'],
    ['weekday', { weekday: 2 }, '2018-05-09'],
    ['lastWeekday', { weekday: 1 }, '2018-05-08'],
    ['weekdayLastWeek', { weekday: 2 }, '2018-05-09'],
    ['weekdayLastWeek', { weekday: 0 }, '2018-05-07'],
    ['yearsAgo', { n: 1.5 }, '2016'],
    ['yearsAgo', { n: 2 }, '2016'],
    ['monthYearsAgo', { n: 4, month: 9 }, '2014-09'],
    ['noDate', { year: 2017 }, null],
    ['untilWeekday', { weekday: 3 }, '2018-05-17'],
    ['untilWeekday', { weekday: 1 }, '2018-05-22'],
    ['month', { month: 9 }, '2017-09'],
    ['month', { month: 5 }, '2018-05'],
    ['monthLastYear', { month: 9 }, '2017-09'],
    ['lastMonthNamed', { month: 5 }, '2017-05'],
    ['nextMonthNamed', { month: 5 }, '2019-05'],
    ['dayMonth', { day: 13, month: 9 }, '2017-09-13'],
    ['dayMonth', { day: 1, month: 12 }, '2017-12-01'],
    ['dayMonth', { day: 20, month: 7 }, '2018-07-20'],
    ['dayMonth', { day: 31, month: 2 }, null],
    ['day', { day: 14 }, '2018-05-14'],
    ['day', { day: 20 }, '2018-04-20'],
    ['yesterday', {}, '2018-05-14'],
    ['lastWeek', {}, '2018-05'],
    ['lastMonth', {}, '2018-04'],
    ['yearsAgo', { n: 4 }, '2014'],
    ['monthsAgo', { n: 6 }, '2017-11'],
    ['daysAgo', { n: 15 }, '2018-04-30'],
    ['date', { day: 13, month: 9, year: 2017 }, '2017-09-13'],
    ['date', { day: 30, month: 2, year: 2017 }, null],
    ['monthYear', { month: 12, year: 2017 }, '2017-12'],
  ])('reads %s %o as %s', (kind, slots, date) => {
    expect(on('2018-05-15', kind, slots)).toBe(date);
  });
});

it('runs over the turn of the year', () => {
  expect(on('2018-01-02', 'lastMonth')).toBe('2017-12');
  expect(on('2018-01-01', 'yesterday')).toBe('2017-12-31');
  expect(on('2017-12-20', 'dayMonth', { day: 15, month: 1 })).toBe('2018-01-15');
});

it('fixes only absolute dates where the day of publication is unknown', () => {
  expect(on(null, 'lastYear')).toBeNull();
  expect(on(null, 'weekday', { weekday: 0 })).toBeNull();
  expect(on(null, 'year', { year: 2017 })).toBe('2017');
});

it('takes "that year" from the year last spoken of', () => {
  const context = { published: '2026-01-27', before: '2022' };
  expect(resolveDate('monthThatYear', { month: 6 }, context)).toBe('2022-06');
  expect(resolveDate('monthThatYear', { month: 6 }, { ...context, before: null })).toBeNull();
});

describe('an article of 2024 that has named a date before', () => {
  const after = (before: string, kind: DateKind, slots: Slots): string | null =>
    resolveDate(kind, slots, { published: '2024-02-01', before });

  it('counts half years from a month, and from a bare year none', () => {
    expect(after('2018-05', 'yearsLater', { n: 2.5 })).toBe('2020');
    expect(after('2018-09', 'yearsLater', { n: 2.5 })).toBe('2021');
    expect(after('2018', 'yearsLater', { n: 2.5 })).toBeNull();
    expect(after('2018', 'yearsLater', { n: 2 })).toBe('2020');
  });

  it('finds the next such month, and one of the year after', () => {
    expect(after('2017-09', 'nextSuchMonth', { month: 12 })).toBe('2017-12');
    expect(after('2017-09', 'nextSuchMonth', { month: 1 })).toBe('2018-01');
    expect(after('2017-09', 'nextSuchMonth', { month: 9 })).toBe('2018-09');
    expect(after('2017', 'nextSuchMonth', { month: 12 })).toBe('2018-12');
    expect(after('2017-09', 'monthYearAfter', { month: 12 })).toBe('2018-12');
  });

  it('finds a day of that month', () => {
    expect(after('2018-05-14', 'dayThatMonth', { day: 28 })).toBe('2018-05-28');
    expect(after('2018', 'dayThatMonth', { day: 28 })).toBeNull();
  });
});
