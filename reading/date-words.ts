/** Finds date templates in a text: by words where words are set apart by spaces, else by characters. */
import { readSlots, slotSources, wordSource, type SlotSources } from './date-slots.ts';
import type { Grammar } from './lexicon.ts';
import type { DateKind, Slots } from './resolve-date.ts';
import { foldDigits, foldWord, type Token, type Word } from './tokens.ts';

/** A template found in a text; UTF-16 offsets, `end` exclusive. */
export type DateMatch = {
  readonly kind: DateKind;
  readonly slots: Slots;
  readonly start: number;
  readonly end: number;
};

/** Finds every template in a text whose words are given, overlapping ones too. */
export type DateMatcher = (text: string, tokens: readonly Token[]) => DateMatch[];

/** What a word of a text gives to a part of a template: its slots' texts, or null where it does not fit. */
type Part = (word: Word) => Groups | null;
type Template = { readonly kind: DateKind; readonly parts: readonly Part[] };
type Groups = Readonly<Record<string, string>>;
type Scope = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly grammar: Grammar;
};

const NO_TEMPLATES: readonly Template[] = [];
const NO_GROUPS: Groups = {};
// Between the words of one date stand spaces, a comma, a full stop, a hyphen or an apostrophe.
const JOINT = /^[\s.,\-–'’/°º]{0,3}$/;
const SLOT = /^\{\w+\}$/;
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/** Makes a matcher of a lexicon's date templates. */
export function createDateMatcher(grammar: Grammar): DateMatcher {
  return grammar.spaced ? createWordMatcher(grammar) : createCharacterMatcher(grammar);
}

function createWordMatcher(grammar: Grammar): DateMatcher {
  const beginning = createBeginnings(grammar);
  const join = createJoiner(grammar);
  return (text, single) => {
    const tokens = join(single);
    const found: DateMatch[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const word = tokens[at]?.word;
      for (const template of word === undefined ? NO_TEMPLATES : beginning(word)) {
        const match = matchTemplate(template, { text, tokens, at, grammar });
        if (match !== null) found.push(match);
      }
    }
    return found;
  };
}

/** Makes one word of a month's or weekday's name that is written as two (تشرين الثاني), so that it can fill a slot. */
function createJoiner({ dates }: Grammar): (tokens: readonly Token[]) => readonly Token[] {
  const names = new Set(
    [...dates.months, ...dates.weekdays]
      .flat()
      .map(foldWord)
      .filter(name => name.includes(' ')),
  );
  if (names.size === 0) return tokens => tokens;
  const made = new Map<string, Word>();
  const wordOf = (name: string): Word => {
    const word = made.get(name) ?? { raw: name, forms: [name] };
    made.set(name, word);
    return word;
  };
  return tokens => {
    const joined: Token[] = [];
    for (const token of tokens) {
      const before = joined.at(-1);
      const pair = before?.word.forms.flatMap(one => token.word.forms.map(other => `${one} ${other}`));
      const name = pair?.find(one => names.has(one));
      if (before === undefined || name === undefined) joined.push(token);
      else joined[joined.length - 1] = { word: wordOf(name), start: before.start, end: token.end };
    }
    return joined;
  };
}

// Which templates a word can begin does not change within an article, and its words repeat; nor do first parts differ
// much: a hundred templates begin with some twenty words and slots.
function createBeginnings(grammar: Grammar): (word: Word) => readonly Template[] {
  const partOf = createParts(grammar);
  const templates = eachTemplate(grammar, (kind, template) => ({
    kind,
    parts: piecesOf(template, grammar.open === true).map(partOf),
  }));
  const groups = [...Map.groupBy(templates, ({ parts }) => parts[0])];
  const begun = new Map<Word, readonly Template[]>();
  return word => {
    let found = begun.get(word);
    if (found === undefined) {
      found = groups.flatMap(([part, group]) => ((part?.(word) ?? null) === null ? [] : group));
      begun.set(word, found.length === 0 ? NO_TEMPLATES : found);
    }
    return found;
  };
}

function matchTemplate({ kind, parts }: Template, { text, tokens, at, grammar }: Scope): DateMatch | null {
  const first = tokens[at];
  const last = tokens[at + parts.length - 1];
  if (first === undefined || last === undefined) return null;
  const slots: Record<string, string> = {};
  // The last word first: it tells more templates apart than the first, which all of them begin with.
  for (let ahead = parts.length - 1; ahead >= 0; ahead -= 1) {
    const token = tokens[at + ahead];
    const groups = token === undefined ? null : (parts[ahead]?.(token.word) ?? null);
    if (token === undefined || groups === null) return null;
    const before = tokens[at + ahead - 1];
    if (ahead > 0 && before !== undefined && !JOINT.test(text.slice(before.end, token.start))) return null;
    Object.assign(slots, groups);
  }
  return { kind, slots: readSlots(slots, grammar), start: first.start, end: last.end };
}

/** Makes parts of templates, one for each way to write one: a plain word, or an expression asked once a word. */
function createParts(grammar: Grammar): (piece: string) => Part {
  const slots = slotSources(grammar);
  const made = new Map<string, Part>();
  return piece => {
    let part = made.get(piece);
    if (part === undefined) {
      part = LETTERS.test(piece)
        ? plainPart(foldWord(piece))
        : patternPart(new RegExp(`^(?:${pieceSource(piece, slots)})$`, 'u'));
      made.set(piece, part);
    }
    return part;
  };
}

function plainPart(text: string): Part {
  return ({ forms }) => (forms.includes(text) ? NO_GROUPS : null);
}

function patternPart(pattern: RegExp): Part {
  const known = new Map<Word, Groups | null>();
  return word => {
    let groups = known.get(word);
    if (groups === undefined) known.set(word, (groups = groupsIn(pattern, word.forms)));
    return groups;
  };
}

function groupsIn(pattern: RegExp, forms: readonly string[]): Groups | null {
  for (const form of forms) {
    const match = pattern.exec(form);
    if (match !== null) return match.groups ?? NO_GROUPS;
  }
  return null;
}

// Where any particle may follow a word, it may follow a date's last one.
function piecesOf(template: string, open: boolean): readonly string[] {
  const pieces = template.split(/[^\p{L}\p{M}\p{N}{}*]+/u).filter(piece => piece !== '');
  return open ? pieces.map((piece, at) => (at === pieces.length - 1 ? `${piece}*` : piece)) : pieces;
}

function pieceSource(piece: string, slots: SlotSources): string {
  return piece
    .split(/(\{\w+\})/)
    .map(bit => (SLOT.test(bit) ? slots[bit.slice(1, -1) as keyof SlotSources] : wordSource(bit)))
    .join('');
}

function createCharacterMatcher(grammar: Grammar): DateMatcher {
  const slots = slotSources(grammar);
  const templates = eachTemplate(grammar, (kind, template) => ({
    kind,
    expression: new RegExp(`(?<![0-9])(?:${looseSource(template.replaceAll(' ', ''), slots)})`, 'gu'),
  }));
  return text => {
    const lower = foldWord(text);
    const folded = lower.length === text.length ? lower : foldDigits(text);
    return templates.flatMap(({ kind, expression }) =>
      [...folded.matchAll(expression)].map(match => ({
        kind,
        slots: readSlots(match.groups ?? {}, grammar),
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
  };
}

// Some set figures and characters apart: "2017 年 9 月".
function looseSource(template: string, slots: SlotSources): string {
  const pieces = template.split(/(\{\w+\})/).filter(piece => piece !== '');
  return pieces.map(piece => pieceSource(piece, slots)).join('\\s?');
}

function eachTemplate<Made>({ dates }: Grammar, make: (kind: DateKind, template: string) => Made): Made[] {
  return Object.entries(dates.patterns).flatMap(([kind, templates]) =>
    templates.map(template => make(kind as DateKind, template)),
  );
}
