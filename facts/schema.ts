import * as v from 'valibot';
import { DATE_PATTERN } from './dates.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** What sort of act an event is; the interface has a word for each. */
export const KINDS = [
  'ban',
  'sanction',
  'law',
  'ruling',
  'report',
  'statement',
  'inquiry',
  'warning',
  'procurement rule',
  'finding',
  'phase-out',
  'lawsuit',
  'restriction',
  'company step',
  'company reply',
] as const;

/** How an event stood on the day named by `asOf`. */
export const STATUSES = [
  'in force',
  'partly done',
  'pending',
  'completed',
  'replaced',
  'rejected',
  'expired',
  'unknown',
] as const;

/** The sorts of source, in the order in which they are listed. */
export const SOURCE_TYPES = ['primary', 'court', 'company', 'press', 'report'] as const;

/** The subjects of the standing facts. */
export const TOPICS = [
  'company',
  'numbers',
  'position',
  'evidence',
  'russian-law',
  'swiss',
  'audits',
  'transparency',
  'status',
] as const;

// The messages go on from "must".
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'be of small letters and digits, with hyphens between words'),
);
const date = v.pipe(v.string(), v.regex(DATE_PATTERN, 'be written as 2017-09-13, 2017-09 or 2017'));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'be a day, written as 2017-09-13'));
// A space at either end is never meant and would show.
const words = v.pipe(
  v.string(),
  v.regex(/^\S(?:[\s\S]*\S)?$/, 'hold words, with no space before or behind them'),
);
// Groups of concepts joined by ` + `, alternatives by `|`, what rules them out behind ` - `.
const CUE = /^[a-z-]+(?:\|[a-z-]+)*(?: \+ [a-z-]+(?:\|[a-z-]+)*)*(?: - [a-z-]+(?:\|[a-z-]+)*)?$/;
const wordsOrNone = v.nullable(words);

/** One source: its title and publisher are given as the source gives them. */
export const sourceSchema = v.strictObject({
  title: words,
  publisher: words,
  url: v.pipe(
    v.string(),
    v.regex(/^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'be an address, which begins with https://'),
  ),
  type: v.picklist(SOURCE_TYPES),
  published: v.nullable(date),
});

/** All that a person reads of one event, in one language. */
export const eventTextSchema = v.strictObject({
  title: words,
  summary: words,
  actor: words,
  binds: wordsOrNone,
  effective: v.array(words),
  statusNote: wordsOrNone,
  response: wordsOrNone,
  disputed: wordsOrNone,
});

/** All that a person reads of one standing fact, in one language. */
export const standingTextSchema = v.strictObject({ statement: words });

/** One line of cues: see CONTRIBUTING for the notation. */
export const cueLine = v.pipe(
  v.string(),
  v.regex(
    CUE,
    'be groups with " + " between them, alternatives with "|", and what rules it out behind one " - " at the end',
  ),
);

/** How articles speak of an event. `also` are days that the press gives for it. */
const cuesSchema = v.strictObject({
  refer: v.pipe(v.array(cueLine), v.minLength(1)),
  also: v.optional(v.array(date)),
  // From this day on words without a date may mean a later event as well.
  until: v.optional(date),
  // One of these concepts must stand beside a date for it to mean the event.
  needs: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z-]+(?:\|[a-z-]+)*$/, 'name concepts, with | between them')),
  ),
});

/** One event, as its file in `facts/kaspersky` holds it. */
export const eventSchema = v.strictObject({
  $schema: v.optional(v.literal('../event.schema.json')),
  id,
  date,
  end: v.nullable(date),
  place: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|INT)$/, 'be two capital letters, or INT')),
  kind: v.picklist(KINDS),
  tier: v.picklist([1, 2, 3]),
  confidence: v.picklist(['high', 'medium']),
  status: v.strictObject({ is: v.picklist(STATUSES), asOf: date, supersededBy: v.nullable(id) }),
  effective: v.array(date),
  related: v.array(id),
  reviewed: day,
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
  text: inLanguages(eventTextSchema),
  cues: v.optional(cuesSchema),
});

/** One fact that is not an event, as its file in `facts/standing` holds it. */
export const standingSchema = v.strictObject({
  $schema: v.optional(v.literal('../standing.schema.json')),
  id,
  topic: v.picklist(TOPICS),
  confidence: v.picklist(['high', 'medium', 'low']),
  shown: v.boolean(),
  asOf: date,
  reviewed: day,
  related: v.array(id),
  sources: v.array(sourceSchema),
  text: inLanguages(standingTextSchema),
});

/** A value no part of which may be changed. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Event = Frozen<v.InferOutput<typeof eventSchema>>;
export type EventText = Frozen<v.InferOutput<typeof eventTextSchema>>;
export type Source = Frozen<v.InferOutput<typeof sourceSchema>>;
export type Standing = Frozen<v.InferOutput<typeof standingSchema>>;
export type Kind = (typeof KINDS)[number];
export type StatusName = (typeof STATUSES)[number];
export type SourceType = (typeof SOURCE_TYPES)[number];

/** English, and a block for each further language that has been written. */
function inLanguages<T extends v.GenericSchema>(text: T) {
  const others = LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en');
  return v.strictObject({
    en: text,
    ...v.entriesFromList(others, v.optional(text)),
  });
}
