/** What rounded date words may mean beside what they say: people count weeks and years by the rule of thumb. */
import { dayNumber, isoDay, isoMonth, weekdayOf } from './calendar.ts';
import type { DateKind, Slots } from './resolve-date.ts';

// "Four years ago" is said of what is four and a half years ago, or not quite four.
const ROUNDED = 8; // months
// "Two weeks ago" of what is eleven days ago, or seventeen.
const HALF_A_WEEK = 3;

type Near = (slots: Slots, published: string) => readonly string[];

const NEAR: Partial<Readonly<Record<DateKind, Near>>> = {
  yearsAgo: ({ n = 1 }, published) => {
    const spread = n > 1 ? ROUNDED : ROUNDED / 2;
    return [-spread, spread].map(by => monthAway(published, by - Math.round(12 * n)).slice(0, 4));
  },
  weeksAgo: ({ n = 1 }, published) => monthsOf(published, [-HALF_A_WEEK - 7 * n, HALF_A_WEEK - 7 * n]),
  // Weeks that lie in two months.
  thisWeek: (_, published) => monthsOf(published, [-weekdayOf(dayNumber(published)), 0]),
  lastWeek: (_, published) => {
    const monday = -weekdayOf(dayNumber(published)) - 7;
    return monthsOf(published, [monday, monday + 6]);
  },
  // In the month itself it may be that of a year ago.
  month: ({ month = 0 }, published) =>
    published.slice(5, 7) === String(month).padStart(2, '0') ? [monthAway(published, -12)] : [],
};

/** Other dates that words of a kind may mean, months or years; `published` is an ISO day. */
export function datesNear(kind: DateKind, slots: Slots, published: string | null): readonly string[] {
  return published === null ? [] : (NEAR[kind]?.(slots, published) ?? []);
}

function monthAway(published: string, months: number): string {
  const [year = 0, month = 1] = published.split('-').map(Number);
  return isoMonth(year, month + months);
}

function monthsOf(published: string, days: readonly number[]): readonly string[] {
  return days.map(by => isoDay(dayNumber(published) + by).slice(0, 7));
}
