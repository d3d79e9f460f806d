import { loadRecord } from '../facts/load.ts';
import type { ReferableEvent } from '../reading/cues.ts';

/** The record's events as reading needs them, from their files; in a page they come with its language file. */
export function loadReferableEvents(): readonly ReferableEvent[] {
  return loadRecord().events.map(({ id, date, effective, cues }) => ({
    id,
    date,
    effective,
    cues: cues ?? null,
  }));
}
