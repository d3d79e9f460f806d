import type en from '../public/_locales/en/messages.json';

type StoredKey = keyof typeof en;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** Every text of the interface; a text with plural forms goes by its name without `_one`, `_other`… */
export type MessageKey = WithoutPlural<StoredKey>;

/** What stands in for `{name}` in a text; `n` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** `long` for prose, `short` for lists, `margin` for the date column (no year). */
export type DateForm = 'long' | 'short' | 'margin';

/** A place as it is printed (`UK`) and as it is read aloud (`United Kingdom`). */
export type Place = { readonly plate: string; readonly name: string };

/** The interface's words in one language. */
export type Words = {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** A text with its values filled in; the key itself when the build supplied no text. */
  say(key: MessageKey, values?: MessageValues): string;
  /** A date of 4, 7 or 10 characters, no more exact than it is known; other text comes back as it is. */
  date(iso: string, form: DateForm): string;
  /** A place of the record: an ISO 3166 code, `EU`, or `INT` for several places or none. */
  place(code: string): Place;
  /** "a, b and c". */
  list(items: readonly string[]): string;
};

const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** Words from the texts of one language, in which the build has filled gaps with English. */
export function createWords(strings: Readonly<Record<string, string>>, language: string): Words {
  const plural = new Intl.PluralRules(language);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(language);
  const date = createDates(language);

  function say(key: MessageKey, values: MessageValues = {}): string {
    const count = values['n'];
    const form = typeof count === 'number' ? plural.select(count) : 'other';
    const text = strings[`${key}_${form}`] ?? strings[`${key}_other`] ?? strings[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
  }

  function place(code: string): Place {
    if (/^INTL?$/.test(code)) return { plate: 'INTL', name: say('placeInternational') };
    return { plate: code === 'GB' ? 'UK' : code, name: nameOf(names, code) };
  }

  const list = (items: readonly string[]): string => lists.format(items);
  return { language, dir: directionOf(language), say, date, place, list };
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // A code that is not well formed: the plate says as much as can be said.
    return code;
  }
}

function createDates(language: string): Words['date'] {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (iso, form) => {
    const options = dateOptions(iso.length, form);
    if (options === null) return form === 'margin' && iso.length === 4 ? '' : iso;
    const name = `${form}${iso.length}`;
    const format = formats.get(name) ?? new Intl.DateTimeFormat(dateLocale(language), options);
    formats.set(name, format);
    return format.format(new Date(`${`${iso}-01-01`.slice(0, 10)}T00:00:00Z`));
  };
}

function dateOptions(length: number, form: DateForm): Intl.DateTimeFormatOptions | null {
  const year = form === 'margin' ? {} : ({ year: 'numeric' } as const);
  // The record counts in the Gregorian calendar and the article's numerals, whatever the language's custom.
  const always = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const month = form === 'long' ? 'long' : 'short';
  if (length === 10) return { ...always, ...year, month, day: 'numeric' };
  if (length === 7) return { ...always, ...year, month };
  return length === 4 && form !== 'margin' ? { ...always, ...year } : null;
}

// Plain "en" would put the month first; the record puts the day first.
function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
