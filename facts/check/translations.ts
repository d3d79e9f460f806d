import { linkedIds } from '../prose.ts';
import type { Finding } from './names.ts';

type Texts = Readonly<Record<string, unknown>> & { readonly en: object };

/** Every translation says as much as the English text: the same fields, steps, links and placeholders. */
export function checkTranslations(text: Texts): readonly Finding[] {
  return Object.entries(text).flatMap(([language, block]) =>
    language === 'en' || !isObject(block) ? [] : compareBlocks(language, text.en, block),
  );
}

function compareBlocks(language: string, english: object, block: object): readonly Finding[] {
  const translated = new Map<string, unknown>(Object.entries(block));
  return Object.entries(english).flatMap(([name, original]) =>
    compareValues(original, translated.get(name)).map(wanted => ({
      field: `text.${language}.${name}`,
      wanted,
    })),
  );
}

function compareValues(original: unknown, translation: unknown): readonly string[] {
  if (Array.isArray(original) && Array.isArray(translation)) {
    if (original.length !== translation.length) return [`have ${original.length} entries, as in English`];
    return original.flatMap((entry, index) => compareValues(entry, translation[index]));
  }
  if (typeof original === 'string' && typeof translation !== 'string')
    return ['be translated, as English has it'];
  if (original === null && typeof translation === 'string') return ['be null, as English has nothing there'];
  if (typeof original !== 'string' || typeof translation !== 'string') return [];
  return [
    ...compareMarks('links', linkedIds(original), linkedIds(translation)),
    ...compareMarks('placeholders', placeholders(original), placeholders(translation)),
  ];
}

function compareMarks(
  what: string,
  original: readonly string[],
  translation: readonly string[],
): readonly string[] {
  const [wanted, given] = [original, translation].map(marks => marks.toSorted().join(', '));
  return wanted === given
    ? []
    : [`have the ${what} of the English text (${wanted === '' ? 'none' : wanted})`];
}

function placeholders(text: string): readonly string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
