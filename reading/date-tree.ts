/**
 * A lexicon's date templates as a tree of their pieces: what two templates begin with is looked for once. The build
 * grows it, so that no page has to: some thousand templates are as many lists and maps.
 */
import type { DatePatterns } from './lexicon.ts';
import { foldWord } from './tokens.ts';

/**
 * What may follow from here: which templates end, by their places among all; plain words, folded; and pieces with a
 * slot or a stem in them. What a branch has none of is left out at its end.
 */
export type DateTree = readonly [
  ends?: readonly number[],
  words?: Readonly<Record<string, DateTree>>,
  patterns?: Readonly<Record<string, DateTree>>,
];

/** The templates of a language. */
export type DateTemplates = {
  /** Each kind with the place of its first template; in order. */
  readonly kinds: readonly (readonly [kind: string, first: number])[];
  readonly tree: DateTree;
};

type Draft = {
  readonly ends: number[];
  readonly words: Map<string, Draft>;
  readonly patterns: Map<string, Draft>;
};

const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/** Grows the tree of templates; `open` where any particle may follow a word. */
export function growTemplates(patterns: DatePatterns, open: boolean): DateTemplates {
  const tree = newDraft();
  const kinds: [string, number][] = [];
  let place = 0;
  for (const [kind, templates] of Object.entries(patterns)) {
    kinds.push([kind, place]);
    for (const template of templates) {
      let branch = tree;
      for (const piece of piecesOf(template, open)) branch = grown(branch, piece);
      branch.ends.push(place);
      place += 1;
    }
  }
  return { kinds, tree: packed(tree) };
}

function newDraft(): Draft {
  return { ends: [], words: new Map(), patterns: new Map() };
}

function grown({ words, patterns }: Draft, piece: string): Draft {
  const isWord = LETTERS.test(piece);
  const [map, key] = isWord ? [words, foldWord(piece)] : [patterns, piece];
  const next = map.get(key) ?? newDraft();
  map.set(key, next);
  return next;
}

function packed({ ends, words, patterns }: Draft): DateTree {
  if (patterns.size > 0) return [ends, packedAll(words), packedAll(patterns)];
  return words.size > 0 ? [ends, packedAll(words)] : [ends];
}

function packedAll(drafts: ReadonlyMap<string, Draft>): Readonly<Record<string, DateTree>> {
  return Object.fromEntries([...drafts].map(([piece, draft]) => [piece, packed(draft)]));
}

// Where any particle may follow a word, it may follow a date's last one.
function piecesOf(template: string, open: boolean): readonly string[] {
  const pieces = template.split(/[^\p{L}\p{M}\p{N}{}*]+/u).filter(piece => piece !== '');
  return open ? pieces.map((piece, at) => (at === pieces.length - 1 ? `${piece}*` : piece)) : pieces;
}
