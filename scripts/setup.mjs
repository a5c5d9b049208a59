import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const INSTALLED = `${root}node_modules/.leadership-installed`;

/**
 * Runs a program in the project's folder and gives its exit code.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function run(program, programArguments, environment = {}) {
  const { status, error } = spawnSync(program, programArguments, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

/**
 * Runs a program that a package of this project brings.
 * @param {string} name
 * @param {string[]} programArguments
 * @param {NodeJS.ProcessEnv} [environment]
 */
export const runTool = (name, programArguments, environment) =>
  run(`${root}node_modules/.bin/${name}`, programArguments, environment);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `This needs Node.js 20.19 or later; here is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}

/** Installs what package-lock.json names, unless that has been done. */
export function ensureInstalled() {
  checkNode();
  const lock = readFileSync(`${root}package-lock.json`, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  console.log('Installing what the project needs (about half a minute).');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error('npm ci failed: see above. Check the connection, then run the command again.');
    process.exit(1);
  }
  writeFileSync(INSTALLED, lock);
}

/**
 * When anything below a file or folder was last changed, milliseconds since 1970.
 * @param {string} path
 * @returns {number}
 */
export function newestIn(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const within = readdirSync(path)
    .filter((name) => name !== 'node_modules' && !name.endsWith('.generated.ts'))
    .map((name) => newestIn(`${path}/${name}`));
  return Math.max(0, ...within);
}

/** What the build is made of. */
const SOURCES = [
  'packages',
  'demo',
  'stories',
  '.storybook',
  'scripts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds `dist/`, unless nothing has changed since. */
export function ensureBuilt() {
  const built = `${root}dist/integrity.json`;
  const newest = Math.max(...SOURCES.map((name) => newestIn(`${root}${name}`)));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('Building.');
  const code = run(process.execPath, ['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
