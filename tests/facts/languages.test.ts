import { expect, it } from 'vitest';
import { languageOf, pickLanguage } from '../../facts/languages.ts';

it.each([
  ['en-US', 'en'],
  ['nl-BE', 'nl'],
  ['pt_BR', 'pt'],
  ['iw', 'he'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['fi', null],
])('takes %s for %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

it('picks the first language of the reader that the record has', () => {
  expect(pickLanguage(['fi', 'de-AT', 'fr'])).toBe('de');
});

it('picks English for a reader of none of them', () => {
  expect(pickLanguage(['fi', 'sv'])).toBe('en');
});
