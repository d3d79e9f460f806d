/** Of a day or month that several events share, words mean the one that they hold clearly the most of. */
import { expect, it } from 'vitest';
import { certainIn } from './read-text.ts';

const eventsIn = async (line: string): Promise<readonly (readonly [string, string | null])[]> => {
  const lead =
    'One state after the other has turned away from Kaspersky’s antivirus, and some of them without a word.';
  const markup = `<p>${lead}</p><p>${line}</p>`;
  const passages = await certainIn({ language: 'en', published: '2024-06-20', markup });
  return passages.map(({ event, when }) => [event, when]);
};

it('is enough to name who acted where nobody else did in that month', async () => {
  expect(await eventsIn('The FCC spoke up on March 25, 2022.')).toEqual([
    ['us-fcc-covered-list', '2022-03-25'],
  ]);
});

it('is not enough where another of that month is named beside it', async () => {
  expect(await eventsIn('The FCC and the Garante spoke up in March 2022.')).toEqual([]);
});

it('lets words mean an event without the one that its date usually needs', async () => {
  const line = 'Romania’s parliament and president completed the set in December 2022.';
  expect(await eventsIn(line)).toEqual([['ro-law', '2022-12']]);
});
