import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNot } from './why-not.js';

const SOURCE = '/usr/share/wordpress';

const isThere = () =>
  existsSync(`${SOURCE}/wp-load.php`) &&
  existsSync(`${SOURCE}/wp-content/themes/twentytwentyone`) &&
  ['php', 'mariadbd', 'mariadb-install-db'].every(
    (name) => spawnSync('sh', ['-c', `command -v ${name} || ls /usr/sbin/${name}`]).status === 0,
  );

/** Why WordPress can't be tried here, if so. */
export const whyNoWordPress = (): string | undefined => whyNot('WordPress', isThere);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tried = 0; tried < 300; tried++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come up within 30 seconds.`);
}

const config = (folder: string, origin: string, isNetwork: boolean) => `<?php
define('DB_NAME', 'school');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
${isNetwork ? "define('DISALLOW_UNFILTERED_HTML', true);" : ''}
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, 'only for this test: ' . $name);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** A fresh site, as its installer leaves it, with an author beside the administrator. */
const INSTALL = `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A school', 'admin', 'admin@school.example', true, '', 'secret');
wp_create_user('author', 'secret', 'author@school.example');
get_user_by('login', 'author')->set_role('author');
switch_theme('twentytwentyone');
foreach (get_users() as $user) {
  update_user_meta($user->ID, 'wp_persisted_preferences', [
    'core/edit-post' => ['welcomeGuide' => false, 'fullscreenMode' => false],
    'core/edit-widgets' => ['welcomeGuide' => false],
    '_modified' => gmdate('c'),
  ]);
}
`;

/** A WordPress of its own, with its own database, in a folder that goes with it. */
export class WordPress {
  readonly origin: string;
  private readonly folder: string;
  private readonly processes: ChildProcess[] = [];

  private constructor(folder: string, origin: string) {
    this.folder = folder;
    this.origin = origin;
  }

  static async start(): Promise<WordPress> {
    const folder = mkdtempSync(join(tmpdir(), 'leadership-wordpress-'));
    const site = new WordPress(folder, `http://localhost:${await freePort()}`);
    try {
      await site.startDatabase();
      await site.startServer();
    } catch (cause) {
      await site.stop();
      throw cause;
    }
    return site;
  }

  /** As in a network, where nobody but its own administrator may save scripts; or not. */
  strip(isNetwork: boolean): void {
    writeFileSync(`${this.folder}/site/wp-config.php`, config(this.folder, this.origin, isNetwork));
  }

  /** Puts a file into the folder of plugins that are always on. */
  addPlugin(name: string, code: string): void {
    const folder = `${this.folder}/site/wp-content/mu-plugins`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}`, code);
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.processes.splice(0).map(
        (child) =>
          new Promise((resolve) => {
            if (child.exitCode !== null) {
              resolve(undefined);
              return;
            }
            child.once('exit', resolve);
            // With the workers that it started.
            process.kill(-(child.pid ?? 0), 'SIGKILL');
          }),
      ),
    );
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async startDatabase(): Promise<void> {
    const { folder } = this;
    const data = `${folder}/data`;
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    const { status, stderr } = spawnSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${data}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        ...user,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`mariadb-install-db: ${stderr}`);
    const options = [
      `--datadir=${data}`,
      `--socket=${folder}/db.sock`,
      `--pid-file=${folder}/db.pid`,
    ];
    const program = existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd';
    this.processes.push(
      spawn(program, ['--no-defaults', ...options, '--skip-networking', ...user], {
        stdio: 'ignore',
        detached: true,
      }),
    );
    const ask = () =>
      spawnSync('mariadb', [
        '--no-defaults',
        '-u',
        'root',
        `--socket=${folder}/db.sock`,
        '-e',
        'create database if not exists school',
      ]);
    await until(() => ask().status === 0, 'The database');
  }

  private async startServer(): Promise<void> {
    const { folder, origin } = this;
    const site = `${folder}/site`;
    cpSync(SOURCE, site, { recursive: true, dereference: true });
    mkdirSync(`${site}/wp-content/uploads`, { recursive: true });
    this.strip(false);
    writeFileSync(`${site}/install.php`, INSTALL);
    const { status, stdout, stderr } = spawnSync('php', ['install.php'], {
      cwd: site,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`WordPress could not be installed: ${stdout}${stderr}`);
    const address = origin.replace('http://', '');
    // A setting is read again with each request, as the test changes it.
    const server = spawn(
      'php',
      ['-d', 'opcache.enable=0', '-d', 'sendmail_path=/bin/true', '-S', address, '-t', site],
      {
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
        detached: true,
      },
    );
    this.processes.push(server);
    await until(async () => (await fetch(origin).catch(() => undefined))?.ok ?? false, 'WordPress');
  }
}
