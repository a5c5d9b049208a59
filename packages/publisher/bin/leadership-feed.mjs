#!/usr/bin/env node
/**
 * Starts the command: in a clone from the sources, so that nothing has to be built and
 * nothing is stale; from the registry what was built of them.
 */
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `leadership-feed needs Node.js 20.19 or later; here is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(2);
}

/** TypeScript is read by tsx, packages of the workspace by a condition of their own. */
async function readSources() {
  const { register: registerTsx } = await import('tsx/esm/api');
  const conditions = `export const resolve = (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, 'leadership-source'] });`;
  register(`data:text/javascript,${encodeURIComponent(conditions)}`);
  registerTsx();
  const rules = new URL('../../feed/src/read/rules.generated.ts', import.meta.url);
  if (existsSync(rules)) return;
  const generate = fileURLToPath(new URL('../../feed/generate.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import=tsx', generate], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = new URL('../src/main.ts', import.meta.url);
const isClone = existsSync(sources);
if (isClone) await readSources();
const { main } = await import(
  isClone ? sources.href : new URL('../dist/leadership-feed.js', import.meta.url).href
);
await main();
