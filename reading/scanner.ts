/** Finds in a text the concepts that a lexicon has words for. */
import type { Span } from './block.ts';
import { CELL, ROW, type EntryIndex, type EntryTable, type IndexedLexicon } from './index-lexicon.ts';
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

type Part = { readonly text: string; readonly stem: boolean; readonly any: boolean; readonly exact: boolean };
/** An entry that a word begins, with what must follow; of one inside a compound, which letters are its own. */
type Found = { readonly concept: string; readonly rest: readonly Part[]; readonly letters?: Span };
/** A word's entries by the word that must come next: "the" begins a hundred, of which a text has one. */
type Begun = {
  readonly byNext: ReadonlyMap<string | null, readonly Found[]>;
  readonly others: readonly Found[];
};

const SHORTEST_STEM = 2;

/** Makes a scanner of a lexicon. */
export function createScanner(lexicon: IndexedLexicon): Scanner {
  return lexicon.spaced ? createWordScanner(lexicon.index) : createCharacterScanner(lexicon.index);
}

function createWordScanner(index: EntryIndex): Scanner {
  const lookUp = createLookUp(index);
  const known = new Map<Word, Begun | null>();
  const begunBy = (word: Word): Begun | null => {
    let begun = known.get(word);
    if (begun === undefined) known.set(word, (begun = sortByNext(lookUp(word))));
    return begun;
  };
  return (_, tokens) => {
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const begun = token === undefined ? null : begunBy(token.word);
      if (begun === null) continue;
      const place = { tokens, at };
      addHits(hits, begun.others, place);
      for (const form of tokens[at + 1]?.word.forms ?? []) addHits(hits, begun.byNext.get(form), place);
    }
    return hits;
  };
}

function sortByNext(found: readonly Found[]): Begun | null {
  if (found.length === 0) return null;
  const next = ({ rest: [part] }: Found): string | null =>
    part === undefined || part.stem || part.any || part.exact ? null : part.text;
  const byNext = Map.groupBy(found, next);
  const others = byNext.get(null) ?? [];
  return { byNext, others };
}

type Place = { readonly tokens: readonly Token[]; readonly at: number };

function addHits(hits: Hit[], entries: readonly Found[] | undefined, { tokens, at }: Place): void {
  if (entries === undefined) return;
  const start = tokens[at]?.start ?? 0;
  for (const { concept, rest, letters } of entries) {
    const last = tokens[at + rest.length];
    if (last === undefined || !followed(rest, tokens, at)) continue;
    const end = letters === undefined || rest.length > 0 ? last.end : start + letters.end;
    hits.push({ concept, start: start + (letters?.start ?? 0), end, ...gapIn(rest, tokens, at) });
  }
}

/** Where the words stand that an entry leaves open; it may have one such gap. */
function gapIn(rest: readonly Part[], tokens: readonly Token[], at: number): { readonly gap?: Span } {
  const [first, last] = [rest.findIndex(({ any }) => any), rest.findLastIndex(({ any }) => any)];
  const [start, end] = [tokens[at + 1 + first]?.start, tokens[at + 1 + last]?.end];
  return first < 0 || start === undefined || end === undefined ? {} : { gap: { start, end } };
}

function createLookUp(index: EntryIndex): (word: Word) => readonly Found[] {
  const { concepts } = index;
  const [exact, whole, stems] = [rowsOf(index.exact), rowsOf(index.whole), rowsOf(index.stems)];
  const inside = index.inside.map(line => {
    const [text = '', ...entry] = line.split(' ');
    return { ...partOf(text, false), entry: entry.join(' ') };
  });
  const entryOf = (cell: string, isExact: boolean): Found => {
    const [concept = '', ...rest] = cell.split(' ');
    return { concept: conceptAt(concept, concepts), rest: rest.map(part => partOf(part, isExact)) };
  };
  const entriesOf = (row: string | undefined, isExact: boolean): Found[] =>
    cellsOf(row).map(cell => entryOf(cell, isExact));
  return ({ raw, forms }) => {
    const found = entriesOf(exact.get(raw), true);
    for (const form of forms) {
      found.push(...entriesOf(whole.get(form), false));
      for (let length = SHORTEST_STEM; length <= form.length; length += 1) {
        const begun = stems.get(form.slice(0, length));
        if (begun !== undefined) found.push(...entriesOf(begun, false));
      }
      for (const { text, stem, entry } of inside) {
        const at = form.indexOf(text);
        if (at < 0 || !(stem || at + text.length === form.length)) continue;
        found.push({ ...entryOf(entry, false), letters: { start: at, end: at + text.length } });
      }
    }
    return found;
  };
}

/** A table's rows by their first words. */
function rowsOf(table: EntryTable): ReadonlyMap<string, string> {
  return new Map(table.split(ROW).map(row => [row.slice(0, row.indexOf(CELL)), row]));
}

function cellsOf(row: string | undefined): readonly string[] {
  return row?.split(CELL).slice(1) ?? [];
}

function conceptAt(place: string, concepts: readonly string[]): string {
  return concepts[Number.parseInt(place, 36)] ?? '';
}

function partOf(text: string, exact: boolean): Part {
  const any = text === '*';
  const stem = !any && text.endsWith('*');
  return { text: stem ? text.slice(0, -1) : text, stem, any, exact };
}

function followed(rest: readonly Part[], tokens: readonly Token[], at: number): boolean {
  for (let ahead = 0; ahead < rest.length; ahead += 1) {
    const [part, token] = [rest[ahead], tokens[at + 1 + ahead]];
    if (part === undefined || token === undefined || !matches(part, token.word)) return false;
  }
  return true;
}

function matches({ text, stem, any, exact }: Part, { raw, forms }: Word): boolean {
  if (any) return true;
  if (exact) return raw === text;
  return forms.some(form => (stem ? form.startsWith(text) : form === text));
}

// Without spaces every position may begin a word; entries are few enough a first character to be tried in turn.
function createCharacterScanner({ whole, concepts }: EntryIndex): Scanner {
  const rows = rowsOf(whole);
  const known = new Map<string, readonly CharacterEntry[]>();
  const entriesFor = (first: string): readonly CharacterEntry[] => {
    let found = known.get(first);
    if (found === undefined) {
      found = cellsOf(rows.get(first)).map(cell => {
        const space = cell.indexOf(' ');
        return { concept: conceptAt(cell.slice(0, space), concepts), text: cell.slice(space + 1) };
      });
      known.set(first, found);
    }
    return found;
  };
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
