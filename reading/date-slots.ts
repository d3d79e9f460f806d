/** The slots of date templates ({day}, {month}, …): what fills them, and the numbers they stand for. */
import type { Grammar } from './lexicon.ts';
import type { Slots } from './resolve-date.ts';
import { foldWord } from './tokens.ts';

/** A slot's name, as written in templates. */
export const SLOT_NAMES = ['day', 'month', 'year', 'weekday', 'n', 'season', 'mm'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

/** Regular-expression sources for each slot, with a named group; words are folded. */
export type SlotSources = Readonly<Record<SlotName, string>>;

const KANJI = '〇一二三四五六七八九';
const CJK_NUMBER = '[0-9〇一二三四五六七八九十百]{1,4}';
// Two digits are a year where a month or a particle follows, and no term of prison goes before.
const SHORT_YEAR =
  '(?<![0-9〇一二三四五六七八九錮役刑约約计計满満去近])[0-9〇一二三四五六七八九]{2}' +
  '(?=\\s?年(?:\\s?[0-9一二三四五六七八九十]{1,3}\\s?月|[にの、，末初春夏秋冬]|以降|から))';
const CJK_YEAR = `(?:19|20)[0-9]{2}|[〇一二三四五六七八九]{4}|${SHORT_YEAR}`;
const ORDINAL = '(?:st|nd|rd|th|er|re|ste|de|e|a|o|º|°|го|е|inci|üncü|uncu|nci)?';

/** What may fill the slots in a language. */
export function slotSources({ dates, spaced }: Grammar): SlotSources {
  const number = spaced ? '[0-9]{1,3}' : CJK_NUMBER;
  const eras = Object.keys(dates.eras ?? {}).join('|');
  const era = eras === '' ? '' : `(?:${eras})(?:[0-9一二三四五六七八九十]{1,3}|元)|`;
  return {
    day: `(?<day>${spaced ? `(?:0?[1-9]|[12][0-9]|3[01])${ORDINAL}` : CJK_NUMBER})`,
    year: `(?<year>${era}${spaced ? '(?:19|20)[0-9]{2}' : CJK_YEAR})`,
    n: `(?<n>${[number, ...alternatives(Object.keys(dates.numbers))].join('|')})`,
    month: `(?<month>${alternatives(dates.months.flat()).join('|')})`,
    weekday: `(?<weekday>${alternatives(dates.weekdays.flat()).join('|')})`,
    mm: '(?<mm>0?[1-9]|1[0-2])',
    // A language without names of seasons has none that match.
    season: `(?<season>${alternatives((dates.seasons ?? []).flat()).join('|') || '(?!)'})`,
  };
}

// Longest first, so that `september` is not cut at `sep`.
function alternatives(words: readonly string[]): string[] {
  return words.map(word => wordSource(word.replace(/\.$/, ''))).toSorted((a, b) => b.length - a.length);
}

/** A word or stem as an expression; a bound on the ending keeps a run of letters without end from costing more. */
export function wordSource(word: string): string {
  return foldWord(word).split('*').map(escapeText).join('[\\p{L}\\p{M}]{0,14}');
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

type Groups = Partial<Record<SlotName, string>>;

/** The numbers that the matched groups stand for. */
export function readSlots(groups: Groups, { dates }: Grammar): Slots {
  const { day, year, n, month, weekday, season, mm } = groups;
  return {
    ...(day !== undefined && { day: numberOf(day) ?? 0 }),
    ...(year !== undefined && { year: yearOf(year, dates.eras ?? {}) }),
    ...(n !== undefined && { n: numberOf(n) ?? namedNumber(n, dates.numbers) }),
    ...(month !== undefined && { month: indexOfWord(dates.months, month) + 1 }),
    ...(mm !== undefined && { month: Number(mm) }),
    ...(weekday !== undefined && { weekday: indexOfWord(dates.weekdays, weekday) }),
    ...(season !== undefined && { season: indexOfWord(dates.seasons ?? [], season) }),
  };
}

function namedNumber(word: string, numbers: Readonly<Record<string, number>>): number {
  return Object.entries(numbers).find(([name]) => fits(name, word))?.[1] ?? 0;
}

function indexOfWord(lists: readonly (readonly string[])[], word: string): number {
  const exact = lists.findIndex(list => list.some(entry => foldWord(entry.replace(/\.$/, '')) === word));
  return exact >= 0 ? exact : lists.findIndex(list => list.some(entry => fits(entry, word)));
}

function fits(entry: string, word: string): boolean {
  return new RegExp(`^(?:${wordSource(entry.replace(/\.$/, ''))})$`, 'u').test(word);
}

function yearOf(text: string, eras: Readonly<Record<string, number>>): number {
  const era = Object.entries(eras).find(([name]) => text.startsWith(name));
  if (era !== undefined) {
    const rest = text.slice(era[0].length);
    return era[1] + (rest === '元' ? 1 : (numberOf(rest) ?? 0));
  }
  const number = numberOf(text) ?? 0;
  return number < 100 ? 2000 + number : number;
}

/** Reads ASCII digits or kanji numerals, positional (二〇一七) or with tens (二十九); null for anything else. */
export function numberOf(text: string): number | null {
  const ascii = /^[0-9]+/.exec(text)?.[0];
  if (ascii !== undefined) return Number(ascii);
  if (!/^[〇一二三四五六七八九十百]+$/.test(text)) return null;
  if (!/[十百]/.test(text)) return Number(Array.from(text, digit => KANJI.indexOf(digit)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit === 0) digit = KANJI.indexOf(character);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
