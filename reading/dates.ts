/**
 * Date words in an article: where they stand and which date they fix, counted from the day the article appeared.
 * The words come from the lexicon; only the choice among them is made here.
 */
import { datesNear } from './near-dates.ts';
import { datesAgree } from './calendar.ts';
import { createDateMatcher, type DateGrammar, type DateMatch, type DateMatcher } from './date-words.ts';
import { isCountedOn, resolveDate, type DateKind } from './resolve-date.ts';
import type { Token } from './tokens.ts';

/** Date words with the date they fix (null where none can be fixed); UTF-16 offsets, `end` exclusive. */
export type DateWords = {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  /** The season of that year, where they name one: 0 is spring. */
  readonly season?: number;
  /** Set where the same words have a nearer meaning, so that this one counts only if it is an event's own. */
  readonly isSecond?: true;
};

// The months that people may mean by spring, summer, autumn and winter; the ends of each are also its neighbours'.
const SEASONS: readonly (readonly number[])[] = [[3, 4, 5, 6], [6, 7, 8, 9], [9, 10, 11, 12], [12, 1, 2, 3]]; // prettier-ignore

/** Whether date words may mean a day: one lies within the other, and the day in the season that they name. */
export function mayMeanDay({ date, season }: DateWords, day: string): boolean {
  if (date === null || !datesAgree(date, day)) return false;
  if (season === undefined || day.length < 7) return true;
  return SEASONS[season]?.includes(Number(day.slice(5, 7))) === true;
}

/** The dates that an article has named, from which "a month later" is counted. */
export type NamedDates = {
  /** The last one; null where none was, or where a block lies between whose dates nobody looked for. */
  last: string | null;
  /** Some before it, the latest first. */
  readonly earlier: string[];
};

/** Before an article has named any date. */
export function nothingNamed(): NamedDates {
  return { last: null, earlier: [] };
}

const MOST_EARLIER = 3;

/** Remembers a date that was named. */
export function nameDate(dates: NamedDates, date: string | null): void {
  const { last, earlier } = dates;
  if (last === date) return;
  const before = earlier.filter(other => other !== last && other !== date);
  earlier.splice(0, earlier.length, ...[last ?? [], before].flat().slice(0, MOST_EARLIER));
  dates.last = date;
}

/** What date words are counted from: the day the article appeared, and the dates it has named. */
export type DateContext = {
  readonly published: string | null;
  readonly memory: { readonly dates: NamedDates };
};

/** Finds the date words of a stretch of a text whose words are given, and remembers the dates that they fixed. */
export type DateFinder = (text: string, tokens: readonly Token[], context: DateContext) => DateWords[];

// "In 2015, …, and in June": the month may be of the year that was named before.
const OF_THAT_YEAR: Partial<Readonly<Record<DateKind, DateKind>>> = {
  month: 'monthThatYear',
  dayMonth: 'dayMonthThatYear',
  day: 'dayThatMonth',
  lastSeason: 'thatYear',
};
const WINTER = 3;

/** Makes a date finder of a lexicon. Its templates are prepared at the first use: most pages never ask. */
export function createDateFinder(grammar: DateGrammar): DateFinder {
  let match: DateMatcher | null = null;
  return (text, tokens, { published, memory: { dates } }) => {
    match ??= createDateMatcher(grammar);
    return longest(match(text, tokens)).flatMap(({ kind, slots, start, end }) => {
      const { last } = dates;
      const counted = (before: string | null): string | null =>
        resolveDate(kind, slots, { published, before });
      const date = counted(last);
      const { season } = slots;
      const words = {
        words: text.slice(start, end),
        start,
        end,
        date,
        ...(season !== undefined && { season }),
      };
      const ofThatYear = OF_THAT_YEAR[kind];
      const seconds = [
        ...(ofThatYear === undefined
          ? []
          : [last, ...dates.earlier].map(before => resolveDate(ofThatYear, slots, { published, before }))),
        // The winter of an article of February began in the year before.
        season === WINTER && date !== null ? String(Number(date.slice(0, 4)) - 1) : null,
        ...(isCountedOn(kind) ? dates.earlier.map(counted) : []),
        ...datesNear(kind, slots, published),
      ];
      // From a deadline still to come ("by 1 April") nothing is counted on.
      const isAhead = slots.year === undefined && published !== null && (date ?? '') > published;
      if (date !== null && !isAhead) nameDate(dates, date);
      const others = new Set(seconds.filter(second => second !== null && second !== date));
      return [words, ...[...others].map(second => ({ ...words, date: second, isSecond: true as const }))];
    });
  };
}

// Of overlapping date words the longest counts: "in September last year" holds "last year" and "September". Of equally
// long ones, those that say more: "March 2022" more than "since March".
function longest(matches: readonly DateMatch[]): DateMatch[] {
  const order = matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || told(b) - told(a));
  const kept: DateMatch[] = [];
  for (const match of order) {
    if (kept.every(other => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function told({ slots }: DateMatch): number {
  return Object.keys(slots).length;
}
