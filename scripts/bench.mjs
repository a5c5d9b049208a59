/**
 * `npm run bench -- [options]`: starts the benchmark of the offer finder, with `pathway` as
 * the first word that of the pathway explorer. See test/bench/README.md.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [first, ...others] = process.argv.slice(2);
const isPathway = first === 'pathway';
const name = isPathway ? 'pathway/bench.ts' : 'bench.ts';
const entry = fileURLToPath(new URL(`../test/bench/${name}`, import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=leadership-source',
    '--import=tsx',
    entry,
    ...(isPathway ? others : process.argv.slice(2)),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
