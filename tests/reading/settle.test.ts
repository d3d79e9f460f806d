/** Which of several readings of a sentence stand, and what makes them certain. */
import { expect, it } from 'vitest';
import type { Match } from '../../reading/match.ts';
import { settle } from '../../reading/settle.ts';

const SENTENCE = { clauses: [{ start: 0, end: 80 }] } as unknown as Match['sentence'];

function reading(event: string, score: number, more: Partial<Match> = {}): Match {
  const quote = { start: 0, end: 80 };
  const rest = { who: [], what: [], window: quote, quote, date: null, dated: false, doubtful: false };
  return { sentence: SENTENCE, event, score, ...rest, ...more };
}

const certainOf = (matches: readonly Match[], amid = false): readonly string[] =>
  settle(matches, amid).flatMap(({ certain, event }) => (certain ? [event] : []));

it('asks more of words without the event’s own date', () => {
  expect(certainOf([reading('one', 4)])).toEqual([]);
  expect(certainOf([reading('one', 4, { dated: true })])).toEqual(['one']);
});

it('asks less beside a passage that is certain', () => {
  expect(certainOf([reading('one', 4.2)])).toEqual([]);
  expect(certainOf([reading('one', 4.2)], true)).toEqual(['one']);
});

it('asks more where another event is nearly as likely', () => {
  const other = reading('other', 4);
  expect(certainOf([reading('one', 4.8)])).toEqual(['one']);
  expect(certainOf([reading('one', 4.8), other])).toEqual([]);
  expect(certainOf([reading('one', 6), other])).toEqual(['one']);
});

it('makes neither of two certain that weigh the same, and none that is doubtful', () => {
  expect(certainOf([reading('one', 9), reading('other', 8.7)])).toEqual([]);
  expect(certainOf([reading('one', 9, { doubtful: true })])).toEqual([]);
});

it('names possible what is not certain, and nothing that weighs little', () => {
  expect(settle([reading('one', 3.7)], false).map(({ certain }) => certain)).toEqual([false]);
  expect(settle([reading('one', 3.5)], false)).toEqual([]);
});

it('lets readings of different stretches stand side by side', () => {
  const far = { start: 90, end: 120 };
  const matches = [reading('one', 6), reading('other', 6, { quote: far, window: far })];
  expect(certainOf(matches)).toEqual(['one', 'other']);
});
