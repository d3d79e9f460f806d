/**
 * Cues say which concepts, standing close together, mean an event: `dhs + order|ban - court`.
 * Groups are joined by ` + ` (the first says who), alternatives by `|`, and what rules the cue out follows ` - `.
 */

import { remembered } from './remembered.ts';
import type { Hit } from './scanner.ts';

/** An event as far as reading needs it. Dates are ISO, precision by length. */
export type ReferableEvent = {
  readonly id: string;
  readonly date: string;
  /** Every day, month or year that date words may mean by the event. */
  readonly dates: readonly string[];
  /** Its cues. */
  readonly refer: readonly string[];
  readonly until?: string | undefined;
  readonly needs?: string | undefined;
};

/** The cues of a record as a page is given them; the build makes them (`pack-cues.ts`). */
export type CueData = {
  readonly events: readonly ReferableEvent[];
  /** How telling each concept is. */
  readonly weights: Readonly<Record<string, number>>;
  /** The concepts that say who in some cue. */
  readonly actors: readonly string[];
  /** By each concept of their rarest group the cues that are worth asking: an event's place, and its cue's. */
  readonly byRarest: Readonly<Record<string, readonly (readonly [event: number, cue: number])[]>>;
};

/** With so many groups or more the first may be carried over from what was said before. */
export const MAY_CARRY = 3;

/** One way of speaking about an event. */
export type Cue = {
  readonly event: ReferableEvent;
  readonly groups: readonly (readonly string[])[];
  readonly not: ReadonlySet<string>;
};

/** All that the cues of one event say of it together. */
export type Profile = {
  readonly event: ReferableEvent;
  readonly who: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** Of these one at least stands beside date words that mean the event; empty where any word of its cues will do. */
  readonly needs: ReadonlySet<string>;
};

/** The cues of a record, ready to be asked. */
export type CueIndex = {
  readonly events: readonly ReferableEvent[];
  /** The cues whose rarest group holds a concept: a sentence without any of those need not be asked. */
  readonly cuesOf: (concept: string) => readonly Cue[];
  readonly profileOf: (event: ReferableEvent) => Profile;
  /** The events that date words of a year may mean. */
  readonly ofYear: (year: string) => readonly ReferableEvent[];
  /** Every concept that says who in some cue. */
  readonly actors: ReadonlySet<string>;
  /** How telling a concept is: the fewer events use it, the more. */
  readonly weight: (concept: string) => number;
};

/** Makes cues ready to be asked. An article asks for few of them, and only those are taken apart. */
export function openCues({ events, weights, actors, byRarest }: CueData): CueIndex {
  const cues = events.map((): Cue[] => []);
  const cueAt = ([at, index]: readonly [event: number, cue: number]): Cue | undefined => {
    const event = events[at];
    const own = cues[at];
    if (event === undefined || own === undefined) return undefined;
    return (own[index] ??= parseCue(event, event.refer[index] ?? ''));
  };
  return {
    events,
    cuesOf: remembered(concept => (byRarest[concept] ?? []).map(cueAt).filter(cue => cue !== undefined)),
    profileOf: remembered(profileOf),
    ofYear: remembered(year => events.filter(({ dates }) => dates.some(date => date.startsWith(year)))),
    actors: new Set(actors),
    weight: concept => weights[concept] ?? 0,
  };
}

/** Parses one cue; spaces around the marks matter, as hyphens occur in concept names. */
export function parseCue(event: ReferableEvent, source: string): Cue {
  const [wanted = '', unwanted = ''] = source.split(' - ');
  const groups = wanted.split(' + ').map(group => group.trim().split('|'));
  return {
    event,
    groups,
    not: new Set(
      unwanted
        .trim()
        .split('|')
        .filter(name => name !== ''),
    ),
  };
}

/** All that the cues of an event say of it. */
export function profileOf(event: ReferableEvent): Profile {
  const cues = event.refer.map(source => parseCue(event, source));
  return {
    event,
    // Programs do nothing, wherever a cue names them.
    who: new Set(cues.flatMap(cue => cue.groups[0] ?? []).filter(concept => concept !== PROGRAMS)),
    concepts: new Set(cues.flatMap(cue => cue.groups.flat())),
    not: new Set(cues.flatMap(cue => [...cue.not])),
    needs: new Set(event.needs?.split('|')),
  };
}

/** The concept of the subject's software. */
export const PROGRAMS = 'software';

// Some cues begin with them, but wherever they stand they tell nobody apart.
const SUBJECTS: ReadonlySet<string> = new Set(['subject', 'firm', PROGRAMS]);

/** Whether a concept says who acted, and somebody else than the subject. */
export function tellsWho(concept: string, { actors }: CueIndex): boolean {
  return actors.has(concept) && !SUBJECTS.has(concept);
}

/** A single word that few events use may say by itself what is meant. */
export const TELLING = 2.4;

/** Whether what was found can refer to anything: one telling concept, or two of any weight. */
export function canRefer(hits: readonly Hit[], { weight }: CueIndex): boolean {
  let first: string | null = null;
  for (const { concept } of hits) {
    const own = weight(concept);
    if (own >= TELLING || (own > 0 && first !== null && first !== concept)) return true;
    if (own > 0) first = concept;
  }
  return false;
}
