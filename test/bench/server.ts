import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { PeerName } from './structure.js';

export interface BenchServer {
  /** The address of a peer's page on a feed, by the name of the feed's variant. */
  pageUrl(peer: PeerName, variant: string): string;
  /** How many bytes a script is after brotli (quality 11), by its address. */
  scriptSize(url: string): number;
  close(): void;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

export const brotliSize = (content: string | Buffer) =>
  brotliCompressSync(Buffer.from(content)).length;

export const readPage = (name: string) =>
  readFile(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');

/**
 * A plain static host on localhost: gzip, types, dates, open to other origins.
 * `feeds` holds the folder of each variant, `code` is the finder's module.
 */
export async function startServer(
  feeds: ReadonlyMap<string, string>,
  peers: readonly PeerName[],
  code: Buffer | undefined,
): Promise<BenchServer> {
  const started = new Date();
  const shell = await readPage('school');
  const small = new Map<string, Buffer>();
  for (const peer of peers) {
    const page = shell.replace('<!-- tool -->', await readPage(peer));
    small.set(`${peer}.html`, gzipSync(page));
  }
  if (code) small.set('offer-finder.js', gzipSync(code));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, folder = '', name = ''] = pathname.split('/');
    const held = small.get(name);
    const feedFolder = feeds.get(folder);
    const path = feedFolder && /^[\w-]+\.json$/.test(name) ? join(feedFolder, `${name}.gz`) : '';
    const file = path ? await stat(path).catch(() => undefined) : undefined;
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!held && !file) {
      response.writeHead(404).end();
      return;
    }
    const modified = (file?.mtime ?? started).toUTCString();
    response.setHeader('Last-Modified', modified);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-modified-since'] === modified) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[name.split('.').at(-1) ?? ''],
      'Content-Encoding': 'gzip',
      'Content-Length': held?.length ?? file?.size,
    });
    if (request.method === 'HEAD') response.end();
    else if (held) response.end(held);
    else await pipeline(createReadStream(path), response);
  }

  const server = createServer((request, response) => {
    // A page that is closed while it still reads is no error of the server.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pageUrl: (peer, variant) => `http://localhost:${port}/${variant}/${peer}.html`,
    scriptSize: (url) => (code && url.endsWith('/offer-finder.js') ? brotliSize(code) : 0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
