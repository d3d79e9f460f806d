/** Which of the readings of a sentence stand, for certain or as possible ones, and which say nothing new. */
import { clausesCrossed, standsIn, type Match } from './match.ts';
import { areRivals, besideOthers, type Weigh } from './rivals.ts';

/** A match that stands, and whether nothing speaks for another. */
export type Settled = Match & { readonly certain: boolean };

// In units of one telling concept. The event's own date makes words sure that are vague without it.
const CERTAIN = { dated: 3.4, undated: 4.4 };
// Beside a passage that is tied to the record words need not say as much; where another event is nearly as likely they
// must say more: so much for each unit that it lies nearer than `CLEAR`.
const AMID = 0.4;
const CLEAR = 4;
const UNCLEAR = 0.2;
// What words without a date must weigh when they tell of an event again.
const AGAIN = { second: 6, further: 9 };
// Less than this is not even possible, and less than the least that can be certain is not looked at.
const POSSIBLE = 3.6;
const LEAST = CERTAIN.dated - AMID;
// Two that lie nearer to each other than this weigh the same.
const MARGIN = 0.5;

// Among the readings of different events one that keeps to its clause goes before one that reaches out for its words.
function standing(match: Match): number {
  return match.score - clausesCrossed(match);
}

/** Where a sentence stands: `amid` is true beside a passage that is tied to the record for certain. */
type Place = { readonly amid: boolean; readonly weigh: Weigh };

/** Where readings overlap the weightiest stands; where two weigh the same none is certain. */
export function settle(matches: readonly Match[], { amid, weigh }: Place): Settled[] {
  const order = matches.filter(match => match.score >= LEAST).sort((a, b) => standing(b) - standing(a));
  const kept: Settled[] = [];
  for (const match of order) {
    const twin = kept.findIndex(other => other.event === match.event);
    const other = kept[twin];
    if (other !== undefined) {
      kept[twin] = joined(other, match);
      continue;
    }
    const rival = kept.find(other => areRivals(other, match, weigh));
    if (rival === undefined) {
      const allowed = (amid ? AMID : 0) - UNCLEAR * Math.max(0, CLEAR - leadOf(match, order, weigh));
      kept.push({ ...besideOthers(match, kept, weigh), certain: isCertain(match, allowed) });
    } else if (standing(rival) - standing(match) < MARGIN) {
      kept[kept.indexOf(rival)] = { ...rival, certain: false };
    }
  }
  return kept
    .filter(({ certain, score }) => certain || score >= POSSIBLE)
    .map((match, _, all) => withoutOthersDate(match, all))
    .sort((a, b) => a.quote.start - b.quote.start);
}

// In "…, and in March the court refused" the month is not that of what stands before it.
function withoutOthersDate(match: Settled, all: readonly Settled[]): Settled {
  const { date, dated, quote } = match;
  if (date === null || dated || standsIn(date, quote)) return match;
  return all.some(other => other !== match && standsIn(date, other.quote)) ? { ...match, date: null } : match;
}

/** By how much a reading outweighs those of other events that it cannot stand beside. */
function leadOf(match: Match, all: readonly Match[], weigh: Weigh): number {
  const rivals = all.filter(other => other.event !== match.event && areRivals(other, match, weigh));
  return standing(match) - Math.max(0, ...rivals.map(standing));
}

function isCertain({ doubtful, dated, score }: Match, allowed: number): boolean {
  return !doubtful && score + allowed >= (dated ? CERTAIN.dated : CERTAIN.undated);
}

/**
 * Whether a reading says nothing new: without a date an article tells an event anew only in plain words, and after two
 * times in the plainest; else it goes on about it.
 */
export function isRepeat({ dated, score }: Match, timesTold: number): boolean {
  return !dated && timesTold > 0 && score < (timesTold === 1 ? AGAIN.second : AGAIN.further);
}

// "Last year" and the clause that it dates are one passage; what stands further apart is said well enough once.
function joined(one: Settled, other: Match): Settled {
  const start = Math.min(one.quote.start, other.quote.start);
  const end = Math.max(one.quote.end, other.quote.end);
  const gap = Math.max(one.quote.start, other.quote.start) - Math.min(one.quote.end, other.quote.end);
  return gap <= 3 ? { ...one, quote: { start, end }, date: one.date ?? other.date } : one;
}
