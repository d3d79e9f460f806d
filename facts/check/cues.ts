import type { Event } from '../schema.ts';
import type { Rules } from './fault.ts';
import type { Finding } from './names.ts';

/** The concepts that a line of cues names. */
export function conceptsIn(cue: string): readonly string[] {
  return cue.split(/ [+-] |\|/).filter(name => name !== '');
}

/** Cues name concepts that the lexicons know. An event without cues is shown, but never found in an article. */
export function checkCues({ cues }: Event, { concepts }: Rules): readonly Finding[] {
  const written = (cues?.refer ?? []).map((cue, index) => [`cues.refer.${index}`, cue] as const);
  return [...written, ['cues.needs', cues?.needs ?? ''] as const].flatMap(([field, cue]) =>
    conceptsIn(cue)
      .filter(name => !concepts.has(name))
      .map(name => ({
        field,
        wanted: `name concepts of facts/lexicon/concepts.json; there is no "${name}"`,
      })),
  );
}
