import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The path of an installed Chromium or Chrome, `undefined` if there is none.
 * @returns {string | undefined}
 */
export function browserPath() {
  return PLACES.find((place) => place && existsSync(place));
}

/** Finds a browser to test in or, on Debian and as root, installs one. Exits where there is none. */
export function ensureBrowser() {
  if (browserPath()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chromium found: installing it with apt-get.');
    for (const command of ['update -qq', 'install -y -qq --no-install-recommends chromium']) {
      spawnSync('apt-get', command.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
  if (browserPath()) return;
  console.error(
    'The tests need Chromium or Chrome. Install one (on Debian or Ubuntu: sudo apt-get install chromium),\n' +
      'or set CHROME_PATH to the one you have, then run npm test again.',
  );
  process.exit(1);
}
