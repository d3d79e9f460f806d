/** Words of a text with their places, and the folding under which two spellings count as one. */

/** A word as written; UTF-16 offsets, `end` exclusive. */
export type Token = { readonly raw: string; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /\p{Mn}|\u0640/gu; // vowel signs and the stroke that only stretches a word
const ALEF = /[أإآٱ]/g;

/** Splits a text into words; hyphens, apostrophes and full stops part them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ raw: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Folds case, Arabic letter variants, vowel signs and digits of other scripts. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
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

/** A folded word, and what is left of it without each letter that may be written onto its front. */
export function formsOf(word: string, prefixes: readonly string[]): readonly string[] {
  const bare = prefixes.filter(prefix => word.startsWith(prefix) && word.length > prefix.length + 1);
  return [word, ...bare.map(prefix => word.slice(prefix.length))];
}
