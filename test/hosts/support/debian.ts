import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
/** A mirror that is away for a moment is asked again. */
const OPTIONS = ['-qq', '-o', 'Acquire::Retries=3'];

/** What apt-get complains of, or nothing. */
function apt(...words: string[]): string {
  const { status, stderr, error } = spawnSync('apt-get', [...words, ...OPTIONS], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: ENVIRONMENT,
  });
  return status === 0 ? '' : (error?.message ?? stderr.trim());
}

function install(packages: readonly string[]): string {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    return 'They are packages of Debian, and there is no apt-get here.';
  }
  if (process.getuid?.() !== 0) return 'Only root can install them.';
  return (
    apt('update') ||
    apt('install', '-y', '--no-install-recommends', ...packages) ||
    'They are not what was expected.'
  );
}

/**
 * Why something can't be tried here that Debian has; nothing where it can, after installing it
 * if need be. With `LEADERSHIP_HOSTS=all` nothing may be left out: then it throws.
 *
 * @param what its name
 * @param isThere whether all that it needs is there
 */
export function whyNot(
  what: string,
  packages: readonly string[],
  isThere: () => boolean,
): string | undefined {
  if (isThere()) return undefined;
  const trouble = install(packages);
  if (isThere()) return undefined;
  const reason = `${what} can’t be tried here. ${trouble}\nInstall ${packages.join(' ')}, then run this again.`;
  if (process.env.LEADERSHIP_HOSTS === 'all') throw new Error(reason);
  console.warn(`SKIPPED: ${reason}`);
  return reason;
}
