import * as v from 'valibot';
import { SLOT_NAMES } from '../../reading/date-slots.ts';
import { PLACES } from '../../reading/places.ts';
import { dateKinds } from '../../reading/resolve-date.ts';
import { LEXICONS } from '../lexicons.ts';
import type { Fault, Rules } from './fault.ts';
import { readShapes } from './shape.ts';

// The messages go on from "must".
const word = v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/, 'be words, with no space before or behind them'));
const entry = v.pipe(
  word,
  v.check(text => text === '' || /[^\s*]/.test(text), 'hold more than stars'),
);
const slots = new Set<string>(SLOT_NAMES);
const template = v.pipe(
  v.string(),
  v.nonEmpty('hold words or slots'),
  v.check(
    text => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name = '']) => slots.has(name)),
    `have no other slots than ${SLOT_NAMES.map(name => `{${name}}`).join(' ')}`,
  ),
);
const names = (count: number, of: string) =>
  v.pipe(v.array(v.array(word)), v.length(count, `list ${count} ${of}, each with its forms`));
const among = (known: ReadonlySet<string>, of: string) =>
  v.pipe(
    v.string(),
    v.check(name => known.has(name), `be ${of}`),
  );

function lexiconSchema({ concepts }: Rules) {
  return v.strictObject({
    language: v.picklist(LEXICONS, 'be a language that facts/lexicons.ts lists'),
    spaced: v.boolean(),
    open: v.optional(v.boolean()),
    home: v.optional(among(PLACES, 'a concept of reading/places.ts')),
    prefixes: v.array(word),
    abbreviations: v.array(word),
    joins: v.optional(v.array(word)),
    words: v.record(among(concepts, 'a concept of facts/lexicon/concepts.json'), v.array(entry)),
    dates: v.strictObject({
      months: names(12, 'months'),
      weekdays: names(7, 'weekdays from Monday'),
      seasons: v.optional(names(4, 'seasons from spring')),
      numbers: v.record(v.string(), v.number()),
      patterns: v.record(
        among(new Set(dateKinds()), 'a kind of date words that reading/resolve-date.ts knows'),
        v.array(template),
      ),
      eras: v.optional(v.record(v.string(), v.number())),
    }),
  });
}

/** Lexicons have all that reading needs, and nothing that it does not know; `files` are by name, such as `nl.json`. */
export function checkLexicons(files: ReadonlyMap<string, unknown>, rules: Rules): readonly Fault[] {
  const missing = LEXICONS.filter(language => !files.has(`${language}.json`));
  const { read, faults } = readShapes(files, lexiconSchema(rules));
  const misnamed = read.filter(({ file, value }) => file !== `${value.language}.json`);
  return [
    ...missing.map(language => ({
      file: 'lexicons.ts',
      field: language,
      wanted: `have a file facts/lexicon/${language}.json`,
    })),
    ...faults,
    ...misnamed.map(({ file }) => ({ file, field: 'language', wanted: 'be what the file is named after' })),
  ];
}
