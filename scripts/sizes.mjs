/** Prints how large what a page loads is, beside what it may be. Fails where a budget is broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Kilobytes (1,000 bytes) of brotli; `goal` is what the design hopes for. */
const budgets = {
  'embed.js': { goal: 1, budget: 1 },
  'offer-finder.js': { goal: 25, budget: 48 },
  'pathway-explorer.js': { goal: 24, budget: 48 },
  'self-assessment.js': { goal: 22, budget: 42 },
  'team-profile.js': { goal: 22, budget: 33 },
  'secondment-board.js': { goal: 23, budget: 48 },
};

const kilobytes = (/** @type {string} */ path) =>
  brotliCompressSync(readFileSync(`${root}dist/${path}`)).length / 1000;

let broken = false;
for (const [name, { goal, budget }] of Object.entries(budgets)) {
  const size = kilobytes(name);
  const verdict =
    size > budget ? 'OVER BUDGET' : size > goal ? 'within budget, goal not met' : 'goal met';
  console.log(
    `${name.padEnd(20)} ${size.toFixed(1).padStart(5)} kB brotli   goal ${goal}, budget ${budget}: ${verdict}`,
  );
  broken ||= size > budget;
}
const chunks = readdirSync(`${root}dist/chunks`);
console.log(
  `chunks/              ${chunks
    .reduce((sum, name) => sum + kilobytes(`chunks/${name}`), 0)
    .toFixed(1)
    .padStart(5)} kB brotli in ${chunks.length} files`,
);
if (broken) process.exit(1);
