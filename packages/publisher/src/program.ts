import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addCommand } from './commands/add.js';
import { checkCommand } from './commands/check.js';
import { coverageCommand } from './commands/coverage.js';
import { exportCommand, templateCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { mergeCommand } from './commands/merge.js';
import { newCommand } from './commands/new.js';
import { Exit } from './commands/options.js';
import { previewCommand } from './commands/preview.js';
import { reportCommand } from './commands/report.js';
import { UserError, type Io } from './terminal/io.js';
import { bold, dim, red } from './terminal/text.js';

/** In the order in which somebody who starts needs them. */
const commands = [
  newCommand,
  templateCommand,
  importCommand,
  exportCommand,
  addCommand,
  checkCommand,
  previewCommand,
  mergeCommand,
  coverageCommand,
  reportCommand,
];

/** The command `leadership-feed`, ready to parse. `done` is told the exit code. */
export function createProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('leadership-feed')
    .description(
      'For people who publish feeds of leadership development: make, check and keep one.',
    )
    .version(manifest.version, '--version')
    .helpCommand('help [command]', 'say how a command is used')
    .showHelpAfterError('(add --help to see how it is used)')
    .showSuggestionAfterError();
  for (const create of commands) program.addCommand(create(io, done));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.text(text.trimEnd()),
        writeErr: (text) => io.noteText(text.trimEnd()),
        getOutHelpWidth: () => Math.min(io.columns, 100),
        getErrHelpWidth: () => Math.min(io.columns, 100),
      })
      .configureHelp({ sortSubcommands: false });
  }
  return program;
}

/** Runs the command, and gives its exit code. Never rejects. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  let code: number = Exit.clean;
  try {
    await createProgram(io, (result) => (code = result)).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.clean : Exit.failed;
    if (error instanceof UserError) {
      io.note(red(bold(error.message).text));
      if (error.advice) io.note(error.advice);
    } else {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      io.note(red(`Something unforeseen happened: ${message}`));
      io.note(dim(stack?.split('\n').slice(1, 4).join(' ') ?? ''));
    }
    return Exit.failed;
  }
}
