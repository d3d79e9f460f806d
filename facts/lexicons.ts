/** The languages that articles are read in: one file each in `facts/lexicon`. */
export const LEXICONS = [
  'en',
  'nl',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
  'sv',
  'fi',
  'ar',
  'fa',
  'he',
  'ja',
  'ko',
  'zh-Hans',
  'zh-Hant',
] as const;

/** One language of reading. */
export type LexiconLanguage = (typeof LEXICONS)[number];

const TRADITIONAL = /^zh[-_](?:hant|tw|hk|mo)\b/i;

/** The lexicon that serves a BCP 47 tag, or English: names written in Latin letters are found in any language. */
export function nearestLexicon(tag: string | null): LexiconLanguage {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'zh') return TRADITIONAL.test(tag ?? '') ? 'zh-Hant' : 'zh-Hans';
  if (primary === 'iw') return 'he';
  return LEXICONS.find(language => language === primary) ?? 'en';
}
