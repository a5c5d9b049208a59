/** `npm run build`: writes everything that `dist/` holds, with `-- --without-stories` all but the storybook. */
import { rmSync } from 'node:fs';
import { ensureInstalled, root, run, runTool } from './setup.mjs';

ensureInstalled();
rmSync(`${root}dist`, { recursive: true, force: true });

/** @type {[string, () => number][]} */
const steps = [
  ['validator', () => runTool('tsx', ['packages/feed/generate.ts'])],
  ['scripts', () => runTool('tsx', ['packages/embed/build.ts'])],
  [
    'manifest',
    () => runTool('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs']),
  ],
  ['stories', () => runTool('storybook', ['build', '--quiet', '--output-dir', 'dist/storybook'])],
  ['schema', () => runTool('tsx', ['packages/feed/write-schema.ts'])],
  ['demo and hashes', () => runTool('tsx', ['packages/embed/finish.ts'])],
  ['sizes', () => run(process.execPath, ['scripts/sizes.mjs'])],
];

for (const [name, step] of steps) {
  if (name === 'stories' && process.argv.includes('--without-stories')) continue;
  const code = step();
  if (code !== 0) {
    console.error(`The build failed at: ${name}.`);
    process.exit(code);
  }
}
