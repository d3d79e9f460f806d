/**
 * Date words in an article: where they stand and which date they fix, counted from the day the article appeared.
 * The words come from the lexicon; only the choice among them is made here.
 */
import { datesAgree } from './calendar.ts';
import { createDateMatcher, type DateMatch, type DateMatcher } from './date-words.ts';
import type { Grammar } from './lexicon.ts';
import { resolveDate, type DateKind } from './resolve-date.ts';
import type { Token } from './tokens.ts';

/** Date words with the date they fix (null where none can be fixed); UTF-16 offsets, `end` exclusive. */
export type DateWords = {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  /** The season of that year, where they name one: 0 is spring. */
  readonly season?: number;
};

// The months that people may mean by spring, summer, autumn and winter; the ends of each are also its neighbours'.
const SEASONS: readonly (readonly number[])[] = [[3, 4, 5, 6], [6, 7, 8, 9], [9, 10, 11, 12], [12, 1, 2, 3]]; // prettier-ignore

/** Whether date words may mean a day: one lies within the other, and the day in the season that they name. */
export function mayMeanDay({ date, season }: DateWords, day: string): boolean {
  if (date === null || !datesAgree(date, day)) return false;
  if (season === undefined || day.length < 7) return true;
  return SEASONS[season]?.includes(Number(day.slice(5, 7))) === true;
}

/** What date words are counted from: the day the article appeared, and the date it named last; either may be null. */
export type DateContext = { readonly published: string | null; readonly memory: { date: string | null } };

/** Finds the date words of a text whose words are given, and remembers the last date that it fixed. */
export type DateFinder = (text: string, tokens: readonly Token[], context: DateContext) => DateWords[];

// "In 2015, …, and in June": the month may be of the year that was named before.
const OF_THAT_YEAR: Partial<Readonly<Record<DateKind, DateKind>>> = {
  month: 'monthThatYear',
  dayMonth: 'dayMonthThatYear',
  day: 'dayThatMonth',
};

/** Makes a date finder of a lexicon. Its templates are prepared at the first use: most pages never ask. */
export function createDateFinder(grammar: Grammar): DateFinder {
  let match: DateMatcher | null = null;
  return (text, tokens, { published, memory }) => {
    match ??= createDateMatcher(grammar);
    const begun = memory.date;
    return longest(match(text, tokens)).flatMap(({ kind, slots, start, end }) => {
      const { date: named } = memory;
      const date = resolveDate(kind, slots, { published, before: named });
      // From a deadline still to come ("by 1 April") nothing is counted on.
      const isAhead = slots.year === undefined && published !== null && (date ?? '') > published;
      if (date !== null && !isAhead) memory.date = date;
      const { season } = slots;
      const words = {
        words: text.slice(start, end),
        start,
        end,
        date,
        ...(season !== undefined && { season }),
      };
      const other = OF_THAT_YEAR[kind];
      const second =
        other === undefined || named === begun
          ? null
          : resolveDate(other, slots, { published, before: named });
      return second === null || second === date ? [words] : [words, { ...words, date: second }];
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
