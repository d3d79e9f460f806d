/** Words of a text with their places, and the folding under which two spellings count as one. */

/** A word, one object however often it is met. `forms`: folded, and what is left without each written-on prefix. */
export type Word = {
  readonly raw: string;
  readonly forms: readonly string[];
};

/** A word where it stands; UTF-16 offsets, `end` exclusive. */
export type Token = { readonly word: Word; readonly start: number; readonly end: number };

/** Splits a text into words; hyphens, apostrophes and full stops part them. Linear. */
export type Tokenizer = (text: string) => readonly Token[];

/** Makes a tokenizer for a language with the given written-on prefixes (Arabic, Hebrew). It folds each word once. */
export function createTokenizer(prefixes: readonly string[]): Tokenizer {
  const words = new Map<string, Word>();
  return text => {
    const tokens: Token[] = [];
    let start = -1;
    for (let at = 0; at <= text.length; at += 1) {
      if (at < text.length && isWordUnit(text.charCodeAt(at))) {
        if (start < 0) start = at;
      } else if (start >= 0) {
        tokens.push({ word: wordOf(text.slice(start, at), words, prefixes), start, end: at });
        start = -1;
      }
    }
    return tokens;
  };
}

function wordOf(raw: string, words: Map<string, Word>, prefixes: readonly string[]): Word {
  let word = words.get(raw);
  if (word === undefined) {
    word = { raw, forms: formsOf(foldWord(raw), prefixes) };
    words.set(raw, word);
  }
  return word;
}

/** The raw words of a short text, such as a lexicon's entry. */
export function rawWordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

// Not the modifier apostrophe, which Ukrainian writes for the plain one.
const WORD = /(?:(?!\u02BC)[\p{L}\p{M}\p{N}])+/gu;
const WORD_UNIT = /(?!\u02BC)[\p{L}\p{M}\p{N}]/u;
const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;
// A regular expression for each character would be most of the cost of reading; a page has few different ones.
const units = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  if (units[unit] === UNKNOWN) units[unit] = WORD_UNIT.test(String.fromCharCode(unit)) ? INSIDE : OUTSIDE;
  return units[unit] === INSIDE;
}

const MARKS = /\p{Mn}|\u0640/gu; // vowel signs and the stroke that only stretches a word
const ALEF = /[أإآٱ]/g;
const ASCII = /^[ -~]*$/;

/** Folds case, Arabic letter variants, vowel signs and digits of other scripts. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  // A capital dotted i leaves its dot behind, and yo is written with or without its dots.
  const lower = word.normalize('NFC').toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ё', 'е');
  return foldDigits(/[\u0590-\u06FF]/.test(lower) ? foldSemitic(lower) : lower);
}

function foldSemitic(word: string): string {
  return word
    .replace(MARKS, '')
    .replace(ALEF, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك');
}

const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

/** Full-width, Arabic and Persian digits as ASCII ones; the length stays the same. */
export function foldDigits(text: string): string {
  return text.replace(OTHER_DIGITS, digit => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function formsOf(word: string, prefixes: readonly string[]): readonly string[] {
  const bare = prefixes.filter(prefix => word.startsWith(prefix) && word.length > prefix.length + 1);
  return [word, ...bare.map(prefix => word.slice(prefix.length))];
}
