/** Readings by cues: the concepts that an event's cue names stand close together. */
import { MAY_CARRY, PROGRAMS, type Cue } from './cues.ts';
import type { Span } from './block.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';
import {
  clausesCrossed,
  costOfOthers,
  density,
  distantDate,
  governingDate,
  hitsWithin,
  isDated,
  isOutdated,
  quoteOf,
  rulesOut,
  spanOfClauses,
  standsIn,
  weighCompany,
  weighDate,
  windowOf,
  type Match,
} from './match.ts';
import type { PassageTools, Sentence } from './passages.ts';

const FREE_LENGTH = 140;
const LENGTH_COST = 0.012;
/** Where it is said who acts: in the sentence, in the one before it, or earlier in the article. */
type Actor = 'here' | 'before' | 'earlier';

// What that costs beside the event's own date, and without it; null is no reading at all.
const COSTS: Readonly<Record<Actor, { readonly dated: number; readonly undated: number | null }>> = {
  here: { dated: 0, undated: 0 },
  before: { dated: 0.8, undated: 1.6 },
  earlier: { dated: 3, undated: null },
};
const CROSSING = 3;
// What a clause ends keeps words as far apart as so many characters would.
const BOUNDARY = 40;

type Scope = {
  readonly sentence: Sentence;
  readonly byConcept: ReadonlyMap<string, readonly Hit[]>;
  readonly tools: PassageTools;
};

/** Every event that some cue finds in the sentence, with its weightiest reading and the next one that stands apart. */
export function matchCues(sentence: Sentence, tools: PassageTools): Match[] {
  const byConcept = Map.groupBy(sentence.hits, hit => hit.concept);
  const cues = new Set([...byConcept.keys()].flatMap(concept => tools.cues.cuesOf(concept)));
  const matches: Match[] = [];
  for (const cue of cues) {
    const match = tools.mayMean(cue.event) ? matchCue(cue, { sentence, byConcept, tools }) : null;
    if (match !== null) matches.push(match);
  }
  return [...Map.groupBy(matches, ({ event }) => event).values()].flatMap(bestOf);
}

// "It froze all work with Europol, and its part in No More Ransom rests": both clauses tell of it.
function bestOf(matches: readonly Match[]): readonly Match[] {
  const best = fittest(matches);
  if (best === undefined || matches.length === 1) return matches;
  const { start, end } = best.quote;
  const beside = fittest(matches.filter(({ quote }) => quote.end <= start || quote.start >= end));
  return beside === undefined ? [best] : [best, beside];
}

function fittest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  for (const match of matches) if (best === undefined || fit(match) > fit(best)) best = match;
  return best;
}

// Of an event's readings the one that keeps to few clauses.
function fit(match: Match): number {
  return match.score - CROSSING * clausesCrossed(match);
}

function matchCue(cue: Cue, scope: Scope): Match | null {
  const { sentence, tools } = scope;
  const found = nearestHits(cue, scope);
  if (found === null) return null;
  const profile = tools.cues.profileOf(cue.event);
  const { hits, actor } = found;
  const window = windowOf(hits);
  const reach = spanOfClauses(sentence, window);
  const around = hitsWithin(sentence.hits, reach);
  const unwanted = around.some(hit => cue.not.has(hit.concept) && !hits.some(own => isPart(hit, own)));
  if (unwanted) return null;
  const said = governingDate(sentence, reach, { profile, tools });
  const weight = weighDate(profile, said, tools.published);
  if (weight === null && rulesOut(said, sentence, reach)) return null;
  // What stands beside and is not the event's own day dates something else.
  const near = weight === null || !(isDated(profile, said) || standsIn(said, reach)) ? null : said;
  const dated = isDated(profile, near);
  const distance = costOfOthers(around, sentence, { about: tools.about, dated });
  const cost = COSTS[actor][dated ? 'dated' : 'undated'];
  if (cost === null || distance === null) return null;
  const date = near ?? distantDate(sentence, window, profile);
  const agreement = weight ?? weighDate(profile, null, tools.published) ?? 0;
  const actors = actor === 'here' && hits[0]?.concept !== PROGRAMS ? 1 : 0;
  const concepts = hits.reduce((sum, hit) => sum + tools.cues.weight(hit.concept), 0);
  const company = weighCompany(around, sentence, { profile, tools });
  const length =
    Math.max(0, (window.end - window.start) * density(sentence.text) - FREE_LENGTH) * LENGTH_COST;
  return {
    sentence,
    event: cue.event.id,
    profile,
    who: hits.slice(0, actors),
    what: hits.slice(actors),
    quote: quoteOf(sentence, { window, reach, date }),
    window,
    doubtful: isOutdated(profile, date, tools.published),
    dated,
    date,
    score: concepts + agreement + company - length - cost - distance,
  };
}

function areApart(one: Hit, other: Hit): boolean {
  return (
    one.end <= other.start ||
    one.start >= other.end ||
    fills(one, other) ||
    fills(other, one) ||
    isWhose(one, other) ||
    isWhose(other, one)
  );
}

// The country within "Washington's appeals court" says whose it is.
function isWhose(inner: Hit, outer: Hit): boolean {
  return PLACES.has(inner.concept) !== PLACES.has(outer.concept) && isPart(inner, outer);
}

// The request in "turned a request down" stands in the gap of what was done with it.
function fills(inner: Hit, { gap }: Hit): boolean {
  return gap !== undefined && gap.start <= inner.start && gap.end >= inner.end;
}

// The court within "the appeals court" is no court of its own.
function isPart(inner: Hit, outer: Hit): boolean {
  return (
    !fills(inner, outer) &&
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

type Found = { readonly hits: readonly Hit[]; readonly actor: Actor };

/** One hit for each group, as close to the first group's as can be; null where a group has none. */
function nearestHits({ groups, event }: Cue, { byConcept, sentence, tools }: Scope): Found | null {
  // Most cues lack something: nothing is gathered for those.
  const lacks = (group: readonly string[]): boolean => !group.some(concept => byConcept.has(concept));
  if (groups.some((group, at) => (at > 0 || groups.length < MAY_CARRY) && lacks(group))) return null;
  const lists = groups.map(group => group.flatMap(concept => byConcept.get(concept) ?? []));
  const own = closest(lists, sentence.clauses);
  if (own !== null) return { hits: own, actor: 'here' };
  // "The minister there added …": who acts was said in the sentence before, and nobody else is named in this one.
  const actor = whereNamed(groups[0] ?? [], sentence, tools);
  if (actor === null || lists.length < MAY_CARRY) return null;
  const rest = closest(lists.slice(1), sentence.clauses);
  if (rest === null) return null;
  const reach = spanOfClauses(sentence, windowOf(rest));
  const { concepts } = tools.cues.profileOf(event);
  const elsewhere = hitsWithin(sentence.hits, reach).some(
    hit =>
      PLACES.has(hit.concept) &&
      !concepts.has(hit.concept) &&
      !sentence.hits.some(other => isPart(hit, other)),
  );
  return elsewhere ? null : { hits: rest, actor };
}

/** Where what comes before a sentence says who acts; null where nothing does. */
function whereNamed(
  actors: readonly string[],
  { carried }: Sentence,
  { memory }: PassageTools,
): Actor | null {
  if (actors.some(concept => carried.has(concept))) return 'before';
  return actors.some(concept => memory.seen.has(concept)) ? 'earlier' : null;
}

function closest(lists: readonly (readonly Hit[])[], clauses: readonly Span[]): readonly Hit[] | null {
  let best: readonly Hit[] | null = null;
  let shortest = Infinity;
  for (const first of lists[0] ?? []) {
    const hits = chosenBeside(first, lists.slice(1), clauses);
    if (hits === null) continue;
    const length = Math.max(...hits.map(hit => hit.end)) - Math.min(...hits.map(hit => hit.start));
    if (length < shortest) [best, shortest] = [hits, length];
  }
  return best;
}

/** The nearest hit of each list, each word once; null where a list has none left. */
function chosenBeside(
  first: Hit,
  lists: readonly (readonly Hit[])[],
  clauses: readonly Span[],
): readonly Hit[] | null {
  const hits = [first];
  for (const list of lists) {
    const hit = nearest(list, hits, clauses);
    if (hit === null) return null;
    hits.push(hit);
  }
  return hits;
}

function nearest(list: readonly Hit[], taken: readonly Hit[], clauses: readonly Span[]): Hit | null {
  let best: Hit | null = null;
  let distance = Infinity;
  for (const hit of list) {
    const from = taken[0]?.start ?? 0;
    const apart = Math.abs(hit.start - from) + BOUNDARY * boundariesBetween(from, hit.start, clauses);
    const free = taken.every(other => areApart(hit, other));
    if (free && apart < distance) [best, distance] = [hit, apart];
  }
  return best;
}

function boundariesBetween(one: number, other: number, clauses: readonly Span[]): number {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return clauses.filter(({ start }) => start > from && start <= to).length;
}
