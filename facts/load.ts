import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkRecord } from './check.ts';
import { describeFault, type Rules } from './check/fault.ts';
import { compareEvents } from './record.ts';
import { eventSchema, standingSchema, type Event, type Standing } from './schema.ts';

/** The record's files as they lie on disk, by name, parsed but not yet checked. */
export type RecordFiles = {
  readonly events: ReadonlyMap<string, unknown>;
  readonly standing: ReadonlyMap<string, unknown>;
};

const HERE = import.meta.dirname;

/** Reads the JSON files of both folders; throws with the file's name when one is not JSON. */
export function readRecordFiles(root: string = HERE): RecordFiles {
  return { events: readFolder(join(root, 'kaspersky')), standing: readFolder(join(root, 'standing')) };
}

/** Reads the files of the lexicons. */
export function readLexiconFiles(root: string = HERE): ReadonlyMap<string, unknown> {
  const files = readFolder(join(root, 'lexicon'));
  return new Map([...files].filter(([name]) => name !== 'concepts.json' && name !== 'common.json'));
}

/** Reads the words and exceptions that the check works with. `today` is the day on which it is asked, if that matters. */
export function readRules(root: string = HERE, today: string | null = null): Rules {
  const rules = v.parse(rulesSchema, {
    judgementWords: readJson(join(root, 'judgement-words.json')),
    exceptions: readJson(join(root, 'exceptions.json')),
    concepts: readJson(join(root, 'lexicon/concepts.json')),
  });
  return { ...rules, today, concepts: new Set([...Object.keys(rules.concepts), 'subject']) };
}

/** The whole record, checked, by date; throws one sentence a fault. */
export function loadRecord(root: string = HERE): {
  readonly events: readonly Event[];
  readonly standing: readonly Standing[];
} {
  const files = readRecordFiles(root);
  const faults = checkRecord(files, readRules(root));
  if (faults.length > 0) throw new Error(`The record has faults.\n${faults.map(describeFault).join('\n')}`);
  const events = [...files.events.values()].map((file): Event => v.parse(eventSchema, file));
  const standing = [...files.standing.values()].map((file): Standing => v.parse(standingSchema, file));
  return { events: events.toSorted(compareEvents), standing };
}

const reasons = v.record(v.string(), v.string());

const rulesSchema = v.strictObject({
  judgementWords: v.array(
    v.strictObject({
      word: v.string(),
      reason: v.string(),
      except: v.optional(v.array(v.string())),
    }),
  ),
  exceptions: v.strictObject({ fewSources: reasons, plainHttp: reasons }),
  concepts: reasons,
});

function readFolder(folder: string): ReadonlyMap<string, unknown> {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  return new Map(names.toSorted().map(name => [name, readJson(join(folder, name))]));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
