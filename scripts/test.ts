/**
 * `npm test`: everything, in order. A step that fails stops none of the others; what it said is printed under its name.
 * Closes with `N passed, N failed`, where tests count one each and every other step one.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { needBrowser } from './browsers.ts';
import { build, builtFor } from './build.ts';
import { RETRIED } from './test/retried.ts';

/** What became of a step. `said` is printed where something failed, `notes` in any case. */
type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly said: string;
  readonly notes?: readonly string[];
};

type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.output', 'reports');

const STEPS: readonly Step[] = [
  command('formatting', 'prettier/bin/prettier.cjs', '--check', '.'),
  command('lint', 'oxlint/bin/oxlint', '--type-aware'),
  command('types', 'typescript/bin/tsc', '--noEmit'),
  command('dead code', 'knip/bin/knip.js'),
  { name: 'facts', run: () => asOne(runNode([join(ROOT, 'facts/cli/check.ts')])) },
  tests('unit and component tests', 'unit'),
  tests('house rules', 'house'),
  { name: 'build for Chromium', run: () => attempt(() => build('chromium')) },
  { name: 'build for Firefox', run: () => attempt(() => build('firefox')) },
  tests('what was built', 'built'),
  tests('packages for the stores', 'packages'),
  { name: 'web-ext lint', run: lintFirefox },
  { name: 'Chromium is here', run: () => attempt(() => needBrowser('chromium')) },
  { name: 'Firefox is here', run: () => attempt(() => needBrowser('firefox')) },
  tests('stories in both browsers', 'browser'),
];

type Ran = { readonly code: number; readonly said: string; readonly out: string };

function runNode(args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', text => {
    out += String(text);
    said += String(text);
  });
  child.stderr.on('data', text => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', code => resolve({ code: code ?? 1, said, out }));
  });
}

function command(name: string, program: string, ...args: readonly string[]): Step {
  return { name, run: () => asOne(runNode([join(ROOT, 'node_modules', program), ...args])) };
}

async function asOne(ran: Promise<Ran>): Promise<Outcome> {
  const { code, said } = await ran;
  return code === 0 ? { passed: 1, failed: 0, said } : { passed: 0, failed: 1, said };
}

async function attempt(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return { passed: 1, failed: 0, said: '' };
  } catch (error) {
    return { passed: 0, failed: 1, said: error instanceof Error ? error.message : String(error) };
  }
}

const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
});

function tests(name: string, project: string): Step {
  return { name, run: () => runTests(project) };
}

async function runTests(project: string): Promise<Outcome> {
  const file = join(REPORTS, `${project}.json`);
  await rm(file, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const retried = join(import.meta.dirname, 'test/retried.ts');
  const reporters = [
    '--reporter=dot',
    `--reporter=${retried}`,
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, said } = await runNode([vitest, 'run', '--project', project, ...reporters]);
  const report = v.safeParse(Report, JSON.parse(await readFile(file, 'utf8').catch(() => 'null')));
  if (!report.success) return { passed: 0, failed: 1, said };
  const { numPassedTests, numFailedTests } = report.output;
  // A file that could not be loaded, or an error outside every test, is a failure without a failed test.
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests);
  const notes = said.split('\n').filter(line => line.startsWith(RETRIED));
  return { passed: numPassedTests, failed, said, notes };
}

// Warnings and notices that are not ours to mend, each with the reason. An entry is the code and a part of the message.
const ALLOWED: readonly (readonly [code: string, part: string])[] = [
  // Preact's own support of `dangerouslySetInnerHTML`, which the house rules forbid us to use.
  ['UNSAFE_VAR_ASSIGNMENT', 'innerHTML'],
];

const Fault = v.object({ code: v.string(), message: v.string(), file: v.optional(v.nullable(v.string())) });
const Lint = v.object({ errors: v.array(Fault), warnings: v.array(Fault), notices: v.array(Fault) });

async function lintFirefox(): Promise<Outcome> {
  const program = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const ran = await runNode([
    program,
    'lint',
    '-s',
    builtFor('firefox'),
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const lint = v.safeParse(Lint, parseJson(ran.out));
  if (!lint.success) return { passed: 0, failed: 1, said: ran.said };
  const { errors, warnings, notices } = lint.output;
  const ours = [...warnings, ...notices].filter(
    ({ code, message }) => !ALLOWED.some(([allowed, part]) => allowed === code && message.includes(part)),
  );
  const faults = [...errors, ...ours];
  const said = faults.map(({ code, message, file }) => `${code} ${file ?? ''}: ${message}`).join('\n');
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, said };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

await mkdir(REPORTS, { recursive: true });
let [passed, failed] = [0, 0];
for (const { name, run } of STEPS) {
  const begun = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const count =
    outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} of ${outcome.passed + outcome.failed}` : '';
  console.log(`${outcome.failed === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s${count})`);
  for (const note of outcome.notes ?? []) console.log(`        ${note}`);
  if (outcome.failed > 0) console.log(`\n${outcome.said.trim().replaceAll(/^/gm, '    ')}\n`);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
