// Takes out of the lexicons what another entry of the same concept finds as well; `npm run facts:tidy`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveredEntries } from '../../reading/covered.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { LEXICONS } from '../lexicons.ts';

for (const language of LEXICONS) {
  const path = join(import.meta.dirname, '../lexicon', `${language}.json`);
  const lexicon = JSON.parse(readFileSync(path, 'utf8')) as Lexicon;
  const covered = coveredEntries(lexicon);
  if (covered.length === 0) continue;
  const gone = new Set(covered.map(({ concept, entry }) => `${concept} ${entry}`));
  const words = Object.entries(lexicon.words).map(([concept, entries]) => [
    concept,
    [...new Set(entries)].filter(entry => !gone.has(`${concept} ${entry}`)),
  ]);
  writeFileSync(path, `${JSON.stringify({ ...lexicon, words: Object.fromEntries(words) }, null, 2)}\n`);
  console.log(`${language}: ${covered.length} entries less`);
}
console.log('Tidy. What was changed wants formatting: npm run format');
