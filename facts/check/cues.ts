import type { Event } from '../schema.ts';
import type { Rules } from './fault.ts';
import type { Finding } from './names.ts';

/** Cues name concepts that the lexicons know. An event without cues is shown, but never found in an article. */
export function checkCues({ cues }: Event, { concepts }: Rules): readonly Finding[] {
  return (cues?.refer ?? []).flatMap((cue, index) =>
    cue
      .split(/ [+-] |\|/)
      .filter(name => !concepts.has(name))
      .map(name => ({
        field: `cues.refer.${index}`,
        wanted: `name concepts of facts/lexicon/concepts.json; there is no "${name}"`,
      })),
  );
}
