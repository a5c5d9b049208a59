import { fileURLToPath } from 'node:url';
import { createReadStream } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserPath } from './scripts/browser.mjs';
import { totalsReporter } from './scripts/wtr-totals.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Lets msw's worker be registered for the whole of the test server.
 * @param {import('koa').Context} context
 * @param {import('koa').Next} next
 */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(`${root}node_modules/msw/lib/mockServiceWorker.js`);
}

export default {
  rootDir: root,
  files: 'packages/*/test/**/*.browser-test.ts',
  nodeResolve: {
    exportConditions: ['leadership-source', 'browser', 'production'],
    extensions: ['.ts', '.js', '.mjs'],
  },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' })],
  middleware: [serveMockWorker],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: browserPath(),
        args: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
          '--lang=en-GB',
        ],
        env: { ...process.env, TZ: 'America/New_York' },
      },
    }),
  ],
  // A tab in the background is not painted, and what waits for a paint waits for ever.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [totalsReporter()],
};
