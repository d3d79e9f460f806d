/**
 * Counts how often the words of each concept stand in sentences that refer to nothing, over labelled articles, and
 * writes it beside the lexicons, where reading finds it: `npm run facts:weigh -- [DIR ...]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf } from './evaluate/labels.ts';
import { overlaps } from './evaluate/score.ts';
import { scanSentences } from './explain/missed.ts';
import { lexiconFor, read } from './explain/read.ts';

const ARTICLES = ['tests/prose/tuned', 'tests/prose/ordinary/tuned'];
const OUT = join(import.meta.dirname, '../facts/lexicon/common.json');
const LEAST = 0.5; // in a thousand; what is rarer is not written down

const given = process.argv.slice(2);
const counts = new Map<string, number>();
let sentences = 0;
for (const folder of given.length > 0 ? given : ARTICLES) {
  for (const page of await casesOf(folder, 'all')) {
    const { article } = await read(page);
    if (article === null) continue;
    const quotes = page.label?.passages.flatMap(({ event, quote }) => (event === null ? [] : [quote])) ?? [];
    for (const { text, hits } of scanSentences(article, await lexiconFor(article.language))) {
      if (quotes.some(quote => overlaps(quote, text))) continue;
      sentences += 1;
      for (const concept of new Set(hits.map(hit => hit.concept)))
        counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
  }
}
const common = [...counts]
  .map(([concept, count]) => [concept, Number(((1000 * count) / sentences).toPrecision(2))] as const)
  .filter(([, perThousand]) => perThousand >= LEAST)
  .toSorted(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(common), null, 2)}\n`);
console.log(`${common.length} concepts, from ${sentences} sentences that refer to nothing`);
