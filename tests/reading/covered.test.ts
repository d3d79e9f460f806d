import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coveredEntries } from '../../reading/covered.ts';
import { LEXICONS } from '../../facts/lexicons.ts';
import type { Lexicon } from '../../reading/lexicon.ts';

const lexicon = (entries: readonly string[], more: Partial<Lexicon> = {}): Lexicon => ({
  language: 'xx',
  spaced: true,
  prefixes: [],
  abbreviations: [],
  words: { remove: entries, other: ['phase out'] },
  dates: { months: [], weekdays: [], numbers: {}, patterns: {} },
  ...more,
});
const gone = (entries: readonly string[], more: Partial<Lexicon> = {}): string[] =>
  coveredEntries(lexicon(entries, more)).map(({ entry }) => entry);

describe('an entry is one too many', () => {
  it.each([
    ['where a stem stands for it', ['phase* out', 'phased out', 'phasing in']],
    ['where a shorter one stands within it', ['phase* out', 'to phase out of']],
    ['where a stem of a stem stands for it', ['pha*', 'phase*']],
    ['where one that leaves words open stands for it', ['set* … aside', 'sets * * aside']],
  ])('%s', (_, entries) => {
    expect(gone(entries)).toHaveLength(1);
    expect(gone(entries)).not.toContain(entries[0]);
  });

  it('but not where it begins inside a compound, stands in capitals, leaves a gap, or is of another concept', () => {
    expect(gone(['*verbot', 'verbot', 'us', 'US', 'get * of', 'get rid of', 'stem*', 'stem'])).toEqual([
      'stem',
    ]);
    expect(gone(['phase out of'])).toEqual([]);
    expect(gone(['set … aside', 'set aside', 'set * aside it', 'sets … aside'])).toEqual(['set * aside it']);
  });

  it('where words are not set apart and it holds another of two characters or more', () => {
    const chinese = { spaced: false } as const;
    expect(gone(['移除', '全面移除', '除', 'fbi', 'fbi局'], chinese)).toEqual(['全面移除']);
  });

  it('where any particle may follow a shorter one', () => {
    expect(gone(['제거', '제거했다'], { open: true })).toEqual(['제거했다']);
  });
});

it.each(LEXICONS)('the lexicon of %s has none: `npm run facts:tidy` takes them out', language => {
  const path = new URL(`../../facts/lexicon/${language}.json`, import.meta.url);
  expect(coveredEntries(JSON.parse(readFileSync(path, 'utf8')) as Lexicon)).toEqual([]);
});
