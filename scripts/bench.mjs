/** `npm run bench -- [assessment] [options]`: starts a benchmark, see test/bench/README.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const ofAssessment = args[0] === 'assessment';
const path = ofAssessment ? '../test/bench/assessment/bench.ts' : '../test/bench/bench.ts';
const entry = fileURLToPath(new URL(path, import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--conditions=leadership-source', '--import=tsx', entry, ...args.slice(ofAssessment ? 1 : 0)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
