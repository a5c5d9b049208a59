import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Choice } from '../../../packages/embed/recipes/choice.js';
import { htmlCode, importCode, tagCode } from '../../../packages/embed/recipes/code.js';
import { widgets } from '../../../packages/embed/widgets.js';
import { dist } from '../../pages/support/servers.js';
import { DAY } from '../../pages/support/signs.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Where apps are copied to and built. What they need is in a `node_modules` above them. */
const work = path('../.work/');
const tools = path('../node_modules/.bin/');

/** The packed packages that pages are made with. */
export const tarballs = (): string[] =>
  readdirSync(`${dist}npm`)
    .filter((name) => /^leadership-commons-.*\.tgz$/.test(name))
    .map((name) => `${dist}npm/${name}`);

/** What a webmaster chooses, for each widget. */
export const choices = (base = '/'): Choice[] =>
  widgets.map((widget) => ({
    widget,
    base,
    feed: '/demo/feeds/norfolk/feed.json',
    link: '/offers',
    attributes: [
      ['as-of', DAY],
      ['past', ''],
    ],
  }));

/** Without what the test runner says of itself: builds are to be as a webmaster's. */
const environment: NodeJS.ProcessEnv = { ...process.env };
delete environment.NODE_ENV;

/** Runs a program, and shows what it said only where it fails. */
export function run(command: string, commandArguments: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, commandArguments, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, CI: '1', NG_CLI_ANALYTICS: 'false' },
    });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${commandArguments.join(' ')}:\n${stdout ?? ''}\n${stderr ?? ''}`, {
      cause,
    });
  }
}

/** Installs the packed packages, as a project would, where all apps find them. */
export function installPackages(): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const dependencies = Object.fromEntries(
    tarballs().map((file) => {
      const [, name = ''] = /leadership-commons-(\w+)-/.exec(file) ?? [];
      return [`@leadership-commons/${name}`, `file:${file}`];
    }),
  );
  writeFileSync(
    `${work}package.json`,
    JSON.stringify({ name: 'apps', private: true, type: 'module', dependencies }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], work);
}

const fillings = (): Record<string, string> => ({
  '/* IMPORTS */': choices().map(importCode).join('\n'),
  TAGS: choices().map(tagCode).join('\n'),
  HTML: choices().map(htmlCode).join('\n\n'),
});

/** Copies an app, fills in what follows from the list of widgets, and gives its folder. */
export function prepare(name: string): string {
  const folder = `${work}${name}`;
  cpSync(path(`../apps/${name}`), folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|md|[jt]sx?|vue|svelte)$/.test(file)) continue;
    const full = join(folder, file);
    let text = readFileSync(full, 'utf8');
    for (const [mark, filling] of Object.entries(fillings())) {
      text = text.replace(mark, () => filling);
    }
    writeFileSync(full, text);
  }
  return folder;
}

/** Runs a program of the tools that `test/hosts` has installed. */
export const tool = (name: string, commandArguments: readonly string[], cwd: string): string =>
  run(existsSync(tools + name) ? tools + name : name, commandArguments, cwd);
