/**
 * Makes a release: `npm run release -- 1.2.0`. Stamps the version, dates the changelog, runs all tests, packs, commits
 * and tags. With `--try` it does the same, and then puts everything back instead of committing. It sends nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { notesOfNext, released, requireLater } from './release/changelog.ts';

const ROOT = join(import.meta.dirname, '..');
const CHANGELOG = 'CHANGELOG.md';
const PROJECT = 'package.json';
const LOCK = 'package-lock.json';
const FILES = [CHANGELOG, PROJECT, LOCK];
const Project = v.object({ version: v.string() });
// The version stands once in the one file, and in the other for the project and for its root package.
const STAMPS = { [PROJECT]: 1, [LOCK]: 2 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { try: { type: 'boolean', default: false } },
});

const path = (name: string): string => join(ROOT, name);
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
const texts = new Map(FILES.map(name => [name, readFileSync(path(name), 'utf8')]));
const textOf = (name: string): string => texts.get(name) ?? '';

try {
  const version = positionals[0] ?? '';
  const { version: last } = v.parse(Project, JSON.parse(textOf(PROJECT)));
  requireLater(version, last);
  const notes = notesOfNext(textOf(CHANGELOG));
  requireCleanTree(version);
  try {
    stamp(last, version);
    npm('test');
    npm('run', 'zip');
    if (!values.try) commit(version, notes);
  } catch (error) {
    putBack();
    throw error;
  }
  if (values.try) putBack();
  console.log(values.try ? 'Tried, and put back.' : whatRemains(version));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function requireCleanTree(version: string): void {
  if (git('status', '--porcelain') !== '')
    throw new Error('There are changes that are not committed: a release is made of what is.');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`There is a v${version} already.`);
}

function stamp(last: string, version: string): void {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(path(CHANGELOG), released(textOf(CHANGELOG), version, day));
  for (const [name, times] of Object.entries(STAMPS)) {
    let text = textOf(name);
    for (let time = 0; time < times; time += 1)
      text = text.replace(`"version": "${last}"`, `"version": "${version}"`);
    writeFileSync(path(name), text);
  }
}

function npm(...args: readonly string[]): void {
  const { status } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: nothing was released.`);
}

function commit(version: string, notes: string): void {
  git('add', ...FILES);
  git('commit', '-m', `Release ${version}`, '-m', notes);
  // Headings begin with what git otherwise takes for a remark.
  git('tag', '-a', '--cleanup=whitespace', `v${version}`, '-m', `Sidelight ${version}`, '-m', notes);
}

function putBack(): void {
  for (const [name, text] of texts) writeFileSync(path(name), text);
}

function whatRemains(version: string): string {
  return [
    `\nSidelight ${version} is committed and tagged here; nothing was sent. What remains:`,
    '  1. git push --follow-tags: the release workflow builds the packages again and attaches them.',
    '  2. Compare their sums with .output/packages/SHA256SUMS: they are the same.',
    '  3. Upload: store/README.md says which package goes where, and what the forms ask.',
  ].join('\n');
}
