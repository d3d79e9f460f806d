/** Adds up the scores of pages and says them in words and tables. */
import { RELEVANCES, type Relevance } from './labels.ts';
import type { PageFault, PageScore, Tally } from './score.ts';

/** Precision, recall and their harmonic mean, each 0 to 1; null where nothing was to be counted. */
export type Measure = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

/** Precision and recall from what was found rightly, found wrongly, and missed. */
export function measure(counts: {
  readonly rightLinks: number;
  readonly wrongLinks: number;
  readonly found: number;
  readonly missed: number;
}): Measure {
  const precision = share(counts.rightLinks, counts.rightLinks + counts.wrongLinks);
  const recall = share(counts.found, counts.found + counts.missed);
  if (precision === null || recall === null) return { precision, recall, f1: null };
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** How many pages of each labelled class were given each class. */
export function confusion(
  scores: readonly PageScore[],
): Readonly<Record<Relevance, Record<Relevance, number>>> {
  const empty = (): Record<Relevance, number> => ({ about: 0, mention: 0, incidental: 0, none: 0 });
  const table = { about: empty(), mention: empty(), incidental: empty(), none: empty() };
  for (const { relevance, given } of scores) table[relevance][given] += 1;
  return table;
}

/** The whole report: totals, a line a language, and the faults; all of them or, unasked, those that mislead. */
export function summarise(scores: readonly PageScore[], { all }: { readonly all: boolean }): string {
  const faults = scores.flatMap(score => score.faults);
  const languages = [...new Set(scores.map(score => score.language))].toSorted();
  return [
    relevanceTable(scores),
    '',
    header(),
    line('all', scores),
    ...languages.map(language =>
      line(
        language,
        scores.filter(score => score.language === language),
      ),
    ),
    '',
    `false sidebars: ${scores.filter(score => score.falseSidebar).length}`,
    `published: ${tallyText(tally(scores.flatMap(({ published }) => published ?? [])))}`,
    `language: ${tallyText(tally(scores.flatMap(({ spoken }) => spoken ?? [])))}`,
    `when: ${tallyText(whenOf(scores))}`,
    `reading: ${timeText(scores)}`,
    '',
    ...list(faults, all ? [...KINDS, ...DETAILS] : KINDS),
  ].join('\n');
}

const KINDS: readonly PageFault['kind'][] = ['sidebar', 'wrong link', 'error'];
const DETAILS: readonly PageFault['kind'][] = ['relevance', 'published', 'language', 'missed', 'when'];

function relevanceTable(scores: readonly PageScore[]): string {
  const table = confusion(scores);
  const row = (cells: readonly (string | number)[]): string =>
    cells.map(cell => String(cell).padEnd(12)).join('');
  const rows = RELEVANCES.map(labelled => {
    const given = RELEVANCES.reduce((sum, other) => sum + table[other][labelled], 0);
    const total = RELEVANCES.reduce((sum, other) => sum + table[labelled][other], 0);
    const right = table[labelled][labelled];
    const counts = RELEVANCES.map(other => table[labelled][other]);
    return row([labelled, ...counts, percent(share(right, given)), percent(share(right, total))]).trimEnd();
  });
  return [
    `${scores.length} pages read`,
    row(['is \\ read as', ...RELEVANCES, 'precision', 'recall']).trimEnd(),
    ...rows,
  ].join('\n');
}

const COLUMNS = [
  '',
  'pages',
  'relevance',
  'links',
  'wrong',
  'precision',
  'found',
  'missed',
  'recall',
  'F1',
  'when',
  'published',
  'language',
  'false sidebars',
];

function header(): string {
  return cells(COLUMNS);
}

function line(name: string, scores: readonly PageScore[]): string {
  const sum = (count: (score: PageScore) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);
  const counts = {
    rightLinks: sum(({ links }) => links.right),
    wrongLinks: sum(({ links }) => links.wrong),
    found: sum(({ wanted }) => wanted.found),
    missed: sum(({ wanted }) => wanted.missed),
  };
  const { precision, recall, f1 } = measure(counts);
  const fraction = ({ right, wrong, missing }: Tally): string => `${right}/${right + wrong + missing}`;
  return cells([
    name,
    scores.length,
    percent(share(scores.filter(score => score.relevance === score.given).length, scores.length)),
    counts.rightLinks + counts.wrongLinks,
    counts.wrongLinks,
    percent(precision),
    counts.found,
    counts.missed,
    percent(recall),
    percent(f1),
    fraction(whenOf(scores)),
    fraction(tally(scores.flatMap(({ published }) => published ?? []))),
    fraction(tally(scores.flatMap(({ spoken }) => spoken ?? []))),
    scores.filter(score => score.falseSidebar).length,
  ]);
}

function cells(values: readonly (string | number)[]): string {
  return values
    .map((value, index) => String(value).padEnd(Math.max(COLUMNS[index]?.length ?? 0, 8) + 2))
    .join('')
    .trimEnd();
}

function whenOf(scores: readonly PageScore[]): Tally {
  const sum = (key: keyof Tally): number => scores.reduce((total, { when }) => total + when[key], 0);
  return { right: sum('right'), wrong: sum('wrong'), missing: sum('missing') };
}

function tally(answers: readonly (keyof Tally)[]): Tally {
  const count = (key: keyof Tally): number => answers.filter(answer => answer === key).length;
  return { right: count('right'), wrong: count('wrong'), missing: count('missing') };
}

function tallyText({ right, wrong, missing }: Tally): string {
  return `${right} right, ${wrong} wrong, ${missing} missing`;
}

function timeText(scores: readonly PageScore[]): string {
  const times = scores
    .map(({ reading }) => reading)
    .filter(time => time > 0)
    .toSorted((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  return `median ${middle} ms, longest ${times.at(-1) ?? 0} ms`;
}

function list(faults: readonly PageFault[], kinds: readonly PageFault['kind'][]): readonly string[] {
  return kinds.flatMap(kind => {
    const own = faults.filter(fault => fault.kind === kind);
    return own.length === 0
      ? []
      : [`${kind} (${own.length})`, ...own.map(({ file, text }) => `  ${file}  ${text}`), ''];
  });
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function percent(value: number | null): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)}%`;
}
