/** Calendar days as strings, their precision told by their length: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */

const DAY = 86_400_000;

/** The UTC day number of an ISO day; months and years count from their first day. */
export function dayNumber(iso: string): number {
  const month = iso.length > 4 ? Number(iso.slice(5, 7)) : 1;
  const day = iso.length > 7 ? Number(iso.slice(8, 10)) : 1;
  return Date.UTC(Number(iso.slice(0, 4)), month - 1, day) / DAY;
}

/** The ISO day of a UTC day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** `YYYY-MM` of a year and a month from 1; months below 1 and above 12 run into other years. */
export function isoMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);
}

/** An ISO day, or null where the calendar has no such day. */
export function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** True where one of two dates lies within the other: `2017` and `2017-09-13` agree. */
export function datesAgree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Days between the nearest ends of two dates; 0 where they agree. */
export function daysApart(one: string, other: string): number {
  if (datesAgree(one, other)) return 0;
  return Math.max(dayNumber(one) - lastDay(other), dayNumber(other) - lastDay(one), 0);
}

function lastDay(iso: string): number {
  if (iso.length === 10) return dayNumber(iso);
  const [year = 1970, month] = iso.split('-').map(Number);
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / DAY - 1;
}

/** ISO weekday of a day number: 0 is Monday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}
