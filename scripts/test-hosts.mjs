/**
 * `npm run test:hosts`: tries the built files on what webmasters have: WordPress, frameworks,
 * bundlers. Installs what it needs beside the project. Says what was left out, and why; with
 * `LEADERSHIP_HOSTS=all` what is left out is a failure.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { ensureInstalled, root, run, runTool } from './setup.mjs';
import { totalsOf } from './totals.mjs';

const hosts = `${root}test/hosts/`;
const lock = readFileSync(`${hosts}package-lock.json`, 'utf8');
const installed = `${hosts}node_modules/.leadership-installed`;

ensureInstalled();
ensureBrowser();
ensureDebianPackages();
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  console.log('Installing the frameworks that the elements are tried in (about a minute).');
  if (run('npm', ['ci', '--prefix', hosts, '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error(
      'npm ci failed in test/hosts: see above. Check the connection, then run it again.',
    );
    process.exit(1);
  }
  writeFileSync(installed, lock);
}
const packed = run(process.execPath, ['scripts/pack.mjs']);
if (packed !== 0) process.exit(packed);

const results = `${root}node_modules/.cache/leadership-test/`;
mkdirSync(results, { recursive: true });
const file = `${results}hosts.json`;
writeFileSync(file, '{}');
const code = runTool('vitest', [
  'run',
  '--project',
  'hosts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
]);
const { passed, failed, skipped } = totalsOf(file, code);
const left = skipped ? `, ${skipped} skipped (why is said above)` : '';
console.log(`\n${passed} passed, ${failed} failed${left}`);
process.exitCode = failed ? 1 : 0;
