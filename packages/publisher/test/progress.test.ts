import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Io } from '../src/terminal/io.js';
import { Progress } from '../src/terminal/progress.js';

/** A terminal, or a pipe, and what has been written to it. */
function watch(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const io = new Io({ stdout: stream, stderr: stream, folder: '.', now: () => 0, colours: false });
  return { io, seen: () => String(stream.read() ?? '') };
}

describe('a bar', () => {
  it('shows on a terminal how far long work is, and is gone at the end', () => {
    const { io, seen } = watch(true);
    const progress = new Progress(io, 'Reading rows', 200, 0);
    progress.at(50);
    expect(seen()).toMatch(/Reading rows .* 25%/);
    progress.end();
    expect(seen()).toMatch(/\p{Cc}\[[0-2]?K/u);
  });

  it('shows that something is waited for, though nothing moves', async () => {
    const { io, seen } = watch(true);
    const progress = new Progress(io, 'Reading feeds, kB:', undefined, 1);
    await expect.poll(seen).toContain('Reading feeds, kB: 0');
    progress.end();
  });

  it('does not show for what is done soon, nor in a pipe', () => {
    const soon = watch(true);
    const progress = new Progress(soon.io, 'Reading rows', 200);
    progress.at(50);
    progress.end();
    expect(soon.seen()).toBe('');
    const pipe = watch(false);
    new Progress(pipe.io, 'Reading rows', 200, 0).at(50);
    expect(pipe.seen()).toBe('');
  });
});
