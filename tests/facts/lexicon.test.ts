/** What is wrong with a lexicon is said in a sentence, before an article is read wrongly with it. */
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../facts/check.ts';
import { checkLexicons } from '../../facts/check/lexicon.ts';
import { readLexiconFiles, readRules } from '../../facts/load.ts';

const files = readLexiconFiles();
const rules = readRules();
const faultsOf = (changed: ReadonlyMap<string, unknown>): readonly string[] =>
  checkLexicons(changed, rules).map(describeFault);
const dutch = files.get('nl.json') as { readonly dates: object; readonly words: object };
const changed = (change: object): readonly string[] =>
  faultsOf(new Map([...files, ['nl.json', { ...dutch, ...change }]]));
const withDates = (change: object): readonly string[] => changed({ dates: { ...dutch.dates, ...change } });

it('is nothing with those that are shipped', () => {
  expect(faultsOf(files)).toEqual([]);
});

describe('a lexicon', () => {
  it.each([
    ['of another language', { language: 'de' }, 'nl.json: language must be what the file is named after.'],
    [
      'of a language nobody lists',
      { language: 'xx' },
      'nl.json: language must be a language that facts/lexicons.ts lists',
    ],
    ['without the way it is written', { spaced: undefined }, 'nl.json: spaced must be there'],
    ['with a field that nobody reads', { stops: [] }, 'nl.json: stops must go'],
    [
      'of a country that no event knows',
      { home: 'dk' },
      'nl.json: home must be a concept of reading/places.ts',
    ],
    ['with an entry that is empty', { words: { ban: [''] } }, 'nl.json: words.ban.0 must be words'],
    ['with an entry of a star', { words: { ban: ['*'] } }, 'nl.json: words.ban.0 must hold more than stars'],
    ['with words in no list', { words: { ban: 'verbod' } }, 'nl.json: words.ban must be Array'],
    [
      'with a concept nobody knows',
      { words: { bann: ['verbod'] } },
      'nl.json: words.bann must be a concept of facts/lexicon/concepts.json',
    ],
  ] as const)('%s is told of it', (_, change, fault) => {
    expect(changed(change)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    [
      'eleven months',
      { months: Array.from({ length: 11 }, () => ['maand']) },
      'nl.json: dates.months must list 12 months',
    ],
    ['a number in words', { numbers: { twee: '2' } }, 'nl.json: dates.numbers.twee must be number'],
    [
      'a kind nobody knows',
      { patterns: { monthsAgoo: ['{n} maanden geleden'] } },
      'nl.json: dates.patterns.monthsAgoo must be a kind of date words',
    ],
    [
      'a slot nobody knows',
      { patterns: { weekday: ['op {weekdag}'] } },
      'nl.json: dates.patterns.weekday.0 must have no other slots than {day}',
    ],
  ] as const)('with %s among its dates is told of it', (_, change, fault) => {
    expect(withDates(change)).toEqual([expect.stringContaining(fault)]);
  });

  it('that is listed and not there is asked for', () => {
    const without = new Map([...files].filter(([name]) => name !== 'fi.json'));
    expect(faultsOf(without)).toEqual(['lexicons.ts: fi must have a file facts/lexicon/fi.json.']);
  });
});
