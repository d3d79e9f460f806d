/** A small web server on 127.0.0.1: the sample news site, and the pages of tests. Also refuses and notes all other traffic when used as proxy. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** What stands at an address of the site. */
export type Answer = { readonly body: Uint8Array | string; readonly type: string };

/** Looks up a path (with its query) of the site; null is answered with 404. */
export type Finder = (path: string) => Promise<Answer | null> | Answer | null;

/** A running site. `visits` are the paths asked of it, `refused` the addresses elsewhere that were asked through it. */
export type Site = {
  readonly origin: string;
  readonly port: number;
  readonly visits: readonly string[];
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/** The content type of a file name; no charset, so that a page declares its own. */
export function typeOf(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream';
}

/** Finds files below a folder; a path that ends in a slash is its `index.html`. */
export function folder(root: string): Finder {
  return async path => {
    const asked = decoded(path.split(/[?#]/)[0] ?? '/');
    if (asked === null) return null;
    const name = normalize(asked);
    const file = join(root, name.endsWith(sep) ? join(name, 'index.html') : name);
    try {
      return { body: await readFile(file), type: typeOf(file) };
    } catch {
      return null;
    }
  };
}

// Null for what is no address, such as "/%".
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Serves what `find` finds on 127.0.0.1, on the given port or a free one. */
export async function serve(find: Finder, port = 0): Promise<Site> {
  const visits: string[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    // A proxy is asked with the whole address, a site with the path alone.
    if (!path.startsWith('/')) {
      refused.push(path);
      response.writeHead(403).end();
      return;
    }
    visits.push(path);
    void answer(find, request, response);
  });
  server.on('connect', (request, socket) => {
    refused.push(`https://${request.url ?? ''}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>(resolve => server.close(() => resolve()));
  };
  return { origin: `http://127.0.0.1:${taken}`, port: taken, visits, refused, close };
}

async function answer(find: Finder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await find(request.url ?? '/');
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found</title>');
    return;
  }
  response.writeHead(200, { 'content-type': found.type }).end(request.method === 'HEAD' ? '' : found.body);
}

if (import.meta.main) {
  const site = await serve(folder(join(import.meta.dirname, '../sample')), Number(process.argv[2] ?? 8018));
  console.log(`The sample news site is at ${site.origin}/`);
}
