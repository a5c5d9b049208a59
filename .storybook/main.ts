import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { manifestPlugin } from './manifest-plugin.js';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  // Of msw only its worker: all else of that folder would be copied too.
  staticDirs: [
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (config) => {
    // The stories are pages: nothing of how the libraries are built holds for them.
    delete config.build?.lib;
    return mergeConfig(config, {
      plugins: [manifestPlugin()],
      // What is found only once the stories run would load the page, and lit, a second time.
      optimizeDeps: { include: ['lit/directive-helpers.js', 'msw', 'msw/browser', 'axe-core'] },
      // Its own tools are large: nobody who starts the demo wants a list of them.
      logLevel: 'warn',
      build: {
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    });
  },
} satisfies StorybookConfig;
