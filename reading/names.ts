/** Where an article's text names the subject, with whatever ending the language gives the name. */
import type { Hit } from './lexicon.ts';
import { SUBJECT } from './subject.ts';

/** The subject's name with its inflection; global, so use it with `matchAll` alone. */
export const NAMES = new RegExp(`(?:${SUBJECT.source})[\\p{L}\\p{M}]*`, 'giu');

/** The subject's names in a text as hits of the concept `subject`. */
export function subjectHits(text: string): Hit[] {
  return [...text.matchAll(NAMES)].map(match => ({
    concept: 'subject',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
