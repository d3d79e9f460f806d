// Says in sentences what is wrong with the record and the lexicons; `npm run facts:check`.
import { parseArgs } from 'node:util';
import { checkRecord, describeFault, type Fault } from '../check.ts';
import { checkLexicons } from '../check/lexicon.ts';
import { readLexiconFiles, readRecordFiles, readRules, type RecordFiles } from '../load.ts';

const { values } = parseArgs({ options: { root: { type: 'string' }, today: { type: 'string' } } });
const today = values.today ?? new Date().toISOString().slice(0, 10);

try {
  const files = readRecordFiles(values.root);
  const rules = readRules(undefined, today);
  tell(files, [...checkRecord(files, rules), ...checkLexicons(readLexiconFiles(), rules)]);
} catch (error) {
  // A file that is not JSON: the message says which.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function tell({ events, standing }: RecordFiles, faults: readonly Fault[]): void {
  for (const fault of faults) console.error(describeFault(fault));
  for (const name of withoutCues(events))
    console.log(`${name} has no cues: it is listed, but found in no article.`);
  if (faults.length === 0) {
    console.log(`${events.size} events and ${standing.size} standing facts: no faults.`);
    return;
  }
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  console.error(`${count}. EDITORIAL.md gives the reasons for the rules.`);
  process.exitCode = 1;
}

function withoutCues(events: RecordFiles['events']): readonly string[] {
  return [...events].flatMap(([name, event]) =>
    typeof event === 'object' && event !== null && !('cues' in event) ? [name] : [],
  );
}
