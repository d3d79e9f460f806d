import { expect, it } from 'vitest';
import { checkTranslations } from '../../facts/check/translations.ts';
import { countSentences } from '../../facts/check/sentences.ts';

const ENGLISH = {
  title: 'A title',
  effective: ['First', 'Second'],
  statusNote: 'Kept on [[us-gsa-removal]] for {n} years.',
  response: null,
};
const DUTCH = {
  title: 'Een titel',
  effective: ['Eerst', 'Dan'],
  statusNote: '{n} jaar gehandhaafd op [[us-gsa-removal]].',
  response: null,
};

it('accepts a translation with the fields, steps, links and placeholders of the English text', () => {
  expect(checkTranslations({ en: ENGLISH, nl: DUTCH })).toEqual([]);
});

it('accepts a text that is not translated yet', () => {
  expect(checkTranslations({ en: ENGLISH, nl: undefined })).toEqual([]);
});

it.each([
  [
    'a field that is not translated',
    { response: null, statusNote: null },
    { field: 'text.nl.statusNote', wanted: 'be translated, as English has it' },
  ],
  [
    'a field that English does not have',
    { response: 'Nee.' },
    { field: 'text.nl.response', wanted: 'be null, as English has nothing there' },
  ],
  [
    'a step too few',
    { effective: ['Eerst'] },
    { field: 'text.nl.effective', wanted: 'have 2 entries, as in English' },
  ],
  [
    'a lost link',
    { statusNote: '{n} jaar.' },
    { field: 'text.nl.statusNote', wanted: 'have the links of the English text (us-gsa-removal)' },
  ],
  [
    'another link',
    { statusNote: '{n} [[x]]' },
    { field: 'text.nl.statusNote', wanted: 'have the links of the English text (us-gsa-removal)' },
  ],
  [
    'an added link',
    { title: '[[x]]' },
    { field: 'text.nl.title', wanted: 'have the links of the English text (none)' },
  ],
  [
    'another placeholder',
    { statusNote: '{m} [[us-gsa-removal]]' },
    { field: 'text.nl.statusNote', wanted: 'have the placeholders of the English text ({n})' },
  ],
])('reports %s', (_fault, change, fault) => {
  expect(checkTranslations({ en: ENGLISH, nl: { ...DUTCH, ...change } })).toEqual([fault]);
});

it.each([
  ['en', 'Suit No. 1:17-cv-02697 was filed. Judge D. Tatel of the U.S. court heard it.', 2],
  ['de', 'Am 15. März 2022 warnte das Amt nach § 7 Abs. 1 BSIG. Es blieb dabei.', 2],
  ['ru', 'Решение принято. Оно действует с 2018 г. в стране.', 2],
  ['ja', '通知が出された。会社は否定した。', 2],
  ['en', 'It ended in 2018. It began again in 2019.', 2],
])('counts the sentences of a text in %s: %s', (language, text, count) => {
  expect(countSentences(text, language)).toBe(count);
});
