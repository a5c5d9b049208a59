import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, openBrowser } from './support/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'leadership-published-'));
const command = join(folder, 'node_modules/.bin/leadership-feed');

/** As on a computer that has never seen the project: nothing of this run's settings. */
const environment = { PATH: process.env['PATH'], HOME: folder, CI: '1' };

function run(program: string, words: readonly string[], cwd = folder): string {
  return execFileSync(program, words, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
}

/** Packs the command as it goes to the registry, and installs that in an empty folder without a network. */
beforeAll(() => {
  run(process.execPath, ['--import=tsx', 'packages/publisher/build.ts'], root);
  run('npm', ['pack', '--silent', '-w', 'packages/publisher', '--pack-destination', folder], root);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command as it is published', () => {
  it('brings all it stands on, with the licences, and neither sources nor tests', () => {
    expect(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['leadership-feed']);
    const installed = join(folder, 'node_modules/leadership-feed');
    expect(readdirSync(installed).sort()).toEqual(['README.md', 'bin', 'dist', 'package.json']);
    const licences = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8');
    for (const name of ['Leadership Commons', 'commander', 'undici', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name}`, 'm'));
    const code = readFileSync(join(installed, 'dist/leadership-feed.js'), 'utf8');
    expect(code).not.toContain(root);
  });

  it('goes from a sheet to a checked feed', () => {
    run(command, ['new', '--name', 'Wensum TSA', '--email', 'office@tsa.example']);
    run(command, ['template', 'offers', '--out', 'empty.xlsx']);
    expect(existsSync(join(folder, 'empty.xlsx'))).toBe(true);
    writeFileSync(
      join(folder, 'offers.csv'),
      'Title;Summary;Kind;Date;Price\nLeading learning;Three days.;course;25/01/2046;£120 + VAT\n',
    );
    expect(run(command, ['import', 'offers.csv', '--into', 'feed.json'])).toContain('1 new');
    run(command, ['export', 'feed.json', '--out', 'offers.xlsx']);
    const again = run(command, ['import', 'offers.xlsx', '--into', 'feed.json']);
    expect(again).toContain('0 new, 0 changed, 0 withdrawn, 1 as before');
    expect(run(command, ['check', 'feed.json'])).toContain('Clean');
  });

  it('previews the feed in the widgets that came with it', async () => {
    const preview = spawn(command, ['preview', 'feed.json', '--port', '0'], {
      cwd: folder,
      env: environment,
    });
    const browser = await openBrowser();
    try {
      const [said] = (await once(preview.stdout, 'data')) as [Buffer];
      const address = /http:\/\/localhost:\d+\//.exec(said.toString())?.[0] ?? '';
      const page = await browser.newPage();
      const heard = complaints(page);
      await page.goto(address);
      await page.getByRole('button', { name: 'Leading learning', exact: true }).waitFor();
      // A request that the reader itself gives up is told as failed.
      expect(heard.filter((complaint) => !complaint.startsWith('failed: '))).toEqual([]);
      const changed = page.waitForEvent('load');
      const feed = readFileSync(join(folder, 'feed.json'), 'utf8');
      writeFileSync(join(folder, 'feed.json'), feed.replace('Leading learning', 'Leading well'));
      await changed;
      await page.getByRole('button', { name: 'Leading well', exact: true }).waitFor();
    } finally {
      await browser.close();
      preview.kill();
      await once(preview, 'exit');
    }
  });
});
