/** Compares what was read with what is right. Pure: numbers and lists in, numbers and lists out. */
import type { Label, LabelledPassage, Link, PageReading, Relevance } from './labels.ts';

/** A page with its label. */
export type Pair = { readonly label: Label; readonly reading: PageReading };

/** How many answers were right, wrong, or not given although there is one. */
export type Tally = { readonly right: number; readonly wrong: number; readonly missing: number };

/** One thing that is not as labelled, with the words that it is about. */
export type PageFault = {
  readonly kind:
    'relevance' | 'sidebar' | 'published' | 'language' | 'wrong link' | 'missed' | 'when' | 'error';
  readonly file: string;
  readonly text: string;
};

/** What became of one page. `relevance` is the labelled class, or an answer that is as good where that was given. */
export type PageScore = {
  readonly language: string;
  readonly relevance: Relevance;
  readonly given: Relevance;
  readonly falseSidebar: boolean;
  /** Null on pages that need not be read: those that are not about the subject and do not mention it. */
  readonly published: Answer | null;
  readonly spoken: Answer | null;
  readonly links: { readonly right: number; readonly wrong: number };
  readonly wanted: { readonly found: number; readonly missed: number };
  readonly when: Tally;
  readonly reading: number;
  readonly faults: readonly PageFault[];
};

type Answer = 'right' | 'wrong' | 'missing';

/** Text as labels write it: without invisible characters, every run of white space one plain space. */
export function fold(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Whether two quotes share at least half the characters of the shorter one, in one piece. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && longestShared(a, b) * 2 >= shorter;
}

/** Whether the date that words fix is the labelled one, at the labelled precision. */
export function dateAnswer(given: string | null, wanted: string | null): Answer {
  if (wanted === null) return given === null ? 'right' : 'wrong';
  if (given === null) return 'missing';
  return given === wanted || given.startsWith(`${wanted}-`) ? 'right' : 'wrong';
}

/** Whether two language tags name one language, and for Chinese one script. */
export function languageAnswer(given: string | null, wanted: string | null): Answer {
  if (wanted === null) return 'right';
  if (given === null) return 'missing';
  return writtenIn(given) === writtenIn(wanted) ? 'right' : 'wrong';
}

/** Scores one page. */
export function scorePage({ label, reading }: Pair): PageScore {
  const faults: PageFault[] = [];
  const fault = (kind: PageFault['kind'], text: string): void =>
    void faults.push({ kind, file: label.file, text });
  const asGood = label.relevance_also.includes(reading.relevance);
  const relevance = asGood ? reading.relevance : label.relevance;
  if (relevance !== reading.relevance) fault('relevance', `${reading.relevance}, is ${label.relevance}`);
  const silent = relevance === 'incidental' || relevance === 'none';
  const falseSidebar = silent && reading.sidebar !== 'none';
  if (falseSidebar) fault('sidebar', `${reading.sidebar} on a page that is ${label.relevance}`);

  const published = silent ? null : dateAnswer(reading.published, label.published);
  if (published !== null && published !== 'right')
    fault('published', `${reading.published}, is ${label.published}`);
  const spoken = silent ? null : languageAnswer(reading.language, label.language);
  if (spoken !== null && spoken !== 'right') fault('language', `${reading.language}, is ${label.language}`);
  for (const error of reading.errors) fault('error', error);

  return {
    language: label.language ?? '?',
    relevance,
    given: reading.relevance,
    falseSidebar,
    published,
    spoken,
    ...scoreLinks(label.passages, reading.passages, fault),
    reading: reading.milliseconds.reading,
    faults,
  };
}

type Report = (kind: PageFault['kind'], text: string) => void;

function scoreLinks(
  passages: readonly LabelledPassage[],
  links: readonly Link[],
  fault: Report,
): Pick<PageScore, 'links' | 'wanted' | 'when'> {
  let right = 0;
  const when = { right: 0, wrong: 0, missing: 0 };
  for (const link of links) {
    const touched = passages.filter(passage => overlaps(passage.quote, link.quote));
    const meant = touched.filter(passage => names(passage, link.event));
    if (meant.length === 0) {
      const instead =
        touched.length === 0 ? 'nothing labelled' : touched.map(({ event }) => event ?? 'no link').join(', ');
      fault('wrong link', `${link.event} (${instead}): ${fold(link.quote)}`);
      continue;
    }
    right += 1;
    const answers = meant.map(passage => dateAnswer(link.when, passage.when));
    const answer = answers.includes('right') ? 'right' : (answers[0] ?? 'wrong');
    when[answer] += 1;
    if (answer !== 'right')
      fault('when', `${link.when}, is ${meant[0]?.when ?? null} (${link.event}): ${fold(link.quote)}`);
  }
  const wanted = passages.filter(isWanted);
  const missed = missedPassages(passages, links);
  for (const { event, quote } of missed) fault('missed', `${event}: ${fold(quote)}`);
  return {
    links: { right, wrong: links.length - right },
    wanted: { found: wanted.length - missed.length, missed: missed.length },
    when,
  };
}

function isWanted({ event, optional }: LabelledPassage): boolean {
  return event !== null && !optional;
}

/** The labelled passages that must be found and that no link found. */
export function missedPassages(
  passages: readonly LabelledPassage[],
  links: readonly Link[],
): readonly LabelledPassage[] {
  const isFound = (passage: LabelledPassage): boolean =>
    links.some(link => names(passage, link.event) && overlaps(passage.quote, link.quote));
  return passages.filter(passage => isWanted(passage) && !isFound(passage));
}

function names(passage: LabelledPassage, event: string): boolean {
  return passage.event === event || passage.also.includes(event);
}

function writtenIn(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === 'zh' ? `zh-${script}` : language;
  } catch {
    return tag;
  }
}

// The length of the longest run of characters that stands in both.
function longestShared(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  let longest = 0;
  for (let i = 0; i < a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      const run = (before[j] ?? 0) + 1;
      row[j + 1] = run;
      if (run > longest) longest = run;
    }
    before = row;
  }
  return longest;
}
