/** What the record weighs in a page, and how long it takes to parse, as it is and ten times as large. */
import { gzipSync } from 'node:zlib';
import { loadRecord } from '../../facts/load.ts';
import { buildRecord } from '../../facts/record.ts';
import type { Event } from '../../facts/schema.ts';
import type { Row } from './table.ts';
import { median } from './trace.ts';

const TIMES = 21;

/** A row for each size: bytes of one language, bytes an event, and milliseconds to parse. */
export function measureRecord(): readonly Row[] {
  const { events } = loadRecord();
  return [1, 10].map(copies => rowOf(multiplied(events, copies)));
}

// Copies with words of their own, as repeated text would weigh next to nothing.
function multiplied(events: readonly Event[], copies: number): readonly Event[] {
  const languages = ['en', 'nl', 'de', 'fr', 'ru'] as const;
  return Array.from({ length: copies }, (_, copy) =>
    events.map(event => {
      const own = event.text[languages[copy % languages.length] ?? 'en'] ?? event.text.en;
      const text = copy < languages.length ? own : { ...own, summary: reversed(own.summary) };
      return {
        ...event,
        id: copy === 0 ? event.id : `${event.id}-${copy}`,
        text: { ...event.text, en: text },
      };
    }),
  ).flat();
}

function reversed(text: string): string {
  return text.split(' ').toReversed().join(' ');
}

function rowOf(events: readonly Event[]): Row {
  const json = JSON.stringify(buildRecord(events, 'en'));
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now();
    JSON.parse(json);
    return performance.now() - begun;
  });
  const gzip = gzipSync(json).length;
  return {
    events: events.length,
    bytes: Buffer.byteLength(json),
    gzip,
    'gzip an event': Math.round(gzip / events.length),
    'parsed in (ms)': median(times),
  };
}
