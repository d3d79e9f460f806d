/** The one call that the overlay makes: a page in, what is worth saying about it out. */
import type { Article } from './article.ts';
import { readPage } from './page.ts';
import { openCues, type CueData } from './cues.ts';
import { createDateFinder } from './dates.ts';
import type { IndexedLexicon } from './index-lexicon.ts';
import { isNews } from './match.ts';
import { subjectHits } from './names.ts';
import { happenedBy, passagesOf, type Passage, type PassageTools, type ScannedBlock } from './passages.ts';
import { emptyMemory } from './memory.ts';
import { isAbout, judgeNames, type Relevance } from './relevance.ts';
import { createScanner, type Hit } from './scanner.ts';
import { stopsOf } from './sentences.ts';
import { createTokenizer } from './tokens.ts';

/** What was read from a page. `article` is null where the page holds none; `why` says what it is instead. */
export type Context = {
  readonly relevance: Relevance;
  readonly article: Article | null;
  readonly passages: readonly Passage[];
  readonly why: string | null;
};

/** What reading needs from outside. */
export type ContextTools = {
  /** The record's events and how articles speak of them. */
  readonly cues: CueData;
  /** The lexicon of a language (BCP 47), or the nearest there is. */
  readonly lexiconFor: (language: string | null) => Promise<IndexedLexicon>;
  /** Gives way to the page; called between slices of a long text. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
};

// More than any article has; each is found again in the page, which a page made for that could turn into hours.
const MOST_PASSAGES = 200;
const SLICE = 12; // milliseconds: well under a frame's patience, and most articles take one slice

/** Reads a page that is known to name the subject somewhere. */
export async function readContext(document: Document, address: URL, tools: ContextTools): Promise<Context> {
  const page = readPage(document, address);
  if (page.kind === 'no article') return nothing('incidental', null, page.why);
  const { article } = page;
  const lexicon = await tools.lexiconFor(article.language);
  const slices = createSlices(tools);
  const scanned = await scanBlocks(article, lexicon, slices);
  const unnamed = judgeNames(scanned);
  if (unnamed !== null) return nothing(unnamed, article, null);
  const published = article.published?.date ?? null;
  const cues = openCues(tools.cues);
  const shared = {
    findDates: createDateFinder(lexicon),
    cues,
    language: lexicon.language,
    stops: stopsOf(lexicon),
    joins: new Set(lexicon.joins),
    published,
    home: lexicon.home ?? null,
    mayMean: happenedBy(published),
  };
  // Read as if it were about the subject: how much of the text then speaks of the record tells whether it is.
  const passages = await readPassages(scanned, { ...shared, memory: emptyMemory(), about: true }, slices);
  const fresh = new Set(cues.events.filter(event => isNews(event, published)).map(({ id }) => id));
  if (isAbout(scanned, passages, fresh)) return { relevance: 'about', article, passages, why: null };
  const sure = await readPassages(scanned, { ...shared, memory: emptyMemory(), about: false }, slices);
  return { relevance: 'mention', article, passages: sure, why: null };
}

function nothing(relevance: Relevance, article: Article | null, why: string | null): Context {
  return { relevance, article, passages: [], why };
}

type Slices = () => Promise<void>;

function createSlices({ pause, now }: ContextTools): Slices {
  let since = now();
  return async () => {
    if (now() - since < SLICE) return;
    await pause();
    since = now();
  };
}

async function scanBlocks(
  article: Article,
  lexicon: IndexedLexicon,
  slices: Slices,
): Promise<ScannedBlock[]> {
  const tokenize = createTokenizer(lexicon.prefixes);
  const scan = createScanner(lexicon);
  const scanned: ScannedBlock[] = [];
  for (const block of article.blocks) {
    const tokens = lexicon.spaced ? tokenize(block.text) : [];
    scanned.push({
      block,
      tokens,
      hits: withoutEpithets([...scan(block.text, tokens), ...subjectHits(block.text)]),
    });
    await slices();
  }
  return scanned;
}

// In "Russian antivirus" or "the Moscow-based firm" no place acts.
function withoutEpithets(hits: readonly Hit[]): readonly Hit[] {
  const firms = hits.filter(({ concept }) => concept === 'firm');
  if (firms.length === 0) return hits;
  const isEpithet = ({ concept, start, end }: Hit): boolean =>
    concept === 'ru' && firms.some(firm => firm.start <= start && firm.end >= end);
  return hits.filter(hit => !isEpithet(hit));
}

async function readPassages(
  scanned: readonly ScannedBlock[],
  tools: PassageTools,
  slices: Slices,
): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const [index, block] of scanned.entries()) {
    passages.push(...passagesOf(block, index, tools));
    if (passages.length >= MOST_PASSAGES) break;
    await slices();
  }
  return passages;
}
