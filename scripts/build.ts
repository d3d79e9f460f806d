/** Builds the extension for one family of browsers into `.output`, where that is older than its sources. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Family } from './browsers.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = ['entrypoints', 'overlay', 'components', 'extension', 'facts', 'public', 'reading', 'scout'];
const SETTINGS = ['wxt.config.ts', 'package-lock.json'];

/** The folder of the built extension for a family of browsers. */
export function builtFor(family: Family): string {
  return join(ROOT, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Builds unless what is built is newer than every source. Rejects with what the build said where it fails. */
export async function ensureBuilt(family: Family): Promise<void> {
  const built = await changed(join(builtFor(family), 'manifest.json'));
  const paths = await Promise.all(SOURCES.map(room => readdir(join(ROOT, room), { recursive: true })));
  const files = SOURCES.flatMap((room, index) => [
    room,
    ...(paths[index] ?? []).map(path => join(room, path)),
  ]);
  const times = await Promise.all([...files, ...SETTINGS].map(file => changed(join(ROOT, file))));
  if (times.some(time => time > built)) await build(family);
}

/** Builds quietly. Rejects with what the build said where it fails. */
export async function build(family: Family): Promise<void> {
  const browser = family === 'firefox' ? 'firefox' : 'chrome';
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '-b', browser], { cwd: ROOT });
  let said = '';
  child.stdout.on('data', text => (said += String(text)));
  child.stderr.on('data', text => (said += String(text)));
  const code = await new Promise(done => child.once('close', done));
  if (code !== 0) throw new Error(`The build for ${browser} failed:\n${said}`);
}

// In ms since 1970; 0 where there is no such file.
async function changed(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? 0;
}
