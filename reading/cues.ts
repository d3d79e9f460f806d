/**
 * Cues say which concepts, standing close together, mean an event: `dhs + order|ban - court`.
 * Groups are joined by ` + ` (the first says who), alternatives by `|`, and what rules the cue out follows ` - `.
 */

import type { Commonness } from './index-lexicon.ts';
import type { Hit } from './scanner.ts';

/** An event as far as reading needs it. Dates are ISO, precision by length. */
export type ReferableEvent = {
  readonly id: string;
  readonly date: string;
  readonly effective: readonly string[];
  readonly cues: {
    readonly refer: readonly string[];
    readonly also?: readonly string[] | undefined;
    readonly until?: string | undefined;
    readonly needs?: string | undefined;
  } | null;
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
  /** Every day or month that date words may mean by the event. */
  readonly dates: readonly string[];
  readonly who: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** Of these one at least stands beside date words that mean the event; empty where any word of its cues will do. */
  readonly needs: ReadonlySet<string>;
};

/** The cues of a record, ready to be asked. */
export type CueIndex = {
  /** By each concept of their rarest group: a sentence without any of those need not be asked. */
  readonly byRarest: ReadonlyMap<string, readonly Cue[]>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Every concept that says who in some cue. */
  readonly actors: ReadonlySet<string>;
  /** The events that date words of a year may mean. */
  readonly byYear: ReadonlyMap<string, readonly Profile[]>;
  /** How telling a concept is: the fewer events use it, the more; up to `MOST_TELLING`. */
  readonly weight: (concept: string) => number;
};

const MOST_TELLING = 4;

// What finding a concept says is less, the more often ordinary text holds its words while it refers to nothing. Set on
// the tuning articles: of all that was tried these kept the most right links for each wrong one.
const SHARE = { least: 0.1, base: 0.4, slope: 0.1, most: 1.2 };
const HARDLY_EVER = 0.2; // in a thousand sentences

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

/** Indexes the cues of all events; linear in their number. `common` says how often words of concepts refer to nothing. */
export function indexCues(events: readonly ReferableEvent[], common: Commonness): CueIndex {
  const cues = events.map(event => (event.cues?.refer ?? []).map(source => parseCue(event, source)));
  const users = new Map<string, number>();
  const profiles = new Map<string, Profile>();
  for (const [index, event] of events.entries()) {
    const own = cues[index] ?? [];
    const profile = profileOf(event, own);
    profiles.set(event.id, profile);
    for (const concept of profile.concepts) users.set(concept, (users.get(concept) ?? 0) + 1);
  }
  const byRarest = new Map<string, Cue[]>();
  for (const cue of cues.flat()) for (const concept of rarestGroup(cue, users)) push(byRarest, concept, cue);
  const weights = new Map(
    [...users].map(([concept, count]) => [concept, weightOf(events.length / count, common[concept])]),
  );
  return {
    byRarest,
    profiles,
    actors: new Set([...profiles.values()].flatMap(({ who }) => [...who])),
    byYear: byYears(profiles.values()),
    weight: concept => weights.get(concept) ?? 0,
  };
}

// Who acts may have been said before where there is enough beside it; every other group a sentence must have.
function rarestGroup({ groups }: Cue, users: ReadonlyMap<string, number>): readonly string[] {
  const common = (group: readonly string[]): number =>
    group.reduce((sum, concept) => sum + (users.get(concept) ?? 0), 0);
  const needed = groups.length < MAY_CARRY ? groups : groups.slice(1);
  return needed.reduce((rarest, group) => (common(group) < common(rarest) ? group : rarest), needed[0] ?? []);
}

function weightOf(rarity: number, perThousand = HARDLY_EVER): number {
  const share = SHARE.base - SHARE.slope * Math.log(perThousand / 1000);
  return Math.min(MOST_TELLING, Math.log(1 + rarity)) * Math.min(SHARE.most, Math.max(SHARE.least, share));
}

function byYears(profiles: Iterable<Profile>): ReadonlyMap<string, readonly Profile[]> {
  const years = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const year of new Set(profile.dates.map(date => date.slice(0, 4)))) push(years, year, profile);
  }
  return years;
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

function profileOf(event: ReferableEvent, cues: readonly Cue[]): Profile {
  return {
    event,
    dates: [event.date, ...event.effective, ...(event.cues?.also ?? [])],
    // Programs do nothing, wherever a cue names them.
    who: new Set(cues.flatMap(cue => cue.groups[0] ?? []).filter(concept => concept !== PROGRAMS)),
    concepts: new Set(cues.flatMap(cue => cue.groups.flat())),
    not: new Set(cues.flatMap(cue => [...cue.not])),
    needs: new Set(event.cues?.needs?.split('|')),
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
