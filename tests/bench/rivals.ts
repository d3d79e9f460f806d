/** Unpacked extensions to measure ours against, made in a folder of their own. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { builtFor } from '../../scripts/build.ts';
import { SUBJECT } from '../../reading/subject.ts';

/** An extension under measurement. */
export type Rival = { readonly name: string; readonly folder: string };

const PAGES = ['http://*/*', 'https://*/*'];

/** A script that does nothing, one that reads a page's text, ours, ours as one declared script, and those given. */
export async function makeRivals(given: readonly string[]): Promise<readonly Rival[]> {
  return [
    { name: 'empty script', folder: await contentScript('') },
    { name: 'bare read', folder: await contentScript('document.documentElement.textContent.length;') },
    { name: 'Sidelight', folder: builtFor('chromium') },
    { name: 'in one script', folder: await inOneScript() },
    ...given.map(folder => ({ name: basename(folder), folder })),
  ];
}

/** Removes what was made. */
export async function removeRivals(rivals: readonly Rival[]): Promise<void> {
  const made = rivals.filter(({ folder }) => folder.startsWith(tmpdir()));
  await Promise.all(made.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}

async function contentScript(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-rival-'));
  const manifest = {
    manifest_version: 3,
    name: 'Rival',
    version: '1',
    content_scripts: [{ matches: PAGES, js: ['script.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'script.js'), code);
  return folder;
}

/** The other way that architecture allowed: everything on every page, in a function that is called where it is needed. */
async function inOneScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-rival-'));
  await cp(builtFor('chromium'), folder, { recursive: true });
  const parts = ['language/en.js', 'lexicon/en.js', 'cues.js', 'overlay.js'];
  const code = await Promise.all(parts.map(part => readFile(join(folder, part), 'utf8')));
  const script = `if(${SUBJECT}.test(document.documentElement.textContent))(function(){${code.join('\n')}})();`;
  await writeFile(join(folder, 'scout.js'), script);
  return folder;
}
