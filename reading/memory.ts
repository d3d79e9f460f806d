/** What an article has said so far, and what its general words mean because of it. */
import { nothingNamed, type NamedDates } from './dates.ts';
import { PLACES } from './places.ts';
import type { Hit } from './scanner.ts';

/** What an article has said up to a sentence. */
export type Memory = {
  /** How many times it has spoken for certain of each event. */
  readonly established: Map<string, number>;
  /** Concepts that it has named anywhere. */
  readonly seen: Set<string>;
  /** The named body last spoken of, by the general word that would take it up again. */
  readonly bodies: Map<string, string>;
  /** The place that was named last, or null. */
  place: string | null;
  /** How many blocks ago the subject was named, and an event was spoken of for certain; 0 is in this one. */
  blocksSinceSubject: number;
  blocksSinceEvent: number;
  /** Concepts of the last sentence read. */
  last: ReadonlySet<string>;
  /** The dates from which its words count on. */
  readonly dates: NamedDates;
};

/** Bodies with a name of their own, by the general words that take them up again: "the office", "the court". */
const NAMED_BODIES: Readonly<Record<string, readonly string[]>> = {
  'cyber-agency': ['bsi', 'ncsc', 'acn'],
  court: ['vg', 'ovg', 'constitutional-court', 'council-of-state', 'appeal-court'],
  newspaper: ['wsj', 'nyt', 'bloomberg', 'politico', 'spiegel', 'telegraaf'],
  minister: ['grapperhaus', 'yesilgoz'],
  'privacy-agency': ['garante'],
};
const GENERAL: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMED_BODIES).flatMap(([general, named]) => named.map(body => [body, general])),
);

/** The memory of an article of which nothing has been read. */
export function emptyMemory(): Memory {
  return {
    established: new Map(),
    seen: new Set(),
    bodies: new Map(),
    blocksSinceSubject: Infinity,
    blocksSinceEvent: Infinity,
    place: null,
    last: new Set(),
    dates: nothingNamed(),
  };
}

/** Remembers the concepts that were named, and the events that were spoken of for certain. */
export function remember(memory: Memory, hits: readonly Hit[], established: readonly string[]): void {
  for (const { concept } of hits) {
    memory.seen.add(concept);
    if (PLACES.has(concept)) memory.place = concept;
    const general = GENERAL.get(concept);
    if (general !== undefined) memory.bodies.set(general, concept);
  }
  for (const event of established) memory.established.set(event, timesTold(memory, event) + 1);
  if (established.length > 0) memory.blocksSinceEvent = 0;
}

/** How many times an article has spoken for certain of an event. */
export function timesTold({ established }: Memory, event: string): number {
  return established.get(event) ?? 0;
}

/** Hits, with "the office" taken for the one that was named before, unless one is named beside it. */
export function withAntecedents(hits: readonly Hit[], { bodies }: Memory): readonly Hit[] {
  if (bodies.size === 0) return hits;
  const concepts = new Set(hits.map(({ concept }) => concept));
  const taken = hits.flatMap(hit => {
    const named = bodies.get(hit.concept);
    const isNamedHere = NAMED_BODIES[hit.concept]?.some(body => concepts.has(body)) === true;
    return named === undefined || isNamedHere ? [] : [{ ...hit, concept: named }];
  });
  return taken.length === 0 ? hits : [...hits, ...taken];
}
