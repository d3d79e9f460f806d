import { expect, it } from 'vitest';
import { createFinder, folded } from '../../../components/timeline/search.ts';
import { idsOf, madeUp, record, words } from './events.ts';

const event = madeUp({
  id: 'ch-move',
  date: '2018-05-15',
  place: 'CH',
  kind: 'company step',
  title: 'Kaspersky says it will move to Zürich',
  summary: 'Follows [[us-dhs-bod-17-01]] and the minister’s letter.',
  actor: 'Łukasz Ørsted, Straße 1',
});
const finds = createFinder([event], words);

it.each([
  ['the title', 'says it will'],
  ['the summary', 'minister letter'],
  ['the place by name', 'switzerland'],
  ['the kind', 'company step'],
  ['the actor', 'ørsted'],
  ['the year', '2018'],
  ['the month in words', 'may 2018'],
  ['the day as written', '2018-05-15'],
  ['words in any order', 'zürich kaspersky'],
  ['nothing asked for', '   '],
])('finds an event by %s', (_, search) => {
  expect(finds(event, search)).toBe(true);
});

it.each([
  ['case', 'KASPERSKY'],
  ['accents in the record', 'zurich'],
  ['accents in the search', 'Kàspersky'],
  ['letters with a stroke', 'lukasz orsted'],
  ['the sharp s', 'STRASSE'],
  ['the form of the apostrophe', "minister's"],
])('finds an event in spite of %s', (_, search) => {
  expect(finds(event, search)).toBe(true);
});

it('wants every word', () => {
  expect(finds(event, 'zurich court')).toBe(false);
});

it('does not find the ids that a summary links to', () => {
  expect(finds(event, 'bod-17')).toBe(false);
});

it('finds the same in Cyrillic with and without marks', () => {
  expect(folded('Ещё')).toBe(folded('еще'));
});

it('finds the Dutch events of the record', () => {
  const inRecord = createFinder(record.events, words);
  const found = idsOf(record.events.filter(one => inRecord(one, 'netherlands phase-out')));
  expect(found).toContain('nl-phase-out');
  expect(found.length).toBeLessThan(record.events.length / 4);
});
