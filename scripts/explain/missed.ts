/** What the sentence of a passage that was not tied to its event lacks: for whoever writes a lexicon or a cue. */
import type { Article } from '../../reading/article.ts';
import { parseCue, type Cue, type CueData } from '../../reading/cues.ts';
import type { IndexedLexicon } from '../../reading/index-lexicon.ts';
import { subjectHits } from '../../reading/names.ts';
import type { Passage } from '../../reading/passages.ts';
import { createScanner, type Hit } from '../../reading/scanner.ts';
import { sentencesOf, stopsOf } from '../../reading/sentences.ts';
import { createTokenizer } from '../../reading/tokens.ts';
import type { LabelledPassage } from '../evaluate/labels.ts';
import { fold, overlaps } from '../evaluate/score.ts';

/** A sentence with the concepts found in it. */
export type ScannedSentence = {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly block: string;
};

/** The sentences of an article, each with its concepts. */
export function scanSentences(article: Article, lexicon: IndexedLexicon): readonly ScannedSentence[] {
  const tokenize = createTokenizer(lexicon.prefixes);
  const scan = createScanner(lexicon);
  return article.blocks.flatMap(({ text }) => {
    const hits = [...scan(text, lexicon.spaced ? tokenize(text) : []), ...subjectHits(text)];
    return sentencesOf(text, lexicon.language, stopsOf(lexicon)).map(({ start, end }) => ({
      text: text.slice(start, end).trim(),
      hits: hits.filter(hit => hit.start >= start && hit.end <= end),
      block: text,
    }));
  });
}

/** One sentence and its concepts, with the words that gave them. */
export function describe({ text, hits, block }: ScannedSentence): string {
  const named = hits.map(({ concept, start, end }) => `${concept}="${block.slice(start, end)}"`);
  return `  ${text}\n      ${named.join(' ')}`;
}

/** A missed passage, its sentences with their concepts, and for the cues that are nearest what is lacking. */
export function explainMissed(
  { event, quote }: LabelledPassage,
  sentences: readonly ScannedSentence[],
  { cues, passages }: { readonly cues: CueData; readonly passages: readonly Passage[] },
): string {
  const touched = sentences.filter(({ text }) => overlaps(text, quote));
  const concepts = new Set(touched.flatMap(({ hits }) => hits.map(hit => hit.concept)));
  const own = cues.events.find(({ id }) => id === event);
  const ranked = (own?.refer ?? [])
    .flatMap(source => (own === undefined ? [] : parseCue(own, source)))
    .map(cue => ({
      cue,
      lacking: lackingIn(cue, concepts),
      ruled: [...cue.not].filter(one => concepts.has(one)),
    }))
    .toSorted((a, b) => a.lacking.length + a.ruled.length - b.lacking.length - b.ruled.length);
  const possible = passages.some(link => link.event === event && overlaps(quote, link.quote));
  return [
    `missed ${event}${possible ? ' (possible)' : ''}: "${fold(quote)}"`,
    ...touched.map(describe),
    ...ranked.slice(0, 3).map(({ cue, lacking, ruled }) => {
      const source = cue.groups.map(group => group.join('|')).join(' + ');
      return `    cue ${source}: lacks ${lacking.join(' + ') || 'nothing'}${ruled.length > 0 ? `; ruled out by ${ruled.join('|')}` : ''}`;
    }),
  ].join('\n');
}

function lackingIn(cue: Cue, concepts: ReadonlySet<string>): readonly string[] {
  return cue.groups
    .filter(group => !group.some(concept => concepts.has(concept)))
    .map(group => group.join('|'));
}
