/** Sentences of a text, as spans of UTF-16 offsets. */
import type { Span } from './block.ts';
import type { Grammar } from './lexicon.ts';

// Characters. No journalist's sentence is as long; a text without full stops is read in pieces, so that what is looked
// for in each stays little.
const LONGEST = 1200;

/** What is no end or no beginning: abbreviations after which a sentence goes on, and months, which a year may follow. */
export type Stops = { readonly abbreviations: readonly string[]; readonly months: readonly string[] };

/** The stops of a language. */
export function stopsOf({ abbreviations, dates }: Grammar): Stops {
  return { abbreviations, months: dates.months.flat().map(name => name.replace(/[*.]$/, '')) };
}

/** Splits a text into sentences; full stops after the given abbreviations and after initials do not end one. */
export function sentencesOf(text: string, language: string, stops: Stops): Span[] {
  const { abbreviations } = stops;
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmenter(language).segment(text)) {
    const end = index + segment.length;
    const sentence = text.slice(start, end).trimEnd();
    if (end < text.length && (goesOn(sentence, abbreviations) || endsInOrdinal(sentence, language))) continue;
    for (const part of splitAtNumbers(text, { start, end }, stops)) pushPieces(sentences, text, part);
    start = end;
  }
  if (start < text.length) pushPieces(sentences, text, { start, end: text.length });
  return sentences;
}

// "…. 2017 ordered the department", "…. 20 июня …": where a small letter follows the number, the segmenter takes it for
// no beginning.
const NUMBER_BEGINS = /(?<=\p{L}{2}[.!?]["”»’)]?)\s+(?=(?:19|20)\d\d\s\p{Ll})|(?<=\p{L}{4}[.!?]["”»’)]?)\s+(?=\d{1,2}\s\p{Ll})/gu; // prettier-ignore

// Most sentences hold no number behind a full stop, and this costs far less than looking back from every space.
const MAY_SPLIT = /[.!?]["”»’)]?\s+\d/;

function splitAtNumbers(text: string, { start, end }: Span, { abbreviations, months }: Stops): Span[] {
  const body = text.slice(start, end);
  if (!MAY_SPLIT.test(body)) return [{ start, end }];
  const goesOnAt = (index: number): boolean => {
    const before = body.slice(0, index);
    const word = /(\p{L}+)\.$/u.exec(before)?.[1]?.toLowerCase();
    return goesOn(before, abbreviations) || (word !== undefined && months.includes(word));
  };
  const cuts = [...body.matchAll(NUMBER_BEGINS)]
    .filter(({ index }) => !goesOnAt(index))
    .map(({ index, 0: space }) => start + index + space.length);
  return [start, ...cuts].map((from, at) => ({ start: from, end: cuts[at] ?? end }));
}

function pushPieces(sentences: Span[], text: string, { start, end }: Span): void {
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from + LONGEST / 2 ? space + 1 : from + LONGEST;
    sentences.push({ start: from, end: to });
    from = to;
  }
  sentences.push({ start: from, end });
}

// An initial with its full stop and what goes before it; UTF-16 units, one more for a letter that takes two.
const INITIAL = 4;

function goesOn(sentence: string, abbreviations: readonly string[]): boolean {
  if (/(?:^|[\s.(])\p{Lu}\.$/u.test(sentence.slice(-INITIAL))) return true;
  return abbreviations.some(short => {
    const before = sentence.charAt(sentence.length - short.length - 1);
    return sentence.endsWith(short) && !/\p{L}/u.test(before);
  });
}

// "Am 1. April": in these languages a full stop after a small number makes it an ordinal.
const ORDINALS = /^(?:de|cs|sk|fi|da|no|nb|nn|hu|tr|pl|hr|sl|sr|et|lv|is)\b/;

function endsInOrdinal(sentence: string, language: string): boolean {
  return ORDINALS.test(language) && /(?:^|[^\d.])(?:[1-9]|[12]\d|3[01])\.$/.test(sentence);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (found === undefined) {
    segmenters.set(language, (found = new Intl.Segmenter(language, { granularity: 'sentence' })));
  }
  return found;
}
