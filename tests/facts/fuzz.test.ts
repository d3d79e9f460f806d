/** Whatever stands in a file of the record, the check says in sentences what is wrong with it, and never stumbles. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRecord, describeFault, type Rules } from '../../facts/check.ts';
import { readRecordFiles, readRules } from '../../facts/load.ts';

const RUN = { seed: 20180515, numRuns: Number(process.env['FUZZ'] ?? 40) };
const SENTENCE = /^[\s\S]*: [\s\S]* must [\s\S]+\.$/;

type Files = ReturnType<typeof readRecordFiles>;
let files: Files;
let rules: Rules;
// A few files are enough: each run checks them all.
let events: [string, unknown][];
let standing: [string, unknown][];

beforeAll(() => {
  files = readRecordFiles();
  rules = readRules();
  events = [...files.events].slice(0, 5);
  standing = [...files.standing].slice(0, 3);
});

const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
const WORDS = [
  '',
  ' ',
  '2017-02-30',
  '2017',
  '[[us-dhs-bod-17-01]]',
  '[[',
  '[[x]]]]',
  'http://x',
  'https://a.example/',
  'en',
  'x + y - z',
  '__proto__',
];
const wrong = fc.oneof(anything, fc.constantFrom<unknown>(...WORDS, null, [], {}, -1, Number.NaN));

function sentencesOf(broken: Map<string, unknown>, others: Map<string, unknown>): readonly string[] {
  return checkRecord({ events: broken, standing: others }, rules).map(describeFault);
}

/** A copy in which the value at a place, chosen by numbers, is another. */
function withOther(file: unknown, steps: readonly number[], other: unknown): unknown {
  if (typeof file !== 'object' || file === null) return other;
  const names = Object.keys(file);
  const name = names[(steps[0] ?? 0) % Math.max(1, names.length)];
  if (name === undefined) return other;
  const inner: unknown = Reflect.get(file, name);
  const next = steps.length > 1 ? withOther(inner, steps.slice(1), other) : other;
  if (Array.isArray(file))
    return file.map((entry: unknown, index) => (String(index) === name ? next : entry));
  return { ...file, [name]: next };
}

describe('the check of the record', () => {
  it('takes files of anything', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), anything),
        fc.dictionary(fc.string(), anything),
        (some, others) => {
          const said = sentencesOf(new Map(Object.entries(some)), new Map(Object.entries(others)));
          expect(said.filter(sentence => !SENTENCE.test(sentence))).toEqual([]);
          expect(said.length).toBeGreaterThanOrEqual(Object.keys(some).length);
        },
      ),
      RUN,
    );
  });

  it('takes real files in which anything stands in the place of something', () => {
    const steps = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.tuple(fc.nat(), steps), wrong, fc.boolean(), ([at, path], other, isEvent) => {
        const broken = (all: readonly [string, unknown][]): Map<string, unknown> =>
          new Map(
            all.map(([name, file], index) => [
              name,
              index === at % all.length ? withOther(file, path, other) : file,
            ]),
          );
        const said = sentencesOf(
          isEvent ? broken(events) : new Map(events),
          isEvent ? new Map(standing) : broken(standing),
        );
        expect(said.filter(sentence => !SENTENCE.test(sentence))).toEqual([]);
      }),
      RUN,
    );
  }, 60_000);
});
