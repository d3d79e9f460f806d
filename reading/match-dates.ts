/** Readings by date: the date words fix an event's own day or month, and what stands beside them is of its kind. */
import type { Span } from './block.ts';
import { canRefer, TELLING, type Profile } from './cues.ts';
import { mayMeanDay, type DateWords } from './dates.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';
import {
  hitsWithin,
  isOfOthers,
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
const CARRIED_WHO = 0.8;
const SEEN_WHO = 1;
const UNWANTED = 1.2;
const THE_DAY = 1.5;
const SAYS_YEAR = /\d{4}|年/;
const SHORT_CLAUSE = 45; // characters

/** Every event whose date the sentence's date words fix and whose concepts stand in the same clauses. */
export function matchDates(sentence: Sentence, tools: PassageTools): Match[] {
  if (!mayActorsBeMeant(sentence, tools)) return [];
  return sentence
    .dates()
    .flatMap(date =>
      date.date === null || date.isSecond === true
        ? []
        : [...candidates(date, tools)].flatMap(
            profile => matchDate(profile, date, { sentence, tools }) ?? [],
          ),
    );
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

function* candidates(said: DateWords, tools: PassageTools): Iterable<Profile> {
  for (const profile of tools.cues.byYear.get(said.date?.slice(0, 4) ?? '') ?? []) {
    if (tools.mayMean(profile.event) && profile.dates.some(day => mayMeanDay(said, day))) yield profile;
  }
}

function matchDate(
  profile: Profile,
  date: DateWords,
  { sentence, tools }: { sentence: Sentence; tools: PassageTools },
): Match | null {
  const clause = spanOfClauses(sentence, date);
  const reach = nextClause(sentence, clause);
  const around = hitsWithin(sentence.hits, reach);
  if (isOfOthers(around, sentence, { about: tools.about, dated: true })) return null;
  const own = telling(
    around.filter(hit => profile.concepts.has(hit.concept) && !overlapsDate(hit, date)),
    tools,
  );
  const who = own.filter(hit => profile.who.has(hit.concept));
  const known = who.length === 0 ? whoWasNamed(profile, sentence, { tools, around }) : null;
  const strongest = Math.max(0, ...own.map(hit => tools.cues.weight(hit.concept)));
  const exact = namesTheDay(profile, date, { own, sentence, tools });
  const lacks = profile.needs.size > 0 && !around.some(hit => profile.needs.has(hit.concept));
  if (lacks && !exact) return null;
  if (own.length < LEAST_WORDS && strongest < TELLING && !exact) return null;
  if (who.length === 0 && known === null) return null;
  const agreement = weighDate(profile, date, tools.published);
  if (agreement === null) return null;
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
    own.reduce((sum, hit) => sum + tools.cues.weight(hit.concept), 0) +
    agreement +
    (exact ? THE_DAY : 0) +
    weighCompany(around, sentence, { profile, tools }) -
    UNWANTED * unwanted.size -
    (known ?? 0);
  return {
    sentence,
    event: profile.event.id,
    who,
    what: own.filter(hit => !who.includes(hit)),
    quote: quoteOf(sentence, { window, reach: spanOfClauses(sentence, window), date }),
    window,
    dated: true,
    doubtful: !exact && isThin(own, strongest, { profile, date }),
    date,
    score,
  };
}

// A country's name alone, or one word and a year, may mean much else.
function isThin(
  own: readonly Hit[],
  strongest: number,
  { profile, date }: { readonly profile: Profile; readonly date: DateWords },
): boolean {
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

/** What it costs that the words do not say who: less, the nearer he was named. Null where he was not, or another is. */
function whoWasNamed(
  { event, who }: Profile,
  { carried, hits }: Sentence,
  { tools: { memory, cues }, around }: { readonly tools: PassageTools; readonly around: readonly Hit[] },
): number | null {
  if ([...who].some(concept => carried.has(concept))) return CARRIED_WHO;
  if (memory.established.has(event.id)) return 0;
  const isPlace = (hit: Hit): boolean => cues.actors.has(hit.concept) && PLACES.has(hit.concept);
  if (hits.some(hit => who.has(hit.concept)) && !around.some(isPlace)) return CARRIED_WHO;
  const another = around.some(isPlace);
  return !another && [...who].some(concept => memory.seen.has(concept)) ? SEEN_WHO : null;
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
