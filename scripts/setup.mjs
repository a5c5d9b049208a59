import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Runs such a program beside others. What it says is kept for the end.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runBeside(program, programArguments, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', ...environment },
      shell: process.platform === 'win32',
    });
    let said = '';
    const hear = (/** @type {Buffer} */ piece) => (said += piece.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', ({ message }) => resolve({ code: 1, said: `${program}: ${message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

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
  console.log('Installing what the project needs (about a minute).');
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
    .filter((name) => !/^(?:node_modules|dist)$|\.generated\.ts$/.test(name))
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

/** Whether `dist/` is of what the sources are now. */
export function isBuilt() {
  const built = `${root}dist/integrity.json`;
  const newest = Math.max(...SOURCES.map((name) => newestIn(`${root}${name}`)));
  return existsSync(built) && statSync(built).mtimeMs > newest;
}

/** Builds `dist/`, unless nothing has changed since. */
export function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building (about half a minute).');
  const code = run(process.execPath, ['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
