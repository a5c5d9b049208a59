import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError, type Io } from '../terminal/io.js';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const isBuilt = (folder: string) => existsSync(`${folder}embed.js`);

/**
 * The folder with the built widgets: beside the command where it came from the registry, in a
 * clone its `dist/`, which is built if nobody has done so yet.
 * @param wanted a folder that the person names instead
 */
export function widgetsFolder(io: Io, wanted?: string): string {
  if (wanted !== undefined) {
    const named = `${resolve(io.folder, wanted)}${sep}`;
    if (isBuilt(named)) return named;
    throw new UserError(
      `There are no built widgets in ${wanted}.`,
      'Leave --dist out, or name the folder that npm run build has written.',
    );
  }
  const published = here('./widgets/');
  if (isBuilt(published)) return published;
  const root = here('../../../../');
  const folder = `${root}dist/`;
  if (isBuilt(folder)) return folder;
  io.note('Building the widgets: this once, about half a minute.');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import=tsx', `${root}packages/embed/build.ts`],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status === 0 && isBuilt(folder)) return folder;
  throw new UserError(
    `The widgets could not be built. ${stderr.trim().split('\n').at(-1) ?? ''}`,
    'Run npm run build in the project’s folder, which says more.',
  );
}
