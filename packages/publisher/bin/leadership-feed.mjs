#!/usr/bin/env node
/**
 * Starts the command from the sources of a clone: TypeScript is read by tsx, packages of
 * this workspace from their sources, so that there is nothing to build and nothing stale.
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

const built = new URL('../dist/leadership-feed.js', import.meta.url);
if (existsSync(built)) await (await import(built.href)).main();
else {
  const { register: registerTsx } = await import('tsx/esm/api');
  // Packages of the workspace name their sources under a condition of their own.
  const conditions = `export const resolve = (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, 'leadership-source'] });`;
  register(`data:text/javascript,${encodeURIComponent(conditions)}`);
  registerTsx();
  const rules = new URL('../../feed/src/read/rules.generated.ts', import.meta.url);
  if (!existsSync(rules)) {
    const generate = fileURLToPath(new URL('../../feed/generate.ts', import.meta.url));
    const { status } = spawnSync(process.execPath, ['--import=tsx', generate], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  const { main } = await import(new URL('../src/main.ts', import.meta.url).href);
  await main();
}
