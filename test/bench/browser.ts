import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createConnection, type Connection } from './connection.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
  '--lang=en-GB',
  '--window-size=1280,900',
  '--remote-debugging-pipe',
];

export interface Browser extends Connection {
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

async function findBrowser(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  }
  throw new Error('No Chromium found. Install one (apt-get install chromium) or set CHROME_PATH.');
}

/**
 * Starts Chromium with an empty profile and speaks its protocol without a library in between:
 * tools for tests watch the network of every page, which slows what is to be measured.
 */
export async function launchBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'leadership-bench-'));
  const child = spawn(await findBrowser(), [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'Europe/London' },
  });
  const connection = createConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  void ended.then(() => connection.fail(new Error('Chromium has ended.')));
  const cleanUp = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const interrupt = () => {
    child.kill();
    void ended.then(cleanUp).finally(() => process.exit(130));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, interrupt);
  return {
    ...connection,
    async close() {
      for (const signal of signals) process.off(signal, interrupt);
      await connection.send('Browser.close').catch(() => child.kill());
      await ended;
      await cleanUp();
    },
  };
}
