import { describe, expect, it } from 'vitest';
import type { PageScore } from '../../scripts/evaluate/score.ts';
import { confusion, measure, summarise } from '../../scripts/evaluate/summary.ts';

const score = (change: Partial<PageScore> = {}): PageScore => ({
  language: 'en',
  relevance: 'about',
  given: 'about',
  falseSidebar: false,
  published: 'right',
  spoken: 'right',
  links: { right: 3, wrong: 1 },
  wanted: { found: 2, missed: 2 },
  when: { right: 3, wrong: 0, missing: 0 },
  reading: 8,
  faults: [],
  ...change,
});

describe('measure', () => {
  it('weighs what was found against what was found wrongly and what was missed', () => {
    const { precision, recall, f1 } = measure({ rightLinks: 3, wrongLinks: 1, found: 2, missed: 2 });
    expect([precision, recall]).toEqual([0.75, 0.5]);
    expect(f1).toBeCloseTo(0.6);
  });

  it('says nothing where nothing was to be found', () => {
    expect(measure({ rightLinks: 0, wrongLinks: 0, found: 0, missed: 0 })).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
  });
});

describe('summarise', () => {
  it('counts the classes given to each labelled class', () => {
    const table = confusion([
      score(),
      score({ given: 'none' }),
      score({ relevance: 'none', given: 'mention' }),
    ]);
    expect(table.about).toEqual({ about: 1, mention: 0, incidental: 0, none: 1 });
    expect(table.none.mention).toBe(1);
  });

  it('says totals and a line a language', () => {
    const said = summarise([score(), score({ language: 'nl', falseSidebar: true })], { all: false });
    expect(said).toMatch(/^all +2 /m);
    expect(said).toMatch(/^nl +1 .* 75\.0% .* 50\.0% .* 60\.0% /m);
    expect(said).toContain('false sidebars: 1');
  });

  it('lists wrong links always, and what was missed when asked for all', () => {
    const faults = [
      { kind: 'wrong link', file: 'a.html', text: 'linked wrongly' },
      { kind: 'missed', file: 'a.html', text: 'left out' },
    ] as const;
    expect(summarise([score({ faults })], { all: false })).not.toContain('left out');
    expect(summarise([score({ faults })], { all: true })).toMatch(/linked wrongly[\s\S]*left out/);
  });
});
