/** Prepares a lexicon for being asked; the build does it, so that no page has to. */
import { growTemplates } from './date-tree.ts';
import type { DateGrammar } from './date-words.ts';
import type { Lexicon } from './lexicon.ts';
import { foldWord, rawWordsOf } from './tokens.ts';

/**
 * Entries by their first word, as text that is taken apart only where a page has that word: some thousand lists parsed
 * on every article would cost more than finding the few that are needed. An entry is its concept (its place among
 * `concepts`, base 36) and the words that follow the first, parted by spaces: `2k minister* van justitie`. A star ends a
 * stem; a lone one stands for any word, three dots for a few words.
 */
export type EntryIndex = {
  readonly concepts: readonly string[];
  /** By an acronym's first word, as it is written. */
  readonly exact: EntryTable;
  /** By a whole word, folded; where words are not set apart, by the first character, and the entry has the whole. */
  readonly whole: EntryTable;
  /** By a stem, folded. */
  readonly stems: EntryTable;
  /** What may stand inside a compound: its letters (with a star where more may follow), then the entry. */
  readonly inside: readonly string[];
};

/**
 * By the first letters of a first word (`headOf`) the rows that begin with them, parted by `ROW`: a first word and its
 * entries, parted by `CELL`.
 */
export type EntryTable = Readonly<Record<string, string>>;

/** What an entry leaves open between two of its words. */
export const SOME = '…';
export const ROW = '~';
export const CELL = '|';

const HEAD = 2;

/** What the rows of a table are sorted by. */
export function headOf(first: string): string {
  return first.slice(0, HEAD);
}

/** A lexicon as pages are given it. */
export type IndexedLexicon = DateGrammar & { readonly index: EntryIndex };

type Draft = Record<'exact' | 'whole' | 'stems', Map<string, string[]>> & { readonly inside: string[] };

const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d.\- ]+$/u;

/** Sorts a lexicon's entries by what they begin with. */
export function indexLexicon({ words, ...rest }: Lexicon): IndexedLexicon {
  const draft: Draft = { exact: new Map(), whole: new Map(), stems: new Map(), inside: [] };
  for (const [place, entries] of Object.values(words).entries()) {
    const concept = place.toString(36);
    for (const entry of entries) {
      if (rest.spaced) addWords(draft, concept, { entry, open: rest.open === true });
      else addCharacters(draft, concept, foldWord(entry.replaceAll('*', '')));
    }
  }
  const { exact, whole, stems, inside } = draft;
  const index = { exact: tableOf(exact), whole: tableOf(whole), stems: tableOf(stems), inside };
  const { patterns } = rest.dates;
  // Where words are not set apart there is no tree of them.
  const templates = growTemplates(rest.spaced ? patterns : {}, rest.open === true);
  const dates = { ...rest.dates, patterns: rest.spaced ? {} : patterns, templates };
  return { ...rest, dates, index: { concepts: Object.keys(words), ...index } };
}

function tableOf(map: ReadonlyMap<string, readonly string[]>): EntryTable {
  const rows = [...map].map(([first, entries]) => ({
    head: headOf(first),
    row: [first, ...new Set(entries)].join(CELL),
  }));
  const byHead = Map.groupBy(rows, ({ head }) => head);
  return Object.fromEntries([...byHead].map(([head, own]) => [head, own.map(({ row }) => row).join(ROW)]));
}

function addWords(
  draft: Draft,
  concept: string,
  { entry, open }: { readonly entry: string; readonly open: boolean },
): void {
  const exact = isAcronym(entry);
  const [first, ...following] = partsOf(entry, { exact, open });
  if (first === undefined) return;
  const kept = [concept, ...following].join(' ');
  if (entry.startsWith('*')) draft.inside.push(`${first} ${kept}`);
  else if (exact) push(draft.exact, first, kept);
  else if (first.endsWith('*')) push(draft.stems, first.slice(0, -1), kept);
  else push(draft.whole, first, kept);
}

/** Whether an entry is asked for in capitals. */
export function isAcronym(entry: string): boolean {
  return ACRONYM.test(entry);
}

/** The words of an entry, folded: `Ministeri* van Justitie` is a stem and two words. */
export function partsOf(
  entry: string,
  { exact, open }: { readonly exact: boolean; readonly open: boolean },
): readonly string[] {
  const parts = entry.split(/\s+/).flatMap(piece => {
    if (piece === '*' || piece === SOME) return [piece];
    const words = rawWordsOf(piece.replaceAll('*', '')).map(word => (exact ? word : foldWord(word)));
    const last = words.at(-1);
    return piece.endsWith('*') && last !== undefined ? [...words.slice(0, -1), `${last}*`] : words;
  });
  const last = parts.at(-1);
  return open && !exact && last !== undefined && !last.endsWith('*')
    ? [...parts.slice(0, -1), `${last}*`]
    : parts;
}

function addCharacters(draft: Draft, concept: string, text: string): void {
  push(draft.whole, text.charAt(0), `${concept} ${text}`);
}

function push(map: Map<string, string[]>, key: string, entry: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
