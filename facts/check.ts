import { eventSchema, standingSchema, type Event } from './schema.ts';
import { checkCues } from './check/cues.ts';
import { checkDates, checkStandingDates } from './check/dates.ts';
import type { Fault, Rules } from './check/fault.ts';
import { checkLinks, checkStandingLinks, type Known } from './check/links.ts';
import { checkName, checkStandingName, findRepeatedIds, idsOf } from './check/names.ts';
import { checkPlace } from './check/places.ts';
import { readShapes } from './check/shape.ts';
import { checkExceptions, checkSources, checkStandingSources } from './check/sources.ts';
import { checkTranslations } from './check/translations.ts';
import { checkStandingWording, checkWording } from './check/wording.ts';

export { describeFault, type Fault, type Rules } from './check/fault.ts';

/** All faults of the record's files, in the order of the files; none means that the record may be shipped. */
export function checkRecord(
  files: { readonly events: ReadonlyMap<string, unknown>; readonly standing: ReadonlyMap<string, unknown> },
  rules: Rules,
): readonly Fault[] {
  const { read, faults } = readShapes(files.events, eventSchema);
  const known: Known = {
    events: new Map(read.map(({ value }) => [value.id, value])),
    ids: idsOf(files.events),
  };
  return [
    ...faults,
    ...findRepeatedIds(read),
    ...read.flatMap(({ file, value }) => checkEvent({ file, event: value, known }, rules)),
    ...checkExceptions(known.ids, rules),
    ...checkStanding(files.standing, known, rules),
  ];
}

function checkEvent(
  at: { readonly file: string; readonly event: Event; readonly known: Known },
  rules: Rules,
): readonly Fault[] {
  const found = [
    ...checkName(at.file, at.event),
    ...checkPlace(at.event),
    ...checkDates(at.event, rules),
    ...checkLinks(at.event, at.known),
    ...checkSources(at.event, rules),
    ...checkWording(at.event, rules),
    ...checkCues(at.event, rules),
    ...checkTranslations(at.event.text),
  ];
  return found.map(({ field, wanted }) => ({ file: at.file, field, wanted }));
}

function checkStanding(files: ReadonlyMap<string, unknown>, known: Known, rules: Rules): readonly Fault[] {
  const { read, faults } = readShapes(files, standingSchema);
  const found = read.flatMap(({ file, value }) =>
    [
      ...checkStandingName(file, value),
      ...checkStandingDates(value, rules),
      ...checkStandingLinks(value, known),
      ...checkStandingSources(value, rules),
      ...checkStandingWording(value, rules),
      ...checkTranslations(value.text),
    ].map(({ field, wanted }) => ({ file, field, wanted })),
  );
  return [...faults, ...findRepeatedIds(read), ...found];
}
