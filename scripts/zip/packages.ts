/** What goes into the packages for the stores. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { type Entry, zipOf } from './archive.ts';

/** A written package. */
export type Package = { readonly name: string; readonly bytes: number; readonly sha256: string };

// All that the build needs, and what a reviewer reads first. Tests and their pages are left out.
const SOURCES = [
  'components',
  'entrypoints',
  'extension',
  'facts',
  'overlay',
  'public',
  'reading',
  'scout',
  'scripts',
  'store/BUILD.md',
  'bundler.d.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
];
// The same notes where a reviewer looks for them.
const NOTES = { name: 'BUILD.md', path: 'store/BUILD.md' };
const LEFT_OUT = /^\.|\.log$/;
const Project = v.object({ name: v.string(), version: v.string() });

/** Packs what is built below a project's folder, and its sources, into `.output/packages`. */
export async function packAll(root: string): Promise<readonly Package[]> {
  const folder = join(root, '.output/packages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { name, version } = v.parse(Project, JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const contents = {
    chromium: await entriesBelow(join(root, '.output/chrome-mv3')),
    firefox: await entriesBelow(join(root, '.output/firefox-mv3')),
    'firefox-sources': await sourcesOf(root),
  };
  const packages: Package[] = [];
  for (const [kind, entries] of Object.entries(contents)) {
    const bytes = zipOf(entries);
    const file = `${name}-${version}-${kind}.zip`;
    await writeFile(join(folder, file), bytes);
    packages.push({
      name: file,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  const sums = packages.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  await writeFile(join(folder, 'SHA256SUMS'), sums);
  return packages;
}

/** All that a reviewer needs to build the package for Firefox again. */
async function sourcesOf(root: string): Promise<readonly Entry[]> {
  const found = await Promise.all(SOURCES.map(source => entriesBelow(join(root, source), root)));
  const notes = { name: NOTES.name, bytes: await readFile(join(root, NOTES.path)) };
  return [...found.flat(), notes];
}

/** The files of a folder, or a file alone, named from `base` on. */
async function entriesBelow(path: string, base = path): Promise<readonly Entry[]> {
  if (!(await stat(path)).isDirectory()) {
    return [{ name: relative(base, path).split(sep).join('/'), bytes: await readFile(path) }];
  }
  const names = (await readdir(path)).filter(name => !LEFT_OUT.test(name));
  return (await Promise.all(names.map(name => entriesBelow(join(path, name), base)))).flat();
}
