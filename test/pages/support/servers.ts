import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Answers a request, or gives false where it has no answer. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface RunningServer {
  /** `http://localhost:1234` */
  origin: string;
  /** The paths that were asked for, of a `HEAD` with that word before. */
  requests: string[];
  close(): Promise<void>;
}

/** What was asked for, whether for the whole or for its head alone. */
export const addressesOf = (requests: readonly string[]): Set<string> =>
  new Set(requests.map((request) => request.replace(/^HEAD /, '')));

/** The files of a folder as any static host would give them, with the header that lets all sites read them. */
export function filesOf(folder: string): Route {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const index = pathname.endsWith('/') ? 'index.html' : '';
    const file = join(folder, normalize(decodeURIComponent(pathname)), index);
    if (!existsSync(file) || !statSync(file).isFile()) return false;
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Access-Control-Allow-Origin': '*',
      'Last-Modified': statSync(file).mtime.toUTCString(),
    });
    createReadStream(file).pipe(response);
    return true;
  };
}

/** The files of `dist/`. */
export const files: Route = filesOf(dist);

/** A page of this HTML at `/`. */
export function page(html: string, headers: Record<string, string> = {}): Route {
  return (request, response) => {
    if (request.url !== '/' && !request.url?.startsWith('/?')) return false;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
    return true;
  };
}

/** A JSON document at a path. */
export function json(path: string, body: string | Buffer): Route {
  return (request, response) => {
    if (request.url !== path) return false;
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(body);
    return true;
  };
}

export async function serve(...routes: Route[]): Promise<RunningServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method === 'HEAD' ? 'HEAD ' : ''}${request.url}`);
    if (routes.some((route) => route(request, response))) return;
    response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
