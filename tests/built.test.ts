/** What the builds made: sizes, permissions, and what a page could see of them. Needs `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { builtFor } from '../scripts/build.ts';

const KIB = 1024;
// Bytes. The scout runs on every page; the overlay and the words it needs only beside the subject.
const SCOUT = KIB;
const OVERLAY = 68 * KIB;
const LANGUAGE = 68 * KIB;

const Manifest = v.object({
  manifest_version: v.literal(3),
  permissions: v.array(v.string()),
  content_scripts: v.array(v.object({ js: v.array(v.string()), css: v.optional(v.array(v.string())) })),
  content_security_policy: v.object({ extension_pages: v.string() }),
  web_accessible_resources: v.optional(v.array(v.unknown())),
});

// What could ask a network for something, or make text into code.
const REACHING =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket|sendBeacon|EventSource|WebTransport|RTCPeerConnection|importScripts|\beval\s*\(|\bFunction\s*\(|\bimport\s*\(|new (?:Shared)?Worker|new Image\b|setTimeout\s*\(\s*["'`]/g;

describe.each(['chromium', 'firefox'] as const)('the build for %s', family => {
  const folder = builtFor(family);
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const manifest = (): v.InferOutput<typeof Manifest> =>
    v.parse(Manifest, JSON.parse(bytes('manifest.json').toString()));

  it('has a scout of at most 1024 bytes', () => {
    expect(bytes('scout.js').length).toBeLessThanOrEqual(SCOUT);
  });

  it('puts nothing but the scout on every page', () => {
    expect(manifest().content_scripts).toEqual([{ js: ['scout.js'] }]);
  });

  it('keeps the overlay within its budget', () => {
    expect(gzipSync(bytes('overlay.js')).length).toBeLessThanOrEqual(OVERLAY);
  });

  it('keeps every language of the interface and of reading within its budget', () => {
    const files = ['language', 'lexicon'].flatMap(room =>
      readdirSync(join(folder, room)).map(name => join(room, name)),
    );
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter(file => gzipSync(bytes(file)).length > LANGUAGE)).toEqual([]);
  });

  it('asks for no permission but those that PRIVACY.md explains', () => {
    const explained = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');
    expect(manifest().permissions.filter(permission => !explained.includes(`\`${permission}\``))).toEqual([]);
  });

  it('leaves the choice between light and dark to the page', () => {
    expect(bytes('overlay.js').toString()).toContain('light-dark(');
  });

  it('lets no page look into it', () => {
    expect(manifest().web_accessible_resources ?? []).toEqual([]);
  });

  it('forbids its own pages every connection', () => {
    expect(manifest().content_security_policy.extension_pages).toMatch(/connect-src 'none'/);
    expect(manifest().content_security_policy.extension_pages).toMatch(/default-src 'none'/);
  });

  it('holds nothing that could ask a network or make text into code', () => {
    const found = filesOf(folder, /\.(?:js|html)$/).flatMap(name => {
      const text = bytes(name).toString();
      return [...text.matchAll(REACHING)]
        .map(({ index }) => text.slice(Math.max(0, index - 20), index + 60))
        .map(code => `${name}: ${code}`);
    });
    expect(found).toEqual([]);
  });

  it('takes every script, style and picture from itself', () => {
    const elsewhere =
      /(?:src|srcset|poster|data|action|formaction)="(?:https?:)?\/\/|<link[^>]+href="(?:https?:)?\/\/|@import|url\(\s*["']?(?:https?:)?\/\//;
    const found = filesOf(folder, /\.(?:html|css|svg)$/).filter(name =>
      elsewhere.test(bytes(name).toString()),
    );
    expect(found).toEqual([]);
  });

  it('has no script between the lines of its pages', () => {
    const found = filesOf(folder, /\.html$/).filter(name =>
      /<script(?![^>]*\ssrc=)[^>]*>|\son\w+="|javascript:/.test(bytes(name).toString()),
    );
    expect(found).toEqual([]);
  });

  it('holds every file that its manifest and its pages name', () => {
    const pages = readdirSync(folder).filter(name => name.endsWith('.html'));
    const named = pages.flatMap(page =>
      [
        ...bytes(page)
          .toString()
          .matchAll(/(?:src|href)="\/?([^"#:]+)"/g),
      ].map(([, path = '']) => path),
    );
    const all = [...manifest().content_scripts.flatMap(({ js }) => js), ...named];
    expect(all.filter(path => !existsSync(join(folder, path)))).toEqual([]);
  });
});

/** The files of a folder and of those within it, by their names. */
function filesOf(folder: string, names: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.split(sep).join('/'))
    .filter(name => names.test(name));
}
