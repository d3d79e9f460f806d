/** What readings of a sentence have in common: a match, its weight, its words, and the choice between several. */
import type { Span } from './block.ts';
import { datesAgree, daysApart } from './calendar.ts';
import { tellsWho, type Profile, type ReferableEvent } from './cues.ts';
import { mayMeanDay, type DateWords } from './dates.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';
import type { PassageTools, Sentence } from './passages.ts';

/** A sentence read as speaking of an event: by these words, with this weight. */
export type Match = {
  readonly sentence: Sentence;
  readonly event: string;
  readonly profile: Profile;
  readonly who: readonly Hit[];
  readonly what: readonly Hit[];
  readonly quote: Span;
  /** From the first to the last of the words that speak for it. */
  readonly window: Span;
  readonly date: DateWords | null;
  readonly score: number;
  /** The words may mean a later event as well. */
  readonly doubtful: boolean;
  /** The date words are the event's own. */
  readonly dated: boolean;
};

// Weights are in units of one telling concept; set on labelled articles that the words had not been tuned on.
const DATE_AGREES: Readonly<Record<number, number>> = { 10: 2.5, 7: 2, 4: 1.2 };
const OFF_BY_ONE = -1;
// A deadline's day says less than the day of the event itself.
const LATER_STEP = -0.7;
const IS_NEWS = 1;
const NEWS_DAYS = 10;
const NAMES_SUBJECT = 1;
const SPEAKS_OF_SUBJECT = 0.6;
const STRANGER = 1;
const MOST_STRANGERS = 2;
const ELSEWHERE = 1.6;
// In an article about something else: the subject is not near, and others are.
const FAR = 3.5;
const BESIDE_OTHERS = 2;
// A date has no say beyond these.
const STOP = /[;；؛]/;
const REACH = 60;
// Chinese, Japanese and Korean say as much in about a third of the characters.
const DENSE = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/;

/** How many characters of another script one of this text is worth. */
export function density(text: string): number {
  return DENSE.test(text) ? 3 : 1;
}

/** The clauses that a stretch of a sentence touches, as one span. */
export function spanOfClauses({ clauses }: Sentence, window: Span): Span {
  const touched = clauses.filter(clause => clause.start < window.end && clause.end > window.start);
  return { start: touched[0]?.start ?? window.start, end: touched.at(-1)?.end ?? window.end };
}

/** From the first to the last of some hits; there must be one. */
export function windowOf(hits: readonly Hit[]): Span {
  return { start: Math.min(...hits.map(hit => hit.start)), end: Math.max(...hits.map(hit => hit.end)) };
}

/** The hits that stand within a span. */
export function hitsWithin(hits: readonly Hit[], span: Span): readonly Hit[] {
  return hits.filter(hit => hit.start < span.end && hit.end > span.start);
}

/**
 * What it costs that a passage may be about somebody else; null where it is: bans of other firms stand in the same
 * articles, and in one about something else only plain words speak of the record where the subject is not near.
 */
export function costOfOthers(
  around: readonly Hit[],
  { hits, subjectAgo }: Sentence,
  { about, dated }: { readonly about: boolean; readonly dated: boolean },
): number | null {
  const isAmong = has(around, 'other');
  if (isAmong && !has(around, 'subject', 'firm')) return null;
  if (about || has(hits, 'subject')) return 0;
  if (isAmong) return null;
  const near = subjectAgo === 0 || (subjectAgo === 1 && (dated || has(hits, 'firm', 'software')));
  return (near ? 0 : FAR) + (has(hits, 'other') ? BESIDE_OTHERS : 0);
}

function has(hits: readonly Hit[], ...concepts: readonly string[]): boolean {
  return hits.some(hit => concepts.includes(hit.concept));
}

/**
 * The date words that date a stretch of a sentence: within it, or in a clause beside it that says nothing else ("Last
 * year, …"). Where several do, those that name the event's own day.
 */
export function governingDate(
  sentence: Sentence,
  reach: Span,
  { profile, tools }: { readonly profile: Profile; readonly tools: PassageTools },
): DateWords | null {
  const readings = sentence.dates();
  const dates = readings.filter(({ isSecond }) => isSecond !== true);
  const within = dates.filter(date => standsIn(date, reach));
  const known = within.filter(({ date }) => date !== null);
  // The semicolon that ends a clause is a part of it.
  const said = { start: reach.start, end: reach.end - 1 };
  const beside = [
    dates.findLast(date => date.end <= reach.start && !isStopped(sentence, date, said)),
    dates.find(date => date.start >= reach.end && !isStopped(sentence, date, said)),
  ].filter(date => date !== undefined && saysNothingElse(sentence, date, tools));
  const all = (known.length > 0 ? known : [...within, ...beside]).filter(date => date !== undefined);
  const seconds = readings.filter(
    ({ start, isSecond }) => isSecond && all.some(date => date.start === start),
  );
  const own = [...all, ...seconds].find(words => mayMeanDay(words, profile.event.date));
  return own ?? [...all, ...seconds].find(date => isDated(profile, date)) ?? within[0] ?? all[0] ?? null;
}

/** The event's own day or month, named at the other end of a sentence: "…, the agency reported on Friday". */
export function distantDate(sentence: Sentence, window: Span, { event }: Profile): DateWords | null {
  const isOwn = (words: DateWords): boolean =>
    words.date !== null && words.date.length > 4 && mayMeanDay(words, event.date);
  return sentence.dates().find(words => isOwn(words) && !isStopped(sentence, words, window)) ?? null;
}

/** Whether a semicolon or the like stands between two stretches. */
function isStopped({ text }: Sentence, one: Span, other: Span): boolean {
  return STOP.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

function saysNothingElse(sentence: Sentence, date: Span, { cues }: PassageTools): boolean {
  const clause = hitsWithin(sentence.hits, spanOfClauses(sentence, date));
  const said = clause.filter(({ start, end }) => end <= date.start || start >= date.end);
  return !said.some(({ concept }) => cues.actors.has(concept));
}

/** Whether date words rule out what they contradict: those within a stretch do, and those that open its sentence. */
export function rulesOut(date: DateWords | null, sentence: Sentence, reach: Span): boolean {
  if (date === null) return false;
  const opens = date.end <= reach.start && date.start < (sentence.clauses[0]?.end ?? 0);
  return opens || standsIn(date, reach);
}

/** Whether date words stand in a stretch. */
export function standsIn(date: DateWords | null, reach: Span): boolean {
  return date !== null && date.start < reach.end && date.end > reach.start;
}

/** Whether an event had just happened when the article appeared. */
export function isNews({ date }: ReferableEvent, published: string | null): boolean {
  return published !== null && daysApart(date, published) <= NEWS_DAYS;
}

/** What the date words add to a reading, or null where they rule the event out. */
export function weighDate(profile: Profile, date: DateWords | null, published: string | null): number | null {
  const { event } = profile;
  const { dates } = event;
  const news = isNews(event, published) ? IS_NEWS : 0;
  const said = date?.date ?? null;
  if (said === null) return news;
  if (isDated(profile, date)) {
    const own = date !== null && mayMeanDay(date, event.date) ? 0 : LATER_STEP;
    return (DATE_AGREES[said.length] ?? 0) + news + own;
  }
  // The record knows what has happened; a day still to come when the article appeared is a plan's.
  if (published !== null && said > published && !datesAgree(said, published)) return news;
  return said.length === 10 && dates.some(day => day.length === 10 && daysApart(day, said) <= 1)
    ? OFF_BY_ONE
    : null;
}

/** Whether the date words are the event's own. */
export function isDated({ event: { dates } }: Profile, date: DateWords | null): boolean {
  return date !== null && dates.some(day => mayMeanDay(date, day));
}

// "The court" of an article that has come to speak of another country is that country's.
function isElsewhere({ hits }: Sentence, { concepts }: Profile, { memory }: PassageTools): boolean {
  if (memory.place === null || concepts.has(memory.place) || hits.some(({ concept }) => PLACES.has(concept)))
    return false;
  return [...concepts].some(concept => PLACES.has(concept));
}

/** What the subject's presence adds, and other actors than the event's take away. */
export function weighCompany(
  around: readonly Hit[],
  sentence: Sentence,
  { profile, tools }: { profile: Profile; tools: PassageTools },
): number {
  const strangers = new Set(
    around
      .filter(hit => isStranger(hit, profile, tools))
      .filter(
        hit =>
          !around.some(
            own => profile.concepts.has(own.concept) && own.start <= hit.start && own.end >= hit.end,
          ),
      )
      .map(hit => hit.concept),
  );
  const subject = has(sentence.hits, 'subject')
    ? NAMES_SUBJECT
    : has(sentence.hits, 'firm', 'software')
      ? SPEAKS_OF_SUBJECT
      : 0;
  return (
    subject -
    STRANGER * Math.min(MOST_STRANGERS, strangers.size) -
    (isElsewhere(sentence, profile, tools) ? ELSEWHERE : 0)
  );
}

function isStranger({ concept }: Hit, { concepts }: Profile, { cues }: PassageTools): boolean {
  return tellsWho(concept, cues) && !concepts.has(concept);
}

/** The words to mark: the window, its date words, and the rest of its clauses where they are near. */
export function quoteOf(
  sentence: Sentence,
  { window, reach, date }: { window: Span; reach: Span; date: DateWords | null },
): Span {
  const room = REACH / density(sentence.text);
  const inside = date !== null && date.start >= reach.start && date.end <= reach.end;
  let start = inside ? Math.min(window.start, date.start) : window.start;
  let end = inside ? Math.max(window.end, date.end) : window.end;
  if (start - reach.start <= room) start = reach.start;
  if (reach.end - end <= room) end = reach.end;
  const text = sentence.text.slice(start, end);
  const lead = /^[\s\p{P}]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,;:–—(、，；：。.]*$/u.exec(text)?.[0].length ?? 0;
  return lead + tail < text.length ? { start: start + lead, end: end - tail } : window;
}

/** Whether words without a date may mean a later event as well, and so are not certain: see `until` of its cues. */
export function isOutdated(
  { event: { until } }: Profile,
  date: DateWords | null,
  published: string | null,
): boolean {
  return until !== undefined && published !== null && published > until && (date?.date ?? null) === null;
}

/** How many clauses a reading goes on beyond its first: what is said two clauses on may be said of another. */
export function clausesCrossed({ sentence, window }: Match): number {
  return sentence.clauses.filter(({ start }) => start > window.start && start < window.end).length;
}
