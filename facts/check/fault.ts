import type { Kind } from '../schema.ts';

/** One thing wrong with the record: where it stands and what is wanted there. */
export type Fault = { readonly file: string; readonly field: string; readonly wanted: string };

/** A word that judges, the reason why it is not used, and the kinds of event in which it is a term of art. */
export type JudgementWord = {
  readonly word: string;
  readonly reason: string;
  readonly except?: readonly string[] | undefined;
};

/** What the check knows beside the files: words to avoid, and the few events and hosts let off a rule. */
export type Rules = {
  readonly judgementWords: readonly JudgementWord[];
  /** The day (ISO) on which it is asked, after which nothing was reviewed; null where the answer must not depend on it. */
  readonly today: string | null;
  /** The concepts that cues may name. */
  readonly concepts: ReadonlySet<string>;
  readonly exceptions: {
    /** Event ids that have neither a primary nor two independent sources, each with the reason. */
    readonly fewSources: Readonly<Record<string, string>>;
    /** Hosts that do not serve https, each with the reason. */
    readonly plainHttp: Readonly<Record<string, string>>;
  };
};

/** The kinds of event that are acts of a government, parliament, authority or court. */
export const OFFICIAL_KINDS: readonly Kind[] = [
  'ban',
  'sanction',
  'law',
  'ruling',
  'statement',
  'inquiry',
  'warning',
  'procurement rule',
  'finding',
  'phase-out',
  'restriction',
];

/** A fault as one sentence. */
export function describeFault({ file, field, wanted }: Fault): string {
  return `${file}: ${field} must ${wanted}.`;
}
