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

it('does not take a day that two events share for either, but for what is said beside it', async () => {
  const line =
    '미국 상무부가 20일(현지시간) 러시아 기업 카스퍼스키의 백신 프로그램을 자국에서 팔지 못하게 했다.';
  const markup = `<p>${line}</p><p>회사는 이 결정에 동의하지 않는다고 밝혔고, 법적 대응을 포함한 모든 방안을 살펴보겠다고 했다.</p>`;
  const passages = await certainIn({ language: 'ko', published: '2024-06-21', markup });
  expect(passages.map(({ event, when }) => [event, when])).toEqual([
    ['us-bis-final-determination', '2024-06-20'],
  ]);
});
