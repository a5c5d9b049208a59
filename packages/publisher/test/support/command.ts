import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/program.js';
import { Io, type Conversation } from '../../src/terminal/io.js';

/** The instant that all tests take place at: 5 January 2026, noon in London. */
export const NOW = Date.UTC(2026, 0, 5, 12);

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A folder of its own for a test, in which commands run as a person would run them. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'leadership-feed-'));
  now = NOW;
  /** Where a person sits, if one does. */
  conversation: Conversation | undefined;

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: unknown): void {
    const text = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(this.path(name), text ? content : JSON.stringify(content, null, 2));
  }

  copy(from: string, name: string): void {
    cpSync(from, this.path(name));
  }

  text(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  json<T = Record<string, unknown>>(name: string): T {
    return JSON.parse(this.text(name)) as T;
  }

  /** Runs `leadership-feed` with these words, its output going to a pipe. */
  async run(...words: string[]): Promise<Ran> {
    let out = '';
    let err = '';
    const io = new Io({
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      folder: this.folder,
      now: () => this.now,
      conversation: this.conversation,
      colours: false,
    });
    const code = await run(words, io);
    return { code, out, err };
  }

  /** Runs a command that has to succeed. */
  async ok(...words: string[]): Promise<Ran> {
    const ran = await this.run(...words);
    if (ran.code !== 0)
      throw new Error(`leadership-feed ${words.join(' ')}\n${ran.out}\n${ran.err}`);
    return ran;
  }
}
