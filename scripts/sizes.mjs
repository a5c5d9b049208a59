/** Prints how large what a page loads is, beside what it may be. Fails where a budget is broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Kilobytes (1,000 bytes) of brotli; `goal` is what the design hopes for. */
const budgets = {
  'embed.js': { goal: 1, budget: 1 },
  'offer-finder.js': { goal: 25, budget: 49 },
  'pathway-explorer.js': { goal: 24, budget: 48.5 },
  'self-assessment.js': { goal: 22, budget: 42.5 },
  'team-profile.js': { goal: 22, budget: 33.5 },
  'secondment-board.js': { goal: 23, budget: 48 },
};

/** What a second widget on a page may add through embed.js. */
const SECOND = { goal: 10, budget: 21 };

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
/** What a chunk imports at once, itself included. @type {(chunk: string, found?: Set<string>) => Set<string>} */
function closure(chunk, found = new Set()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  const text = readFileSync(`${root}dist/chunks/${chunk}`, 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g)) {
    closure(name, found);
  }
  return found;
}
const sizeOf = (/** @type {string[]} */ names) =>
  names.reduce((sum, name) => sum + kilobytes(`chunks/${name}`), 0);
const widgets = Object.keys(budgets)
  .filter((name) => name !== 'embed.js')
  .map((name) => name.replace('.js', ''));
const loads = widgets.map((name) => {
  const entry = chunks.find((chunk) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(chunk));
  if (!entry) throw new Error(`dist/chunks/ has no chunk of ${name}.`);
  return { name, chunks: [...closure(entry)] };
});

console.log(
  `\nchunks/: ${sizeOf(chunks).toFixed(1)} kB brotli in ${chunks.length} files. Through embed.js a page loads, kB brotli,\nthe widget of the row first; what that of the column then adds (goal ${SECOND.goal}, budget ${SECOND.budget}):`,
);
const cell = (/** @type {string | number} */ text) =>
  (typeof text === 'number' ? text.toFixed(1) : text).padStart(17);
console.log(''.padEnd(17) + ['alone', ...widgets].map(cell).join(''));
for (const first of loads) {
  const added = loads.map((second) =>
    second === first ? 0 : sizeOf(second.chunks.filter((chunk) => !first.chunks.includes(chunk))),
  );
  console.log(first.name.padEnd(17) + [sizeOf(first.chunks), ...added].map(cell).join(''));
  broken ||= Math.max(...added) > SECOND.budget;
}
if (broken) {
  console.error('A budget is broken: see above.');
  process.exit(1);
}
