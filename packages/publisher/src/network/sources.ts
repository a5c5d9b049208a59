import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { defaultCaps, type FeedError } from '@leadership-commons/feed';
import { UserError, type Io } from '../terminal/io.js';
import { Progress } from '../terminal/progress.js';
import { shownPath } from '../files/write.js';
import { openNetwork, withAddress, type Network } from './guard.js';

export interface SourceOptions {
  allowLocal: boolean;
  /** Files only: nothing is asked of the network. */
  offline: boolean;
}

/** A document as it was read. */
export interface SourceDocument {
  /** What people call it: a path or an address. */
  shown: string;
  text: string;
  /** How many bytes it has, as it lies there. */
  bytes: number;
}

/**
 * Files and web addresses, both read by the browser's reader. A file has an address on a
 * host that exists in this run alone, so that relative addresses lead to its neighbours, no
 * feed of the web can name a file, and a feed on disk counts as a public one.
 */
export class Sources {
  /** What has been read, by address. */
  readonly documents = new Map<string, SourceDocument>();
  readonly network: Network;
  private readonly io: Io;
  private readonly offline: boolean;
  private progress: Progress | undefined;
  /** How many documents are being read, and how many bytes have been. */
  private reading = 0;
  private read = 0;
  private readonly fileHost = `https://files-${randomUUID()}.example`;

  constructor(io: Io, { allowLocal, offline }: SourceOptions) {
    this.io = io;
    this.offline = offline;
    this.network = openNetwork({ allowLocal });
  }

  /** The address to read a file or web address by. */
  address(source: string): string {
    if (/^https?:\/\//i.test(source)) return new URL(source).href;
    const path = resolve(this.io.folder, source);
    if (!existsSync(path)) {
      throw new UserError(
        `There is no file ${source}.`,
        'Check its name and the folder you are in.',
      );
    }
    if (statSync(path).isDirectory()) {
      throw new UserError(`${source} is a folder.`, 'Name the file in it, such as feed.json.');
    }
    return (
      this.fileHost +
      path
        .split(sep)
        .map(encodeURIComponent)
        .join('/')
        .replace(/^(?!\/)/, '/')
    );
  }

  /** The file that an address stands for, `undefined` for one of the web. */
  pathOf(url: string): string | undefined {
    if (!url.startsWith(`${this.fileHost}/`)) return undefined;
    const path = decodeURIComponent(new URL(url).pathname);
    return sep === '/' ? path : path.slice(1).replaceAll('/', sep);
  }

  /** What people call the document at an address. */
  shown(url: string): string {
    const path = this.pathOf(url);
    return path === undefined ? url : shownPath(this.io, path);
  }

  /** `text` with the addresses of files as people call them. */
  readable(text: string): string {
    return text.replaceAll(new RegExp(`${this.fileHost}[^\\s"]*`, 'g'), (url) => this.shown(url));
  }

  /** What to say of a document that could not be read. */
  reason(error: FeedError): string {
    const { cause } = error;
    const inner = cause instanceof Error ? (cause.cause ?? cause) : undefined;
    const own =
      inner instanceof Error && inner.name === 'RefusedAddress' ? inner.message : undefined;
    return this.readable(own ?? error.message);
  }

  /** Reads files and the web, and keeps what it has read. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    const path = this.pathOf(url);
    if (path === undefined && this.offline) {
      throw new Error(`${url} was not asked: --offline reads files only.`);
    }
    const progress = this.begin();
    try {
      const answer = path === undefined ? await this.network.fetch(url, init) : fileAnswer(path);
      return answer.ok ? await this.keep(url, answer, progress) : answer;
    } finally {
      this.end();
    }
  };

  close(): Promise<void> {
    return this.network.close();
  }

  /** One bar for all that is read at a time. */
  private begin(): Progress {
    this.reading += 1;
    return (this.progress ??= new Progress(this.io, 'Reading feeds, kB:'));
  }

  private end(): void {
    this.reading -= 1;
    if (this.reading) return;
    this.progress?.end();
    this.progress = undefined;
  }

  private async keep(url: string, answer: Response, progress: Progress): Promise<Response> {
    const bytes = await bytesOf(answer, (length) =>
      progress.at(Math.round((this.read += length) / 1000)),
    );
    this.documents.set(url, {
      shown: this.shown(url),
      bytes: bytes.length,
      text: new TextDecoder(
        bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8',
      ).decode(bytes),
    });
    const copy = new Response(bytes, { status: answer.status, headers: answer.headers });
    return withAddress(copy, answer.url || url, answer.redirected);
  }
}

/** A feed, its parts and partners are `.json`; no feed may have another file of this computer read. */
function fileAnswer(path: string): Response {
  if (extname(path).toLowerCase() !== '.json' || !existsSync(path) || !statSync(path).isFile()) {
    return new Response('', { status: 404 });
  }
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** All bytes of an answer, or one more than a reader takes. */
async function bytesOf(
  answer: Response,
  onPiece: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    onPiece(piece.length);
    if (length > defaultCaps.documentBytes) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
