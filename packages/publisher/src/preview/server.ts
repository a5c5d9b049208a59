import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { watch } from 'chokidar';
import sirv from 'sirv';
import { UserError } from '../terminal/io.js';
import { previewPage } from './page.js';

export interface PreviewOptions {
  /** The feed: a file's path, or an address of the web. */
  feed: string;
  shown: string;
  isFile: boolean;
  /** The folder with the built widgets. */
  dist: string;
  /** 0 for any; without it the usual one, or any if that is in use. */
  port?: number;
  asOf?: string;
  past: boolean;
  onChange: () => void;
}

export interface Preview {
  address: string;
  close(): Promise<void>;
}

/** Names that browsers give this server; another one is a page of the web that reaches for it. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const USUAL_PORT = 4180;

async function listen(server: Server, port: number | undefined): Promise<void> {
  server.listen(port ?? USUAL_PORT, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port !== undefined) {
      throw new UserError(
        `Port ${port} is in use, perhaps by another preview.`,
        'Leave --port out to get a free one.',
      );
    }
    await listen(server, 0);
  }
}

/** Serves a page with all widgets on a feed, to this computer only, and tells it of changes. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { feed, isFile, dist, port } = options;
  const listeners = new Set<ServerResponse>();
  const scripts = sirv(dist, { dev: true, dotfiles: false });
  const files = isFile
    ? sirv(dirname(feed), { dev: true, dotfiles: false, extensions: [] })
    : undefined;
  const address = isFile ? `/feed/${encodeURIComponent(basename(feed))}` : feed;

  const showPage = (response: ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'nonce-${nonce}' 'self'; style-src 'nonce-${nonce}'; connect-src 'self' https: http:; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'`,
    );
    const { shown, asOf, past } = options;
    response.end(previewPage({ feed: address, shown, asOf, past, nonce }));
  };
  const notFound = (response: ServerResponse) => () => {
    response.statusCode = 404;
    response.end('Not found');
  };
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!OWN_HOST.test(request.headers.host ?? '')) {
      response.statusCode = 403;
      response.end('Open the preview by its own address.');
    } else if (path === '/') showPage(response);
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (path === '/preview/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': waiting\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    } else if (path.startsWith('/feed/') && files && path.endsWith('.json')) {
      request.url = path.slice('/feed'.length);
      files(request, response, notFound(response));
    } else scripts(request, response, notFound(response));
  };

  const server = createServer(handle);
  await listen(server, port);
  const watcher = isFile
    ? watch(dirname(feed), {
        depth: 0,
        ignoreInitial: true,
        awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
      })
    : undefined;
  watcher?.on('all', (_event, path) => {
    if (!path.endsWith('.json')) return;
    options.onChange();
    for (const listener of listeners) listener.write('event: change\ndata: \n\n');
  });
  await new Promise<void>((resolve) => (watcher ? watcher.once('ready', resolve) : resolve()));
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${given}/`,
    async close() {
      await watcher?.close();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
