/**
 * Builds what pages load: `dist/embed.js` with its chunks, one self-contained file for each
 * widget, the scripts of the page for frames, and that of the demo's page for webmasters. Run by `npm run build`.
 */
import { copyFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { entryOf, version, widgetEntries } from './build/entries.js';
import { Licences } from './build/licences.js';
import { widgets } from './widgets.js';

const here = (relative: string) => new URL(relative, import.meta.url);
const path = (relative: string) => fileURLToPath(here(relative));
const licences = new Licences();

/** A chunk is called after its widget; what a widget loads only when it is wanted, after both. */
function nameOf(chunk: string, module: string | null): string {
  if (!module) return chunk;
  const folder = basename(dirname(module));
  return chunk === 'define' ? folder : `${folder}-${chunk}`;
}

function config(entries: Record<string, string>, inChunks: boolean): InlineConfig {
  return {
    configFile: path('../../vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [widgetEntries(), licences.plugin],
    define: {
      'process.env.NODE_ENV': '"production"',
      // MooTools puts a class of its own in the place of `Event`, which lit's context extends.
      Event: 'Object.getPrototypeOf(UIEvent)',
    },
    build: {
      outDir: path('../../dist'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        output: {
          // What two widgets share is one chunk, which a second widget doesn't load again.
          codeSplitting: inChunks && { groups: [{ name: 'shared', minShareCount: 2 }] },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name, facadeModuleId }) =>
            `chunks/${nameOf(name, facadeModuleId)}-[hash].js`,
          banner: `/*! Leadership Commons ${version}, MIT. Licences of all parts: LICENSES.txt */`,
          minify: true,
          comments: { legal: true },
        },
      },
    },
  };
}

// Apart, so that neither shares a chunk with the other: the autoloader alone is one request.
await build(config({ embed: path('src/embed.ts') }, true));
await build(config({ frame: path('src/frame.ts') }, true));
await build(config({ 'frame-host': path('src/frame-host.ts') }, false));
await build(
  config(
    { 'demo/put-it-on-your-site/builder': path('../../demo/put-it-on-your-site/builder.ts') },
    false,
  ),
);
for (const { name } of widgets) await build(config({ [name]: entryOf(name) }, false));

licences.write(here('../../dist/LICENSES.txt'), here('../../LICENSE'));
copyFileSync(here('frame.html'), here('../../dist/frame.html'));
