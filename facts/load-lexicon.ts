import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexLexicon, type IndexedLexicon } from '../reading/index-lexicon.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { LexiconLanguage } from './lexicons.ts';

/** The lexicon of a language as pages are given it. Throws where there is none. */
export function loadLexicon(language: LexiconLanguage): IndexedLexicon {
  const path = join(import.meta.dirname, 'lexicon', `${language}.json`);
  return indexLexicon(JSON.parse(readFileSync(path, 'utf8')) as Lexicon);
}
