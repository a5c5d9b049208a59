/**
 * Builds what the package holds that `npx leadership-feed` gets from the registry: the
 * command with all that it stands on in a few files, so that nothing has to be installed
 * with it, and the built widgets, which its preview shows. Run by `npm run pack`.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Licences } from '../embed/build/licences.js';

const here = (relative: string) => new URL(relative, import.meta.url);
const path = (relative: string) => fileURLToPath(here(relative));
const licences = new Licences();

rmSync(here('dist'), { recursive: true, force: true });
await build({
  configFile: path('../../vite.config.ts'),
  mode: 'production',
  logLevel: 'warn',
  publicDir: false,
  plugins: [licences.plugin],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: path('src/main.ts'),
    outDir: path('dist'),
    target: 'node20',
    rolldownOptions: {
      output: {
        entryFileNames: 'leadership-feed.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
licences.write(here('dist/LICENSES.txt'), here('../../LICENSE'));

// The preview's scripts; their own licences lie beside them.
for (const name of readdirSync(here('../../dist'))) {
  if (name === 'chunks' || /\.js$|^LICENSES\.txt$/.test(name)) {
    cpSync(here(`../../dist/${name}`), here(`dist/widgets/${name}`), { recursive: true });
  }
}
