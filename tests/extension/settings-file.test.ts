import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../extension/settings-file.ts';
import { replaceChosen } from '../../extension/settings.ts';
import { held, reset } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const STORED = {
  settings: { theme: 'dark', textSize: 1.15 },
  'site:paper.example': { paused: true },
  'site:[::1]': { closed: true, seen: 'a' },
};
const file = (parts: object): string =>
  JSON.stringify({ format: 'sidelight-settings', version: 1, ...parts });

beforeEach(reset);

describe('a file of settings', () => {
  it('brings back all that was chosen, and nothing that was not', async () => {
    held.sync = structuredClone(STORED);
    const text = await writeSettingsFile();
    held.sync = { settings: { side: 'start' }, 'site:other.example': { paused: true } };
    const read = readSettingsFile(text);
    if ('why' in read) throw new Error(read.why);
    await replaceChosen(read);
    expect(held.sync).toEqual(STORED);
  });

  it('holds no policy and no default', async () => {
    held.managed = { theme: 'light', pausedSites: ['secret.example'] };
    const { settings, sites } = JSON.parse(await writeSettingsFile());
    expect({ settings, sites }).toEqual({ settings: {}, sites: {} });
  });

  it('may leave parts out, and may begin with a byte order mark', () => {
    expect(readSettingsFile(`\uFEFF${file({})}`)).toEqual({ settings: {}, sites: new Map() });
  });
});

describe('a file that is refused', () => {
  it.each(['', 'theme = dark', '{"format":'])('is no JSON: %j', text => {
    expect(readSettingsFile(text)).toEqual({ why: 'not json' });
  });

  it.each([
    '[]',
    'null',
    '{"format":"other","version":1}',
    '{"format":"sidelight-settings"}',
    file({ version: '1' }),
    file({ settings: [] }),
    file({ sites: 'none' }),
    file({ padding: 'x'.repeat(1_000_000) }),
  ])('is not one of ours: %.60s', text => {
    expect(readSettingsFile(text)).toEqual({ why: 'not settings' });
  });

  it('is of a later version', () => {
    expect(readSettingsFile(file({ version: 2, settings: [] }))).toEqual({ why: 'newer' });
  });

  it.each([
    [{ settings: { side: 'start', theme: 'sepia' } }, 'theme'],
    [{ settings: { toString: 'x' } }, 'toString'],
    [{ settings: { colour: 'blue' } }, 'colour'],
    [{ sites: { 'https://paper.example': { paused: true } } }, 'https://paper.example'],
    [{ sites: { 'www.paper.example': { paused: true } } }, 'www.paper.example'],
    [{ sites: { 'paper.example': { paused: false } } }, 'paper.example'],
    [{ sites: { 'paper.example': 'paused' } }, 'paper.example'],
  ])('has a value that cannot be: %j', (parts, name) => {
    expect(readSettingsFile(file(parts))).toEqual({ why: 'wrong value', name });
  });

  it('cannot reach the prototype of anything', () => {
    const text = '{"format":"sidelight-settings","version":1,"settings":{"__proto__":{"theme":"dark"}}}';
    expect(readSettingsFile(text)).toEqual({ why: 'wrong value', name: '__proto__' });
  });
});
