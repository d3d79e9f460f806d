/** In an article about something else only plain words speak of the record where the subject is not near. */
import { describe, expect, it } from 'vitest';
import { contextOf } from './read-text.ts';

const FERRY = 'The council met again to decide whether the old ferry should run for another winter.';
const ORDER =
  'In September 2017 the US Department of Homeland Security ordered federal agencies to remove the software.';
const VAGUE = 'The ministry had ordered its offices to stop using such software.';
const NAMED = 'A member asked whether the ferry’s ticket machines still ran Kaspersky.';

const linksIn = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const { relevance, passages } = await contextOf({
    language: 'en',
    published: '2019-05-14',
    headline: 'Council puts off the ferry again',
    markup: lines.map(line => `<p>${line}</p>`).join(''),
  });
  expect(relevance).toBe('mention');
  return passages.flatMap(({ event, certainty }) => (certainty === 'certain' ? [event] : []));
};

describe('a passage far from the name', () => {
  it('is linked where its words are plain and the date is the event’s', async () => {
    expect(await linksIn(FERRY, NAMED, FERRY, FERRY, ORDER, FERRY, FERRY)).toEqual(['us-dhs-bod-17-01']);
  });

  it('is left alone where they are not', async () => {
    expect(await linksIn(FERRY, NAMED, FERRY, FERRY, VAGUE, FERRY, FERRY)).toEqual([]);
  });

  it('is left alone where others are named in it', async () => {
    const ofOthers = ORDER.replace('the software', 'Huawei equipment');
    expect(await linksIn(FERRY, NAMED, FERRY, FERRY, ofOthers, FERRY, FERRY)).toEqual([]);
  });
});
