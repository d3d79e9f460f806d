/** Clauses of a sentence, as spans of UTF-16 offsets; together they cover the sentence. */
import type { Span } from './block.ts';
import type { Token } from './tokens.ts';

const CLAUSE_END = /[;:–—()]|,\s|\s-\s|[،؛、，；：。！？]/g;
// How soon (characters) behind a joining word somebody must act for another clause to begin with it.
const SOON = 25;

/** What stands between a sentence's commas, dashes, brackets and colons. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(CLAUSE_END)) {
    const end = sentence.start + match.index + match[0].length;
    clauses.push({ start, end });
    start = end;
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end });
  return clauses;
}

/** Somebody who acts, by a concept, and where he is named. */
type Actor = Span & { readonly concept: string };

/** Clauses, parted also where a joining word is followed by somebody else who acts: "… and Ottawa banned it". */
export function splitAtJoins(
  clauses: readonly Span[],
  actors: readonly Actor[],
  { tokens, joins }: { readonly tokens: readonly Token[]; readonly joins: ReadonlySet<string> },
): readonly Span[] {
  if (joins.size === 0 || actors.length < 2) return clauses;
  const joining = tokens.filter(({ word }) => joins.has(word.forms[0] ?? ''));
  return clauses.flatMap(clause => {
    const own = actors.filter(actor => isWithin(actor, clause));
    if (new Set(own.map(({ concept }) => concept)).size < 2) return [clause];
    const cuts = joining.filter(token => isWithin(token, clause) && parts(token, own));
    const starts = [clause.start, ...cuts.map(({ start }) => start)];
    return starts.map((start, at) => ({ start, end: starts[at + 1] ?? clause.end }));
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function parts({ start, end }: Span, actors: readonly Actor[]): boolean {
  return (
    actors.some(actor => actor.end <= start) &&
    actors.some(actor => actor.start >= end && actor.start - end <= SOON)
  );
}
