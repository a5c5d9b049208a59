import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { browserPath } from './scripts/browser.mjs';

/** Storybook is loaded only where stories are tested. */
async function storiesProject() {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin');
  const { playwright } = await import('@vitest/browser-playwright');
  const provider = playwright({
    launchOptions: {
      executablePath: browserPath(),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
    contextOptions: { locale: 'en-GB', timezoneId: 'America/New_York' },
  });
  return {
    extends: true as const,
    plugins: [storybookTest({ configDir: '.storybook' })],
    test: {
      name: 'stories',
      setupFiles: ['.storybook/vitest.setup.ts'],
      isolate: false,
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        provider,
        // A phone; the looks of a desk are checked after each story.
        viewport: { width: 320, height: 900 },
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}

/** What every build, test and story of this workspace shares: packages are read from their sources. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions: ['leadership-source', 'module', 'browser', 'development|production'] },
  ssr: {
    resolve: { conditions: ['leadership-source', 'module', 'node', 'development|production'] },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/test/**/*.test.ts'],
          env: { TZ: 'America/New_York' },
          // Pure functions have nothing to keep apart, and load once for all files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/hosts/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
      storiesProject,
    ],
  },
});
