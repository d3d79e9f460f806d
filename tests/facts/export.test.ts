import { expect, it } from 'vitest';
import { recordAsCalendar, recordAsCsv, recordAsJson } from '../../facts/export.ts';
import { loadRecord } from '../../facts/load.ts';
import { buildRecord } from '../../facts/record.ts';

const record = buildRecord(loadRecord().events, 'en');
const ids = record.events.map(({ id }) => id);

it('reads its JSON back as the same record', () => {
  expect(JSON.parse(recordAsJson(record))).toEqual(record);
});

it('reads its CSV back, a line an event', () => {
  const [head = [], ...rows] = parseCsv(recordAsCsv(record));
  const column = (name: string) => rows.map(row => row[head.indexOf(name)]);
  expect(column('id')).toEqual(ids);
  expect(column('title')).toEqual(record.events.map(({ title }) => title));
  expect(column('sources')).toEqual(
    record.events.map(({ sources }) => sources.map(({ url }) => url).join(' | ')),
  );
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([head.length]));
});

it('reads quotes, commas and line ends back from CSV', () => {
  const title = 'He said "no",\r\nthen left';
  const [event] = record.events;
  if (event === undefined) throw new Error('the record is empty');
  const [head = [], row = []] = parseCsv(recordAsCsv({ ...record, events: [{ ...event, title }] }));
  expect(row[head.indexOf('title')]).toBe(title);
});

it('writes dates for the links of its texts', () => {
  const csv = recordAsCsv(record);
  expect(csv).toContain('The advice was kept and extended on 29 March 2022.');
  expect(csv).not.toContain('[[');
});

it('reads its calendar back, an all-day event each', () => {
  const calendar = parseCalendar(recordAsCalendar(record));
  expect(calendar.map(event => event.get('UID'))).toEqual(ids.map(id => `${id}@sidelight`));
  expect(calendar.map(event => event.get('SUMMARY'))).toEqual(record.events.map(({ title }) => title));
  expect(calendar.map(event => event.get('URL'))).toEqual(
    record.events.map(({ sources }) => sources[0]?.url),
  );
});

it.each([
  ['us-dhs-bod-17-01', '20170913', '20170914'],
  ['us-dhs-final-decision', '20171201', '20180101'],
  ['company-founded', '19970101', '19980101'],
])('gives %s the days from %s until before %s', (id, start, end) => {
  const event = parseCalendar(recordAsCalendar(record)).find(one => one.get('UID') === `${id}@sidelight`);
  expect(event?.get('DTSTART;VALUE=DATE')).toBe(start);
  expect(event?.get('DTEND;VALUE=DATE')).toBe(end);
});

it('breaks no line of the calendar after the 75th octet and no character in two', () => {
  const [event] = record.events;
  if (event === undefined) throw new Error('the record is empty');
  const title = '調査と警告'.repeat(20);
  const text = recordAsCalendar({ ...record, events: [{ ...event, title }] });
  const lengths = text.split('\r\n').map(line => new TextEncoder().encode(line).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(parseCalendar(text)[0]?.get('SUMMARY')).toBe(title);
});

/** Reads CSV as RFC 4180 describes it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Reads the events of a calendar as RFC 5545 describes them: lines unfolded, text unescaped. */
function parseCalendar(text: string): readonly ReadonlyMap<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map(block => new Map(block.split('\n').map(property)));
}

function property(line: string): [string, string] {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
  return [line.slice(0, colon), value];
}
