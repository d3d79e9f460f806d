import { expect, it } from 'vitest';
import { byYear, countSince, type YearOfItems } from '../../../components/timeline/sequence.ts';
import { article, madeUp, record } from './events.ts';

const told = (years: readonly YearOfItems[]) =>
  years.map(({ year, items }) =>
    [year, ...items.map(item => (item === 'article' ? '—' : item.id))].join(' '),
  );
const events = [
  madeUp({ id: 'old', date: '2017-09-13' }),
  madeUp({ id: 'same-day', date: '2018-05-15' }),
  madeUp({ id: 'nl-phase-out', date: '2018-05-15' }),
  madeUp({ id: 'same-month', date: '2018-05' }),
  madeUp({ id: 'later', date: '2019' }),
];

it('sets the events under their years, oldest first', () => {
  expect(told(byYear(events, { article: null, newestFirst: false }))).toEqual([
    '2017 old',
    '2018 same-day nl-phase-out same-month',
    '2019 later',
  ]);
});

it('rules the list behind what is in the article on its own day and before what is not', () => {
  expect(told(byYear(events, { article, newestFirst: false }))).toEqual([
    '2017 old',
    '2018 nl-phase-out — same-day same-month',
    '2019 later',
  ]);
});

it('turns everything round for the newest first', () => {
  expect(told(byYear(events, { article, newestFirst: true }))).toEqual([
    '2019 later',
    '2018 same-month same-day — nl-phase-out',
    '2017 old',
  ]);
});

it('gives the rule its own year where no event lies in it', () => {
  const around = [madeUp({ id: 'old', date: '2017-09-13' }), madeUp({ id: 'later', date: '2019' })];
  expect(told(byYear(around, { article, newestFirst: false }))).toEqual(['2017 old', '2018 —', '2019 later']);
});

it('rules no empty list', () => {
  expect(byYear([], { article, newestFirst: false })).toEqual([]);
});

it('counts what came after the sample article as the sidebar does', () => {
  expect(countSince(record.events, article)).toBe(51);
});
