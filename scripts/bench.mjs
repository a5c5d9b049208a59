/** `npm run bench -- [options]`: starts the benchmark, see test/bench/README.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../test/bench/bench.ts', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--conditions=leadership-source', '--import=tsx', entry, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
