/** What is built in another folder, from the sources that a reviewer gets. Needs `npm run build`. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packAll, type Package } from '../../scripts/zip/packages.ts';
import { unzip } from '../scripts/unzip.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = '.output/packages';
// Another mode, time of day, alphabet and depth: nothing of it may show in what is built.
const ELSEWHERE = {
  NODE_ENV: 'development',
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
};
const run = promisify(execFile);

let folder = '';
let elsewhere = '';
let here: readonly Package[] = [];

const archive = (name: string): Promise<Buffer> => readFile(join(ROOT, PACKAGES, name));
const named = (kind: string): string => here.find(({ name }) => name.endsWith(`-${kind}.zip`))?.name ?? kind;

// File by file, so that a difference says where it is.
const sumsOf = (packed: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    unzip(packed).map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

beforeAll(async () => {
  here = await packAll(ROOT);
  folder = await mkdtemp(join(tmpdir(), 'sidelight-'));
  elsewhere = join(folder, 'a deeper', 'folder');
  for (const { name, bytes } of unzip(await archive(named('firefox-sources')))) {
    await mkdir(dirname(join(elsewhere, name)), { recursive: true });
    await writeFile(join(elsewhere, name), bytes);
  }
  // The same packages as `npm ci` would bring, without a network.
  await symlink(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  await run(process.execPath, ['scripts/zip.ts'], { cwd: elsewhere, env: { ...process.env, ...ELSEWHERE } });
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the packages', () => {
  it('are byte for byte the same when they are built elsewhere from the sources', async () => {
    expect(here.map(({ name }) => name.replace(/^.*\d-/, ''))).toEqual([
      'chromium.zip',
      'firefox.zip',
      'firefox-sources.zip',
    ]);
    for (const { name } of here) {
      const [own, other] = [await archive(name), await readFile(join(elsewhere, PACKAGES, name))];
      expect(sumsOf(other)).toEqual(sumsOf(own));
      expect(other.equals(own)).toBe(true);
    }
  });

  it('name no folder of the machine', async () => {
    const files = (await Promise.all(here.map(({ name }) => archive(name)))).flatMap(unzip);
    const telling = files.filter(({ bytes }) =>
      [ROOT, homedir(), elsewhere].some(path => path.length > 1 && Buffer.from(bytes).includes(path)),
    );
    expect(telling.map(({ name }) => name)).toEqual([]);
  });

  it('hold the manifest at their top', async () => {
    for (const kind of ['chromium', 'firefox']) {
      expect(unzip(await archive(named(kind))).map(({ name }) => name)).toContain('manifest.json');
    }
  });

  it('hold nothing that a store refuses', async () => {
    const files = [...unzip(await archive(named('chromium'))), ...unzip(await archive(named('firefox')))];
    expect(files.filter(({ name }) => /(?:^|\/)[._](?!locales\/)|\.(?:map|zip|exe|ts)$/.test(name))).toEqual(
      [],
    );
    expect(
      files.filter(({ bytes }) => Buffer.from(bytes).includes('sourceMappingURL')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('say in the sources how they are built', async () => {
    const sources = new Map(
      unzip(await archive(named('firefox-sources'))).map(({ name, bytes }) => [name, Buffer.from(bytes)]),
    );
    expect(sources.get('BUILD.md')?.toString()).toMatch(/npm ci[\s\S]*npm run build-for-amo/);
    expect(JSON.parse(sources.get('package.json')?.toString() ?? '{}')).toHaveProperty([
      'scripts',
      'build-for-amo',
    ]);
  });
});
