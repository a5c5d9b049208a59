/** `npm test`: sets itself up, runs every check and test, and prints the totals last. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, root, run, runTool } from './setup.mjs';

ensureInstalled();
ensureBrowser();

const results = `${root}node_modules/.cache/leadership-test/`;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

/**
 * A step that passes or fails as one.
 * @param {string} name
 * @param {() => number} step
 */
function check(name, step) {
  console.log(`\n== ${name}`);
  if (step() === 0) passed++;
  else {
    failed++;
    console.error(`FAILED: ${name}`);
  }
}

/**
 * A test runner, which leaves its totals in a file.
 * @param {string} name
 * @param {(file: string) => number} step
 */
function suite(name, step) {
  console.log(`\n== ${name}`);
  const file = `${results}${name.replace(/\W+/g, '-')}.json`;
  const code = step(file);
  const totals = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const good = totals.numPassedTests ?? totals.passed ?? 0;
  const bad = totals.numFailedTests ?? totals.failed ?? 0;
  passed += good;
  // A runner that fails without a failed test (an import, no test at all) has failed all the same.
  failed += bad || (code !== 0 || good === 0 ? 1 : 0);
  if (code !== 0) console.error(`FAILED: ${name}`);
}

/** @param {string} project */
const vitest = (project) => (/** @type {string} */ file) =>
  runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);

check('validator', () => runTool('tsx', ['packages/feed/generate.ts']));
check('types', () => runTool('tsc', ['-p', '.']));
check('lint', () =>
  runTool('eslint', [
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    `${results}../eslint/`,
  ]),
);
check('format', () => runTool('prettier', ['--check', '--log-level=warn', '.']));
suite('pure functions', vitest('node'));
suite('elements in the browser', (file) => runTool('web-test-runner', [], { WTR_TOTALS: file }));
check('build', () => {
  ensureBuilt();
  return run(process.execPath, ['scripts/sizes.mjs']);
});
suite('stories', vitest('stories'));
suite('pages from dist', vitest('pages'));

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
