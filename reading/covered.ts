/** Entries of a lexicon that say nothing which another of the same concept does not say: bytes in every article's page. */
import type { Lexicon } from './lexicon.ts';
import { isAcronym, partsOf, SOME } from './index-lexicon.ts';
import { foldWord } from './tokens.ts';

/** An entry and the one that finds it as well. */
export type Covered = { readonly concept: string; readonly entry: string; readonly by: string };

/** The entries that could go. "Phased out of" is found by "phase* out" wherever it stands. */
export function coveredEntries({ words, spaced, open }: Lexicon): Covered[] {
  return Object.entries(words).flatMap(([concept, entries]) => {
    const forms = entries.map(entry => formOf(entry, { spaced, open: open === true }));
    return forms.flatMap(form => {
      const by = forms.find(other => other !== form && covers(other, form, spaced));
      return by === undefined ? [] : [{ concept, entry: form.entry, by: by.entry }];
    });
  });
}

type Form = { readonly entry: string; readonly parts: readonly string[]; readonly isPlain: boolean };

// What begins inside a compound and what is asked for in capitals is compared with nothing.
function formOf(entry: string, { spaced, open }: { readonly spaced: boolean; readonly open: boolean }): Form {
  if (!spaced) return { entry, parts: [foldWord(entry.replaceAll('*', ''))], isPlain: true };
  const isPlain = !entry.startsWith('*') && !isAcronym(entry);
  return { entry, parts: partsOf(entry, { exact: false, open }), isPlain };
}

function covers(one: Form, other: Form, spaced: boolean): boolean {
  if (!one.isPlain || !other.isPlain) return false;
  if (!spaced) return coversText(one.parts[0] ?? '', other.parts[0] ?? '');
  // Of two that say the same the first stays.
  if (one.parts.join(' ') === other.parts.join(' ')) return false;
  return other.parts.some((_, start) => stands(one.parts, other.parts.slice(start)));
}

/** Whether parts stand at the beginning of others. */
function stands([part, ...rest]: readonly string[], others: readonly string[]): boolean {
  if (part === undefined) return true;
  const [other, ...further] = others;
  if (other === undefined) return false;
  if (part !== SOME) return coversPart(part, other) && stands(rest, further);
  return further.some((_, at) => stands(rest, further.slice(at)));
}

function coversPart(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '*' || other === '*' || other === SOME || !one.endsWith('*')) return false;
  return other.replace(/\*$/, '').startsWith(one.slice(0, -1));
}

const LATIN_EDGE = /^[a-z0-9]|[a-z0-9]$/;

// A Latin name inside Chinese text must stand free, and a single character stands in too much.
function coversText(one: string, other: string): boolean {
  return one.length > 1 && one !== other && other.includes(one) && !LATIN_EDGE.test(one);
}
