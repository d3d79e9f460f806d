import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkRecord, describeFault } from '../../facts/check.ts';
import { compareDates } from '../../facts/dates.ts';
import { publishedSchemas } from '../../facts/json-schema.ts';
import { loadRecord, readRecordFiles, readRules } from '../../facts/load.ts';

const FACTS = join(import.meta.dirname, '..', '..', 'facts');
const CORE = ['us-dhs-bod-17-01', 'uk-ncsc-letter', 'nl-phase-out', 'swiss-move-announced'];

it('has no faults', () => {
  const faults = checkRecord(readRecordFiles(), readRules());
  expect(faults.map(describeFault)).toEqual([]);
});

it('has every file in it, and four core events', () => {
  const { events, standing } = loadRecord();
  const files = readRecordFiles();
  expect([events.length, standing.length]).toEqual([files.events.size, files.standing.size]);
  expect(events.filter(({ tier }) => tier === 1).map(({ id }) => id)).toEqual(CORE);
});

it('comes by date', () => {
  const dates = loadRecord().events.map(({ date }) => date);
  expect(dates[0]).toBe('1997');
  expect(dates).toEqual(dates.toSorted(compareDates));
});

it('shows no standing fact that has neither a source nor events behind it', () => {
  const { standing } = loadRecord();
  const bare = standing.filter(({ sources, related }) => sources.length + related.length === 0);
  expect(bare.map(({ id, shown }) => [id, shown])).toEqual([
    ['company-name', false],
    ['russian-law-yarovaya', false],
    ['swiss-federal-use', false],
  ]);
});

it.each([...publishedSchemas()])('publishes %s as its definition gives it', (name, text) => {
  // To write it anew: node facts/cli/schema.ts
  expect(readFileSync(join(FACTS, name), 'utf8')).toBe(text);
});
