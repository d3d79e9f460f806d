import { cite } from './citation-forms.ts';
import { dayAfter, firstDay, formatDate } from './dates.ts';
import { plainProse } from './prose.ts';
import type { Record, RecordEvent } from './record.ts';

/** The record as indented JSON, its texts with their `[[event-id]]` links. */
export function recordAsJson(record: Record): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The record as CSV (RFC 4180): a head line, one line an event, lists joined by " | ". */
export function recordAsCsv(record: Record): string {
  const prose = proseWriter(record);
  const columns = csvColumns(prose);
  const rows = record.events.map(event => columns.map(([, valueOf]) => valueOf(event)));
  return [columns.map(([name]) => name), ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The record as a calendar (RFC 5545) of all-day events; a month or year is an event of that length. */
export function recordAsCalendar(record: Record): string {
  const prose = proseWriter(record);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidelight//Record//EN',
    'CALSCALE:GREGORIAN',
    ...record.events.flatMap(event => calendarEvent(event, prose, record.language)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${foldLine(line)}\r\n`).join('');
}

/** Writes a text without links: each becomes the date of the event that it leads to. */
type ProseWriter = (text: string | null) => string;

function proseWriter({ events, language }: Record): ProseWriter {
  const dates = new Map(events.map(({ id, date }) => [id, formatDate(date, language)]));
  return text => (text === null ? '' : plainProse(text, id => dates.get(id) ?? id));
}

type Column = readonly [name: string, valueOf: (event: RecordEvent) => string];

function csvColumns(prose: ProseWriter): readonly Column[] {
  return [
    ['id', event => event.id],
    ['date', event => event.date],
    ['end', event => event.end ?? ''],
    ['place', event => event.place],
    ['kind', event => event.kind],
    ['tier', event => String(event.tier)],
    ['confidence', event => event.confidence],
    ['status', event => event.status.is],
    ['status as of', event => event.status.asOf],
    ['superseded by', event => event.status.supersededBy ?? ''],
    ['language', event => event.lang],
    ['title', event => event.title],
    ['summary', event => prose(event.summary)],
    ['actor', event => event.actor],
    ['binds', event => prose(event.binds)],
    ['steps', event => event.effective.map(({ date, what }) => `${date} ${prose(what)}`).join(LIST)],
    ['status note', event => prose(event.statusNote)],
    ['company response', event => prose(event.response)],
    ['disputed', event => prose(event.disputed)],
    ['related', event => event.related.join(LIST)],
    ['sources', event => event.sources.map(({ url }) => url).join(LIST)],
    ['reviewed', event => event.reviewed],
  ];
}

const LIST = ' | ';

function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function calendarEvent(event: RecordEvent, prose: ProseWriter, language: string): readonly string[] {
  const description = `${prose(event.summary)}\n\n${cite(event, 'text', language)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@sidelight`,
    `DTSTAMP:${basicDate(event.reviewed)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDate(firstDay(event.date))}`,
    `DTEND;VALUE=DATE:${basicDate(dayAfter(event.end ?? event.date))}`,
    `SUMMARY:${escapeCalendar(event.title)}`,
    `DESCRIPTION:${escapeCalendar(description)}`,
    `CATEGORIES:${escapeCalendar(event.kind)}`,
    `URL:${event.sources[0]?.url ?? ''}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basicDate(day: string): string {
  return day.replaceAll('-', '');
}

function escapeCalendar(words: string): string {
  return words.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Breaks a line so that none is longer than 75 octets, and never within a character. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
