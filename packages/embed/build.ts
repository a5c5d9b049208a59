/**
 * Builds what pages load: `dist/embed.js` with its chunks, and one self-contained file for
 * each widget. Run by `npm run build`.
 */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

function config(entries: Record<string, string>, codeSplitting: boolean): InlineConfig {
  return {
    configFile: path('../../vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: path('../../dist'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        output: {
          codeSplitting,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: true,
          comments: { legal: true },
        },
      },
    },
  };
}

const widgets = ['offer-finder'];

await build(config({ embed: path('src/embed.ts') }, true));
for (const widget of widgets) await build(config({ [widget]: path(`src/${widget}.ts`) }, false));
