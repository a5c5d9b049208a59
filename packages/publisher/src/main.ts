import { Io } from './terminal/io.js';
import { run } from './program.js';

/** Runs the command with what this process was given. */
export async function main(): Promise<void> {
  const { stdout, stderr, stdin, env } = process;
  const wanted = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : !env['NO_COLOR'];
  const canAsk = stdin.isTTY && stdout.isTTY && !env['CI'];
  const io = new Io({
    stdout,
    stderr,
    folder: process.cwd(),
    now: () => Date.now(),
    conversation: canAsk ? { input: stdin, output: stdout } : undefined,
    colours: wanted && (stdout.isTTY || !!env['FORCE_COLOR']) && env['TERM'] !== 'dumb',
  });
  // A reader that has seen enough (`| head`) closes the pipe.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), io);
}
