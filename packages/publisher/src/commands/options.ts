import { type Command } from 'commander';
import { Sources } from '../network/sources.js';
import type { Io } from '../terminal/io.js';

/** The exit codes of every command. */
export const Exit = {
  clean: 0,
  /** Something has to be mended. */
  problems: 1,
  /** The command could not do its work: wrong words, a missing file. */
  failed: 2,
} as const;

export interface NetworkOptions {
  allowLocal?: boolean;
  offline?: boolean;
}

/** The options of every command that reads feeds. */
export function withNetwork(command: Command): Command {
  return command
    .option('--allow-local', 'also read addresses on this computer and in private networks')
    .option('--offline', 'read files only, and nothing from the network');
}

/** Opens files and the web for a while. */
export async function withSources<T>(
  io: Io,
  { allowLocal = false, offline = false }: NetworkOptions,
  work: (sources: Sources) => Promise<T>,
): Promise<T> {
  const sources = new Sources(io, { allowLocal, offline });
  try {
    return await work(sources);
  } finally {
    await sources.close();
  }
}

/** Adds examples below a command's help. A test runs each of them. */
export function withExamples(command: Command, ...examples: string[]): Command {
  const lines = examples.map((example) => `  $ npx leadership-feed ${example}`);
  return command.addHelpText('after', `\nFor example:\n${lines.join('\n')}`);
}
