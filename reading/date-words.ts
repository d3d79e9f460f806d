/** Finds date templates in a text: by words where words are set apart by spaces, else by characters. */
import { readSlots, slotSources, wordSource, type SlotSources } from './date-slots.ts';
import type { Lexicon } from './lexicon.ts';
import type { DateKind, Slots } from './resolve-date.ts';
import { foldDigits, foldWord, formsOf, tokensOf, type Token } from './tokens.ts';

/** A template found in a text; UTF-16 offsets, `end` exclusive. */
export type DateMatch = {
  readonly kind: DateKind;
  readonly slots: Slots;
  readonly start: number;
  readonly end: number;
};

/** Finds every template in a text, overlapping ones too. */
export type DateMatcher = (text: string) => DateMatch[];

type Template = { readonly kind: DateKind; readonly parts: readonly RegExp[] };
type Beginning = { readonly part: RegExp; readonly templates: readonly Template[] };
type Groups = Record<string, string>;
type Scope = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly lexicon: Lexicon;
  readonly formsFor: (raw: string) => readonly string[];
};

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
  const formsFor = createForms(lexicon.prefixes);
  const beginning = createBeginnings(templates, formsFor);
  return text => {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, at) =>
      beginning(token).flatMap(template => matchTemplate(template, { text, tokens, at, lexicon, formsFor }) ?? []),
    );
  };
}

// Which templates a word can begin does not change within an article, and its words repeat; nor do first parts differ
// much: a hundred templates begin with some twenty words and slots.
function createBeginnings(
  templates: readonly Template[],
  formsFor: (raw: string) => readonly string[],
): (token: Token) => readonly Template[] {
  const begun = new Map<string, readonly Template[]>();
  const groups = Map.groupBy(templates, ({ parts }) => parts[0]?.source ?? '');
  const plain = new Map<string, readonly Template[]>();
  const others: Beginning[] = [];
  for (const [source, group] of groups) {
    const word = PLAIN_WORD.exec(source)?.[1];
    const part = group[0]?.parts[0];
    if (word !== undefined) plain.set(word, group);
    else if (part !== undefined) others.push({ part, templates: group });
  }
  return ({ raw }) => {
    let found = begun.get(raw);
    if (found === undefined) {
      const forms = formsFor(raw);
      found = [
        ...forms.flatMap(form => plain.get(form) ?? []),
        ...others.filter(({ part }) => forms.some(form => part.test(form))).flatMap(other => other.templates),
      ];
      begun.set(raw, found);
    }
    return found;
  };
}

function matchTemplate(
  { kind, parts }: Template,
  { text, tokens, at, lexicon, formsFor }: Scope,
): DateMatch | null {
  const groups: Groups = {};
  // The last word first: it tells more templates apart than the first, which all of them begin with.
  for (let ahead = parts.length - 1; ahead >= 0; ahead -= 1) {
    const part = parts[ahead];
    const token = tokens[at + ahead];
    const before = tokens[at + ahead - 1];
    if (part === undefined || token === undefined) return null;
    const match = execAny(part, formsFor(token.raw));
    if (match === null) return null;
    if (ahead > 0 && before !== undefined && !JOINT.test(text.slice(before.end, token.start))) return null;
    if (match.groups !== undefined) Object.assign(groups, match.groups);
  }
  const first = tokens[at];
  const last = tokens[at + parts.length - 1];
  if (first === undefined || last === undefined) return null;
  return { kind, slots: readSlots(groups, lexicon), start: first.start, end: last.end };
}

// A text repeats its words: each is folded once.
function createForms(prefixes: readonly string[]): (raw: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return raw => {
    let forms = known.get(raw);
    if (forms === undefined) known.set(raw, (forms = formsOf(foldWord(raw), prefixes)));
    return forms;
  };
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
        slots: readSlots((match.groups ?? {}) as Groups, lexicon),
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
