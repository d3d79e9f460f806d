/** Readings by date: the date words fix an event's own day or month, and what stands beside them is of its kind. */
import type { Span } from './block.ts';
import { canRefer, TELLING, type Profile } from './cues.ts';
import { mayMeanDay, type DateWords } from './dates.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';
import {
  costOfOthers,
  hitsWithin,
  quoteOf,
  spanOfClauses,
  weighCompany,
  weighDate,
  type Match,
} from './match.ts';
import type { PassageTools, Sentence } from './passages.ts';

const MOST_WORDS = 4;
const LEAST_WORDS = 2;
// Words that few events share say by themselves what is meant; a country's name does not.
const NAMED = 3.3;
/** Where else it is said who acts: in what stands just before or beside, in what the article has told already, or anywhere. */
type Known = 'near' | 'told' | 'seen';
const COST_OF_WHO: Readonly<Record<Known, number>> = { near: 0.8, told: 0, seen: 1 };
const UNWANTED = 1.2;
// Nothing stands beside the date that its event needs; set on labelled articles, as is the lead.
const LACKING = 1.4;
const LEAD = 1.2;
const THE_DAY = 1.5;
const SAYS_YEAR = /\d{4}|年/;
const SHORT_CLAUSE = 45; // characters

/** Every event whose date the sentence's date words fix and whose concepts stand in the same clauses. */
export function matchDates(sentence: Sentence, tools: PassageTools): Match[] {
  if (!mayActorsBeMeant(sentence, tools)) return [];
  return sentence.dates().flatMap(date => {
    if (date.date === null || date.isSecond === true) return [];
    const profiles = candidates(date, tools);
    const scope = { sentence, tools, profiles, leader: leaderOf(profiles, date, { sentence, tools }) };
    return profiles.flatMap(profile => matchDate(profile, date, scope) ?? []);
  });
}

// Finding date words costs more than all else; most sentences hold nobody whose deeds the record dates.
function mayActorsBeMeant({ hits, carried }: Sentence, { cues, memory }: PassageTools): boolean {
  if (!canRefer(hits, cues)) return false;
  return (
    memory.established.size > 0 ||
    hits.some(hit => cues.actors.has(hit.concept)) ||
    [...carried].some(concept => cues.actors.has(concept))
  );
}

function candidates(said: DateWords, { cues, mayMean }: PassageTools): readonly Profile[] {
  return cues
    .ofYear(said.date?.slice(0, 4) ?? '?')
    .filter(event => mayMean(event) && event.dates.some(day => mayMeanDay(said, day)))
    .map(cues.profileOf);
}

type Scope = {
  readonly sentence: Sentence;
  readonly tools: PassageTools;
  /** The events that the date words may mean. */
  readonly profiles: readonly Profile[];
  /** The event of which the sentence holds clearly more than of any other of that date, if there is one. */
  readonly leader: Profile | null;
};

/** What stands beside date words and speaks for an event. */
type Evidence = {
  readonly own: readonly Hit[];
  readonly who: readonly Hit[];
  /** Where it is said who, if not in the words themselves; null where it is said there, or nowhere. */
  readonly known: Known | null;
  readonly strongest: number;
  /** The date words name the very day, and with it the event. */
  readonly exact: boolean;
  /** What the event's date needs beside it is not there. */
  readonly lacks: boolean;
  readonly leads: boolean;
};

function matchDate(profile: Profile, date: DateWords, scope: Scope): Match | null {
  const { sentence, tools } = scope;
  const reach = nextClause(sentence, spanOfClauses(sentence, date));
  const around = hitsWithin(sentence.hits, reach);
  const distance = costOfOthers(around, sentence, { about: tools.about, dated: true });
  if (distance === null) return null;
  const evidence = evidenceFor(profile, date, { scope, around });
  const agreement = weighDate(profile, date, tools.published);
  if (agreement === null || !suffices(evidence)) return null;
  const { own, who, known, exact, lacks } = evidence;
  const unwanted = new Set(
    around
      .filter(hit => profile.not.has(hit.concept) && !profile.concepts.has(hit.concept))
      .map(hit => hit.concept),
  );
  const window = {
    start: Math.min(date.start, ...own.map(hit => hit.start)),
    end: Math.max(date.end, ...own.map(hit => hit.end)),
  };
  const score =
    weigh(own, tools) +
    agreement +
    (exact ? THE_DAY : 0) +
    weighCompany(around, sentence, { profile, tools }) -
    UNWANTED * unwanted.size -
    (lacks ? LACKING : 0) -
    (known === null ? 0 : COST_OF_WHO[known]) -
    distance;
  return {
    sentence,
    event: profile.event.id,
    profile,
    who,
    what: own.filter(hit => !who.includes(hit)),
    quote: quoteOf(sentence, { window, reach: spanOfClauses(sentence, window), date }),
    window,
    dated: true,
    doubtful: isThin(evidence, profile, date),
    date,
    score,
  };
}

function evidenceFor(
  profile: Profile,
  date: DateWords,
  {
    scope: { sentence, tools, profiles, leader },
    around,
  }: { readonly scope: Scope; readonly around: readonly Hit[] },
): Evidence {
  const own = telling(ownHits(around, profile, date), tools);
  const who = own.filter(hit => profile.who.has(hit.concept));
  const leads = profile === leader;
  // Of two events of one day the day alone names neither.
  const isShared = profiles.some(other => other !== profile && other.event.date === date.date);
  const exact = (leads || !isShared) && namesTheDay(profile, date, { own, sentence, tools });
  const isThere = profile.needs.size === 0 || around.some(hit => profile.needs.has(hit.concept));
  return {
    own,
    who,
    known: who.length === 0 ? whoWasNamed(profile, sentence, { tools, around }) : null,
    strongest: Math.max(0, ...own.map(hit => tools.cues.weight(hit.concept))),
    exact,
    lacks: !exact && !isThere,
    leads,
  };
}

/** Whether there is enough to weigh at all. What is lacking may lack where who acts is plain and no other event is as near. */
function suffices({ own, who, known, strongest, exact, lacks, leads }: Evidence): boolean {
  if (who.length === 0 && known === null) return false;
  if (lacks && !(leads && (who.length > 0 || known === 'near'))) return false;
  return exact || own.length >= LEAST_WORDS || strongest >= TELLING;
}

/** The event of whose words a sentence holds clearly more than of any other's; null where none leads. */
function leaderOf(
  profiles: readonly Profile[],
  date: DateWords,
  { sentence, tools }: { readonly sentence: Sentence; readonly tools: PassageTools },
): Profile | null {
  const [first, second] = profiles
    .map(profile => ({
      profile,
      weight: weigh(telling(ownHits(sentence.hits, profile, date), tools), tools),
    }))
    .toSorted((a, b) => b.weight - a.weight);
  return first !== undefined && first.weight - (second?.weight ?? 0) > LEAD ? first.profile : null;
}

function ownHits(hits: readonly Hit[], { concepts }: Profile, date: DateWords): readonly Hit[] {
  return hits.filter(hit => concepts.has(hit.concept) && !overlapsDate(hit, date));
}

function weigh(hits: readonly Hit[], { cues }: PassageTools): number {
  return hits.reduce((sum, hit) => sum + cues.weight(hit.concept), 0);
}

// A country's name alone, or one word and a year, may mean much else.
function isThin({ own, strongest, exact, leads }: Evidence, profile: Profile, date: DateWords): boolean {
  if (exact || leads) return false;
  const vague = own.length === 1 && date.date?.length === 4;
  return vague || (strongest < NAMED && own.every(hit => profile.who.has(hit.concept)));
}

/**
 * Whether the date words name the event's very day, and with it the event: one that the article has named before ("The
 * decision is from 14 May 2018"), or one whose actor few others share, or beside whom the subject stands.
 */
function namesTheDay(
  { event, who }: Profile,
  { date, words }: DateWords,
  { own, sentence, tools }: { own: readonly Hit[]; sentence: Sentence; tools: PassageTools },
): boolean {
  if (date !== event.date || date.length < 10) return false;
  if (tools.memory.established.has(event.id) && SAYS_YEAR.test(words)) return true;
  const actors = own.filter(hit => who.has(hit.concept));
  const named = sentence.hits.some(hit => hit.concept === 'subject' || hit.concept === 'firm');
  const known = own.length > 1 && actors.some(hit => tools.cues.weight(hit.concept) >= NAMED);
  return actors.length > 0 && (named || known);
}

/** Where it is said who, where the words do not say it. Null where it is not, or another is named. */
function whoWasNamed(
  { event, who }: Profile,
  { carried, hits }: Sentence,
  { tools: { memory, cues }, around }: { readonly tools: PassageTools; readonly around: readonly Hit[] },
): Known | null {
  if ([...who].some(concept => carried.has(concept))) return 'near';
  if (memory.established.has(event.id)) return 'told';
  const isPlace = (hit: Hit): boolean => cues.actors.has(hit.concept) && PLACES.has(hit.concept);
  if (hits.some(hit => who.has(hit.concept)) && !around.some(isPlace)) return 'near';
  const another = around.some(isPlace);
  return !another && [...who].some(concept => memory.seen.has(concept)) ? 'seen' : null;
}

/** The most telling hits, one for each concept and each word. */
function telling(hits: readonly Hit[], tools: PassageTools): readonly Hit[] {
  const order = hits.toSorted((a, b) => tools.cues.weight(b.concept) - tools.cues.weight(a.concept));
  const kept: Hit[] = [];
  for (const hit of order) {
    const free = kept.every(
      other => other.concept !== hit.concept && (hit.end <= other.start || hit.start >= other.end),
    );
    if (free && kept.length < MOST_WORDS) kept.push(hit);
  }
  return kept;
}

// "In September, the department …", "The order, of last September, bound …": a date may stand in a clause of its own,
// beside the one that it dates.
function nextClause({ clauses }: Sentence, clause: Span): Span {
  const isShort = ({ start, end }: Span): boolean => end - start < SHORT_CLAUSE;
  const before = clauses.findLast(other => other.end <= clause.start);
  const next = clauses.find(other => other.start >= clause.end);
  const start = before !== undefined && isShort(before) ? before.start : clause.start;
  return { start, end: next !== undefined && isShort(clause) ? next.end : clause.end };
}

function overlapsDate(hit: Hit, date: DateWords): boolean {
  return hit.start < date.end && hit.end > date.start;
}
