import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAME = 'virtual:custom-elements-manifest';
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The custom elements manifest as a module, read from the sources when it is asked for: so
 * the documentation is never older than the code, and needs no build before it.
 */
export function manifestPlugin(): Plugin {
  return {
    name: 'custom-elements-manifest',
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => `\0${NAME}` },
    load: {
      filter: { id: new RegExp(`^\0${NAME}$`) },
      handler: async () => {
        const options = ['--config', 'custom-elements-manifest.config.mjs', '--quiet'];
        // They say which tag is which class.
        const definitions = ['--globs', 'packages/widgets/src/**/define.ts'];
        const manifest: unknown = await cli({
          argv: ['analyze', ...options, ...definitions],
          cwd: root,
          noWrite: true,
        });
        return `export default ${JSON.stringify(manifest)}`;
      },
    },
  };
}
