import { describe, expect, it } from 'vitest';
import type { Label, LabelledPassage, PageReading } from '../../scripts/evaluate/labels.ts';
import { dateAnswer, fold, languageAnswer, overlaps, scorePage } from '../../scripts/evaluate/score.ts';

const ORDER = 'Last year the department told agencies to remove the software';
const MOVE = 'On Tuesday the firm said it would store files in Zurich';

const passage = (
  quote: string,
  event: string | null,
  more: Partial<LabelledPassage> = {},
): LabelledPassage => ({
  quote,
  event,
  when: null,
  optional: false,
  also: [],
  ...more,
});

const label = (change: Partial<Label> = {}): Label => ({
  file: 'page.html',
  url_path: '/page',
  relevance: 'about',
  relevance_also: [],
  language: 'en',
  published: '2018-05-16',
  passages: [passage(ORDER, 'us-dhs-bod-17-01', { when: '2017' })],
  ...change,
});

const reading = (change: Partial<PageReading> = {}): PageReading => ({
  file: 'page.html',
  relevance: 'about',
  language: 'en',
  published: '2018-05-16',
  title: 'A title',
  sidebar: 'open',
  passages: [{ quote: ORDER, event: 'us-dhs-bod-17-01', when: '2017' }],
  possible: [],
  milliseconds: { reading: 8 },
  errors: [],
  ...change,
});

describe('overlaps', () => {
  it.each([
    ['the same words', [ORDER, ORDER], true],
    ['a clause of the sentence', [ORDER, 'told agencies to remove the software'], true],
    ['half of the shorter quote', ['abcdefghij', 'fghijklmno'], true],
    ['less than half of the shorter quote', ['abcdefghij', 'ghijklmnop'], false],
    ['other words', [ORDER, 'Quite another matter'], false],
    ['an empty quote', [ORDER, ''], false],
  ] as const)('compares %s', (_, [one, other], answer) => {
    expect(overlaps(one, other)).toBe(answer);
  });

  it('passes over invisible characters and the kind of white space', () => {
    expect(fold('soft\u00adware\u200b in\u00a0\n Zurich ')).toBe('software in Zurich');
    expect(overlaps('ab\u00adcd', 'abcd')).toBe(true);
  });
});

describe('dateAnswer', () => {
  it.each([
    ['2017-09-13', '2017-09', 'right'],
    ['2017-09', '2017-09', 'right'],
    ['2017', '2017-09', 'wrong'],
    ['2018-09-13', '2017', 'wrong'],
    [null, '2017', 'missing'],
    [null, null, 'right'],
    ['2017', null, 'wrong'],
  ])('finds %s for %s %s', (given, wanted, answer) => {
    expect(dateAnswer(given, wanted)).toBe(answer);
  });
});

describe('languageAnswer', () => {
  it.each([
    ['en-GB', 'en', 'right'],
    ['zh-TW', 'zh-Hant', 'right'],
    ['zh', 'zh-Hant', 'wrong'],
    ['nl', 'de', 'wrong'],
    [null, 'nl', 'missing'],
  ])('finds %s for %s %s', (given, wanted, answer) => {
    expect(languageAnswer(given, wanted)).toBe(answer);
  });
});

describe('scorePage', () => {
  it('finds no fault with a page read as labelled', () => {
    const score = scorePage({ label: label(), reading: reading() });
    expect(score.faults).toEqual([]);
    expect(score).toMatchObject({
      links: { right: 1, wrong: 0 },
      wanted: { found: 1, missed: 0 },
      when: { right: 1 },
    });
  });

  it.each([
    ['another event', [{ quote: ORDER, event: 'us-gsa-removal', when: null }], label()],
    ['words that are not labelled', [{ quote: MOVE, event: 'us-dhs-bod-17-01', when: null }], label()],
    [
      'words that must not be linked',
      [{ quote: ORDER, event: 'us-dhs-bod-17-01', when: null }],
      label({ passages: [passage(ORDER, null)] }),
    ],
  ])('calls a link of %s wrong', (_, passages, wanted) => {
    const score = scorePage({ label: wanted, reading: reading({ passages }) });
    expect(score.links).toEqual({ right: 0, wrong: 1 });
    expect(score.faults.map(({ kind }) => kind)).toContain('wrong link');
  });

  it('takes another event that is right for the same words', () => {
    const passages = [passage(ORDER, 'us-gsa-removal', { also: ['us-dhs-bod-17-01'], when: '2017' })];
    const score = scorePage({ label: label({ passages }), reading: reading() });
    expect(score).toMatchObject({ links: { right: 1, wrong: 0 }, wanted: { found: 1, missed: 0 } });
  });

  it('asks for no optional passage and counts it right where it is linked', () => {
    const wanted = label({ passages: [passage(MOVE, 'swiss-move-announced', { optional: true })] });
    const left = scorePage({ label: wanted, reading: reading({ passages: [] }) });
    const linked = [{ quote: MOVE, event: 'swiss-move-announced', when: null }];
    const taken = scorePage({ label: wanted, reading: reading({ passages: linked }) });
    expect([left.wanted, left.faults]).toEqual([{ found: 0, missed: 0 }, []]);
    expect(taken.links).toEqual({ right: 1, wrong: 0 });
  });

  it('names the passages that were missed', () => {
    const score = scorePage({ label: label(), reading: reading({ passages: [] }) });
    expect(score.wanted).toEqual({ found: 0, missed: 1 });
    expect(score.faults).toEqual([{ kind: 'missed', file: 'page.html', text: `us-dhs-bod-17-01: ${ORDER}` }]);
  });

  it('tells what the words fix and what they ought to', () => {
    const passages = [{ quote: ORDER, event: 'us-dhs-bod-17-01', when: '2016' }];
    const score = scorePage({ label: label(), reading: reading({ passages }) });
    expect(score.when).toEqual({ right: 0, wrong: 1, missing: 0 });
    expect(score.faults[0]?.text).toBe(`2016, is 2017 (us-dhs-bod-17-01): ${ORDER}`);
  });

  it('counts a sidebar on a page that says nothing of the subject as false', () => {
    const silent = label({ relevance: 'incidental', passages: [] });
    const shown = scorePage({ label: silent, reading: reading({ sidebar: 'handle', passages: [] }) });
    const quiet = scorePage({
      label: silent,
      reading: reading({ relevance: 'incidental', sidebar: 'none', passages: [] }),
    });
    expect([shown.falseSidebar, quiet.falseSidebar]).toEqual([true, false]);
    expect(quiet).toMatchObject({ published: null, spoken: null, faults: [] });
  });

  it('takes a relevance that is as good', () => {
    const score = scorePage({
      label: label({ relevance: 'incidental', relevance_also: ['about'] }),
      reading: reading(),
    });
    expect(score).toMatchObject({ relevance: 'about', given: 'about', falseSidebar: false, faults: [] });
  });
});
