/** What each kind of date words means, counted from the day the article appeared. */
import { dayNumber, isoDay, isoMonth, realDay, weekdayOf } from './calendar.ts';

/** The kinds of date words; the keys of a lexicon's `dates.patterns`. */
export type DateKind = keyof typeof RULES;

/** The numbers read from a pattern's slots. Months run from 1, weekdays from 0 (Monday). */
export type Slots = {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  readonly weekday?: number;
  readonly n?: number;
  /** 0 is spring. */
  readonly season?: number;
};

/** The day the article appeared, and the date that its words fixed last. */
type Day = {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly before: string | null;
};
type Filled = Required<Slots>;
// "A month later" and "the month after" mean one, without saying so.
const COUNTED = /(?:Later|Earlier)$/;
type Rule = (slots: Filled, published: Day) => string | null;

// "From 20 July" in an article of June looks ahead; "on 13 September" in one of May looks back.
const LOOKS_AHEAD = 100;

// The month in which people begin to call spring, summer, autumn and winter the last one.
const SEASON_ENDS = [6, 9, 12, 3];

const RULES = {
  day: ({ day }, p) => dayOfMonth(day, p.day >= day ? p.month : p.month - 1, p),
  dayThisMonth: ({ day }, p) => dayOfMonth(day, p.month, p),
  dayLastMonth: ({ day }, p) => dayOfMonth(day, p.month - 1, p),
  dayMonth: ({ day, month }, p) => nearestDay(day, month, p),
  dayMonthLastYear: ({ day, month }, p) => realDay(p.year - 1, month, day),
  dayMonthThisYear: ({ day, month }, p) => realDay(p.year, month, day),
  dayMonthThatYear: ({ day, month }, { before }) => before && realDay(Number(before.slice(0, 4)), month, day),
  dayNextMonth: ({ day }, p) => dayOfMonth(day, p.month + 1, p),
  dayAhead: ({ day }, p) => dayOfMonth(day, p.day <= day ? p.month : p.month + 1, p),
  monthNextYear: ({ month }, p) => isoMonth(p.year + 1, month),
  monthLastYear: ({ month }, p) => isoMonth(p.year - 1, month),
  monthYearBeforeLast: ({ month }, p) => isoMonth(p.year - 2, month),
  monthThisYear: ({ month }, p) => isoMonth(p.year, month),
  lastMonthNamed: ({ month }, p) => isoMonth(month < p.month ? p.year : p.year - 1, month),
  nextMonthNamed: ({ month }, p) => isoMonth(month > p.month ? p.year : p.year + 1, month),
  month: ({ month }, p) => isoMonth(month <= p.month ? p.year : p.year - 1, month),
  untilWeekday: ({ weekday }, p) => isoDay(p.number + ((weekday - weekdayOf(p.number) + 6) % 7) + 1),
  lastWeekday: ({ weekday }, p) => isoDay(p.number - ((weekdayOf(p.number) - weekday + 6) % 7) - 1),
  weekdayLastWeek: ({ weekday }, p) => isoDay(p.number - weekdayOf(p.number) - 7 + weekday),
  weekday: ({ weekday }, p) => isoDay(p.number - ((weekdayOf(p.number) - weekday + 7) % 7)),
  today: (_, p) => isoDay(p.number),
  yesterday: (_, p) => isoDay(p.number - 1),
  dayBeforeYesterday: (_, p) => isoDay(p.number - 2),
  tomorrow: (_, p) => isoDay(p.number + 1),
  thisWeek: (_, p) => shared(p.number - weekdayOf(p.number), p.number),
  lastWeek: (_, p) => weekBefore(p.number),
  thisMonth: (_, p) => isoMonth(p.year, p.month),
  lastMonth: (_, p) => isoMonth(p.year, p.month - 1),
  nextMonth: (_, p) => isoMonth(p.year, p.month + 1),
  thisYear: (_, p) => String(p.year),
  lastYear: (_, p) => String(p.year - 1),
  yearBeforeLast: (_, p) => String(p.year - 2),
  // The last summer that had ended, or was about to, when the article appeared.
  lastSeason: ({ season }, p) => String(p.month >= (SEASON_ENDS[season] ?? 12) ? p.year : p.year - 1),
  nextYear: (_, p) => String(p.year + 1),
  yearsAgo: ({ n }, p) => (n > 0 ? yearsAfter(isoDay(p.number), -n) : null),
  monthYearsAgo: ({ month, n }, p) => (n > 0 ? isoMonth(p.year - n, month) : null),
  monthsAgo: ({ n }, p) => (n > 0 ? isoMonth(p.year, p.month - n) : null),
  weeksAgo: ({ n }, p) => (n > 0 ? isoDay(p.number - 7 * n).slice(0, 7) : null),
  daysAgo: ({ n }, p) => (n > 0 ? isoDay(p.number - n) : null),
  date: ({ year, month, day }) => realDay(year, month, day),
  monthYear: ({ year, month }) => isoMonth(year, month),
  year: ({ year }) => String(year),
  monthThatYear: ({ month }, { before }) => before && isoMonth(Number(before.slice(0, 4)), month),
  monthYearAfter: ({ month }, { before }) => before && isoMonth(Number(before.slice(0, 4)) + 1, month),
  // The next one after a date that was named before.
  nextSuchMonth: ({ month }, { before }) => before && monthAfter(month, before),
  thatYear: (_, { before }) => before && before.slice(0, 4),
  thatMonth: (_, { before }) => (before !== null && before.length > 4 ? before.slice(0, 7) : null),
  dayThatMonth: ({ day }, { before }) =>
    before !== null && before.length > 4
      ? realDay(Number(before.slice(0, 4)), Number(before.slice(5, 7)), day)
      : null,
  thatDay: (_, { before }) => (before?.length === 10 ? before : null),
  yearsLater: ({ n }, { before }) => before && yearsAfter(before, n),
  yearsEarlier: ({ n }, { before, year }) => yearsAfter(before ?? String(year), -n),
  monthsLater: ({ n }, { before }) => (before !== null && before.length > 4 ? monthsAfter(before, n) : null),
  monthsEarlier: ({ n }, { before }) =>
    before !== null && before.length > 4 ? monthsAfter(before, -n) : null,
  weeksLater: ({ n }, { before }) =>
    before?.length === 10 ? isoDay(dayNumber(before) + 7 * n).slice(0, 7) : null,
  weeksEarlier: ({ n }, { before }) =>
    before?.length === 10 ? isoDay(dayNumber(before) - 7 * n).slice(0, 7) : null,
  daysLater: ({ n }, { before }) => (before?.length === 10 ? isoDay(dayNumber(before) + n) : null),
  daysEarlier: ({ n }, { before }) => (before?.length === 10 ? isoDay(dayNumber(before) - n) : null),
  // What looks like a date and fixes none, such as the year in a statute's name.
  noDate: () => null,
} as const satisfies Record<string, Rule>;

/** Every kind of date words that a lexicon may have templates for. */
export function dateKinds(): readonly string[] {
  return Object.keys(RULES);
}

// Counted from a date named before.
const COUNTED_ON: ReadonlySet<string> = new Set([
  'monthThatYear', 'monthYearAfter', 'nextSuchMonth', 'dayMonthThatYear', 'dayThatMonth', 'thatYear', 'thatMonth', 'thatDay', 'yearsLater', 'yearsEarlier',
  'monthsLater', 'monthsEarlier', 'weeksLater', 'weeksEarlier', 'daysLater', 'daysEarlier',
]); // prettier-ignore
// These say their own year, and need no day of publication.
const SAYS_YEAR: ReadonlySet<string> = new Set(['date', 'monthYear', 'year']);

/** Whether words of a kind are counted from a date named before them. */
export function isCountedOn(kind: DateKind): boolean {
  return COUNTED_ON.has(kind);
}

/**
 * The date that words of a kind fix, or null where they fix none. `published` is an ISO day or null; `before` is the
 * date that was fixed last, from which "a month later" is counted.
 */
export function resolveDate(
  kind: DateKind,
  slots: Slots,
  context: { readonly published: string | null; readonly before: string | null },
): string | null {
  const filled: Filled = {
    day: 1,
    month: 1,
    year: 0,
    weekday: 0,
    season: 0,
    n: COUNTED.test(kind) ? 1 : 0,
    ...slots,
  };
  const rule: Rule | undefined = RULES[kind];
  const isFixed = SAYS_YEAR.has(kind) || (isCountedOn(kind) && context.before !== null);
  if (rule === undefined || (context.published === null && !isFixed)) return null;
  const number = dayNumber(context.published ?? '1970-01-01');
  const [year = 0, month = 1, day = 1] = isoDay(number).split('-').map(Number);
  return rule(filled, { number, year, month, day, before: context.before });
}

// Of "two and a half years later" the month before must be known to tell the year.
function yearsAfter(date: string, years: number): string | null {
  if (Number.isInteger(years)) return String(Number(date.slice(0, 4)) + years);
  return date.length === 4 ? null : monthsAfter(date, Math.round(12 * years)).slice(0, 4);
}

function monthsAfter(date: string, months: number): string {
  return isoMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months);
}

// Behind a year alone it is one of the next.
function monthAfter(month: number, before: string): string {
  const [year = 0, named = 12] = before.split('-').map(Number);
  return isoMonth(month > named ? year : year + 1, month);
}

function weekBefore(number: number): string {
  const monday = number - weekdayOf(number) - 7;
  return shared(monday, monday + 6);
}

/** The month that two days share, or only the year of the second. */
function shared(one: number, other: number): string {
  const [first, last] = [isoDay(one), isoDay(other)];
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : last.slice(0, 4);
}

function dayOfMonth(day: number, month: number, { year }: Day): string | null {
  const [first = 0, second = 0] = isoMonth(year, month).split('-').map(Number);
  return realDay(first, second, day);
}

function nearestDay(day: number, month: number, { number, year }: Day): string | null {
  const candidates = [year, year - 1, year + 1]
    .map(candidate => realDay(candidate, month, day))
    .filter(candidate => candidate !== null);
  const past = candidates
    .filter(candidate => dayNumber(candidate) <= number)
    .toSorted()
    .at(-1);
  const ahead = candidates.filter(candidate => dayNumber(candidate) > number).toSorted()[0];
  const soon = ahead !== undefined && dayNumber(ahead) - number <= LOOKS_AHEAD;
  const longAgo = past === undefined || number - dayNumber(past) > 365 - LOOKS_AHEAD;
  return soon && longAgo ? ahead : (past ?? ahead ?? null);
}
