import type { Event, EventText, Standing } from '../schema.ts';
import { countSentences } from './sentences.ts';
import type { Rules } from './fault.ts';
import type { Finding } from './names.ts';

/** Characters that a title may have; other languages need more room for the same words than English. */
export const LONGEST_TITLE = { en: 70, other: 90 } as const;
/** Sentences that a summary may have. */
export const MOST_SENTENCES = 3;

/** Words that claim a present without saying as of when; the status and its `asOf` say it. */
const UNDATED_NOW = /\b(?:today|currently|at present|presently|nowadays|right now)\b/i;

/** Titles and summaries are short, and no text judges or claims an undated present. */
export function checkWording(event: Event, rules: Rules): readonly Finding[] {
  const lengths = Object.entries(event.text).flatMap(([language, text]) =>
    text === undefined ? [] : checkLengths(language, text),
  );
  return [...lengths, ...checkEnglish(event.text.en, rules, event.kind)];
}

/** No text of a standing fact judges or claims an undated present. */
export function checkStandingWording(standing: Standing, rules: Rules): readonly Finding[] {
  return checkEnglish(standing.text.en, rules, null);
}

function checkLengths(language: string, { title, summary }: EventText): readonly Finding[] {
  const found: Finding[] = [];
  const longest = language === 'en' ? LONGEST_TITLE.en : LONGEST_TITLE.other;
  const length = [...title].length;
  const sentences = countSentences(summary, language);
  if (length > longest) {
    found.push({
      field: `text.${language}.title`,
      wanted: `have at most ${longest} characters; it has ${length}`,
    });
  }
  if (sentences > MOST_SENTENCES) {
    const wanted = `have at most ${MOST_SENTENCES} sentences; it has ${sentences}`;
    found.push({ field: `text.${language}.summary`, wanted });
  }
  return found;
}

function checkEnglish(text: object, rules: Rules, kind: string | null): readonly Finding[] {
  return Object.entries(text).flatMap(([name, value]) => {
    const words = [value]
      .flat()
      .filter(part => typeof part === 'string')
      .join('\n');
    return faultsOfWords(words, rules, kind).map(wanted => ({ field: `text.en.${name}`, wanted }));
  });
}

/** What English words of an event of a kind must do instead; going on from "must". */
export function faultsOfWords(words: string, rules: Rules, kind: string | null): readonly string[] {
  const now = UNDATED_NOW.exec(words)?.[0];
  const judged = rules.judgementWords.filter(
    entry => !(kind !== null && entry.except?.includes(kind)) && has(words, entry.word),
  );
  return [
    ...judged.map(({ word, reason }) => `do without "${word}": ${reason}`),
    ...(now === undefined ? [] : [`name a date instead of "${now}", or leave it to the status and its asOf`]),
  ];
}

/** Whole words only; a star stands for any letters. */
function has(words: string, entry: string): boolean {
  const pattern = entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '\\p{L}*');
  return new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'iu').test(words);
}
