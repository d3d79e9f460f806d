/** What the stores ask of the packages, and of the texts and pictures that go with them. Needs `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { reportAddress, type ErrorReport } from '../../extension/project.ts';
import { builtFor } from '../../scripts/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const SENDS =
  /\bfetch\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|\bEventSource\b|RTCPeerConnection|importScripts|\beval\(|new Function\(/;

const Icons = v.record(v.string(), v.string());
const Manifest = v.object({
  name: v.string(),
  short_name: v.pipe(v.string(), v.maxLength(12)),
  description: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  default_locale: v.literal('en'),
  icons: Icons,
  action: v.object({ default_title: v.string(), default_icon: Icons }),
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  options_ui: v.object({ open_in_tab: v.literal(true) }),
  storage: v.object({ managed_schema: v.string() }),
  commands: v.record(
    v.string(),
    v.object({ suggested_key: v.optional(v.object({ default: v.string() })), description: v.string() }),
  ),
  minimum_chrome_version: v.optional(v.string()),
  browser_specific_settings: v.optional(v.unknown()),
  update_url: v.optional(v.string()),
});
const Messages = v.record(v.string(), v.object({ message: v.string() }));

// What one store alone asks for.
const ASKED = {
  chromium: { minimum_chrome_version: '123' },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: expect.stringMatching(/@/),
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const listing = text('store/listing.md');

/** What stands under a heading of the listing. */
function section(heading: string): string {
  const found = listing.split(/^## /m).find(part => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`store/listing.md has no "${heading}".`);
  return found.slice(heading.length).trim();
}

/** Width and height of a PNG. */
function sizeOf(path: string): readonly [width: number, height: number] {
  const head = readFileSync(path).subarray(16, 24);
  return [head.readUInt32BE(0), head.readUInt32BE(4)];
}

describe.each(['chromium', 'firefox'] as const)('the package for %s', family => {
  const folder = builtFor(family);
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const locales = readdirSync(join(folder, '_locales'));
  const messages = (locale: string): v.InferOutput<typeof Messages> =>
    v.parse(Messages, JSON.parse(readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8')));

  it.each(locales)('has all that the manifest names in %s, within the limits', locale => {
    const words = messages(locale);
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(named.filter(key => (words[key]?.message ?? '') === '')).toEqual([]);
    expect(words['extensionName']?.message.length).toBeLessThanOrEqual(75);
    expect(words['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  it('has icons of the sizes that it says', () => {
    const icons = Object.entries({ ...manifest.icons, ...manifest.action.default_icon });
    expect(icons.map(([size]) => Number(size))).toEqual(expect.arrayContaining([16, 32, 48, 128]));
    for (const [size, path] of icons)
      expect(sizeOf(join(folder, path))).toEqual([Number(size), Number(size)]);
  });

  it('suggests at most the four shortcuts that Chrome takes, none of them twice', () => {
    const keys = Object.values(manifest.commands).flatMap(({ suggested_key: key }) => key?.default ?? []);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says from which version on it works, and Firefox that it collects nothing', () => {
    const { minimum_chrome_version, browser_specific_settings } = manifest;
    expect({ minimum_chrome_version, browser_specific_settings }).toEqual(ASKED[family]);
    expect(manifest.update_url).toBeUndefined();
  });

  it('holds no call that could send anything or run what was sent', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(name => SENDS.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  it('asks for what the listing and PRIVACY.md justify, and they justify nothing else', () => {
    const justified = (document: string): readonly string[] =>
      [...document.matchAll(/^\| (?:[^|`]*)?`(\w+)`[^|]*\|/gm)].map(([, name = '']) => name);
    const asked = manifest.permissions.toSorted();
    const privacy = text('PRIVACY.md').split('## Permissions')[1] ?? '';
    expect(
      justified(privacy)
        .filter(name => name !== 'host_permissions')
        .toSorted(),
    ).toEqual(asked);
    expect(justified(section('Permission justifications')).toSorted()).toEqual(asked);
    for (const host of manifest.host_permissions) expect(listing).toContain(`\`${host}\``);
  });
});

describe('the listing', () => {
  it('has the short description that the package has', () => {
    const { extensionDescription } = v.parse(Messages, JSON.parse(text('public/_locales/en/messages.json')));
    expect(section('Short description')).toContain(`> ${extensionDescription?.message}\n`.trim());
  });

  it('keeps to the length of the forms', () => {
    const long = section('Long description').length;
    // Edge wants 250 at least and takes 10 000 at most; the others take more.
    expect([long >= 250, long <= 10_000]).toEqual([true, true]);
    expect(section('Single purpose').length).toBeLessThanOrEqual(1000);
    const rows = section('Permission justifications').split('\n');
    expect(rows.filter(row => row.length > 1000)).toEqual([]);
  });

  it('has pictures of the sizes that are asked for', () => {
    const pictures = readdirSync(join(ROOT, 'store')).filter(name => name.endsWith('.png'));
    const screens = pictures.filter(name => /^\d-/.test(name));
    expect([screens.length >= 1, screens.length <= 5]).toEqual([true, true]);
    for (const name of screens) expect(sizeOf(join(ROOT, 'store', name))).toEqual([1280, 800]);
    expect(sizeOf(join(ROOT, 'store/tile.png'))).toEqual([440, 280]);
    const large = ['store', 'docs'].flatMap(room =>
      readdirSync(join(ROOT, room)).filter(name => readFileSync(join(ROOT, room, name)).length > 300_000),
    );
    expect(large).toEqual([]);
  });
});

describe('the issue forms', () => {
  const reports: readonly ErrorReport[] = [
    { what: 'wrong mark', site: 'courier.example' },
    { what: 'missed article', site: 'courier.example' },
    { what: 'wrong fact', event: 'uk-ncsc-letter' },
  ];

  it.each(reports)('have a field for all that a report of a $what brings', report => {
    const { searchParams } = new URL(reportAddress(report, '1.0.0'));
    const form = text(`.github/ISSUE_TEMPLATE/${searchParams.get('template')}`);
    const fields = [...form.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id);
    const brought = [...searchParams.keys()].filter(name => name !== 'template' && name !== 'title');
    expect(fields).toEqual(expect.arrayContaining(brought));
    const start = /^title: '(.+)'$/m.exec(form)?.[1] ?? 'no title';
    expect(searchParams.get('title')?.startsWith(start)).toBe(true);
  });
});
