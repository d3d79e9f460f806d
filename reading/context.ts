/** The one call that the overlay makes: a page in, what is worth saying about it out. */
import type { Article } from './article.ts';
import { readPage } from './page.ts';
import { indexCues, type ReferableEvent } from './cues.ts';
import { createDateFinder } from './dates.ts';
import { createScanner, type Lexicon } from './lexicon.ts';
import { subjectHits } from './names.ts';
import { happenedBy, passagesOf, type Passage, type ScannedBlock } from './passages.ts';
import { judgeRelevance, type Relevance } from './relevance.ts';
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
  readonly events: readonly ReferableEvent[];
  /** The lexicon of a language (BCP 47), or the nearest there is. */
  readonly lexiconFor: (language: string | null) => Promise<Lexicon>;
  /** Gives way to the page; called between slices of a long text. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
};

const SLICE = 12; // milliseconds: well under a frame's patience, and most articles take one slice

/** Reads a page that is known to name the subject somewhere. */
export async function readContext(document: Document, address: URL, tools: ContextTools): Promise<Context> {
  const page = readPage(document, address);
  if (page.kind === 'no article') return nothing('incidental', null, page.why);
  const { article } = page;
  const lexicon = await tools.lexiconFor(article.language);
  const slices = createSlices(tools);
  const scanned = await scanBlocks(article, lexicon, slices);
  const relevance = judgeRelevance(scanned);
  if (relevance === 'incidental' || relevance === 'none') return nothing(relevance, article, null);
  const passages = await readPassages(scanned, { article, lexicon, relevance, tools, slices });
  return { relevance, article, passages, why: null };
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

async function scanBlocks(article: Article, lexicon: Lexicon, slices: Slices): Promise<ScannedBlock[]> {
  const tokenize = createTokenizer(lexicon.prefixes);
  const scan = createScanner(lexicon);
  const scanned: ScannedBlock[] = [];
  for (const block of article.blocks) {
    const tokens = lexicon.spaced ? tokenize(block.text) : [];
    scanned.push({ block, tokens, hits: [...scan(block.text, tokens), ...subjectHits(block.text)] });
    await slices();
  }
  return scanned;
}

async function readPassages(
  scanned: readonly ScannedBlock[],
  scope: { article: Article; lexicon: Lexicon; relevance: Relevance; tools: ContextTools; slices: Slices },
): Promise<Passage[]> {
  const { article, lexicon, relevance, tools, slices } = scope;
  const established = new Set<string>();
  const passageTools = {
    established,
    findDates: createDateFinder(lexicon),
    cues: indexCues(tools.events),
    language: lexicon.language,
    abbreviations: lexicon.abbreviations,
    published: article.published?.date ?? null,
    about: relevance === 'about',
    mayMean: happenedBy(article.published?.date ?? null),
  };
  const passages: Passage[] = [];
  for (const [index, block] of scanned.entries()) {
    const found = passagesOf(block, index, passageTools);
    passages.push(...found);
    for (const { event, certainty } of found) if (certainty === 'certain') established.add(event);
    await slices();
  }
  return passages;
}
