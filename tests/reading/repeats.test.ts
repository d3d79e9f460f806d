/** An article that goes on about an event is not marked again and again; one that dates it anew is. */
import { expect, it } from 'vitest';
import { isRepeat } from '../../reading/settle.ts';
import { certainIn } from './read-text.ts';

const TELLS = 'The Dutch government phases out Kaspersky antivirus software as a precaution.';
const TELLS_AGAIN = 'Ministries in The Hague stop using Kaspersky antivirus software, the cabinet says.';
const AS_ARTICLE = { language: 'en', published: '2018-06-20' };

const markup = (...lines: readonly string[]): string => lines.map(line => `<p>${line}</p>`).join('');

it('is linked twice where nothing dates it, and then no more', async () => {
  const lines = [TELLS, TELLS, TELLS_AGAIN, TELLS, TELLS];
  const passages = await certainIn({ ...AS_ARTICLE, markup: markup(...lines) });
  expect(passages.map(({ event, block }) => [event, block])).toEqual([
    ['nl-phase-out', 1],
    ['nl-phase-out', 2],
  ]);
});

it('is linked again where its own date stands beside it', async () => {
  const dated = `On 14 May ${TELLS}`;
  const passages = await certainIn({ ...AS_ARTICLE, markup: markup(TELLS, TELLS_AGAIN, TELLS, dated) });
  expect(passages.map(({ when }) => when)).toEqual([null, null, '2018-05-14']);
});

it('needs plain words the second time', () => {
  const read = { dated: false, score: 5 } as Parameters<typeof isRepeat>[0];
  expect([0, 1, 2].map(times => isRepeat(read, times))).toEqual([false, true, true]);
  expect([0, 1, 2].map(times => isRepeat({ ...read, score: 7 }, times))).toEqual([false, false, true]);
  expect([1, 2, 9].map(times => isRepeat({ ...read, score: 10 }, times))).toEqual([false, false, false]);
  expect(isRepeat({ ...read, dated: true }, 9)).toBe(false);
});

it('is marked in both clauses where both tell of it', async () => {
  const both =
    'Kaspersky has frozen all cooperation with Europol, and its part in the Europol portal is suspended too.';
  const [passage, ...others] = await certainIn({
    language: 'en',
    published: '2018-06-14',
    markup: markup(both),
  });
  expect([passage?.event, others]).toEqual(['europol-suspension', []]);
  expect(passage?.quote).toMatch(/^Kaspersky has frozen.*suspended too$/);
});
