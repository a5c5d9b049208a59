import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { writeFile } from 'atomically';
import { UserError, type Io } from '../terminal/io.js';
import { bold, dim } from '../terminal/text.js';

export interface WriteOptions {
  /** Whether a file that is there may be written over. */
  replace: boolean;
  /** What is said behind the file's name. */
  about?: string;
}

/** A path as the person would write it. */
export function shownPath(io: Io, path: string): string {
  const short = relative(io.folder, path);
  return short && !short.startsWith('..') ? short : path;
}

/** Throws if the file is there and may not be written over. */
export function claim(io: Io, path: string, replace: boolean): void {
  if (replace || !existsSync(resolve(io.folder, path))) return;
  throw new UserError(
    `${path} is there already, and was left as it is.`,
    'Give another name, or add --replace to write over it.',
  );
}

/**
 * Writes a file whole or not at all, and says so. What was there is replaced only if
 * `replace` says so, and then that is said too.
 */
export async function writeText(
  io: Io,
  path: string,
  content: string | Uint8Array,
  { replace, about }: WriteOptions,
): Promise<void> {
  const full = resolve(io.folder, path);
  claim(io, path, replace);
  const was = existsSync(full);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, typeof content === 'string' ? content : Buffer.from(content));
  io.note(
    was ? 'Replaced ' : 'Wrote ',
    bold(shownPath(io, full)),
    ...(about ? [dim(`  ${about}`)] : []),
  );
}
