import { expect, it } from 'vitest';
import { layoutLanes, type LaneInput } from '../../../components/timeline/lane-layout.ts';
import { article, madeUp, record } from './events.ts';

const whole: LaneInput = { events: record.events, article, today: '2026-11-25', width: 1160 };
const marksOf = (input: LaneInput) => layoutLanes(input).lanes.flatMap(({ marks }) => marks);

it('draws each event once, in the lane of its place', () => {
  const { lanes } = layoutLanes(whole);
  const places = new Map(record.events.map(({ id, place }) => [id, place]));
  expect(lanes.flatMap(({ marks }) => marks)).toHaveLength(record.events.length);
  for (const { place, marks } of lanes) {
    expect(marks.map(({ id }) => places.get(id))).toEqual(marks.map(() => place));
  }
});

it('puts the place with the most events on top and several places together at the foot', () => {
  const places = layoutLanes(whole).lanes.map(({ place }) => place);
  expect([places[0], places.at(-1)]).toEqual(['US', 'INT']);
});

it.each([1160, 860, 780])('lets no mark touch another, nor leave the drawing of %i units', width => {
  const marks = marksOf({ ...whole, width });
  for (const [index, { x, y }] of marks.entries()) {
    expect(x > 170 && x < width - 3 && y > 20).toBe(true);
    const near = marks.slice(index + 1).filter(other => Math.hypot(other.x - x, other.y - y) < 8);
    expect(near).toEqual([]);
  }
});

it('keeps the line of the article clear, with what it tells before it', () => {
  const at = layoutLanes(whole).reading?.x ?? Number.NaN;
  for (const { is, x } of marksOf(whole)) {
    expect(Math.abs(x - at)).toBeGreaterThan(6);
    expect(x < at).toBe(is !== 'since');
  }
});

it('runs to the year of today, with a leap over the silence after 1997', () => {
  const { years, leap } = layoutLanes({ ...whole, today: '2028-02-01' });
  expect(leap?.year).toBe(1997);
  expect([years[0]?.year, years.at(-1)?.year]).toEqual([2015, 2028]);
  expect(years.map(({ x }) => x)).toEqual(years.map(({ x }) => x).toSorted((a, b) => a - b));
});

it('does not leap over the year of the article', () => {
  const early = { published: '2005-03-01', found: new Set<string>() };
  const { leap, years } = layoutLanes({ ...whole, article: early });
  expect([leap, years[0]?.year]).toEqual([null, 1997]);
});

it('draws an article from before the record within the drawing', () => {
  const early = { published: '1996-03-01', found: new Set<string>() };
  const { reading, years } = layoutLanes({ ...whole, article: early });
  expect(years[0]?.year).toBe(1996);
  expect(reading?.x).toBeGreaterThan(196);
});

it('turns the label of a late article back into the drawing', () => {
  const late = { published: '2026-11-25', found: new Set<string>() };
  const { reading } = layoutLanes({ ...whole, article: late });
  expect(reading?.side).toBe('before');
  expect(reading?.x).toBeLessThan(1160);
});

it('draws one event and none', () => {
  expect(marksOf({ ...whole, events: [madeUp({ id: 'one' })], article: null })).toHaveLength(1);
  expect(layoutLanes({ ...whole, events: [], article: null }).lanes).toEqual([]);
});
