/** Finds date templates in a text: by words where words are set apart by spaces, else by characters. */
import { readSlots, slotSources, wordSource, type SlotSources } from './date-slots.ts';
import type { Lexicon } from './lexicon.ts';
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

type Template = { readonly kind: DateKind; readonly parts: readonly RegExp[] };
type Beginning = { readonly part: RegExp; readonly templates: readonly Template[] };
type Groups = Record<string, string>;
type Scope = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly lexicon: Lexicon;
};

const NO_TEMPLATES: readonly Template[] = [];
// Between the words of one date stand spaces, a comma, a full stop, a hyphen or an apostrophe.
const PLAIN_WORD = /^\^\(\?:([\p{L}\p{M}\p{N}]+)\)\$$/u;
const JOINT = /^[\s.,\-–'’/]{0,3}$/;

/** Makes a matcher of a lexicon's date templates. */
export function createDateMatcher(lexicon: Lexicon): DateMatcher {
  return lexicon.spaced ? createWordMatcher(lexicon) : createCharacterMatcher(lexicon);
}

function createWordMatcher(lexicon: Lexicon): DateMatcher {
  const slots = slotSources(lexicon);
  const templates = eachTemplate(lexicon, (kind, template) => ({
    kind,
    parts: partsOf(template, slots, lexicon.open === true),
  }));
  const beginning = createBeginnings(templates);
  return (text, tokens) => {
    const found: DateMatch[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const word = tokens[at]?.word;
      for (const template of word === undefined ? NO_TEMPLATES : beginning(word)) {
        const match = matchTemplate(template, { text, tokens, at, lexicon });
        if (match !== null) found.push(match);
      }
    }
    return found;
  };
}

// Which templates a word can begin does not change within an article, and its words repeat; nor do first parts differ
// much: a hundred templates begin with some twenty words and slots.
function createBeginnings(templates: readonly Template[]): (word: Word) => readonly Template[] {
  const begun = new Map<Word, readonly Template[]>();
  const groups = Map.groupBy(templates, ({ parts }) => parts[0]?.source ?? '');
  const plain = new Map<string, readonly Template[]>();
  const others: Beginning[] = [];
  for (const [source, group] of groups) {
    const word = PLAIN_WORD.exec(source)?.[1];
    const part = group[0]?.parts[0];
    if (word !== undefined) plain.set(word, group);
    else if (part !== undefined) others.push({ part, templates: group });
  }
  return word => {
    let found = begun.get(word);
    if (found === undefined) {
      found = [
        ...word.forms.flatMap(form => plain.get(form) ?? []),
        ...others
          .filter(({ part }) => word.forms.some(form => part.test(form)))
          .flatMap(other => other.templates),
      ];
      begun.set(word, found.length === 0 ? NO_TEMPLATES : found);
    }
    return found;
  };
}

function matchTemplate({ kind, parts }: Template, { text, tokens, at, lexicon }: Scope): DateMatch | null {
  const groups: Groups = {};
  // The last word first: it tells more templates apart than the first, which all of them begin with.
  for (let ahead = parts.length - 1; ahead >= 0; ahead -= 1) {
    const part = parts[ahead];
    const token = tokens[at + ahead];
    const before = tokens[at + ahead - 1];
    if (part === undefined || token === undefined) return null;
    const match = execAny(part, token.word.forms);
    if (match === null) return null;
    if (ahead > 0 && before !== undefined && !JOINT.test(text.slice(before.end, token.start))) return null;
    if (match.groups !== undefined) Object.assign(groups, match.groups);
  }
  const first = tokens[at];
  const last = tokens[at + parts.length - 1];
  if (first === undefined || last === undefined) return null;
  return { kind, slots: readSlots(groups, lexicon), start: first.start, end: last.end };
}

function execAny(part: RegExp, forms: readonly string[]): RegExpExecArray | null {
  for (const form of forms) {
    const match = part.exec(form);
    if (match !== null) return match;
  }
  return null;
}

function partsOf(template: string, slots: SlotSources, open: boolean): readonly RegExp[] {
  const pieces = template.split(/[^\p{L}\p{M}\p{N}{}*]+/u).filter(piece => piece !== '');
  return pieces.map((piece, at) => {
    const ending = open && at === pieces.length - 1 ? '[\\p{L}\\p{M}]{0,14}' : '';
    return new RegExp(`^(?:${pieceSource(piece, slots)})${ending}$`, 'u');
  });
}

function pieceSource(piece: string, slots: SlotSources): string {
  return piece
    .split(/(\{\w+\})/)
    .map(bit => slots[bit.slice(1, -1) as keyof SlotSources] ?? wordSource(bit))
    .join('');
}

function createCharacterMatcher(lexicon: Lexicon): DateMatcher {
  const slots = slotSources(lexicon);
  const templates = eachTemplate(lexicon, (kind, template) => ({
    kind,
    expression: new RegExp(`(?<![0-9])(?:${pieceSource(template.replaceAll(' ', ''), slots)})`, 'gu'),
  }));
  return text => {
    const lower = foldWord(text);
    const folded = lower.length === text.length ? lower : foldDigits(text);
    return templates.flatMap(({ kind, expression }) =>
      [...folded.matchAll(expression)].map(match => ({
        kind,
        slots: readSlots(match.groups ?? {}, lexicon),
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
  };
}

function eachTemplate<Made>({ dates }: Lexicon, make: (kind: DateKind, template: string) => Made): Made[] {
  return Object.entries(dates.patterns).flatMap(([kind, templates]) =>
    templates.map(template => make(kind as DateKind, template)),
  );
}
