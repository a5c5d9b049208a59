import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { startPreview } from '../preview/server.js';
import { widgetsFolder } from '../preview/widgets.js';
import { shownPath } from '../files/write.js';
import { UserError, type Io } from '../terminal/io.js';
import { bold, cyan, dim } from '../terminal/text.js';
import { Exit, withExamples } from './options.js';

interface PreviewCommandOptions {
  port?: number;
  asOf?: string;
  past?: boolean;
  dist?: string;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** Settles when the person ends the command. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}

export function previewCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('preview')
    .summary('see a feed in all widgets, as you edit it')
    .description(
      `Serves a page with all widgets on the feed, to this computer only, and loads it anew whenever
a file of the feed changes. Ctrl+C ends it.`,
    )
    .argument('<feed>', 'a file or an address')
    .option('--port <number>', 'where the page is served (default: 4180, or a free one)', portOf)
    .option('--as-of <date>', 'show the feed as of a day: 2026-01-05')
    .option('--past', 'show what is over, too')
    .option('--dist <folder>', 'widgets of another version')
    .action(async (feed: string, { port, asOf, past = false, dist }: PreviewCommandOptions) => {
      const isFile = !/^https?:\/\//i.test(feed);
      const path = isFile ? resolve(io.folder, feed) : feed;
      if (isFile && !existsSync(path))
        throw new UserError(
          `There is no file ${feed}.`,
          'Check its name and the folder you are in.',
        );
      const onChange = () => io.note(dim(`The feed has changed: shown anew.`));
      const preview = await startPreview({
        feed: path,
        shown: isFile ? shownPath(io, path) : feed,
        isFile,
        dist: widgetsFolder(io, dist),
        port,
        asOf,
        past,
        onChange,
      });
      io.line('The preview is at ', cyan(bold(preview.address).text));
      io.note(dim('Ctrl+C ends it.'));
      await untilStopped();
      await preview.close();
      done(Exit.clean);
    });
  return withExamples(command, 'preview feed.json');
}
