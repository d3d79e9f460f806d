/** What the tests of the timeline are about: the shipped record in English, and made-up events. */
import { createWords } from '../../../components/words.ts';
import { wordsOf } from '../../../facts/build.ts';
import { loadRecord } from '../../../facts/load.ts';
import { buildRecord, type RecordEvent } from '../../../facts/record.ts';
import { buildStanding } from '../../../facts/standing.ts';

/** The interface's words in English. */
export const words = createWords(wordsOf('en'), 'en');

/** The shipped record in English. */
export const record = buildRecord(loadRecord().events, 'en');

/** What the shipped record holds beside its events, in English. */
export const standing = buildStanding(loadRecord().standing, 'en');

/** The article of the sample newspaper. */
export const article = {
  published: '2018-05-15',
  found: new Set(['us-dhs-bod-17-01', 'uk-ncsc-letter', 'nl-phase-out', 'swiss-move-announced']),
};

/** An event of no matter, but for what is given. */
export function madeUp(given: Partial<RecordEvent> & Pick<RecordEvent, 'id'>): RecordEvent {
  return {
    date: '2020-01-01',
    end: null,
    place: 'NL',
    kind: 'ban',
    tier: 1,
    confidence: 'high',
    status: { is: 'in force', asOf: '2026-11-24', supersededBy: null },
    related: [],
    reviewed: '2026-11-24',
    sources: [
      {
        title: 'A letter',
        publisher: 'A ministry',
        url: 'https://a.example/',
        type: 'primary',
        published: null,
      },
    ],
    lang: 'en',
    title: 'A title',
    summary: 'A summary.',
    actor: 'An actor',
    binds: null,
    effective: [],
    statusNote: null,
    response: null,
    disputed: null,
    ...given,
  };
}

/** The ids of events, in their order. */
export function idsOf(events: readonly Pick<RecordEvent, 'id'>[]): readonly string[] {
  return events.map(({ id }) => id);
}
