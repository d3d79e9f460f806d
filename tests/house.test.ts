/** The rules of the house, read from the source tree. A broken one says what to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

// What each room may import besides itself; `types` rooms may be imported with `import type` alone.
const MAY_IMPORT: Readonly<
  Record<string, { readonly all: readonly string[]; readonly types: readonly string[] }>
> = {
  facts: { all: [], types: [] },
  reading: { all: [], types: ['facts'] },
  components: { all: [], types: ['facts', 'reading'] },
  extension: { all: [], types: ['facts', 'reading'] },
  overlay: { all: ['components', 'extension', 'facts', 'reading'], types: [] },
  scout: { all: ['reading'], types: [] },
  entrypoints: { all: ['components', 'extension', 'facts', 'overlay', 'reading'], types: [] },
};
const ROOMS = Object.keys(MAY_IMPORT);

// Files that run on the developer's machine, in a room whose others run in a browser.
const ON_THE_MACHINE =
  /^(?:facts\/(?:cli\/|check|build|load|new-event|links)|scout\/build|components\/gallery\/)/;

const LONGEST_FILE = 350;
const FORBIDDEN: readonly (readonly [call: RegExp, advice: string])[] = [
  [
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/,
    'Build nodes or Preact views: text of a page must never become markup.',
  ],
  [/\beval\(|new Function\(/, 'Write it out: nothing is made into code at run time.'],
  [
    /\bfetch\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|\bEventSource\b|WebTransport/,
    'Ship what is needed with the extension: nothing is asked of any network.',
  ],
  [
    /\blocalStorage\b|\bsessionStorage\b|document\.cookie|indexedDB/,
    'Use extension/settings.ts: the page could read this.',
  ],
  [
    /window\.postMessage|\.dispatchEvent\(new CustomEvent/,
    'Send messages through extension/messages.ts: a page must not notice us.',
  ],
  [/: any\b|\bas any\b|<any>|@ts-(?:ignore|nocheck|expect-error)/, 'Say the type, or check an unknown.'],
  [/^\s*(?:export )?(?:const )?enum /m, 'Use a union of strings.'],
];
const BROWSER = /\bfrom 'webextension-polyfill'/;

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const files = ROOMS.flatMap(room =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => `${room}/${name.split(sep).join('/')}`),
);
const sources = new Map(files.map(file => [file, readFileSync(join(ROOT, file), 'utf8')]));
const shipped = files.filter(file => !ON_THE_MACHINE.test(file));
const imports = files.flatMap(importsOf);

/** The rooms' own imports, types apart from the rest. */
function importsOf(file: string): readonly Import[] {
  const statements = (sources.get(file) ?? '').matchAll(
    /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'(\.[^']+)';/gm,
  );
  return [...statements].map(([, type, names, path = '']) => ({
    from: file,
    to:
      normalize(join(dirname(file), path))
        .split(sep)
        .join('/')
        .split('?')[0] ?? '',
    typeOnly: type !== undefined || (names !== undefined && /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names)),
  }));
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';

function mayImport({ from, to, typeOnly }: Import): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other || !ROOMS.includes(other)) return true;
  const rules = MAY_IMPORT[own];
  return rules?.all.includes(other) === true || (typeOnly && rules?.types.includes(other) === true);
}

/** The files of one round trip of imports, or null. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle !== null) return cycle;
    }
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe('the rooms', () => {
  it('are all there and hold sources', () => {
    expect(ROOMS.filter(room => !files.some(file => roomOf(file) === room))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import only those below them', () => {
    const wrong = imports
      .filter(one => !ON_THE_MACHINE.test(one.from) && !mayImport(one))
      .map(
        ({ from, to }) =>
          `${from} imports ${to}: hand it over as a parameter, or move what is shared to the lower room.`,
      );
    expect(wrong).toEqual([]);
  });

  it('leave the scout with the names of the subject alone', () => {
    const own = imports.filter(({ from }) => from === 'scout/scout.ts').map(({ to }) => to);
    expect(own, 'Every byte of the scout is loaded by every page.').toEqual(['reading/subject.ts']);
  });

  it('import in one direction, without cycles', () => {
    const edges = Map.groupBy(
      imports.filter(({ typeOnly }) => !typeOnly),
      ({ from }) => from,
    );
    const cycle = findCycle(new Map([...edges].map(([from, own]) => [from, own.map(({ to }) => to)])));
    expect(cycle, 'Move what both need to a third file.').toBeNull();
  });
});

describe('cycles', () => {
  it('are found where there are some', () => {
    const edges = { a: ['b'], b: ['c'], c: ['b'] };
    expect(findCycle(new Map(Object.entries(edges)))).toEqual(['b', 'c', 'b']);
  });

  it('are not seen where two ways lead to one file', () => {
    expect(findCycle(new Map(Object.entries({ a: ['b', 'c'], b: ['d'], c: ['d'] })))).toBeNull();
  });
});

describe('the files', () => {
  it(`have at most ${LONGEST_FILE} lines`, () => {
    const long = files
      .filter(file => (sources.get(file) ?? '').split('\n').length > LONGEST_FILE)
      .map(file => `${file} is too long: part it where its names part.`);
    expect(long).toEqual([]);
  });

  it.each(FORBIDDEN)('do without %s', (call, advice) => {
    const found = shipped.filter(file => call.test(withoutComments(sources.get(file) ?? '')));
    expect(found.map(file => `${file}: ${advice}`)).toEqual([]);
  });

  it('name the browser in one place', () => {
    const found = files.filter(
      file => BROWSER.test(sources.get(file) ?? '') && file !== 'extension/browser.ts',
    );
    const named = found.filter(
      file => !/^import type .* from 'webextension-polyfill'/m.test(sources.get(file) ?? ''),
    );
    expect(named.map(file => `${file}: import { browser } from extension/browser.ts.`)).toEqual([]);
  });

  it('are not named for being useful', () => {
    const vague = files.filter(file => /\b(?:utils?|helpers?|common|core|managers?|misc)\b/.test(file));
    expect(vague.map(file => `${file}: name it for what it knows.`)).toEqual([]);
  });
});

describe('the entrypoints', () => {
  it('only wire', () => {
    const long = files
      .filter(file => roomOf(file) === 'entrypoints' && (sources.get(file) ?? '').split('\n').length > 80)
      .map(file => `${file}: move what is not wiring to extension/ or components/.`);
    expect(long).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
