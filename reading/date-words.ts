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
type Groups = Readonly<Record<string, string>>;

// Between the words of one date stand spaces, a comma, a full stop, a hyphen or an apostrophe.
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
  // Which templates a word can begin does not change within an article, and its words repeat.
  const begun = new Map<string, readonly Template[]>();
  const beginning = ({ raw }: Token): readonly Template[] => {
    let found = begun.get(raw);
    if (found === undefined) {
      const forms = formsOf(foldWord(raw), lexicon.prefixes);
      found = templates.filter(({ parts }) => forms.some(form => parts[0]?.test(form)));
      begun.set(raw, found);
    }
    return found;
  };
  return text => {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, at) =>
      beginning(token).flatMap(template => matchTemplate(template, { text, tokens, at, lexicon }) ?? []),
    );
  };
}

function matchTemplate(
  { kind, parts }: Template,
  { text, tokens, at, lexicon }: { text: string; tokens: readonly Token[]; at: number; lexicon: Lexicon },
): DateMatch | null {
  const groups: Record<string, string> = {};
  for (const [ahead, part] of parts.entries()) {
    const token = tokens[at + ahead];
    const before = tokens[at + ahead - 1];
    if (token === undefined) return null;
    if (ahead > 0 && before !== undefined && !JOINT.test(text.slice(before.end, token.start))) return null;
    const match = execAny(part, formsOf(foldWord(token.raw), lexicon.prefixes));
    if (match === null) return null;
    Object.assign(groups, match.groups);
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
