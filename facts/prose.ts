/** A piece of a text of the record: words, or the id of an event that the words point to. */
export type ProsePart =
  { readonly kind: 'words'; readonly words: string } | { readonly kind: 'event'; readonly id: string };

const LINK = /\[\[([a-z0-9-]+)\]\]/g;

/** Splits a text at its `[[event-id]]` links, in order; words between two links may be missing. */
export function proseParts(text: string): readonly ProsePart[] {
  return text.split(LINK).flatMap((piece, index): ProsePart[] => {
    // split() puts what the group matched at every odd place.
    if (index % 2 === 1) return [{ kind: 'event', id: piece }];
    return piece === '' ? [] : [{ kind: 'words', words: piece }];
  });
}

/** The ids that a text links to, in order, repeated ones repeated. */
export function linkedIds(text: string): readonly string[] {
  return proseParts(text).flatMap(part => (part.kind === 'event' ? [part.id] : []));
}

/** A text as plain words, each link replaced by what `nameOf` gives for its id. */
export function plainProse(text: string, nameOf: (id: string) => string): string {
  return proseParts(text)
    .map(part => (part.kind === 'event' ? nameOf(part.id) : part.words))
    .join('');
}
