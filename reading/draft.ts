/** Drafts: stretches of a page's text before it is known which of them are the article. */
import type { BlockRole } from './block.ts';
import type { Furniture } from './furniture.ts';

/** One stretch of text within one block-level element. Lengths are in UTF-16 units, white space included. */
export type Draft = {
  readonly index: number;
  readonly element: Element;
  readonly tag: string;
  readonly role: BlockRole;
  readonly nodes: readonly Text[];
  /** The first nodes of table cells. */
  readonly cells: ReadonlySet<Text>;
  /** The text, white space folded; nodes parted by a space where the markup parts them. */
  readonly text: string;
  /** The share of the text that is links, 0 to 1. */
  readonly linked: number;
  /** How much prose it holds: 0 for labels, links and lines that are no sentences. */
  readonly prose: number;
  readonly furniture: Furniture | null;
};

/** An element that holds prose or a headline, and the drafts within it: `from` inclusive, `to` exclusive. */
export type Region = {
  readonly element: Element;
  readonly from: number;
  to: number;
  /** Prose within, furniture left out. */
  mass: number;
  /** Drafts of `h1` elements within, furniture left out. */
  headlines: number;
  readonly children: Region[];
};

/** All that a walk over a page found. */
export type Walked = { readonly drafts: readonly Draft[]; readonly whole: Region };

const SHORTEST = 50; // characters of Latin text from which a line may be a sentence
const SENTENCE_END = /[.!?…。！？؟।:;。」』”"»’')\]]\s*$/;
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;

/** How much prose a text is, in Latin characters: a Chinese or Japanese character counts as two and a half. */
export function proseOf(text: string, linked: number): number {
  const size = sizeOf(text) * (1 - linked);
  if (size < SHORTEST || linked > 0.6) return 0;
  return SENTENCE_END.test(text) || size >= 3 * SHORTEST ? size : size / 4;
}

/** The length of a text in Latin characters. */
export function sizeOf(text: string): number {
  const dense = DENSE.test(text) ? (text.match(DENSE)?.length ?? 0) : 0;
  DENSE.lastIndex = 0;
  return text.length + 1.5 * dense;
}
