import type { RecordEvent } from '../view.ts';

/** The groups of filters; an event fits a group in which nothing is chosen, or one of the values chosen. */
export type Group = 'place' | 'kind' | 'status';

/** What the reader wants to see of the record, and in which order. */
export type Choice = { readonly [Name in Group]: ReadonlySet<string> } & {
  readonly search: string;
  readonly minor: boolean;
  readonly newestFirst: boolean;
};

/** Tells which events a search finds. */
export type Finder = (event: RecordEvent, search: string) => boolean;

/** The groups in the order in which they are shown. */
export const GROUPS: readonly Group[] = ['place', 'kind', 'status'];

/** The whole record, oldest first. */
export const EVERYTHING: Choice = {
  search: '',
  place: new Set(),
  kind: new Set(),
  status: new Set(),
  minor: true,
  newestFirst: false,
};

const MINOR = 3;
const IN_FORCE = 'in force';

/** Whether an entry is set smaller and can be hidden. */
export function isMinor({ tier }: Pick<RecordEvent, 'tier'>): boolean {
  return tier === MINOR;
}

/** Whether anything of the record is left out, for all that the choice says. */
export function isNarrowed({ search, minor, ...groups }: Choice): boolean {
  return search.trim() !== '' || !minor || GROUPS.some(group => groups[group].size > 0);
}

/** The events that fit a choice, in the order given. */
export function choose(events: readonly RecordEvent[], choice: Choice, finds: Finder): RecordEvent[] {
  return events.filter(
    event =>
      (choice.minor || !isMinor(event)) &&
      GROUPS.every(group => choice[group].size === 0 || choice[group].has(valueOf(event, group))) &&
      finds(event, choice.search),
  );
}

/** Adds a value to a group, or takes it out. */
export function toggled(choice: Choice, group: Group, value: string): Choice {
  return { ...choice, [group]: choice[group].symmetricDifference(new Set([value])) };
}

/** Whether only what is in force is asked for. */
export function isInForce({ status }: Choice): boolean {
  return status.size === 1 && status.has(IN_FORCE);
}

/** Asks for what is in force and nothing else, or for every status again. */
export function inForce(choice: Choice, only: boolean): Choice {
  return { ...choice, status: new Set(only ? [IN_FORCE] : []) };
}

/** One value of a group, an event that has it, and how many events the other filters leave it. */
export type Option = { readonly value: string; readonly example: RecordEvent; readonly count: number };

/** The values of a group in the record, most frequent first; several places together come last. */
export function optionsOf(
  events: readonly RecordEvent[],
  { choice, group, finds }: { readonly choice: Choice; readonly group: Group; readonly finds: Finder },
): readonly Option[] {
  const left = Map.groupBy(choose(events, { ...choice, [group]: new Set() }, finds), valueIn(group));
  return [...Map.groupBy(events, valueIn(group))]
    .toSorted(
      ([a, own], [b, others]) => Number(a === 'INT') - Number(b === 'INT') || others.length - own.length,
    )
    .flatMap(([value, [example]]) =>
      example === undefined ? [] : [{ value, example, count: left.get(value)?.length ?? 0 }],
    );
}

/** How many events the other filters leave to the two boxes below the groups. */
export function shownCounts(
  events: readonly RecordEvent[],
  choice: Choice,
  finds: Finder,
): { readonly inForce: number; readonly minor: number } {
  return {
    inForce: choose(events, inForce(choice, true), finds).length,
    minor: choose(events, { ...choice, minor: true }, finds).filter(isMinor).length,
  };
}

function valueIn(group: Group): (event: RecordEvent) => string {
  return event => valueOf(event, group);
}

function valueOf({ place, kind, status }: RecordEvent, group: Group): string {
  return { place, kind, status: status.is }[group];
}
