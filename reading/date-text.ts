/** Calendar days as pages show them: in the month names, digits and calendars of the reader's language. */
import { isoDay, realDay } from './calendar.ts';

/** How a page writes its dates. `monthFirst` is null where the page does not tell. */
export type DateManner = { readonly language: string | null; readonly monthFirst: boolean | null };

/** A day found in a text, and where it begins. */
export type ShownDay = { readonly date: string; readonly index: number };

const LONGEST = 400; // characters: a line that shows a date is short
const KANJI = '〇一二三四五六七八九';
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
// Countries that name their months otherwise than their language at large does.
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'], fa: ['fa-u-ca-persian', 'fa-u-ca-gregory', 'fa-AF-u-ca-persian'],
  pt: ['pt-BR', 'pt-PT'], de: ['de', 'de-AT'], es: ['es', 'es-UY'], no: ['nb'],
}; // prettier-ignore

type Months = { readonly names: ReadonlyMap<string, number>; readonly persian: ReadonlyMap<string, number> };

const prepared = new Map<string, Months>();

/** The days that the beginning of a text shows in full, in the order of the text. */
export function daysIn(text: string, manner: DateManner): ShownDay[] {
  const plain = plainDigits(text.slice(0, LONGEST));
  const numeric = numericDays(plain, manner);
  return numeric.length > 0 ? numeric : namedDays(plain, manner);
}

/** Digits of all scripts as 0 to 9, kanji numerals before a counter too; lengths stay as they are for most texts. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(/[〇零一二三四五六七八九十元]{1,5}(?=[年月日])/g, kanji => String(kanjiNumber(kanji)))
    .replace(/[\u200B-\u200F\u00AD\u202A-\u202E\u2066-\u2069]/g, '');
}

function kanjiNumber(kanji: string): number {
  if (kanji === '元') return 1;
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : [null, kanji];
  const digits = (part: string): number =>
    Number([...part.replaceAll('零', '〇')].map(one => Math.max(0, KANJI.indexOf(one))).join(''));
  if (tens === null || tens === undefined) return digits(ones ?? '');
  return (tens === '' ? 1 : digits(tens)) * 10 + digits(ones ?? '');
}

function numericDays(text: string, { language, monthFirst }: DateManner): ShownDay[] {
  const days: ShownDay[] = [];
  const add = (index: number, [year, month, day]: readonly number[]): void => {
    const date = dayOf(year ?? 0, month ?? 0, day ?? 0);
    if (date !== null) days.push({ date, index });
  };
  const yearFirst =
    /(?<!\d)(令和|平成|昭和|民國|民国|中華民國)?\s?(\d{1,4})\s?([-./年]|년)\s?(\d{1,2})\s?([-./月]|월)\s?(\d{1,2})(?!\d|[./-]\d)/g;
  for (const { index, 1: era, 2: year = '', 3: mark, 4: month, 5: other, 6: day } of text.matchAll(
    yearFirst,
  )) {
    const base =
      era === undefined
        ? year.length === 3 && language?.startsWith('zh') === true
          ? 1911
          : 0
        : (ERAS[era.slice(-2)] ?? 0);
    const paired = mark === other || mark === '年' || mark === '년';
    if (paired && (base > 0 || year.length === 4))
      add(index, [base + Number(year), Number(month), Number(day)]);
  }
  for (const match of text.matchAll(
    /(?<![\d.,/-])(\d{1,2})(\.\s?|[-/])(\d{1,2})(\.\s?|[-/])(\d{4}|\d{2})(?![\d/-]|[.,]\d)/g,
  )) {
    const [, one = '', mark = '', two = '', other = '', written = ''] = match;
    if (mark.trim() !== other.trim()) continue;
    const [first, second] = [Number(one), Number(two)];
    const year = written.length === 2 ? 2000 + Number(written) : Number(written);
    const dayFirst =
      mark.startsWith('.') || first > 12
        ? true
        : second > 12
          ? false
          : monthFirst === null
            ? null
            : !monthFirst;
    if (first === second || dayFirst === true) add(match.index, [year, second, first]);
    else if (dayFirst === false) add(match.index, [year, first, second]);
  }
  return days;
}

const TOKEN = /[\p{L}\p{M}]+|\d+/gu;

/** Days with the month in words: a month's name, a day and a year beside it, in whatever order. */
function namedDays(text: string, { language }: DateManner): ShownDay[] {
  // Looking up the names of months is slow, so it waits for a line with a year.
  if (!/(?<!\d)(?:1[34]|19|20)\d\d(?!\d)/.test(text) || !/(?<!\d)\d{1,2}(?!\d)/.test(text)) return [];
  const months = [
    monthsOf(language ?? 'en'),
    ...(language === 'en' || language === null ? [] : [monthsOf('en')]),
  ];
  const tokens = [...text.toLowerCase().matchAll(TOKEN)].map(match => ({
    word: match[0],
    index: match.index,
  }));
  const days: ShownDay[] = [];
  for (const [at, { word, index }] of tokens.entries()) {
    if (/^\d/.test(word)) continue;
    const isPersian = months.some(({ persian }) => persian.has(word));
    const month = months
      .map(({ names, persian }) => persian.get(word) ?? lookUp(names, word))
      .find(found => found !== undefined);
    if (month === undefined) continue;
    const near = tokens.slice(Math.max(0, at - 3), at + 5);
    const year = near.find(token => token.index > index - 12 && /^(?:1[34]|19|20)\d\d$/.test(token.word));
    const day = dayBeside(tokens, at);
    if (year === undefined || day === null) continue;
    const date =
      isPersian || Number(year.word) < 1500
        ? persianDay(Number(year.word), month, day)
        : dayOf(Number(year.word), month, day);
    if (date !== null) days.push({ date, index: Math.min(index, tokens[at - 1]?.index ?? index) });
  }
  return days;
}

function dayBeside(tokens: readonly { readonly word: string }[], at: number): number | null {
  // "14 de septiembre", "14th of September", "September 14".
  for (const place of [at - 1, at - 2, at + 1, at - 3]) {
    const word = tokens[place]?.word ?? '';
    if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31) return Number(word);
    if (place === at - 1 && !/^(?:de|of|d|st|nd|rd|th|er|re|ב|ה)$/.test(word)) {
      const next = tokens[at + 1]?.word ?? '';
      return /^\d{1,2}$/.test(next) && Number(next) >= 1 && Number(next) <= 31 ? Number(next) : null;
    }
  }
  return null;
}

function lookUp(names: ReadonlyMap<string, number>, word: string): number | undefined {
  const whole = names.get(word);
  if (whole !== undefined || word.length < 3 || word.length > 5) return whole;
  const found = new Set<number>();
  for (const [name, month] of names) if (name.startsWith(word)) found.add(month);
  return found.size === 1 ? [...found][0] : undefined;
}

function monthsOf(language: string): Months {
  const ready = prepared.get(language);
  if (ready !== undefined) return ready;
  const months = { names: new Map<string, number>(), persian: new Map<string, number>() };
  for (const locale of VARIANTS[language] ?? [language]) {
    try {
      addMonths(locale, locale.endsWith('persian') ? months.persian : months.names);
    } catch {
      break; // a tag that is no language
    }
  }
  prepared.set(language, months);
  return months;
}

function addMonths(locale: string, names: Map<string, number>): void {
  const isPersian = locale.endsWith('persian');
  // With a day, Slavic languages and Finnish put the month in the case that dates use.
  for (const options of [
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
    { month: 'long' },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, {
      ...options,
      timeZone: 'UTC',
      calendar: isPersian ? 'persian' : 'gregory',
    });
    for (let month = 1; month <= 12; month += 1) {
      // A Persian month begins about the 21st of a Gregorian one: 5 April is in the first.
      const sample = Date.UTC(2019, isPersian ? month + 2 : month - 1, 5);
      for (const { type, value } of format.formatToParts(sample)) {
        if (type !== 'month') continue;
        for (const name of value.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) {
          names.set(name, month);
          if (locale === 'he') names.set(`ב${name}`, month);
        }
      }
    }
  }
}

/** The Gregorian day of a date in the Persian calendar, or null where there is no such day. */
export function persianDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const passed = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  const about = Math.floor(Date.UTC(year + 621, 2, 21) / 86_400_000) + passed + day - 1;
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (const number of [about, about - 1, about + 1]) {
    const parts = new Map(
      format
        .formatToParts(new Date(number * 86_400_000))
        .map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return isoDay(number);
  }
  return null;
}

/** The ISO day of a written year, month and day; years of the Persian calendar are told by their size. */
export function dayOf(year: number, month: number, day: number): string | null {
  return year >= 1300 && year < 1500 ? persianDay(year, month, day) : realDay(year, month, day);
}
