import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './support/apps.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The project as a clean checkout would have it, in a folder of its own. */
function checkout(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.push(folder);
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const name of list.split('\0').filter(Boolean)) {
    if (existsSync(root + name)) cpSync(root + name, join(folder, name));
  }
  return folder;
}

/** The hash of every file of `dist/`, by its path. */
function hashes(dist: string): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(dist, name)).isFile())
      .map((name) => {
        const hash = createHash('sha256').update(readFileSync(join(dist, name)));
        return [name, hash.digest('hex')];
      }),
  );
}

describe('two clean checkouts', () => {
  it('build the same bytes, wherever they are', () => {
    const [one, other] = ['leadership-a-', 'leadership-of-a-longer-name-'].map((prefix) => {
      const folder = checkout(prefix);
      // The storybook is left out: the order of its chunks is chance.
      run('npm', ['run', 'build', '--', '--without-stories'], folder);
      return hashes(join(folder, 'dist'));
    });
    expect(Object.keys(one ?? {})).toEqual(
      expect.arrayContaining(['embed.js', 'frame.html', 'integrity.json', 'offer-finder.js']),
    );
    expect(other).toEqual(one);
  }, 600_000);
});
