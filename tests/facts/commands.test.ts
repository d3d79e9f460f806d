import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const FACTS = join(import.meta.dirname, '..', '..', 'facts');
const ANSWERS = [
  'us-example-ban',
  '2017-02',
  'US',
  'ban',
  'An agency bans an example',
  'The agency banned an example.',
  'An agency',
  '',
  'in force',
  '',
  '',
  '',
  'us-gsa-removal uk-ncsc-letter',
  '3',
  'medium',
  '2018-01-01',
  'The ban takes effect',
  '',
  'https://example.org/report',
  'A report',
  'A paper',
  'press',
  '2017-02',
  'https://example.org/order',
  'The order',
  'The agency',
  'primary',
  '',
  '',
  'us + ban|remove + subject - court',
  '',
];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
  for (const folder of ['kaspersky', 'standing'])
    cpSync(join(FACTS, folder), join(root, folder), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('writes a valid file from the answers', async () => {
  const { output, code } = await run('new', ['--today', '2026-11-24'], ANSWERS);
  expect(output).toContain('Written: facts/kaspersky/2017-02-us-example-ban.json');
  expect(code).toBe(0);
  expect(written('2017-02-us-example-ban.json')).toMatchObject({
    date: '2017-02',
    tier: 3,
    effective: ['2018-01-01'],
    related: ['us-gsa-removal', 'uk-ncsc-letter'],
    reviewed: '2026-11-24',
    sources: [
      { type: 'primary', published: null },
      { type: 'press', published: '2017-02' },
    ],
    text: { en: { binds: null, effective: ['The ban takes effect'] } },
    cues: { refer: ['us + ban|remove + subject - court'] },
  });
  expect(await run('check', [])).toMatchObject({ code: 0 });
});

it('asks again, saying why, after an answer that cannot be', async () => {
  const [id = '', ...rest] = ANSWERS;
  const { output, code } = await run('new', [], ['us-gsa-removal', 'Not An Id', id, '2017-02-30', ...rest]);
  expect(output).toContain('There is an event with this id.');
  expect(output).toContain('Small letters, digits and hyphens only.');
  expect(output).toContain('A date of the calendar');
  expect(code).toBe(0);
});

it('asks again for words that the record does without, and for a place that is none', async () => {
  const [id = '', date = '', ...rest] = ANSWERS;
  const [place = '', kind = '', title = '', ...others] = rest;
  const long = 'It banned one. It banned two. It banned three. It banned four.';
  const answers = [id, date, 'XQ', place, kind, 'An agency slams an example', title, long, ...others];
  const { output, code } = await run('new', [], answers);
  expect(output).toContain('The two capital letters of a country, EU, or INT.');
  expect(output).toContain('It must do without "slam*": a headline verb');
  expect(output).toContain('That is 4 sentences.');
  expect(code).toBe(0);
});

it('says of a review that lies ahead', async () => {
  const { output, code } = await run('check', ['--today', '2026-01-01']);
  expect(output).toContain('reviewed must not lie ahead;');
  expect(code).toBe(1);
});

it('asks again for cues that are none, and says that an event without any is found in no article', async () => {
  const without = ANSWERS.slice(0, -2);
  const answers = [...without, 'us + banned -court', 'norway + ban', ''];
  const { output, code } = await run('new', [], answers);
  expect(output).toContain('A line must be groups with " + " between them');
  expect(output).toContain('There is no concept "norway"');
  expect(code).toBe(0);
  expect((await run('check', [])).output).toContain('2017-02-us-example-ban.json has no cues');
});

it('writes nothing when the event would have a fault, and says which', async () => {
  const onlyPress = [...ANSWERS.slice(0, -8), '', ''];
  const { output, code } = await run('new', [], onlyPress);
  expect(output).toContain('sources must hold a primary or court source or two independent ones');
  expect(output).toContain('Nothing was written.');
  expect(code).toBe(1);
});

it('writes nothing when the answers end early', async () => {
  const { output, code } = await run('new', [], ANSWERS.slice(0, 4));
  expect(output).toContain('The answers ended at "title". Nothing was written.');
  expect(code).toBe(1);
});

it('says in a sentence what is wrong with the record', async () => {
  writeFileSync(join(root, 'kaspersky', 'x.json'), '{}');
  const { output, code } = await run('check', []);
  expect(output).toContain('x.json: id must be there');
  expect(code).toBe(1);
});

it('says of an event that lacks something that alone, and not that it is missed elsewhere', async () => {
  const path = join(root, 'kaspersky', '2022-03-15-de-bsi-warning.json');
  const { tier: _, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(rest));
  const { output } = await run('check', []);
  expect(output).toContain('de-bsi-warning.json: tier must be there');
  expect(output).toContain('\n1 fault.');
});

it('names a file that is not JSON', async () => {
  writeFileSync(join(root, 'kaspersky', 'x.json'), '{');
  const { output, code } = await run('check', []);
  expect(output).toContain('x.json is not JSON');
  expect(code).toBe(1);
});

it('prints a report on the addresses of the record', async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/page`;
  for (const folder of ['kaspersky', 'standing']) {
    rmSync(join(root, folder), { recursive: true });
    mkdirSync(join(root, folder));
  }
  writeFileSync(join(root, 'kaspersky', 'one.json'), JSON.stringify({ sources: [{ url }] }));
  const { output, code } = await run('links', []);
  server.close();
  expect(output).toContain(`${url} is gone (404). In one.json.`);
  expect(output).toContain('1 address: 1 gone.');
  expect(code).toBe(1);
});

function written(name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'kaspersky', name), 'utf8'));
}

/** Runs a command of facts/cli on the copy of the record; its answers are given one a line. */
function run(command: string, options: readonly string[], answers: readonly string[] = []) {
  const child = spawn(process.execPath, [join(FACTS, 'cli', `${command}.ts`), '--root', root, ...options]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += String(data)));
  child.stdin.end(answers.map(answer => `${answer}\n`).join(''));
  return new Promise<{ readonly output: string; readonly code: number | null }>(resolve => {
    child.on('close', code => resolve({ output, code }));
  });
}
