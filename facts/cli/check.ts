// Says in sentences what is wrong with the record; `npm run facts:check`.
import { parseArgs } from 'node:util';
import { checkRecord, describeFault } from '../check.ts';
import { readRecordFiles, readRules } from '../load.ts';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const files = readRecordFiles(values.root);
const faults = checkRecord(files, readRules());

for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) {
  console.error(
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. EDITORIAL.md gives the reasons for the rules.`,
  );
  process.exitCode = 1;
} else {
  console.log(`${files.events.size} events and ${files.standing.size} standing facts: no faults.`);
}
