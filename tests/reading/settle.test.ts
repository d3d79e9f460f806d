/** Which of several readings of a sentence stand, and what makes them certain. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../reading/cues.ts';
import type { Match } from '../../reading/match.ts';
import type { Hit } from '../../reading/scanner.ts';
import { settle } from '../../reading/settle.ts';

const SENTENCE = {
  clauses: [
    { start: 0, end: 80 },
    { start: 80, end: 160 },
  ],
} as unknown as Match['sentence'];
const TELLING = 4;
const weigh = (): number => TELLING;

/** The words of an event: its own concept, at a place. */
const hit = (concept: string, start: number): Hit => ({ concept, start, end: start + 6 });
const profile = (...concepts: readonly string[]): Profile =>
  ({ concepts: new Set(concepts) }) as unknown as Profile;

function reading(event: string, score: number, more: Partial<Match> = {}): Match {
  const quote = { start: 0, end: 80 };
  const words = { who: [], what: [], profile: profile(), date: null };
  const rest = { ...words, window: quote, quote, dated: false, doubtful: false };
  return { sentence: SENTENCE, event, score, ...rest, ...more };
}

const certainOf = (matches: readonly Match[], amid = false): readonly string[] =>
  settle(matches, { amid, weigh }).flatMap(({ certain, event }) => (certain ? [event] : []));

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
  expect(settle([reading('one', 3.7)], { amid: false, weigh }).map(({ certain }) => certain)).toEqual([
    false,
  ]);
  expect(settle([reading('one', 3.5)], { amid: false, weigh })).toEqual([]);
});

it('lets readings of different stretches stand side by side', () => {
  const far = { start: 90, end: 120 };
  const matches = [reading('one', 6), reading('other', 6, { quote: far, window: far })];
  expect(certainOf(matches)).toEqual(['one', 'other']);
});

it('gives a date within another passage to a passage beside it only if it is its event’s own', () => {
  const far = { start: 90, end: 150 };
  const date = { words: 'in March', start: 100, end: 108, date: '2022-03' };
  const other = reading('other', 9, { quote: far, window: far, date, dated: true });
  const datesOf = (matches: readonly Match[]): readonly unknown[] =>
    settle(matches, { amid: false, weigh }).map(match => match.date);
  expect(datesOf([reading('one', 6, { date }), other])).toEqual([null, date]);
  expect(datesOf([reading('one', 6, { date, dated: true }), other])).toEqual([date, date]);
  expect(datesOf([reading('one', 6, { date })])).toEqual([date]);
});

describe('of two events told in one sentence, such as "lost in Cologne in April, then in Münster as well",', () => {
  const whole = { start: 0, end: 160 };
  const date = { words: 'in April', start: 20, end: 28, date: '2022-04' };
  const lost = hit('reject', 5);
  const cologne = { what: [hit('vg', 10), lost], profile: profile('vg', 'reject'), date, dated: true };
  const muenster = { what: [hit('ovg', 90), lost], profile: profile('ovg', 'reject'), date, dated: true };

  it('each has the clause in which its own words stand', () => {
    const [first, second] = settle(
      [reading('cologne', 9, cologne), reading('muenster', 7, { ...muenster, quote: whole, window: whole })],
      { amid: false, weigh },
    );
    expect([first?.event, first?.quote, first?.date]).toEqual(['cologne', { start: 0, end: 80 }, date]);
    expect([second?.event, second?.quote]).toEqual(['muenster', { start: 80, end: 160 }]);
    expect(second?.date).toBeNull();
  });

  it('one stands alone where the other has no words of its own', () => {
    const shared = { ...muenster, profile: profile('ovg', 'vg', 'reject'), what: [hit('vg', 10), lost] };
    const both = [
      reading('cologne', 9, cologne),
      reading('other', 7, { ...shared, quote: whole, window: whole }),
    ];
    expect(settle(both, { amid: false, weigh }).map(({ event }) => event)).toEqual(['cologne']);
  });

  it('one stands alone where their words stand in one clause, or many events have them', () => {
    const beside = { ...muenster, what: [hit('ovg', 30), lost] };
    const near = [reading('cologne', 9, cologne), reading('muenster', 7, beside)];
    expect(settle(near, { amid: false, weigh }).map(({ event }) => event)).toEqual(['cologne']);
    const far = [
      reading('cologne', 9, cologne),
      reading('muenster', 7, { ...muenster, quote: whole, window: whole }),
    ];
    expect(settle(far, { amid: false, weigh: () => 2 }).map(({ event }) => event)).toEqual(['cologne']);
  });
});
