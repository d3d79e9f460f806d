/** Where an article's text names the subject, with whatever ending the language gives the name. */
import type { Hit } from './scanner.ts';
import { SUBJECT } from './subject.ts';

// Where words are not set apart by spaces, nothing is an ending but the stroke that lengthens a vowel.
const ENDING = '(?:ー|(?![\\u3040-\\u30FF\\u4E00-\\u9FFF])[\\p{L}\\p{M}])*';

/** The subject's name with its inflection; global, so use it with `matchAll` alone. */
export const NAMES = new RegExp(`(?:${SUBJECT.source})${ENDING}`, 'giu');

/** The subject's names in a text as hits of the concept `subject`. */
export function subjectHits(text: string): Hit[] {
  return [...text.matchAll(NAMES)].map(match => ({
    concept: 'subject',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
