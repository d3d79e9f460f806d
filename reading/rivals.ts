/** Which readings of a sentence cannot stand beside each other, and what each keeps where two can. */
import type { Span } from './block.ts';
import { spanOfClauses, windowOf, type Match } from './match.ts';
import type { Hit } from './scanner.ts';

/** How telling a concept is. */
export type Weigh = (concept: string) => number;

// A word that says so much is an event's own: its court, its sponsor, its agency. Set on labelled articles.
const OWN = 3.4;

/**
 * Whether two readings claim the same words. Of "decided in 2015 and widened a year ago" each date has an event of its
 * own; of "lost in Cologne in April, and then in Münster" each clause has.
 */
export function areRivals(one: Match, other: Match, weigh: Weigh): boolean {
  if (one.dated && other.dated && one.date?.start !== other.date?.start) return false;
  if (!overlaps(one.quote, other.quote) && !holds(one.window, other.window)) return false;
  return ownClauses(one, other, weigh) === null;
}

/** A reading, kept to the clauses of its own words where another one's stand beside them. */
export function besideOthers<Reading extends Match>(
  match: Reading,
  others: readonly Match[],
  weigh: Weigh,
): Reading {
  let { quote, date } = match;
  for (const other of others) {
    const own =
      other.event === match.event || !touch(quote, other.quote) ? null : ownClauses(match, other, weigh);
    if (own !== null) quote = shared(quote, own);
  }
  if (quote.start >= quote.end) return match;
  if (date !== null && !(date.start >= quote.start && date.end <= quote.end)) date = null;
  return quote === match.quote ? match : { ...match, quote, date };
}

/** The clauses of the words that only the one event has, where those of the other's are none of them; else null. */
function ownClauses(one: Match, other: Match, weigh: Weigh): Span | null {
  const own = wordsOf(one, other, weigh);
  const others = wordsOf(other, one, weigh);
  if (own.length === 0 || others.length === 0) return null;
  const clausesOf = (hits: readonly Hit[]): Span => spanOfClauses(one.sentence, windowOf(hits));
  return touch(clausesOf(own), clausesOf(others)) ? null : clausesOf(own);
}

function wordsOf({ who, what }: Match, other: Match, weigh: Weigh): readonly Hit[] {
  return [...who, ...what].filter(
    ({ concept }) => !other.profile.concepts.has(concept) && weigh(concept) >= OWN,
  );
}

function shared(one: Span, other: Span): Span {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function overlaps(one: Span, other: Span): boolean {
  const { start, end } = shared(one, other);
  return end - start > 0.3 * Math.min(one.end - one.start, other.end - other.start);
}
