/**
 * What the scripts injected into one page share: the language file, the lexicons and the running overlay.
 * A symbol keeps it out of reach of elements that a page names like our property.
 */
import type { LanguageData } from '../facts/language-data.ts';
import type { StandingFact } from '../facts/standing.ts';
import type { CueData } from '../reading/cues.ts';
import type { IndexedLexicon } from '../reading/index-lexicon.ts';

/** One page's overlay, as a second injection and the background see it. */
export type Overlay = { readonly read: () => void };

/** Shared by all files injected into one page's isolated world. */
export type World = {
  readonly language?: LanguageData;
  /** Words of the extension's own pages; never injected into others. */
  readonly pageWords?: Readonly<Record<string, string>>;
  /** What the record holds beside its events; for the extension's own pages too. */
  readonly standing?: readonly StandingFact[];
  /** How articles speak of the record's events: the same in every language. */
  readonly cues?: CueData;
  readonly lexicons?: Readonly<Record<string, IndexedLexicon>>;
  overlay?: Overlay;
};

const KEY: unique symbol = Symbol.for('sidelight') as never;

/** The world of this page, made by whichever file was injected first. */
export function world(): World {
  const holder = globalThis as { [KEY]?: World };
  return (holder[KEY] ??= {});
}
