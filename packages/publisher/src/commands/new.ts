import { dirname, basename, join } from 'node:path';
import { Command } from 'commander';
import { writeFeedFile } from '../files/feed-file.js';
import { claim, writeText } from '../files/write.js';
import { newFeed, readmeText, type NewFeedAnswers } from '../new/new-feed.js';
import { ask, fullAddress, type Answers } from '../new/questions.js';
import { UserError, type Io } from '../terminal/io.js';
import { dim } from '../terminal/text.js';
import { Exit, withExamples } from './options.js';

interface NewOptions extends Answers {
  id?: string;
  out: string;
  replace?: boolean;
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);

export function newCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('new')
    .summary('make a small feed to begin with')
    .description(
      'Asks a few questions, or takes the answers as options, and writes a feed with a README beside it.',
    )
    .option('--name <name>', 'who publishes the feed')
    .option('--id <id>', 'a short name for links, made from the name if left out')
    .option('--email <address>', 'where visitors report a wrong fact')
    .option('--url <address>', 'your website')
    .option('--vocabulary <feed>', 'the county’s feed, whose roles, skills and localities you use')
    .option('--localities <names>', 'the places you serve, parted by commas')
    .option('--phases <names>', 'the phases you serve, parted by commas')
    .option('--roles <names>', 'the roles that your offers are for, parted by commas')
    .option('--out <file>', 'the feed to write', 'feed.json')
    .option('--replace', 'write over a file that is there')
    .action(async (given: NewOptions) => {
      const { out, replace = false } = given;
      const readme = join(dirname(out), `${basename(out).replace(/\.json$/i, '')}.README.md`);
      claim(io, out, replace);
      claim(io, readme, replace);
      const { conversation } = io;
      const isAsked = given.name === undefined && conversation;
      const options = isAsked ? { ...given, ...(await ask(given, conversation)) } : given;
      if (!options.name?.trim()) {
        throw new UserError(
          'Who publishes the feed?',
          'Add --name "Wensum Teaching School Alliance".',
        );
      }
      const answers: NewFeedAnswers = {
        ...options,
        name: options.name.trim(),
        url: fullAddress(options.url ?? ''),
        localities: list(options.localities),
        phases: list(options.phases),
        roles: list(options.roles),
      };
      await writeFeedFile(io, newFeed(out, answers, io.now()), { replace });
      await writeText(io, readme, readmeText(basename(out), answers), {
        replace,
        about: 'what to do with it',
      });
      io.note(dim('Next: npx leadership-feed template offers --out offers.xlsx'));
      done(Exit.clean);
    });
  return withExamples(
    command,
    'new --name "Wensum TSA" --email office@tsa.example --localities "Norwich, Broadland" --roles "Middle leader, Headteacher" --out my-feed.json',
  );
}
