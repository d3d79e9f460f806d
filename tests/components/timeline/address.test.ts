import { expect, it } from 'vitest';
import { eventIn, queryOf, readAddress } from '../../../components/timeline/address.ts';
import { EVERYTHING } from '../../../components/timeline/choice.ts';
import { article } from './events.ts';

const known = new Set([...article.found, 'us-gsa-removal']);

it('reads the whole record from a bare address', () => {
  expect(readAddress('', known)).toEqual({ choice: EVERYTHING, article: null });
});

it('gives the whole record a bare address', () => {
  expect(queryOf({ choice: EVERYTHING, article: null })).toBe('');
});

it('reads back what it wrote', () => {
  const choice = {
    search: 'court & ministry',
    place: new Set(['US', 'INT']),
    kind: new Set(['procurement rule']),
    status: new Set(['in force']),
    minor: false,
    newestFirst: true,
  };
  expect(readAddress(queryOf({ choice, article }), known)).toEqual({ choice, article });
});

it('reads the article as the sidebar and the popup write it', () => {
  const query = '?article=2018-05-15&in=nl-phase-out+us-gsa-removal';
  expect(readAddress(query, known).article).toEqual({
    published: '2018-05-15',
    found: new Set(['nl-phase-out', 'us-gsa-removal']),
  });
});

it('passes over events that the record does not hold', () => {
  const { article } = readAddress('?article=2018-05-15&in=nl-phase-out no-such-event', known);
  expect([...(article?.found ?? [])]).toEqual(['nl-phase-out']);
});

it.each(['2018-05', '2018-13-45', 'yesterday', ''])('knows no article of the date "%s"', date => {
  expect(readAddress(`?article=${date}&in=nl-phase-out`, known).article).toBeNull();
});

it('reads an event from the part behind the "#"', () => {
  expect(eventIn('#e-us-gsa-removal')).toBe('us-gsa-removal');
  expect(eventIn('#editing')).toBeNull();
  expect(eventIn('#e-"]')).toBeNull();
  expect(eventIn('')).toBeNull();
});
