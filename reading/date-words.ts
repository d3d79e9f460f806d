/** Finds date templates in a text: by words where words are set apart by spaces, else by characters. */
import { readSlots, slotSources, wordSource, type SlotSources } from './date-slots.ts';
import type { DateTemplates, DateTree } from './date-tree.ts';
import type { Grammar } from './lexicon.ts';
import type { DateKind, Slots } from './resolve-date.ts';
import { remembered } from './remembered.ts';
import { foldDigits, foldWord, type Token, type Word } from './tokens.ts';

/** A template found in a text; UTF-16 offsets, `end` exclusive. */
export type DateMatch = {
  readonly kind: DateKind;
  readonly slots: Slots;
  readonly start: number;
  readonly end: number;
};

/** A grammar whose templates are a tree where words are set apart, and a list where they are not. */
export type DateGrammar = Grammar & { readonly dates: { readonly templates: DateTemplates } };

/** Finds every template in a text whose words are given, overlapping ones too. */
export type DateMatcher = (text: string, tokens: readonly Token[]) => DateMatch[];

/** What a word of a text gives to a piece of a template: its slots' texts, or null where it does not fit. */
type Piece = (word: Word) => Groups | null;
type Groups = Readonly<Record<string, string>>;
/** Where a word leads in the tree of templates, and what it filled. */
type Step = { readonly branch: DateTree; readonly groups: Groups };

const NO_GROUPS: Groups = {};
const NO_STEPS: readonly Step[] = [];
// Between the words of one date stand spaces, a comma, a full stop, a hyphen or an apostrophe.
const JOINT = /^[\s.,\-–'’/°º]{0,3}$/;
const SLOT = /^\{\w+\}$/;

/** Makes a matcher of a lexicon's date templates. */
export function createDateMatcher(grammar: DateGrammar): DateMatcher {
  return grammar.spaced ? createWordMatcher(grammar) : createCharacterMatcher(grammar);
}

function createWordMatcher(grammar: DateGrammar): DateMatcher {
  const { kinds, tree } = grammar.dates.templates;
  const join = createJoiner(grammar);
  const stepsFrom = createSteps(grammar);
  const begunBy = remembered((word: Word) => stepsFrom(tree, word));
  const kindOf = (place: number): DateKind => kinds.findLast(([, first]) => first <= place)?.[0] as DateKind;
  return (text, single) => {
    const tokens = join(single);
    const matches: DateMatch[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      // Most words begin no date.
      const steps = begunBy(token.word);
      if (steps === NO_STEPS) continue;
      const ended: Ended[] = [];
      for (const step of steps) follow(step, at, { text, tokens, stepsFrom, ended });
      if (ended.length > 1) ended.sort((a, b) => a.place - b.place);
      for (const { place, groups, end } of ended) {
        matches.push({ kind: kindOf(place), slots: readSlots(groups, grammar), start: token.start, end });
      }
    }
    return matches;
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
  const wordOf = remembered((name: string): Word => ({ raw: name, forms: [name] }));
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

type Ended = { readonly place: number; readonly groups: Groups; readonly end: number };
type Walk = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stepsFrom: (branch: DateTree, word: Word) => readonly Step[];
  /** Every template that the words filled so far. */
  readonly ended: Ended[];
};

/** Follows the templates from where the word at a place has led to. */
function follow({ branch, groups }: Step, at: number, walk: Walk): void {
  const { text, tokens, stepsFrom, ended } = walk;
  const end = tokens[at]?.end ?? 0;
  for (const place of branch[0] ?? []) ended.push({ place, groups, end });
  const next = tokens[at + 1];
  // Beyond what ends here there are words and patterns.
  if (next === undefined || branch.length < 2 || !JOINT.test(text.slice(end, next.start))) return;
  for (const step of stepsFrom(branch, next.word)) {
    const all = step.groups === NO_GROUPS ? groups : { ...step.groups, ...groups };
    follow({ branch: step.branch, groups: all }, at + 1, walk);
  }
}

/** Where a word leads from a branch: its own, if the branch has it, and those of the pieces that it fills. */
function createSteps(grammar: DateGrammar): (branch: DateTree, word: Word) => readonly Step[] {
  const slots = slotSources(grammar);
  const pieceOf = remembered((piece: string) =>
    createPiece(new RegExp(`^(?:${pieceSource(piece, slots)})$`, 'u')),
  );
  return (from, word) => {
    const words = from[1] ?? {};
    const patterns = from[2];
    const steps: Step[] = [];
    for (const form of word.forms) {
      const branch = Object.hasOwn(words, form) ? words[form] : undefined;
      if (branch !== undefined) steps.push({ branch, groups: NO_GROUPS });
    }
    for (const piece in patterns) {
      const groups = pieceOf(piece)(word);
      const branch = patterns[piece];
      if (groups !== null && branch !== undefined) steps.push({ branch, groups });
    }
    return steps.length === 0 ? NO_STEPS : steps;
  };
}

function createPiece(pattern: RegExp): Piece {
  return remembered(({ forms }: Word) => groupsIn(pattern, forms));
}

function groupsIn(pattern: RegExp, forms: readonly string[]): Groups | null {
  for (const form of forms) {
    const match = pattern.exec(form);
    if (match !== null) return match.groups ?? NO_GROUPS;
  }
  return null;
}

function pieceSource(piece: string, slots: SlotSources): string {
  return piece
    .split(/(\{\w+\})/)
    .map(bit => (SLOT.test(bit) ? slots[bit.slice(1, -1) as keyof SlotSources] : wordSource(bit)))
    .join('');
}

function createCharacterMatcher(grammar: DateGrammar): DateMatcher {
  const slots = slotSources(grammar);
  const templates = Object.entries(grammar.dates.patterns).flatMap(([kind, own]) =>
    own.map(template => ({
      kind: kind as DateKind,
      expression: new RegExp(`(?<![0-9])(?:${looseSource(template.replaceAll(' ', ''), slots)})`, 'gu'),
    })),
  );
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
