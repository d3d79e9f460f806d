import { expect, it } from 'vitest';
import {
  choose,
  EVERYTHING,
  inForce,
  isInForce,
  isNarrowed,
  optionsOf,
  shownCounts,
  toggled,
  type Choice,
} from '../../../components/timeline/choice.ts';
import { createFinder } from '../../../components/timeline/search.ts';
import { idsOf, madeUp, record, words } from './events.ts';

const completed = { is: 'completed', asOf: '2026-11-24', supersededBy: null } as const;
const events = [
  madeUp({ id: 'nl-ban' }),
  madeUp({ id: 'nl-ruling', kind: 'ruling', status: completed }),
  madeUp({ id: 'de-ban', place: 'DE' }),
  madeUp({ id: 'int-report', place: 'INT', kind: 'report', tier: 3, status: completed }),
  madeUp({ id: 'int-report-2', place: 'INT', kind: 'report', status: completed }),
  madeUp({ id: 'int-report-3', place: 'INT', kind: 'report', status: completed }),
];
const finds = createFinder(events, words);
const chosen = (change: Partial<Choice>) => idsOf(choose(events, { ...EVERYTHING, ...change }, finds));
const options = (choice: Choice, group: 'place' | 'kind' | 'status') =>
  optionsOf(events, { choice, group, finds }).map(({ value, count }) => `${value} ${count}`);

it('leaves everything in its order where nothing is chosen', () => {
  expect(chosen({})).toEqual(idsOf(events));
});

it('joins the values of a group and crosses the groups', () => {
  expect(chosen({ place: new Set(['NL', 'DE']) })).toEqual(['nl-ban', 'nl-ruling', 'de-ban']);
  expect(chosen({ place: new Set(['NL', 'DE']), kind: new Set(['ban']) })).toEqual(['nl-ban', 'de-ban']);
  expect(chosen({ place: new Set(['NL']), status: new Set(['completed']) })).toEqual(['nl-ruling']);
});

it('hides minor entries alone', () => {
  expect(chosen({ minor: false })).toEqual(idsOf(events).filter(id => id !== 'int-report'));
});

it('takes a value in and out again', () => {
  const once = toggled(EVERYTHING, 'place', 'NL');
  expect([...once.place]).toEqual(['NL']);
  expect([...toggled(once, 'place', 'NL').place]).toEqual([]);
});

it('knows when only what is in force is asked for', () => {
  const only = inForce(EVERYTHING, true);
  expect(isInForce(only)).toBe(true);
  expect(isInForce(toggled(only, 'status', 'completed'))).toBe(false);
  expect(isInForce(inForce(only, false))).toBe(false);
});

it('is narrowed by a filter, a search or hidden entries, and not by the order', () => {
  expect(isNarrowed(EVERYTHING)).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, newestFirst: true, search: '  ' })).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, minor: false })).toBe(true);
  expect(isNarrowed({ ...EVERYTHING, search: 'court' })).toBe(true);
  expect(isNarrowed(toggled(EVERYTHING, 'kind', 'ban'))).toBe(true);
});

it('offers the most frequent value first and several places together last', () => {
  expect(options(EVERYTHING, 'place')).toEqual(['NL 2', 'DE 1', 'INT 3']);
});

it('counts what the other filters leave, and not what the own group takes away', () => {
  const bans = toggled(EVERYTHING, 'kind', 'ban');
  expect(options(bans, 'place')).toEqual(['NL 1', 'DE 1', 'INT 0']);
  expect(options(bans, 'kind')).toEqual(['report 3', 'ban 2', 'ruling 1']);
});

it('counts what the boxes would show', () => {
  expect(shownCounts(events, { ...EVERYTHING, minor: false }, finds)).toEqual({ inForce: 2, minor: 1 });
});

it('accounts for every event of the record in each group', () => {
  const all = createFinder(record.events, words);
  for (const group of ['place', 'kind', 'status'] as const) {
    const counts = optionsOf(record.events, { choice: EVERYTHING, group, finds: all });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(record.events.length);
  }
});
