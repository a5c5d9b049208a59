/** `npm run pack`: builds the npm packages, and packs them into `dist/npm/`. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, root, run, runTool } from './setup.mjs';

const names = ['feed', 'widgets', 'embed', 'publisher'];
const packages = `${root}packages/`;
const target = `${root}dist/npm`;

/** @param {number} code */
function must(code) {
  if (code !== 0) process.exit(code);
}

ensureInstalled();
ensureBuilt();
for (const name of names) rmSync(`${packages}${name}/dist`, { recursive: true, force: true });
for (const name of ['feed', 'widgets']) {
  must(runTool('tsc', ['-p', `packages/${name}/tsconfig.build.json`]));
}
must(runTool('tsx', ['packages/widgets/write-package-data.ts']));

mkdirSync(`${packages}embed/dist`);
for (const name of readdirSync(`${root}dist`)) {
  const isPart =
    name === 'chunks' || /\.js$|^frame\.html$|^LICENSES\.txt$|^integrity\.json$/.test(name);
  if (isPart) cpSync(`${root}dist/${name}`, `${packages}embed/dist/${name}`, { recursive: true });
}

must(runTool('tsx', ['packages/publisher/build.ts']));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of names) {
  copyFileSync(`${root}LICENSE`, `${packages}${name}/LICENSE`);
  must(
    run('npm', [
      'pack',
      '--silent',
      '--workspace',
      `packages/${name}`,
      '--pack-destination',
      target,
    ]),
  );
  rmSync(`${packages}${name}/LICENSE`);
}
