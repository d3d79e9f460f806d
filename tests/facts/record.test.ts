import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadRecord } from '../../facts/load.ts';
import { buildRecord } from '../../facts/record.ts';
import type { Event } from '../../facts/schema.ts';

const { events } = loadRecord();
const dhs = event('us-dhs-bod-17-01');
const words = dhs.text.en;
const inDutch: Event = {
  ...dhs,
  text: { en: words, nl: { ...words, title: 'Titel', effective: ['a', 'b', 'c', 'd'] } },
};

it('carries the texts of one language alone', () => {
  const [built] = buildRecord([inDutch], 'nl').events;
  expect(built).toMatchObject({ id: 'us-dhs-bod-17-01', lang: 'nl', title: 'Titel' });
  expect(built?.effective[0]).toEqual({ date: '2017-10-13', what: 'a' });
  expect(built).not.toHaveProperty('text');
  expect(JSON.stringify(built)).not.toContain(words.title);
});

it('falls back to English, and says so, where a translation is missing', () => {
  const bare: Event = { ...dhs, text: { en: words } };
  expect(buildRecord([bare], 'nl').events[0]).toMatchObject({ lang: 'en', title: words.title });
});

it('leaves what only the build needs out', () => {
  const [built] = buildRecord([{ ...dhs, cues: { refer: ['dhs + ban'] } }], 'en').events;
  expect(built).not.toHaveProperty('cues');
  expect(built).not.toHaveProperty('$schema');
});

it('comes by date, a month after its days', () => {
  const dates = buildRecord(events.toReversed(), 'en').events.map(({ date }) => date);
  expect(dates[0]).toBe('1997');
  expect(dates.indexOf('2017-12')).toBeGreaterThan(dates.indexOf('2017-12-20'));
  expect(dates.indexOf('2017-12')).toBeLessThan(dates.indexOf('2018-02-12'));
});

it('puts the weightier of two events of one day first', () => {
  const ids = buildRecord(events, 'en').events.map(({ id }) => id);
  expect(ids.indexOf('swiss-move-announced')).toBeLessThan(ids.indexOf('nl-minister-move-no-change'));
});

it('names its newest event and its newest review', () => {
  const earlier: Event = { ...dhs, reviewed: '2020-01-01' };
  expect(buildRecord([event('de-kaspersky-ultimatum'), earlier], 'en')).toMatchObject({
    latest: '2026-01',
    reviewed: '2026-11-24',
  });
});

it.each([1, 10])('adds less than 1 kB (gzip) an event to a page, with %i times the record', times => {
  const many = Array.from({ length: times }, (_, copy) => events.map(one => synthetic(one, copy))).flat();
  const bytes = gzipSync(JSON.stringify(buildRecord(many, 'en'))).length;
  expect(bytes / many.length).toBeLessThan(1024);
});

it('holds no event that alone weighs 2 kB (gzip) or more', () => {
  const heavy = buildRecord(events, 'en').events.filter(one => gzipSync(JSON.stringify(one)).length >= 2048);
  expect(heavy.map(({ id }) => id)).toEqual([]);
});

/** A copy with words of its own, so that packing does not find the same event ten times. */
function synthetic(one: Event, copy: number): Event {
  if (copy === 0) return one;
  const mix = (text: string) =>
    text.replace(/\p{L}{4,}/gu, word => word.slice(copy % 4) + word.slice(0, copy % 4) + copy);
  const en = { ...one.text.en, title: mix(one.text.en.title), summary: mix(one.text.en.summary) };
  const sources = one.sources.map(source => ({ ...source, title: mix(source.title), url: mix(source.url) }));
  return { ...one, id: `${one.id}-${copy}`, sources, text: { en } };
}

function event(id: string): Event {
  const found = events.find(one => one.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found;
}
