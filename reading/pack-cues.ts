/** Packs the cues of a record for being asked; the build does it, so that no page has to. */
import { MAY_CARRY, parseCue, profileOf, type Cue, type CueData, type ReferableEvent } from './cues.ts';

/** An event with its cues, as its file holds them. */
export type CueSource = {
  readonly id: string;
  readonly date: string;
  readonly effective: readonly string[];
  readonly cues?:
    | {
        readonly refer: readonly string[];
        readonly also?: readonly string[] | undefined;
        readonly until?: string | undefined;
        readonly needs?: string | undefined;
      }
    | undefined;
};

/**
 * By concept, in how many of a thousand sentences of ordinary articles its words stand and refer to nothing. Of
 * concepts that are not in it next to nothing is found where nothing is referred to.
 */
export type Commonness = Readonly<Record<string, number>>;

const MOST_TELLING = 4;

// What finding a concept says is less, the more often ordinary text holds its words while it refers to nothing. Set on
// the tuning articles: of all that was tried these kept the most right links for each wrong one.
const SHARE = { least: 0.1, base: 0.4, slope: 0.1, most: 1.2 };
const HARDLY_EVER = 0.2; // in a thousand sentences
const DIGITS = 6;

/** Packs the cues of all events; linear in their number. */
export function packCues(sources: readonly CueSource[], common: Commonness): CueData {
  const events = sources.map(referable);
  const profiles = events.map(profileOf);
  const users = new Map<string, number>();
  for (const { concepts } of profiles)
    for (const concept of concepts) users.set(concept, (users.get(concept) ?? 0) + 1);
  const byRarest: Record<string, (readonly [number, number])[]> = {};
  for (const [at, event] of events.entries())
    for (const [index, source] of event.refer.entries())
      for (const concept of rarestGroup(parseCue(event, source), users))
        (byRarest[concept] ??= []).push([at, index]);
  const weights = [...users].map(([concept, count]) => {
    const weight = weightOf(events.length / count, common[concept]);
    return [concept, Number(weight.toPrecision(DIGITS))] as const;
  });
  return {
    events,
    weights: Object.fromEntries(weights),
    actors: [...new Set(profiles.flatMap(({ who }) => [...who]))],
    byRarest,
  };
}

function referable({ id, date, effective, cues }: CueSource): ReferableEvent {
  const { refer = [], also = [], until, needs } = cues ?? {};
  return {
    id,
    date,
    dates: [date, ...effective, ...also],
    refer,
    ...(until !== undefined && { until }),
    ...(needs !== undefined && { needs }),
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
