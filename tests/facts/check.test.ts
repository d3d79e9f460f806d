import { beforeAll, expect, it } from 'vitest';
import { checkRecord, describeFault, type Rules } from '../../facts/check.ts';
import { readRecordFiles, readRules } from '../../facts/load.ts';

// One deliberately broken copy of the shipped record a line, and the one sentence that it must give.

const DHS = '2017-09-13-us-dhs-bod-17-01.json';
const GSA = '2017-07-11-us-gsa-removal.json';
const NDAA = '2017-12-12-us-ndaa-fy2018-1634.json';
const TELEGRAAF = '2018-07-nl-telegraaf-ruling.json';
const SUES = '2017-12-18-kaspersky-sues-bod.json';
const SWISS = '2018-05-15-swiss-move-announced.json';
const UK = '2017-12-01-uk-ncsc-letter.json';

type Break = readonly [fault: string, file: string, path: string, value: unknown, sentence: string];

const FAULTS: readonly Break[] = [
  ['a missing field', DHS, 'reviewed', undefined, 'reviewed must be there ("reviewed")'],
  ['a field of no meaning', DHS, 'author', 'me', 'author must go: the schema knows no such field'],
  ['an unknown kind', DHS, 'kind', 'slap', 'kind must be ("ban" | '],
  ['a weight beyond three', DHS, 'tier', 4, 'tier must be (1 | 2 | 3); it is 4'],
  ['a low confidence', DHS, 'confidence', 'low', 'confidence must be ("high" | "medium"); it is "low"'],
  ['a status without its day', DHS, 'status.asOf', null, 'status.asOf must be string; it is null'],
  ['no source at all', DHS, 'sources', [], 'sources must have at least one entry'],
  [
    'an address that is none',
    DHS,
    'sources.0.url',
    'cisa.gov',
    'sources.0.url must be an address, which begins with https://',
  ],
  ['a place that is none', DHS, 'place', 'XQ', "place must be a country's code, EU or INT; XQ is none"],
  ['an empty title', DHS, 'text.en.title', '', 'text.en.title must hold words'],
  ['no English text', DHS, 'text.en', undefined, 'text.en must be there ("en")'],
  [
    'a language that the record does not know',
    DHS,
    'text.xx',
    {},
    'text.xx must go: the schema knows no such field',
  ],
  [
    'an id that the file name does not have',
    DHS,
    'date',
    '2017-09-14',
    'the file name must be 2017-09-14-us-dhs-bod-17-01.json',
  ],
  [
    'a day that is not in the calendar',
    DHS,
    'effective.0',
    '2017-02-30',
    'effective.0 must be a date of the calendar; 2017-02-30',
  ],
  [
    'a month that is not in the calendar',
    DHS,
    'sources.0.published',
    '2017-13',
    'sources.0.published must be a date of the',
  ],
  ['an end before the beginning', DHS, 'end', '2016', 'end must not lie before the date, 2017-09-13'],
  [
    'a status later than its review',
    DHS,
    'status.asOf',
    '2027-01-01',
    'status.asOf must not lie after the review',
  ],
  [
    'steps out of order',
    DHS,
    'effective.3',
    '2017-01-01',
    'effective must run from the earliest date to the latest',
  ],
  [
    'a step without a label',
    DHS,
    'text.en.effective',
    ['One'],
    'text.en.effective must say what happens on each of the 4',
  ],
  [
    'a related event that is not there',
    DHS,
    'related.0',
    'nowhere',
    'related.0 must be the id of an event; there is no "nowhere"',
  ],
  [
    'an event related to itself',
    DHS,
    'related.0',
    'us-dhs-bod-17-01',
    'related.0 must name another event than this one',
  ],
  [
    'an event related twice',
    DHS,
    'related',
    ['nl-phase-out', 'nl-phase-out'],
    'related.1 must go: "nl-phase-out" is named twice',
  ],
  [
    'a link in a text that leads nowhere',
    DHS,
    'text.en.disputed',
    'See [[nowhere]].',
    'text.en.disputed must link to an event; there is no "nowhere"',
  ],
  [
    'a link to itself',
    DHS,
    'text.en.disputed',
    'See [[us-dhs-bod-17-01]].',
    'text.en.disputed must link to another event than this one',
  ],
  [
    'a link that lacks a bracket',
    DHS,
    'text.en.disputed',
    'See [[uk-ncsc-letter].',
    'text.en.disputed must write a link as [[event-id]]',
  ],
  [
    'a link in the title',
    DHS,
    'text.en.title',
    'After [[uk-ncsc-letter]]',
    'text.en.title must hold no link: it is one itself',
  ],
  [
    'a replaced event without a successor',
    GSA,
    'status.supersededBy',
    null,
    'status.supersededBy must name the event that replaced',
  ],
  [
    'a successor of an event in force',
    GSA,
    'status.is',
    'in force',
    'status.is must be "replaced", as supersededBy names a successor',
  ],
  [
    'a successor that is not there',
    GSA,
    'status.supersededBy',
    'nowhere',
    'status.supersededBy must be the id of an event; there is no "nowhere"',
  ],
  [
    'an event that replaces itself',
    GSA,
    'status.supersededBy',
    'us-gsa-removal',
    'status.supersededBy must not lead back to this event',
  ],
  [
    'an official act on one report',
    NDAA,
    'sources',
    oneSource('press'),
    'sources must hold a primary or court source or two independent ones',
  ],
  [
    'an address without https',
    DHS,
    'sources.0.url',
    'http://www.cisa.gov/a',
    'sources.0.url must begin with https, or www.cisa.gov be listed',
  ],
  [
    'sources out of order',
    DHS,
    'sources.0.type',
    'report',
    'sources must stand in the order primary, court, company, press, report',
  ],
  [
    'an exception that is needed no more',
    TELEGRAAF,
    'sources',
    oneSource('court'),
    'id must leave the list fewSources',
  ],
  [
    'a title that is too long',
    DHS,
    'text.en.title',
    'x'.repeat(71),
    'text.en.title must have at most 70 characters; it has 71',
  ],
  [
    'a summary that is too long',
    DHS,
    'text.en.summary',
    'One. Two. Three. Four.',
    'text.en.summary must have at most 3 sentences; it has 4',
  ],
  [
    'a word of judgement',
    DHS,
    'text.en.response',
    'The company slammed it.',
    'text.en.response must do without "slam*": a headline verb',
  ],
  [
    'a judgement of two words',
    DHS,
    'text.en.disputed',
    'It refused to comment.',
    'text.en.disputed must do without "refus* to comment"',
  ],
  [
    'a present without a date',
    DHS,
    'text.en.statusNote',
    'Currently kept.',
    'text.en.statusNote must name a date instead of "Currently"',
  ],
];

const rules = readRules();
let shipped: ReturnType<typeof readRecordFiles>;

beforeAll(() => {
  shipped = readRecordFiles();
});

it.each(FAULTS.map(toCase))('reports $fault in its own sentence', ({ file, path, value, sentence }) => {
  const faults = checkRecord({ ...shipped, events: broken(file, path, value) }, rules).filter(
    fault => fault.file === file,
  );
  expect(faults.map(describeFault)).toEqual([expect.stringContaining(`${file}: ${sentence}`)]);
});

it('reports an id that two files have', () => {
  const events = new Map([...shipped.events, ['copy.json', shipped.events.get(UK)]]);
  expect(sentencesAbout('copy.json', events)).toContain(
    `copy.json: id must be another than "uk-ncsc-letter", which ${UK} has.`,
  );
});

it('reports each event of a circle of successors', () => {
  const there = broken(GSA, 'status', { is: 'replaced', asOf: '2026', supersededBy: 'us-dhs-bod-17-01' });
  const circle = new Map([
    ...there,
    [DHS, broken(DHS, 'status', { is: 'replaced', asOf: '2026', supersededBy: 'us-gsa-removal' }).get(DHS)],
  ]);
  for (const file of [GSA, DHS]) {
    expect(sentencesAbout(file, circle)).toEqual([
      `${file}: status.supersededBy must not lead back to this event.`,
    ]);
  }
});

it('counts a text and its copy in another outlet as one source', () => {
  const [source] = oneSource('press');
  const twice = [
    { ...source, publisher: 'Reuters' },
    { ...source, publisher: 'Reuters via Yahoo', url: 'https://example.org/copy' },
  ];
  expect(sentencesAbout(NDAA, broken(NDAA, 'sources', twice))).toHaveLength(1);
});

it('lets a lawsuit say what is claimed', () => {
  const text = 'It claimed lack of notice.';
  expect(sentencesAbout(SUES, broken(SUES, 'text.en.summary', text))).toEqual([]);
  expect(sentencesAbout(SWISS, broken(SWISS, 'text.en.summary', text))).toHaveLength(1);
});

it('reports an exception for an event that is not there', () => {
  const excepted = {
    ...rules.exceptions,
    fewSources: { ...rules.exceptions.fewSources, nowhere: 'a reason' },
  };
  const faults = checkRecord(shipped, { ...rules, exceptions: excepted } satisfies Rules);
  expect(faults.map(describeFault)).toEqual([
    'exceptions.json: fewSources.nowhere must be the id of an event.',
  ]);
});

it.each([
  [
    'a shown fact without a source',
    { path: 'sources', value: [] },
    'sources must have an entry, as the fact is shown.',
  ],
  [
    'a fact without its day',
    { path: 'asOf', value: '2018-02-31' },
    'asOf must be a date of the calendar; 2018-02-31 is none.',
  ],
  [
    'a fact under another name',
    { path: 'id', value: 'hosts' },
    'the file name must be hosts.json, from its id.',
  ],
  [
    'a fact that judges',
    { path: 'text.en.statement', value: 'A scandal.' },
    'text.en.statement must do without "scandal*": a verdict.',
  ],
])('reports %s', (_fault, change, sentence) => {
  const standing = replaced(shipped.standing, 'swiss-hosts.json', change);
  expect(checkRecord({ ...shipped, standing }, rules).map(describeFault)).toEqual([
    `swiss-hosts.json: ${sentence}`,
  ]);
});

function sentencesAbout(file: string, events: ReadonlyMap<string, unknown>): readonly string[] {
  return checkRecord({ ...shipped, events }, rules)
    .filter(fault => fault.file === file)
    .map(describeFault);
}

function broken(file: string, path: string, value: unknown): ReadonlyMap<string, unknown> {
  return replaced(shipped.events, file, { path, value });
}

/** A copy of the files in which one field of one file has another value; undefined takes the field out. */
function replaced(
  files: ReadonlyMap<string, unknown>,
  file: string,
  { path, value }: { readonly path: string; readonly value: unknown },
) {
  const copy: unknown = structuredClone(files.get(file));
  // A translation would differ from the broken English text as well, which is another fault.
  if (path.startsWith('text.en.') && isIndexed(copy) && isIndexed(copy['text']))
    copy['text'] = { en: copy['text']['en'] };
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: unknown = copy;
  for (const key of keys) at = isIndexed(at) ? at[key] : undefined;
  if (!isIndexed(at)) throw new Error(`${file} has no ${path}`);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return new Map([...files, [file, copy]]);
}

function toCase([fault, file, path, value, sentence]: Break) {
  return { fault, file, path, value, sentence };
}

function isIndexed(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function oneSource(type: string) {
  return [{ title: 'A title', publisher: 'A publisher', url: 'https://example.org/', type, published: null }];
}
