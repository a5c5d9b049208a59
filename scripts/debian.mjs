import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests on real hosts need and no registry has but Debian's. */
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'php-cli',
  'php-mysql',
  'php-xml',
  'mariadb-server',
  'libjs-prototype',
  'libjs-mootools',
];

/**
 * What apt-get complains of, or nothing. A mirror that is away for a moment is asked again.
 * @param {string[]} words
 */
function apt(...words) {
  const options = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
  const { status, stderr, error } = spawnSync('apt-get', [...words, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
  return status === 0 ? '' : (error?.message ?? stderr.trim());
}

const missing = () =>
  PACKAGES.filter((name) => {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
    return !stdout?.endsWith('ok installed');
  });

/** Installs what is missing, on Debian and as root; else says what will be left out, and why. */
export function ensureDebianPackages() {
  if (!existsSync('/usr/bin/apt-get')) {
    console.warn('No apt-get here: WordPress, Prototype.js and MooTools are packages of Debian.');
    return;
  }
  const names = missing();
  if (!names.length) return;
  if (process.getuid?.() !== 0) {
    console.warn(`Only root can install them: ${names.join(' ')}.`);
    return;
  }
  console.log(`Installing ${names.join(', ')} (some minutes).`);
  const trouble = apt('update') || apt('install', '-y', '--no-install-recommends', ...names);
  if (trouble) console.error(`apt-get failed: ${trouble}`);
}
