/**
 * `npm run bench -- [pathway | assessment] [options]`: starts the benchmark of the offer
 * finder, or that of another widget. See test/bench/README.md.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [first = '', ...others] = process.argv.slice(2);
const isNamed = ['pathway', 'assessment'].includes(first);
const path = `../test/bench/${isNamed ? `${first}/` : ''}bench.ts`;
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=leadership-source',
    '--import=tsx',
    fileURLToPath(new URL(path, import.meta.url)),
    ...(isNamed ? others : process.argv.slice(2)),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
