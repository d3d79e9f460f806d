/**
 * Reads the labelled pages without a browser and holds what is found to what was reached: whoever changes a lexicon, a
 * cue or the engine sees here what it costs elsewhere. The few pages that draw themselves by scripts are not read.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../../scripts/evaluate/labels.ts';
import { scorePage, type PageScore } from '../../scripts/evaluate/score.ts';
import { read, readingOf } from '../../scripts/explain/read.ts';

const TESTS = join(import.meta.dirname, '..');
const LIMIT = 240_000; // milliseconds: some hundred pages, on a machine that may be busy

/** What a set must reach: shares of 1. */
type Reach = {
  readonly relevance: number;
  readonly precision: number;
  readonly recall: number;
  readonly when: number;
};

const SETS: readonly (readonly [name: string, folders: readonly string[], reach: Reach])[] = [
  [
    'in the markup of many sites',
    ['west', 'far', 'south', 'north', 'east', 'fresh'].map(name => join('pages', name)),
    { relevance: 0.95, precision: 0.98, recall: 0.84, when: 0.96 },
  ],
  ['of prose, which were tuned on', [join('prose', 'tuned')], { relevance: 0.97, precision: 0.98, recall: 0.86, when: 0.94 }],
  ['of ordinary articles, which were tuned on', [join('prose/ordinary', 'tuned')], { relevance: 0.96, precision: 0.97, recall: 0.9, when: 0.94 }],
  ['of ordinary articles, which nobody tuned on', [join('prose/ordinary', 'sealed')], { relevance: 0.95, precision: 0.97, recall: 0.88, when: 0.95 }],
]; // prettier-ignore

describe.each(SETS)('the pages %s', (_, folders, reach) => {
  let scores: readonly PageScore[] = [];

  beforeAll(async () => {
    const cases = (await Promise.all(folders.map(folder => casesOf(join(TESTS, folder))))).flat();
    const all: PageScore[] = [];
    for (const page of cases) {
      if (page.label === null) continue;
      all.push(scorePage({ label: page.label, reading: readingOf(page, await read(page)) }));
    }
    scores = all;
  }, LIMIT);

  const sum = (count: (score: PageScore) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);

  it('bring no sidebar where none should be', () => {
    expect(scores.filter(score => score.falseSidebar)).toEqual([]);
  });

  it('are told apart by what the subject is to them', () => {
    const right = scores.filter(({ relevance, given }) => relevance === given).length;
    expect(right / scores.length).toBeGreaterThanOrEqual(reach.relevance);
  });

  it('have links that are right, and few are missed', () => {
    const [right, wrong] = [sum(({ links }) => links.right), sum(({ links }) => links.wrong)];
    const [found, missed] = [sum(({ wanted }) => wanted.found), sum(({ wanted }) => wanted.missed)];
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(reach.precision);
    expect(found / (found + missed)).toBeGreaterThanOrEqual(reach.recall);
  });

  it('have the dates that their words fix', () => {
    const right = sum(({ when }) => when.right);
    const all = sum(({ when }) => when.right + when.wrong + when.missing);
    expect(right / all).toBeGreaterThanOrEqual(reach.when);
  });
});
