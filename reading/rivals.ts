/** Which readings of a sentence cannot stand beside each other, and what each keeps where two can. */
import type { Span } from './block.ts';
import type { Match } from './match.ts';
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

/** A reading without the clauses that another one's own words have. */
export function besideOthers<Reading extends Match>(
  match: Reading,
  others: readonly Match[],
  weigh: Weigh,
): Reading {
  let { quote, date } = match;
  for (const other of others) {
    const own = other.event === match.event ? null : ownWords(match, other, weigh);
    if (own !== null) quote = cut(quote, own, match.sentence.clauses);
  }
  if (quote.start >= quote.end || quote === match.quote) return match;
  if (date !== null && !(date.start >= quote.start && date.end <= quote.end)) date = null;
  return { ...match, quote, date };
}

type OwnWords = { readonly own: Span; readonly others: Span };

/** The words that only the one event has, and those that only the other has, in clauses of their own; else null. */
function ownWords(one: Match, other: Match, weigh: Weigh): OwnWords | null {
  const own = spanOf(wordsOf(one, other, weigh));
  const others = spanOf(wordsOf(other, one, weigh));
  if (own === null || others === null || touch(own, others)) return null;
  const isShared = one.sentence.clauses.some(clause => touch(clause, own) && touch(clause, others));
  return isShared ? null : { own, others };
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

/** What is left of a quote behind or before the clauses of the others' words. */
function cut(quote: Span, { own, others }: OwnWords, clauses: readonly Span[]): Span {
  if (others.end <= own.start) {
    const from = clauses.find(({ start }) => start >= others.end && start <= own.start)?.start ?? others.end;
    return from <= quote.start ? quote : { ...quote, start: from };
  }
  const to = clauses.findLast(({ end }) => end <= others.start && end >= own.end)?.end ?? others.start;
  return to >= quote.end ? quote : { ...quote, end: to };
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function overlaps(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0.3 * Math.min(one.end - one.start, other.end - other.start);
}
