// Asks for an event and writes its file; `npm run facts:new`. Answers may also be piped in, one a line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { checkRecord, describeFault } from '../check.ts';
import { fileNameOf, idsOf } from '../check/names.ts';
import { readRecordFiles, readRules } from '../load.ts';
import {
  cueQuestions,
  eventFrom,
  eventQuestions,
  SOURCE_QUESTIONS,
  stepQuestions,
  type Question,
} from '../new-event.ts';

const { values } = parseArgs({ options: { root: { type: 'string' }, today: { type: 'string' } } });
const root = values.root ?? join(import.meta.dirname, '..');
const today = values.today ?? new Date().toISOString().slice(0, 10);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const files = readRecordFiles(root);
const rules = readRules(undefined, today);
const event = await askAll(eventQuestions(idsOf(files.events), rules));
const steps = await askList(stepQuestions(rules, event.get('kind') ?? ''));
const sources = await askList(SOURCE_QUESTIONS);
const cues = await askList(cueQuestions(rules.concepts));
await write(
  eventFrom({ event, steps, sources, cues }, today),
  fileNameOf({ id: event.get('id') ?? '', date: event.get('date') ?? '' }),
);
process.exit();

/** Writes the file if the record stays without faults with it; else shows what was typed, so that it is not lost. */
async function write(content: object, name: string): Promise<void> {
  const events = new Map([...files.events, [name, content]]);
  const faults = checkRecord({ ...files, events }, rules).filter(({ file }) => file === name);
  const style = await resolveConfig(import.meta.filename);
  const json = await format(JSON.stringify(content), { ...style, parser: 'json' });
  if (faults.length === 0) {
    writeFileSync(join(root, 'kaspersky', name), json);
    console.log(`Written: facts/kaspersky/${name}`);
    return;
  }
  console.log(json);
  for (const fault of faults) console.error(describeFault(fault));
  console.error(
    `Nothing was written. Save the above as facts/kaspersky/${name}, mend it and run facts:check.`,
  );
  process.exitCode = 1;
}

async function askList(questions: readonly Question[]): Promise<readonly ReadonlyMap<string, string>[]> {
  const [first, ...rest] = questions;
  const entries: ReadonlyMap<string, string>[] = [];
  if (first === undefined) return entries;
  for (;;) {
    const answer = await ask(first, new Map());
    if (answer === '') return entries;
    entries.push(new Map([[first.field, answer], ...(await askAll(rest))]));
  }
}

async function askAll(questions: readonly Question[]): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const question of questions) answers.set(question.field, await ask(question, answers));
  return answers;
}

async function ask(question: Question, given: ReadonlyMap<string, string>): Promise<string> {
  for (;;) {
    process.stdout.write(`${question.ask}: `);
    const line = await lines.next();
    if (line.done === true) {
      console.error(`\nThe answers ended at "${question.field}". Nothing was written.`);
      process.exit(1);
    }
    const answer = line.value.trim();
    const fault = question.fault(answer, given);
    if (fault === null) return answer;
    console.log(fault);
  }
}
