import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CueData } from '../reading/cues.ts';
import { packCues, type Commonness, type CueSource } from '../reading/pack-cues.ts';
import { loadRecord } from './load.ts';

/** The cues of the record, or of the events given, as pages are given them. */
export function loadCues(events: readonly CueSource[] = loadRecord().events): CueData {
  const path = join(import.meta.dirname, 'lexicon', 'common.json');
  return packCues(events, JSON.parse(readFileSync(path, 'utf8')) as Commonness);
}
