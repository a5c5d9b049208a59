/**
 * `npm test`: sets itself up, runs every check and test, and prints the totals last. With
 * `--with-hosts` those of `npm run test:hosts` too, none of which may then be left out.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, isBuilt, root, runBeside, runTool } from './setup.mjs';
import { totalsOf } from './totals.mjs';

ensureInstalled();
ensureBrowser();

const results = `${root}node_modules/.cache/leadership-test/`;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

/**
 * A step: what it is called, the program with its arguments, and the file in which a test
 * runner leaves its totals. Without one it passes or fails as a whole.
 * @typedef {{ name: string, program: string, args: string[], totals?: string }} Step
 */

/** @type {(name: string, program: string, ...args: string[]) => Step} */
const check = (name, program, ...args) => ({ name, program, args });

/** @type {(name: string, project: string, ...more: string[]) => Step} */
function vitest(name, project, ...more) {
  const totals = `${results}${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${totals}`];
  return {
    name,
    program: 'vitest',
    args: ['run', '--project', project, ...reporters, ...more],
    totals,
  };
}

/** @param {Step} step @param {number} code */
function count({ totals }, code) {
  if (!totals) {
    if (code === 0) passed++;
    else failed++;
    return;
  }
  const counts = totalsOf(totals, code);
  passed += counts.passed;
  failed += counts.failed;
}

/** One step after the other. What each says is printed at its end. @param {Step[]} steps */
async function inTurn(...steps) {
  for (const step of steps) {
    const start = Date.now();
    const { name, program, args, totals } = step;
    const path = program === 'node' ? process.execPath : `${root}node_modules/.bin/${program}`;
    const environment = { WTR_TOTALS: totals, LEADERSHIP_HOSTS: 'all' };
    const { code, said } = await runBeside(path, args, environment);
    console.log(`\n== ${name} (${Math.round((Date.now() - start) / 1000)} s)\n${said.trimEnd()}`);
    if (code !== 0) console.error(`FAILED: ${name}`);
    count(step, code);
  }
}

console.log('Running all checks and tests, two at a time. This takes some minutes.');
if (runTool('tsx', ['packages/feed/generate.ts']) !== 0) process.exit(1);

await Promise.all([
  inTurn(
    check('types', 'tsc', '-p', '.'),
    check(
      'lint',
      'eslint',
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      `${results}../eslint/`,
    ),
    check('format', 'prettier', '--check', '--log-level=warn', '--cache', '.'),
    vitest('pure functions', 'node'),
    // A build prints the sizes, and fails if they are beyond their budgets.
    check('build', 'node', isBuilt() ? 'scripts/sizes.mjs' : 'scripts/build.mjs'),
    // They wait a good deal: for retries, and for what a server keeps back.
    vitest('pages from dist', 'pages', '--maxWorkers=2'),
  ),
  inTurn(
    {
      name: 'elements in the browser',
      program: 'web-test-runner',
      args: [],
      totals: `${results}elements.json`,
    },
    vitest('stories', 'stories'),
  ),
]);

if (process.argv.includes('--with-hosts')) {
  // By itself: it takes WordPress and a database as well as a browser.
  await inTurn({
    name: 'hosts',
    program: 'node',
    args: ['scripts/test-hosts.mjs'],
    totals: `${results}hosts.json`,
  });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
