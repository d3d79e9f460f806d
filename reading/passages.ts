/** Which passages of an article refer to which event of the record, and by which words. */
import type { Block, Span } from './block.ts';
import { dayNumber } from './calendar.ts';
import { clausesOf, splitAtJoins } from './clauses.ts';
import { canRefer, tellsWho, type CueIndex, type ReferableEvent } from './cues.ts';
import { nameDate, type DateFinder, type DateWords } from './dates.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';
import { matchCues } from './match-cues.ts';
import { matchDates } from './match-dates.ts';
import { remember, timesTold, withAntecedents, type Memory } from './memory.ts';
import { isRepeat, settle, type Settled } from './settle.ts';
import { sentencesOf, type Stops } from './sentences.ts';
import type { Token } from './tokens.ts';

/** The words that gave a link its who, what and when; shown to the reader who asks why. */
export type Reasons = {
  readonly who: readonly string[];
  readonly what: readonly string[];
  readonly when: readonly string[];
};

/** A passage and the event that it refers to. `possible` ones are listed apart and never marked. */
export type Passage = {
  readonly event: string;
  readonly certainty: 'certain' | 'possible';
  readonly block: number;
  readonly span: Span;
  readonly quote: string;
  /** The date that the article's own words fix, precision by length; null where no words fix one. */
  readonly when: string | null;
  readonly whenWords: string | null;
  readonly reasons: Reasons;
};

/** What passages are read with. `published` is an ISO day or null. */
export type PassageTools = {
  readonly findDates: DateFinder;
  readonly cues: CueIndex;
  readonly language: string;
  readonly stops: Stops;
  /** Words that join two clauses. */
  readonly joins: ReadonlySet<string>;
  readonly published: string | null;
  /** False in articles about something else: there a passage counts only where the subject is named beside it. */
  readonly about: boolean;
  /** Whether the event had happened when the article appeared. */
  readonly mayMean: (event: ReferableEvent) => boolean;
  /** The concept of the country whose bodies its papers name without saying whose; null where there is no one such. */
  readonly home: string | null;
  /** What the article has said so far; grows from block to block. */
  readonly memory: Memory;
};

/** One sentence with all that was found in it. */
export type Sentence = {
  readonly text: string;
  readonly span: Span;
  readonly clauses: readonly Span[];
  readonly hits: readonly Hit[];
  /** How many blocks ago the subject was named; 0 is in the sentence's own. */
  readonly subjectAgo: number;
  /** Concepts of the sentence before: who acts is often said only once. */
  readonly carried: ReadonlySet<string>;
  readonly dates: () => readonly DateWords[];
};

/** A block with its words and the concepts found in it, the subject's own name (`subject`) among them. */
export type ScannedBlock = {
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
};

/** Finds the passages of one block; `index` is its place in the article. */
export function passagesOf(scanned: ScannedBlock, index: number, tools: PassageTools): Passage[] {
  const isNamed = scanned.hits.some(({ concept }) => concept === 'subject');
  tools.memory.blocksSinceSubject = isNamed ? 0 : tools.memory.blocksSinceSubject + 1;
  tools.memory.blocksSinceEvent += 1;
  if (!canRefer(scanned.hits, tools.cues)) {
    remember(tools.memory, scanned.hits, []);
    tools.memory.last = new Set(scanned.hits.map(hit => hit.concept));
    return [];
  }
  const sentences = readSentences(scanned, tools);
  const passages: Passage[] = [];
  for (const plain of sentences) {
    const sentence = { ...plain, hits: withAntecedents(plain.hits, tools.memory) };
    const place = { amid: tools.memory.blocksSinceEvent <= 1, weigh: tools.cues.weight };
    const read = [...matchCues(sentence, tools), ...matchDates(sentence, tools)];
    const matches = settle(read, place).filter(
      match => !isRepeat(match, timesTold(tools.memory, match.event)),
    );
    const established = matches.filter(({ certain }) => certain).map(({ event }) => event);
    remember(tools.memory, plain.hits, established);
    passages.push(...matches.map(match => toPassage(match, index)));
  }
  tools.memory.last = new Set(sentences.at(-1)?.hits.map(hit => hit.concept));
  return passages;
}

/** The sentences of a block, with what was found in each. */
export function readSentences(scanned: ScannedBlock, tools: PassageTools): Sentence[] {
  const { block, tokens, hits } = scanned;
  const { text } = block;
  const spans =
    block.role === 'row' ? [{ start: 0, end: text.length }] : sentencesOf(text, tools.language, tools.stops);
  // A list's entries and a table's rows speak each for themselves.
  let carried: ReadonlySet<string> =
    block.role === 'paragraph' || block.role === 'quote' ? tools.memory.last : new Set();
  const within = inOrder(hits);
  const isActor = ({ concept }: Hit): boolean => tellsWho(concept, tools.cues);
  const datesOf = createDateReader(scanned, spans, tools);
  return spans.map((span, at) => {
    const before = carried;
    const own = withHome(within(span), { home: tools.home, carried });
    // "No." names nobody, and changes nothing about who was named.
    if (own.length > 0) carried = new Set(own.map(hit => hit.concept));
    return {
      text,
      span,
      clauses: splitAtJoins(clausesOf(text, span), own.filter(isActor), { tokens, joins: tools.joins }),
      hits: own,
      carried: before,
      subjectAgo: tools.memory.blocksSinceSubject,
      dates: () => datesOf(at),
    };
  });
}

/**
 * Reads the dates of sentences when they are first asked for, each after those before it. Most blocks are never asked;
 * where one was not, nothing is known of what the next one counts on from.
 */
function createDateReader(
  { block: { text }, tokens }: ScannedBlock,
  spans: readonly Span[],
  { findDates, memory, published }: PassageTools,
): (at: number) => readonly DateWords[] {
  const { dates } = memory;
  const { last } = dates;
  nameDate(dates, null);
  const within = inOrder(tokens);
  const read: (readonly DateWords[])[] = [];
  return at => {
    if (read.length === 0) dates.last ??= last;
    for (let next = spans[read.length]; read.length <= at && next !== undefined; next = spans[read.length]) {
      const { start, end } = next;
      const found = findDates(text.slice(start, end), moved(within(next), -start), { published, memory });
      read.push(moved(found, start));
    }
    return read[at] ?? [];
  };
}

function moved<Placed extends Span>(all: readonly Placed[], by: number): Placed[] {
  return all.map(one => ({ ...one, start: one.start + by, end: one.end + by }));
}

/** Hands out what lies within one span after the other, each looked at once. */
function inOrder<Placed extends Span>(all: readonly Placed[]): (span: Span) => readonly Placed[] {
  const sorted = all.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    const own: Placed[] = [];
    for (let one = sorted[next]; one !== undefined && one.start < end; one = sorted[(next += 1)])
      if (one.start >= start && one.end <= end) own.push(one);
    return own;
  };
}

const BODIES: ReadonlySet<string> = new Set(['government', 'minister', 'parliament', 'agencies']);

// "The cabinet" is a Dutch paper's own, unless another country has just been spoken of.
function withHome(
  hits: readonly Hit[],
  { home, carried }: { readonly home: string | null; readonly carried: ReadonlySet<string> },
): readonly Hit[] {
  if (home === null || hits.some(({ concept }) => PLACES.has(concept))) return hits;
  if ([...carried].some(concept => PLACES.has(concept) && concept !== home)) return hits;
  const bodies = hits.filter(({ concept }) => BODIES.has(concept));
  return [...hits, ...bodies.map(hit => ({ ...hit, concept: home }))];
}

function toPassage(match: Settled, block: number): Passage {
  const { sentence, quote, date, event, who, what } = match;
  const words = (list: readonly Hit[]): string[] => [
    ...new Set(list.map(hit => sentence.text.slice(hit.start, hit.end))),
  ];
  return {
    event,
    certainty: match.certain ? 'certain' : 'possible',
    block,
    span: quote,
    quote: sentence.text.slice(quote.start, quote.end),
    when: date?.date ?? null,
    whenWords: date?.words ?? null,
    reasons: {
      who: words(who),
      what: words(what),
      when: date === null ? [] : [date.words],
    },
  };
}

/** Whether events had happened by a day; where the day is unknown, all had. */
export function happenedBy(published: string | null): (event: ReferableEvent) => boolean {
  if (published === null) return () => true;
  const last = dayNumber(published);
  const known = new Map<string, boolean>();
  return ({ id, date }) => {
    let happened = known.get(id);
    if (happened === undefined) known.set(id, (happened = dayNumber(date) <= last));
    return happened;
  };
}
