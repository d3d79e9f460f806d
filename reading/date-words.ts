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
type Groups = Readonly<Record<string, string>>;
/** Templates as a tree of their parts: what two of them begin with is looked for once. */
type Branch = {
  /** By a plain word. */
  readonly words: Map<string, Branch>;
  readonly patterns: Map<string, { readonly part: Part; readonly branch: Branch }>;
  /** What ends here, by its place among all templates. */
  readonly ends: { readonly kind: DateKind; readonly place: number }[];
};

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
  const tree = growTree(grammar);
  const join = createJoiner(grammar);
  return (text, single) => {
    const tokens = join(single);
    return tokens.flatMap((_, at) =>
      matchesAt(at, { text, tokens, tree })
        .sort((a, b) => a.place - b.place)
        .map(({ kind, groups, end }) => ({
          kind,
          slots: readSlots(groups, grammar),
          start: tokens[at]?.start ?? 0,
          end,
        })),
    );
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
  const wordOf = (name: string): Word => getOrMake(made, name, () => ({ raw: name, forms: [name] }));
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

type Scope = { readonly text: string; readonly tokens: readonly Token[]; readonly tree: Branch };
type Ended = Branch['ends'][number] & { readonly groups: Groups; readonly end: number };

/** Every template that the words from one on fill. */
function matchesAt(first: number, { text, tokens, tree }: Scope): Ended[] {
  const found: Ended[] = [];
  const follow = (branch: Branch, at: number, groups: Groups): void => {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) return;
    if (at > first && before !== undefined && !JOINT.test(text.slice(before.end, token.start))) return;
    const step = (next: Branch, own: Groups): void => {
      const all = own === NO_GROUPS ? groups : { ...own, ...groups };
      for (const end of next.ends) found.push({ ...end, groups: all, end: token.end });
      if (next.words.size + next.patterns.size > 0) follow(next, at + 1, all);
    };
    for (const form of token.word.forms) {
      const next = branch.words.get(form);
      if (next !== undefined) step(next, NO_GROUPS);
    }
    for (const { part, branch: next } of branch.patterns.values()) {
      const own = part(token.word);
      if (own !== null) step(next, own);
    }
  };
  follow(tree, first, NO_GROUPS);
  return found;
}

/** The tree of a lexicon's templates. */
function growTree(grammar: Grammar): Branch {
  const slots = slotSources(grammar);
  const parts = new Map<string, Part>();
  const tree = newBranch();
  eachTemplate(grammar, (kind, template) => ({ kind, template })).forEach(({ kind, template }, place) => {
    let branch = tree;
    for (const piece of piecesOf(template, grammar.open === true)) branch = grown(branch, piece);
    branch.ends.push({ kind, place });
  });
  return tree;

  function grown({ words, patterns }: Branch, piece: string): Branch {
    if (LETTERS.test(piece)) return getOrMake(words, foldWord(piece), newBranch);
    const part = (): Part =>
      getOrMake(parts, piece, () => patternPart(new RegExp(`^(?:${pieceSource(piece, slots)})$`, 'u')));
    return getOrMake(patterns, piece, () => ({ part: part(), branch: newBranch() })).branch;
  }
}

function newBranch(): Branch {
  return { words: new Map(), patterns: new Map(), ends: [] };
}

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
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
