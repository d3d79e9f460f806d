/** The languages that texts of the record may be written in, as BCP 47 tags; English is always there. */
export const LANGUAGES = [
  'en',
  'nl',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'uk',
  'ru',
  'tr',
  'ar',
  'he',
  'ja',
  'ko',
  'zh-CN',
  'zh-TW',
] as const;

/** One language of the record. */
export type Language = (typeof LANGUAGES)[number];

const CHINESE_TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i;

/** The record's language for one BCP 47 tag, or null when the record has no texts in it. */
export function languageOf(tag: string): Language | null {
  if (/^zh\b/i.test(tag)) return CHINESE_TRADITIONAL.test(tag) ? 'zh-TW' : 'zh-CN';
  // Browsers and older pages still say "iw" for Hebrew.
  const base = (tag.split(/[-_]/)[0] ?? '').toLowerCase().replace(/^iw$/, 'he');
  return LANGUAGES.find(language => language === base) ?? null;
}

/** The first of the reader's tags that the record has texts in, else English. */
export function pickLanguage(tags: readonly string[]): Language {
  return tags.map(languageOf).find(language => language !== null) ?? 'en';
}
