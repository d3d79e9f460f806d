/** Which readings of a sentence cannot stand beside each other, and what each keeps where two can. */
import type { Span } from './block.ts';
import { spanOfClauses, type Match } from './match.ts';
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
  return ownWords(one, other, weigh) === null;
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
      other.event === match.event || !touch(quote, other.quote) ? null : ownWords(match, other, weigh);
    if (own !== null) quote = shared(quote, spanOfClauses(match.sentence, own));
  }
  if (quote.start >= quote.end) return match;
  if (date !== null && !(date.start >= quote.start && date.end <= quote.end)) date = null;
  return quote === match.quote ? match : { ...match, quote, date };
}

/** The words that only the one event has, where those that only the other has stand in other clauses; else null. */
function ownWords(one: Match, other: Match, weigh: Weigh): Span | null {
  const own = spanOf(wordsOf(one, other, weigh));
  const others = spanOf(wordsOf(other, one, weigh));
  if (own === null || others === null) return null;
  const { sentence } = one;
  return touch(spanOfClauses(sentence, own), spanOfClauses(sentence, others)) ? null : own;
}

function wordsOf({ who, what }: Match, other: Match, weigh: Weigh): readonly Hit[] {
  return [...who, ...what].filter(
    ({ concept }) => !other.profile.concepts.has(concept) && weigh(concept) >= OWN,
  );
}

function spanOf(hits: readonly Hit[]): Span | null {
  if (hits.length === 0) return null;
  return {
    start: Math.min(...hits.map(({ start }) => start)),
    end: Math.max(...hits.map(({ end }) => end)),
  };
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
