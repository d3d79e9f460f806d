import { expect, it } from 'vitest';
import { loadRecord } from '../../facts/load.ts';
import type { Standing } from '../../facts/schema.ts';
import { buildStanding } from '../../facts/standing.ts';

const { standing } = loadRecord();
const seat = standing.find(({ id }) => id === 'headquarters');
if (seat === undefined) throw new Error('The record does not say where the company sits');
const made = (change: Partial<Standing>): Standing => ({ ...seat, ...change });

it('leaves out what is not to be shown, is not certain enough or has no source', () => {
  const facts = [
    made({ id: 'shown' }),
    made({ id: 'hidden', shown: false }),
    made({ id: 'doubted', confidence: 'low' }),
    made({ id: 'unsourced', sources: [] }),
  ];
  expect(buildStanding(facts, 'en').map(({ id }) => id)).toEqual(['shown']);
});

it('goes by topic, the company first and what is in force last', () => {
  const topics = buildStanding(standing, 'en').map(({ topic }) => topic);
  expect([topics[0], topics.at(-1)]).toEqual(['company', 'status']);
  expect(topics.filter((topic, at) => topic !== topics[at - 1])).toHaveLength(new Set(topics).size);
});

it('is in the language asked for, or in English and says so', () => {
  const { en } = seat.text;
  const bare = made({ text: { en } });
  const dutch = made({ text: { en, nl: { statement: 'Het hoofdkantoor staat in Moskou.' } } });
  expect(buildStanding([bare], 'nl')).toMatchObject([{ lang: 'en', statement: en.statement }]);
  expect(buildStanding([dutch], 'nl')).toMatchObject([
    { lang: 'nl', statement: 'Het hoofdkantoor staat in Moskou.' },
  ]);
});
