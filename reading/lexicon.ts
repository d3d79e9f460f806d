/**
 * A lexicon says with which words one language expresses the concepts that the record's cues are made of.
 * It is data: `facts/lexicon/*.json`.
 */

/** The kinds of date words a lexicon knows, e.g. `lastYear`, each with its templates. */
export type DatePatterns = Readonly<Record<string, readonly string[]>>;

/** How one language is written, and how it says dates. */
export type Grammar = {
  readonly language: string;
  /** False where words are not set apart by spaces (Chinese, Japanese). */
  readonly spaced: boolean;
  /** True where any particle may follow an entry (Korean). */
  readonly open?: boolean;
  /** The concept of the country whose papers these mostly are: "the cabinet" is its own (`nl` for Dutch). */
  readonly home?: string;
  /** Letters that may be written before a word without a space (Arabic, Hebrew). */
  readonly prefixes: readonly string[];
  /** Abbreviations after whose full stop a sentence goes on. */
  readonly abbreviations: readonly string[];
  /** Words that join two clauses ("and", "while"), folded; none where they are not words of their own. */
  readonly joins?: readonly string[];
  readonly dates: {
    readonly months: readonly (readonly string[])[];
    readonly weekdays: readonly (readonly string[])[];
    /** Spring, summer, autumn, winter. */
    readonly seasons?: readonly (readonly string[])[];
    readonly numbers: Readonly<Record<string, number>>;
    readonly patterns: DatePatterns;
    readonly eras?: Readonly<Record<string, number>>;
  };
};

/** The words of one language, as stored: `words` maps a concept to its entries; see CONTRIBUTING for their form. */
export type Lexicon = Grammar & { readonly words: Readonly<Record<string, readonly string[]>> };
