/** Finds in a text the concepts that a lexicon has words for. */
import type { Span } from './block.ts';
import {
  CELL,
  headOf,
  ROW,
  SOME,
  type EntryIndex,
  type EntryTable,
  type IndexedLexicon,
} from './index-lexicon.ts';
import { remembered } from './remembered.ts';
import { foldWord, type Token, type Word } from './tokens.ts';

/** A concept found in a text: UTF-16 offsets, `end` exclusive. */
export type Hit = {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** What stands within and is not of it: the `*` of "takes * to court". */
  readonly gap?: Span;
};

/** Finds the concepts in a text whose words are given, in linear time. */
export type Scanner = (text: string, tokens: readonly Token[]) => Hit[];

/** `any` stands for one word whatever it is. */
type Part = { readonly text: string; readonly stem: boolean; readonly any: boolean; readonly exact: boolean };
/**
 * An entry that a word begins, with what must follow, and behind a few words left open; of one inside a compound, which
 * letters are its own.
 */
type Found = {
  readonly concept: string;
  readonly rest: readonly Part[];
  readonly behind: readonly Part[] | null;
  readonly letters?: Span;
};
/** An entry as the index has it. */
type Cell = { readonly cell: string; readonly isExact: boolean; readonly letters?: Span };
/** A word's entries by the word that must come next: "the" begins a hundred, of which a text has one. */
type Begun = {
  readonly byNext: ReadonlyMap<string, readonly Cell[]>;
  readonly others: readonly Found[];
};

const SHORTEST_STEM = 2;
// Words that may stand between the two of "setzt … aus", and what ends the clause that they stand in.
const MOST_BETWEEN = 12;
const BREAK = /[,.;:!?–—()]/;

/** Makes a scanner of a lexicon. */
export function createScanner(lexicon: IndexedLexicon): Scanner {
  return lexicon.spaced ? createWordScanner(lexicon.index) : createCharacterScanner(lexicon.index);
}

function createWordScanner(index: EntryIndex): Scanner {
  const lookUp = createLookUp(index);
  const parse = ({ cell, isExact, letters }: Cell): Found => {
    const [concept = '', ...rest] = cell.split(' ');
    const opens = rest.indexOf(SOME);
    const partsOf = (words: readonly string[]): Part[] => words.map(word => partOf(word, isExact));
    const found = {
      concept: conceptAt(concept, index.concepts),
      rest: partsOf(opens < 0 ? rest : rest.slice(0, opens)),
      behind: opens < 0 ? null : partsOf(rest.slice(opens + 1)),
    };
    return letters === undefined ? found : { ...found, letters };
  };
  const parseAll = remembered((cells: readonly Cell[]) => cells.map(parse));
  const begunBy = remembered((word: Word): Begun | null => {
    const cells = lookUp(word);
    if (cells.length === 0) return null;
    const byNext = Map.groupBy(cells, nextOf);
    const others = (byNext.get('') ?? []).map(parse);
    return { byNext, others };
  });
  return (text, tokens) => {
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const own = token === undefined ? null : begunBy(token.word);
      if (own === null) continue;
      const place = { text, tokens, at };
      addHits(hits, own.others, place);
      for (const form of tokens[at + 1]?.word.forms ?? []) {
        const cells = own.byNext.get(form);
        if (cells !== undefined) addHits(hits, parseAll(cells), place);
      }
    }
    return hits;
  };
}

/** The plain word that must follow an entry's first; none where it has but one, or where the next may vary. */
function nextOf({ cell, isExact }: Cell): string {
  const from = cell.indexOf(' ') + 1;
  if (from === 0 || isExact) return '';
  const to = cell.indexOf(' ', from);
  const next = to < 0 ? cell.slice(from) : cell.slice(from, to);
  return next.endsWith('*') || next === SOME ? '' : next;
}

type Place = { readonly text: string; readonly tokens: readonly Token[]; readonly at: number };

function addHits(hits: Hit[], entries: readonly Found[], place: Place): void {
  const { tokens, at } = place;
  const start = tokens[at]?.start ?? 0;
  for (const entry of entries) {
    const followed = follow(entry, place);
    if (followed === null) continue;
    const { concept, letters } = entry;
    const { last, gap } = followed;
    const end = letters === undefined || last > at ? (tokens[last]?.end ?? 0) : start + letters.end;
    hits.push({ concept, start: start + (letters?.start ?? 0), end, ...(gap !== undefined && { gap }) });
  }
}

/** The token that an entry ends with, and where the words stand that it leaves open; it may have one such gap. */
type Followed = { readonly last: number; readonly gap?: Span };

/** What follows an entry's first word, or null where that is something else. */
function follow({ rest, behind }: Found, { text, tokens, at }: Place): Followed | null {
  if (!stands(rest, tokens, at + 1)) return null;
  if (behind === null) return closed(rest, tokens, at + 1);
  const first = at + 1 + rest.length;
  for (let next = first; next <= first + MOST_BETWEEN && next < tokens.length; next += 1) {
    // What is apart in a sentence stays apart.
    if (BREAK.test(text.slice(tokens[next - 1]?.end, tokens[next]?.start))) return null;
    if (next > first && stands(behind, tokens, next))
      return { last: next + behind.length - 1, ...between(tokens, first, next - 1) };
  }
  return null;
}

function closed(rest: readonly Part[], tokens: readonly Token[], from: number): Followed {
  const last = from + rest.length - 1;
  const first = rest.findIndex(({ any }) => any);
  if (first < 0) return { last };
  return { last, ...between(tokens, from + first, from + rest.findLastIndex(({ any }) => any)) };
}

function between(tokens: readonly Token[], first: number, last: number): { readonly gap?: Span } {
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined ? {} : { gap: { start, end } };
}

/** The entries that a word begins, or that stand inside it. */
function createLookUp(index: EntryIndex): (word: Word) => readonly Cell[] {
  const exact = openTable(index.exact);
  const whole = openTable(index.whole);
  const stems = openTable(index.stems);
  const inside = index.inside.map(line => {
    const space = line.indexOf(' ');
    return { ...partOf(line.slice(0, space), false), cell: line.slice(space + 1) };
  });
  return ({ raw, forms }) => {
    const cells: Cell[] = exact(raw).map(cell => ({ cell, isExact: true }));
    const add = (all: readonly string[]): void => {
      for (const cell of all) cells.push({ cell, isExact: false });
    };
    for (const form of forms) {
      add(whole(form));
      for (let length = SHORTEST_STEM; length <= form.length; length += 1) add(stems(form.slice(0, length)));
      for (const { text, stem, cell } of inside) {
        const at = form.indexOf(text);
        if (at < 0 || !(stem || at + text.length === form.length)) continue;
        cells.push({ cell, isExact: false, letters: { start: at, end: at + text.length } });
      }
    }
    return cells;
  };
}

/** A table's entries by their first word. Of its rows only those are sorted that begin as some word of the text. */
function openTable(table: EntryTable): (first: string) => readonly string[] {
  const rowsFrom = remembered((head: string): ReadonlyMap<string, string> | null => {
    const rows = table[head];
    return rows === undefined
      ? null
      : new Map(rows.split(ROW).map(row => [row.slice(0, row.indexOf(CELL)), row]));
  });
  return first => {
    const row = rowsFrom(headOf(first))?.get(first);
    return row === undefined ? NO_CELLS : row.split(CELL).slice(1);
  };
}

const NO_CELLS: readonly string[] = [];

function conceptAt(place: string, concepts: readonly string[]): string {
  return concepts[Number.parseInt(place, 36)] ?? '';
}

function partOf(text: string, exact: boolean): Part {
  const any = text === '*';
  const stem = !any && text.endsWith('*');
  return { text: stem ? text.slice(0, -1) : text, stem, any, exact };
}

function stands(parts: readonly Part[], tokens: readonly Token[], from: number): boolean {
  return parts.every((part, ahead) => {
    const token = tokens[from + ahead];
    return token !== undefined && matches(part, token.word);
  });
}

function matches({ text, stem, any, exact }: Part, { raw, forms }: Word): boolean {
  if (any) return true;
  if (exact) return raw === text;
  return forms.some(form => (stem ? form.startsWith(text) : form === text));
}

// Without spaces every position may begin a word; entries are few enough a first character to be tried in turn.
function createCharacterScanner({ whole, concepts }: EntryIndex): Scanner {
  const cellsOf = openTable(whole);
  const entriesFor = remembered((first: string): readonly CharacterEntry[] =>
    cellsOf(first).map(cell => {
      const space = cell.indexOf(' ');
      return { concept: conceptAt(cell.slice(0, space), concepts), text: cell.slice(space + 1) };
    }),
  );
  return text => {
    const lower = foldWord(text);
    const folded = lower.length === text.length ? lower : text; // a fold that moves offsets is no use
    const hits: Hit[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      for (const entry of entriesFor(folded.charAt(start))) {
        if (folded.startsWith(entry.text, start) && standsFree(folded, start, entry.text)) {
          hits.push({ concept: entry.concept, start, end: start + entry.text.length });
        }
      }
    }
    return hits;
  };
}

type CharacterEntry = { readonly concept: string; readonly text: string };

const LATIN = /[a-z0-9]/;

// Latin names inside Chinese or Japanese text are words of their own: `bis` is not in `bistro`.
function standsFree(text: string, start: number, word: string): boolean {
  const end = start + word.length;
  if (LATIN.test(word.charAt(0)) && LATIN.test(text.charAt(start - 1))) return false;
  return !(LATIN.test(word.charAt(word.length - 1)) && LATIN.test(text.charAt(end)));
}
