/**
 * A lexicon says with which words one language expresses the concepts that the record's cues are made of.
 * It is data (`facts/lexicon/*.json`); this file turns it into something that can be asked quickly.
 */
import type { Span } from './block.ts';
import { foldWord, rawWordsOf, type Token, type Word } from './tokens.ts';

/** The kinds of date words a lexicon knows, e.g. `lastYear`, each with its templates. */
export type DatePatterns = Readonly<Record<string, readonly string[]>>;

/** The words of one language, as stored. `words` maps a concept to its entries; see CONTRIBUTING for their form. */
export type Lexicon = {
  readonly language: string;
  /** False where words are not set apart by spaces (Chinese, Japanese). */
  readonly spaced: boolean;
  /** True where any particle may follow an entry (Korean). */
  readonly open?: boolean;
  /** The concept of the country whose papers these mostly are: "the cabinet" is its own (`nl` for Dutch). */
  readonly home?: string;
  /** Letters that may be written before a word without a space (Arabic, Hebrew). */
  readonly prefixes: readonly string[];
  /** Abbreviations after whose full stop a sentence goes on. */
  readonly abbreviations: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly dates: {
    readonly months: readonly (readonly string[])[];
    readonly weekdays: readonly (readonly string[])[];
    /** Spring, summer, autumn, winter. */
    readonly seasons?: readonly (readonly string[])[];
    readonly numbers: Readonly<Record<string, number>>;
    readonly patterns: DatePatterns;
    readonly eras?: Readonly<Record<string, number>>;
  };
};

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
type Entry = { readonly concept: string; readonly parts: readonly Part[] };
/** An entry that a word begins; of one inside a compound, which letters of the word are its own. */
type Found = Entry & { readonly letters?: Span };

const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d.\- ]+$/u;
const SHORTEST_STEM = 2;

/** Makes a scanner of a lexicon. Costs a few milliseconds, once a page. */
export function createScanner(lexicon: Lexicon): Scanner {
  return lexicon.spaced ? createWordScanner(lexicon) : createCharacterScanner(lexicon);
}

function createWordScanner(lexicon: Lexicon): Scanner {
  const index = indexEntries(lexicon);
  const known = new Map<Word, readonly Found[]>();
  const entriesFor = (word: Word): readonly Found[] => {
    let found = known.get(word);
    if (found === undefined) known.set(word, (found = lookUp(word, index)));
    return found;
  };
  return (_, tokens) => {
    const hits: Hit[] = [];
    for (const [at, { word, start }] of tokens.entries()) {
      for (const { concept, parts, letters } of entriesFor(word)) {
        const last = tokens[at + parts.length - 1];
        if (last === undefined || !followed(parts, tokens, at)) continue;
        const end = letters === undefined || parts.length > 1 ? last.end : start + letters.end;
        hits.push({ concept, start: start + (letters?.start ?? 0), end, ...gapIn(parts, tokens, at) });
      }
    }
    return hits;
  };
}

type Index = {
  readonly whole: Map<string, Entry[]>;
  readonly stems: Map<string, Entry[]>;
  readonly inside: { readonly text: string; readonly entry: Entry }[];
};

function indexEntries(lexicon: Lexicon): Index {
  const index: Index = { whole: new Map(), stems: new Map(), inside: [] };
  for (const [concept, words] of Object.entries(lexicon.words)) {
    for (const word of words) addEntry(index, concept, { word, open: lexicon.open === true });
  }
  return index;
}

function addEntry(index: Index, concept: string, { word, open }: { word: string; open: boolean }): void {
  const parts = partsOf(word, open);
  const first = parts[0];
  if (first === undefined) return;
  const entry = { concept, parts };
  if (word.startsWith('*')) index.inside.push({ text: first.text, entry });
  else {
    const map = first.stem ? index.stems : index.whole;
    const list = map.get(first.text);
    if (list === undefined) map.set(first.text, [entry]);
    else list.push(entry);
  }
}

// `ministeri* van justitie` -> a stem and two words; a lone `*` stands for any one word.
function partsOf(word: string, open: boolean): readonly Part[] {
  const exact = ACRONYM.test(word);
  const pieces = word.split(/\s+/).flatMap(piece => {
    if (piece === '*') return [{ text: '', stem: false, any: true, exact: false }];
    const stem = piece.endsWith('*');
    const words = rawWordsOf(piece.replaceAll('*', ''));
    return words.map((word, at) => ({
      text: exact ? word : foldWord(word),
      stem: stem && at === words.length - 1,
      any: false,
      exact,
    }));
  });
  const last = pieces.at(-1);
  if (open && last !== undefined && !exact) pieces[pieces.length - 1] = { ...last, stem: true };
  return pieces;
}

/** Where the words stand that an entry leaves open; it may have one such gap. */
function gapIn(parts: readonly Part[], tokens: readonly Token[], at: number): { readonly gap?: Span } {
  const [first, last] = [parts.findIndex(({ any }) => any), parts.findLastIndex(({ any }) => any)];
  const [start, end] = [tokens[at + first]?.start, tokens[at + last]?.end];
  return first < 0 || start === undefined || end === undefined ? {} : { gap: { start, end } };
}

const NO_ENTRIES: readonly Found[] = [];

function lookUp({ raw, forms }: Word, index: Index): readonly Found[] {
  const found: Found[] = (index.whole.get(raw) ?? []).filter(entry => entry.parts[0]?.exact === true);
  for (const form of forms) {
    found.push(...(index.whole.get(form) ?? []).filter(entry => entry.parts[0]?.exact !== true));
    for (let length = SHORTEST_STEM; length <= form.length; length += 1) {
      found.push(...(index.stems.get(form.slice(0, length)) ?? []));
    }
    for (const { text, entry } of index.inside) {
      const at = form.indexOf(text);
      const fits = at >= 0 && (entry.parts[0]?.stem === true || at + text.length === form.length);
      if (fits) found.push({ ...entry, letters: { start: at, end: at + text.length } });
    }
  }
  return found.length === 0 ? NO_ENTRIES : found;
}

function followed(parts: readonly Part[], tokens: readonly Token[], at: number): boolean {
  for (let ahead = 1; ahead < parts.length; ahead += 1) {
    const part = parts[ahead];
    const token = tokens[at + ahead];
    if (part === undefined || token === undefined || !matches(part, token.word)) return false;
  }
  return true;
}

function matches(part: Part, { raw, forms }: Word): boolean {
  if (part.any) return true;
  if (part.exact) return raw === part.text;
  return forms.some(form => (part.stem ? form.startsWith(part.text) : form === part.text));
}

// Without spaces every position may begin a word; entries are few enough a first character to be tried in turn.
function createCharacterScanner(lexicon: Lexicon): Scanner {
  const byFirst = new Map<string, { readonly concept: string; readonly text: string }[]>();
  for (const [concept, words] of Object.entries(lexicon.words)) {
    for (const word of words) {
      const text = foldWord(word.replaceAll('*', ''));
      const list = byFirst.get(text.charAt(0)) ?? [];
      list.push({ concept, text });
      byFirst.set(text.charAt(0), list);
    }
  }
  return text => {
    const lower = foldWord(text);
    const folded = lower.length === text.length ? lower : text; // a fold that moves offsets is no use
    const hits: Hit[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      for (const entry of byFirst.get(folded.charAt(start)) ?? []) {
        if (folded.startsWith(entry.text, start) && standsFree(folded, start, entry.text)) {
          hits.push({ concept: entry.concept, start, end: start + entry.text.length });
        }
      }
    }
    return hits;
  };
}

const LATIN = /[a-z0-9]/;

// Latin names inside Chinese or Japanese text are words of their own: `bis` is not in `bistro`.
function standsFree(text: string, start: number, word: string): boolean {
  const end = start + word.length;
  if (LATIN.test(word.charAt(0)) && LATIN.test(text.charAt(start - 1))) return false;
  return !(LATIN.test(word.charAt(word.length - 1)) && LATIN.test(text.charAt(end)));
}
