import { SOURCE_TYPES, type Event, type Source, type Standing } from '../schema.ts';
import { OFFICIAL_KINDS, type Fault, type Rules } from './fault.ts';
import { isBorneOut } from '../standing.ts';
import type { Finding } from './names.ts';

/** Addresses are https, sources are ordered, and an official act has a primary source or two independent ones. */
export function checkSources(event: Event, rules: Rules): readonly Finding[] {
  return [...addresses(event.sources, rules), ...ordered(event.sources), ...enough(event, rules)];
}

/** A fact that is shown has a source, or events of the record that bear it out. */
export function checkStandingSources(standing: Standing, rules: Rules): readonly Finding[] {
  return [
    ...addresses(standing.sources, rules),
    ...ordered(standing.sources),
    ...(standing.shown && !isBorneOut(standing)
      ? [{ field: 'sources', wanted: 'have an entry, as the fact is shown' }]
      : []),
  ];
}

/** The list of events let off the two-source rule names none that is not there. */
export function checkExceptions(ids: ReadonlySet<string>, rules: Rules): readonly Fault[] {
  return Object.keys(rules.exceptions.fewSources)
    .filter(id => !ids.has(id))
    .map(id => ({ file: 'exceptions.json', field: `fewSources.${id}`, wanted: 'be the id of an event' }));
}

/** Whether two sources are by different hands: "Reuters" and "Reuters via Yahoo" are not. */
export function areIndependent(a: Source, b: Source): boolean {
  return originOf(a) !== originOf(b);
}

function addresses(sources: readonly Source[], rules: Rules): readonly Finding[] {
  return sources.flatMap((source, index) => {
    const field = `sources.${index}.url`;
    if (sources.findIndex(other => other.url === source.url) < index) {
      return [{ field, wanted: 'not repeat the address of an earlier source' }];
    }
    const { protocol, hostname } = new URL(source.url);
    if (protocol === 'https:' || hostname in rules.exceptions.plainHttp) return [];
    return [
      { field, wanted: `begin with https, or ${hostname} be listed in exceptions.json with the reason` },
    ];
  });
}

function ordered(sources: readonly Source[]): readonly Finding[] {
  const ranks = sources.map(source => SOURCE_TYPES.indexOf(source.type));
  return ranks.some((rank, index) => rank < (ranks[index - 1] ?? rank))
    ? [{ field: 'sources', wanted: `stand in the order ${SOURCE_TYPES.join(', ')}` }]
    : [];
}

function enough(event: Event, rules: Rules): readonly Finding[] {
  const excepted = event.id in rules.exceptions.fewSources;
  const wellSourced = !OFFICIAL_KINDS.includes(event.kind) || isWellSourced(event.sources);
  if (excepted && wellSourced) {
    return [
      { field: 'id', wanted: 'leave the list fewSources in exceptions.json, as its sources are enough' },
    ];
  }
  if (excepted || wellSourced) return [];
  const wanted = 'hold a primary or court source or two independent ones, as this is an official act';
  return [{ field: 'sources', wanted }];
}

function isWellSourced(sources: readonly Source[]): boolean {
  if (sources.some(({ type }) => type === 'primary' || type === 'court')) return true;
  return sources.some((a, index) => sources.slice(index + 1).some(b => areIndependent(a, b)));
}

/** The agency that a publisher took a text from, else the publisher. */
function originOf({ publisher }: Source): string {
  return (publisher.split(/ via /i)[0] ?? publisher).trim().toLowerCase();
}
