/** How exactly a date is known: its length says it. */
export type Precision = 'year' | 'month' | 'day';

/** A date of the record in words a check can act on: `2017`, `2017-09` or `2017-09-13`. */
export const DATE_PATTERN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const MS_PER_DAY = 86_400_000;

/** The precision of a date, by its length. */
export function precisionOf(date: string): Precision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** Whether the year, month or day named by the date is in the calendar: 2017-02-30 is not. */
export function isRealDate(date: string): boolean {
  if (!DATE_PATTERN.test(date)) return false;
  const whole = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** Sorts dates upwards; a month stands after its days, a year after its months. */
export function compareDates(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The first day that a date covers, as YYYY-MM-DD. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The day after the last one that a date covers, as YYYY-MM-DD. */
export function dayAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const precision = precisionOf(date);
  if (precision === 'year') return isoDay(Date.UTC(year + 1, 0, 1));
  if (precision === 'month') return isoDay(Date.UTC(year, month, 1));
  return isoDay(Date.UTC(year, month - 1, day) + MS_PER_DAY);
}

/** A date in the long form of a language, as exact as it is known: "13 September 2017", "September 2017", "2017". */
export function formatDate(date: string, language: string): string {
  const precision = precisionOf(date);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (precision !== 'year') options.month = 'long';
  if (precision === 'day') options.day = 'numeric';
  // Plain "en" puts the month first; the record keeps the day first, as the interface does.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** Puts "~", which sorts after every digit, in the place of what is not known. */
function sortKey(date: string): string {
  return date.length === 10 ? date : `${date}-~`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
