import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Route } from './servers.js';

/** What a server does with a request, of which it is told the how manieth for this path it is, from 1. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

const OPEN = { 'Access-Control-Allow-Origin': '*' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A file as a good static host has it: with a date, and 304 for who has it already. */
export class HostedFile {
  text: string;
  modified = new Date('2017-05-30T12:00:00Z');
  headers: Record<string, string> = {};

  constructor(value: unknown) {
    this.text = JSON.stringify(value);
  }

  /** A new version of it. */
  change(value: unknown): void {
    this.text = JSON.stringify(value);
    this.modified = new Date(this.modified.getTime() + 86_400_000);
  }

  answer: Behaviour = (request, response) => {
    const date = this.modified.toUTCString();
    const headers = { ...OPEN, ...JSON_TYPE, 'Last-Modified': date, ...this.headers };
    if (request.headers['if-modified-since'] === date) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : this.text);
  };
}

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(code, { ...OPEN, 'Content-Type': 'text/html', ...headers });
    response.end('<!doctype html><title>Sorry</title>');
  };

/** Sends these bytes, and calls them JSON. */
export const sends =
  (body: string | Buffer): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { ...OPEN, ...JSON_TYPE }).end(body);
  };

export const html: Behaviour = status(200);
export const refused: Behaviour = (request) => request.socket.destroy();
export const hanging: Behaviour = () => {};
export const withoutCors =
  (value: unknown): Behaviour =>
  (_request, response) => {
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(value));
  };
export const redirectLoop: Behaviour = (request, response) => {
  response.writeHead(302, { ...OPEN, Location: request.url ?? '' }).end();
};
export const redirect =
  (to: string): Behaviour =>
  (_request, response) => {
    response.writeHead(302, { ...OPEN, Location: to }).end();
  };

/** Sends the beginning of a file, then cuts the connection. */
export const cutOff =
  (value: unknown, before: string): Behaviour =>
  (request, response) => {
    const text = JSON.stringify(value);
    response.writeHead(200, { ...OPEN, ...JSON_TYPE, 'Content-Length': String(text.length) });
    if (request.method === 'HEAD') return void response.end();
    response.write(text.slice(0, text.indexOf(before)));
    // A browser may throw away what comes together with the end.
    setTimeout(() => response.destroy(), 300);
  };

/** Some bytes now and then. */
export const drip =
  (value: unknown, bytes = 60): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { ...OPEN, ...JSON_TYPE });
    const pieces = JSON.stringify(value).match(new RegExp(`[^]{1,${bytes}}`, 'g')) ?? [];
    const timer = setInterval(() => {
      const piece = pieces.shift();
      if (piece === undefined) {
        clearInterval(timer);
        response.end();
      } else response.write(piece);
    }, 5);
    response.on('close', () => clearInterval(timer));
  };

/** A few kilobytes that become many megabytes. */
export const bomb =
  (start: string, megabytes = 64): Behaviour =>
  (_request, response) => {
    const body = gzipSync(`${start}"${'x'.repeat(megabytes * 2 ** 20)}"}`);
    response.writeHead(200, { ...OPEN, ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(body);
  };

/** One behaviour for the first requests, another for those that follow. */
export const first =
  (count: number, before: Behaviour, after: Behaviour): Behaviour =>
  (request, response, nth) =>
    (nth <= count ? before : after)(request, response, nth);

/** A server that misbehaves on purpose: each path in its own way, which may change. */
export class Misbehaving {
  /** What was asked for: `GET /feed.json`. */
  readonly log: string[] = [];
  /** The paths of requests that said what copy there is already. */
  readonly conditional: string[] = [];
  /** Requests of a kind that nobody should make: that ask first whether they may be made. */
  readonly preflights: string[] = [];
  readonly paths = new Map<string, Behaviour>();
  private readonly counts = new Map<string, number>();

  readonly route: Route = (request, response) => {
    const path = request.url ?? '';
    const behaviour = this.paths.get(path);
    if (!behaviour) return false;
    this.log.push(`${request.method} ${path}`);
    if (request.method === 'OPTIONS') this.preflights.push(path);
    const { 'if-modified-since': date, 'if-none-match': tag } = request.headers;
    if (date !== undefined || tag !== undefined) this.conditional.push(path);
    const nth = (this.counts.get(path) ?? 0) + 1;
    this.counts.set(path, nth);
    response.on('error', () => {});
    behaviour(request, response, nth);
    return true;
  };

  on(path: string, behaviour: Behaviour | HostedFile): this {
    this.counts.delete(path);
    this.paths.set(path, behaviour instanceof HostedFile ? behaviour.answer : behaviour);
    return this;
  }

  /** Keeps requests for a path waiting until what it gives is called. */
  hold(path: string, then: HostedFile): () => void {
    let answer = () => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    this.on(path, (...request) => void gate.then(() => then.answer(...request)));
    return answer;
  }
}
