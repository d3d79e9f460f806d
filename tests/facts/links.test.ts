import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLinks } from '../../facts/links.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/slow') return;
    const [status, location] = ANSWERS[url ?? ''] ?? [404];
    response.writeHead(status, location === undefined ? {} : { location }).end('a page');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${portOf(server)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ANSWERS: { readonly [path: string]: readonly [status: number, location?: string] } = {
  '/alive': [200],
  '/moved': [301, '/alive'],
  '/moved-to-nothing': [308, '/nothing'],
  '/elsewhere-for-now': [302, '/alive'],
  '/now-then-for-good': [302, '/moved'],
  '/gone': [410],
  '/refused': [403],
  '/circle': [301, '/circle'],
};

it.each([
  ['/alive', 'alive', null],
  ['/moved', 'moved', '/alive'],
  ['/moved-to-nothing', 'gone', '/nothing'],
  ['/elsewhere-for-now', 'alive', null],
  ['/now-then-for-good', 'alive', null],
  ['/gone', 'gone', null],
  ['/nothing', 'gone', null],
  ['/refused', 'refused', null],
  ['/circle', 'unreachable', '/circle'],
])('finds %s %s', async (path, verdict, to) => {
  const [report] = await checkLinks([origin + path]);
  expect(report).toMatchObject({ url: origin + path, verdict, to: to === null ? null : origin + to });
});

it('finds an address slow that does not answer in time', async () => {
  const [report] = await checkLinks([`${origin}/slow`], { timeoutMs: 60 });
  expect(report?.verdict).toBe('slow');
});

it('finds an address unreachable where nothing listens', async () => {
  const [report] = await checkLinks(['http://127.0.0.1:1/']);
  expect(report?.verdict).toBe('unreachable');
});

it('reports in the order in which it was asked', async () => {
  const urls = ['/gone', '/alive', '/moved'].map(path => origin + path);
  const reports = await checkLinks(['http://127.0.0.1:1/', ...urls], { hostsAtOnce: 2 });
  expect(reports.map(({ verdict }) => verdict)).toEqual(['unreachable', 'gone', 'alive', 'moved']);
});

function portOf({ address }: { address: () => string | AddressInfo | null }): number {
  const at = address.call(server);
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  return at.port;
}
