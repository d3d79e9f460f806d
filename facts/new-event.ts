import * as v from 'valibot';
import { conceptsIn } from './check/cues.ts';
import type { Rules } from './check/fault.ts';
import { isPlace } from './check/places.ts';
import { countSentences } from './check/sentences.ts';
import { faultsOfWords, LONGEST_TITLE, MOST_SENTENCES } from './check/wording.ts';
import { isRealDate } from './dates.ts';
import { cueLine, KINDS, SOURCE_TYPES, STATUSES } from './schema.ts';

/** One question of `facts:new`: what is asked, and what is wrong with an answer (null when nothing is), given those before it. */
export type Question = {
  readonly field: string;
  readonly ask: string;
  readonly fault: (answer: string, given: ReadonlyMap<string, string>) => string | null;
};

/** Answers by field; a list has one map an entry. */
export type Answers = {
  readonly event: ReadonlyMap<string, string>;
  readonly steps: readonly ReadonlyMap<string, string>[];
  readonly sources: readonly ReadonlyMap<string, string>[];
  readonly cues: readonly ReadonlyMap<string, string>[];
};

/** The questions about the event itself, in the order in which they are asked: which words may be used depends on its kind. */
export function eventQuestions(knownIds: ReadonlySet<string>, rules: Rules): readonly Question[] {
  const text = worded(rules);
  return [
    question('id', 'Id, in small letters and hyphens, such as us-gsa-removal', answer =>
      !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)
        ? 'Small letters, digits and hyphens only.'
        : knownIds.has(answer)
          ? 'There is an event with this id.'
          : null,
    ),
    question('date', 'Date, as exact as the sources say: 2017-09-13, 2017-09 or 2017', dateFault),
    question('place', 'Place: a two-letter country code, EU, or INT for none or several', answer =>
      isPlace(answer) ? null : 'The two capital letters of a country, EU, or INT.',
    ),
    choice('kind', 'Kind', KINDS),
    question('title', `Title, at most ${LONGEST_TITLE.en} characters`, text(needed, tooLong)),
    question('summary', `Summary, at most ${MOST_SENTENCES} sentences`, text(needed, tooMuch)),
    question('actor', 'Who acted', text(needed)),
    question('binds', 'Who is bound by it (empty: no one)', text()),
    choice('status', 'Status', STATUSES),
    question('supersededBy', 'Id of the event that replaced it (empty: none)', known(knownIds)),
    question('response', 'What the company answered (empty: nothing in the sources)', text()),
    question('disputed', 'What is disputed, and by whom (empty: nothing)', text()),
    question('related', 'Ids of related events, divided by spaces (empty: none)', known(knownIds)),
    choice('tier', 'Weight: 1 core, 2 main, 3 minor', ['1', '2', '3']),
    choice('confidence', 'How sure are the facts', ['high', 'medium']),
  ];
}

/** The questions about one dated step of an event of a kind; an empty first answer ends the list. */
export function stepQuestions(rules: Rules, kind: string): readonly Question[] {
  const what = worded(rules)(needed);
  return [
    question('date', 'A day on which something takes effect (empty: no more)', answer =>
      answer === '' ? null : dateFault(answer),
    ),
    question('what', 'What takes effect then', answer => what(answer, new Map([['kind', kind]]))),
  ];
}

/** The questions about one source; an empty first answer ends the list. */
export const SOURCE_QUESTIONS: readonly Question[] = [
  question('url', 'Address of a source (empty: no more)', answer =>
    answer === '' || /^https?:\/\/\S+\.\S+$/.test(answer) ? null : 'An address begins with https://.',
  ),
  question('title', 'Its title', needed),
  question('publisher', 'Its publisher', needed),
  choice('type', 'Its type', SOURCE_TYPES),
  question('published', 'Day, month or year of its publication (empty: not known)', answer =>
    answer === '' ? null : dateFault(answer),
  ),
];

/** The question about one line of cues; an empty answer ends the list. */
export function cueQuestions(concepts: ReadonlySet<string>): readonly Question[] {
  const ask =
    'A line of cues, such as dhs + order|ban - court (empty: no more; without any the event is listed, but found in no article)';
  return [
    question('refer', ask, answer => {
      if (answer === '') return null;
      const line = v.safeParse(cueLine, answer);
      if (!line.success) return `A line must ${line.issues[0].message}.`;
      const unknown = conceptsIn(answer).find(name => !concepts.has(name));
      return unknown === undefined
        ? null
        : `There is no concept "${unknown}" in facts/lexicon/concepts.json.`;
    }),
  ];
}

/** The file's content for the answers; whether it may stay is for the check to say. */
export function eventFrom({ event, steps, sources, cues }: Answers, today: string): object {
  const valueOf = (field: string) => event.get(field) ?? '';
  const sorted = steps.toSorted((a, b) => ((a.get('date') ?? '') < (b.get('date') ?? '') ? -1 : 1));
  return {
    $schema: '../event.schema.json',
    id: valueOf('id'),
    date: valueOf('date'),
    end: null,
    place: valueOf('place'),
    kind: valueOf('kind'),
    tier: Number(valueOf('tier')),
    confidence: valueOf('confidence'),
    status: { is: valueOf('status'), asOf: today, supersededBy: valueOf('supersededBy') || null },
    effective: sorted.map(step => step.get('date') ?? ''),
    related: valueOf('related')
      .split(/[\s,]+/)
      .filter(id => id !== ''),
    reviewed: today,
    sources: inOrder(sources.map(sourceFrom)),
    text: {
      en: {
        title: valueOf('title'),
        summary: valueOf('summary'),
        actor: valueOf('actor'),
        binds: valueOf('binds') || null,
        effective: sorted.map(step => step.get('what') ?? ''),
        statusNote: null,
        response: valueOf('response') || null,
        disputed: valueOf('disputed') || null,
      },
    },
    ...(cues.length > 0 && { cues: { refer: cues.map(cue => cue.get('refer') ?? '') } }),
  };
}

const NEEDED = 'This cannot be empty.';

type SourceDraft = ReturnType<typeof sourceFrom>;

function sourceFrom(answers: ReadonlyMap<string, string>) {
  const [title = '', publisher = '', url = '', type = ''] = ['title', 'publisher', 'url', 'type'].map(field =>
    answers.get(field),
  );
  return { title, publisher, url, type, published: answers.get('published') || null };
}

function inOrder(sources: readonly SourceDraft[]): readonly SourceDraft[] {
  const rank = ({ type }: SourceDraft) => SOURCE_TYPES.findIndex(sort => sort === type);
  return sources.toSorted((a, b) => rank(a) - rank(b));
}

function question(field: string, ask: string, fault: Question['fault']): Question {
  return { field, ask, fault };
}

function choice(field: string, ask: string, choices: readonly string[]): Question {
  const list = choices.join(', ');
  return question(field, `${ask} (${list})`, answer =>
    choices.includes(answer) ? null : `One of: ${list}.`,
  );
}

function known(ids: ReadonlySet<string>): Question['fault'] {
  return answer => {
    const missing = answer.split(/[\s,]+/).find(id => id !== '' && !ids.has(id));
    return missing === undefined ? null : `There is no event "${missing}".`;
  };
}

function needed(answer: string): string | null {
  return answer === '' ? NEEDED : null;
}

type Fault = (answer: string) => string | null;

/** Asks of words what the check of the record will ask of them, after the given faults. */
function worded(rules: Rules): (...faults: readonly Fault[]) => Question['fault'] {
  return (...faults) =>
    (answer, given) => {
      const [wanted] = faultsOfWords(answer, rules, given.get('kind') ?? null);
      const fault = faults.map(find => find(answer)).find(found => found !== null);
      return fault ?? (wanted === undefined ? null : `It must ${wanted}.`);
    };
}

function tooLong(title: string): string | null {
  const { length } = [...title];
  return length > LONGEST_TITLE.en ? `That is ${length} characters.` : null;
}

function tooMuch(summary: string): string | null {
  const count = countSentences(summary, 'en');
  return count > MOST_SENTENCES ? `That is ${count} sentences.` : null;
}

function dateFault(answer: string): string | null {
  return isRealDate(answer) ? null : 'A date of the calendar, as 2017-09-13, 2017-09 or 2017.';
}
