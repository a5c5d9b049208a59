import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { brotliSize } from '../server.js';
import { peerNames, type PeerName } from './peers.js';

const here = (path: string) => new URL(path, import.meta.url);
/** Found by path: what the packages export is meant for bundlers. */
const inPackage = (name: string, file: string) => here(`../../../node_modules/${name}/${file}`);

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** The code of each peer. */
const code: Record<PeerName, Record<string, URL>> = {
  floor: {},
  widget: { 'self-assessment.js': here('../../../dist/self-assessment.js') },
  surveyjs: {
    'survey.core.min.js': inPackage('survey-core', 'survey.core.min.js'),
    'survey-js-ui.min.js': inPackage('survey-js-ui', 'survey-js-ui.min.js'),
    'survey-core.min.css': inPackage('survey-core', 'survey-core.min.css'),
  },
};

export interface AssessmentServer {
  pageUrl(peer: PeerName): string;
  /** Bytes of a peer's code after brotli: of the floor, its page. */
  codeSize(peer: PeerName): number;
  close(): void;
}

/** A plain static host on localhost that compresses, with the page of each peer and the Norfolk feed. */
export async function startServer(): Promise<AssessmentServer> {
  const shell = await readFile(here('../pages/school.html'), 'utf8');
  const held = new Map<string, Buffer>();
  const sizes = new Map<PeerName, number>();
  for (const peer of peerNames) {
    const own = await readFile(here(`./pages/${peer}.html`), 'utf8');
    held.set(`/${peer}.html`, gzipSync(shell.replace('<!-- tool -->', own)));
    let size = brotliSize(own);
    for (const [name, path] of Object.entries(code[peer])) {
      const content = await readFile(path);
      held.set(`/${name}`, gzipSync(content));
      size += brotliSize(content);
    }
    sizes.set(peer, size);
  }
  const feed = await readFile(here('../../../demo/feeds/norfolk/feed.json'));
  held.set('/feed.json', gzipSync(feed));

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const content = held.get(pathname);
    if (!content) response.writeHead(404).end();
    else {
      response.writeHead(200, {
        'Content-Type': TYPES[pathname.split('.').at(-1) ?? ''],
        'Content-Encoding': 'gzip',
        'Content-Length': content.length,
      });
      response.end(request.method === 'HEAD' ? undefined : content);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pageUrl: (peer) => `http://localhost:${port}/${peer}.html`,
    codeSize: (peer) => sizes.get(peer) ?? 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
