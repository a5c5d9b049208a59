import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What draws a pathway, each on a page of its own: `pages/<name>.html`. */
export const peers = ['floor', 'explorer', 'vis-network', 'cytoscape'] as const;
export type PathwayPeer = (typeof peers)[number];

const require = createRequire(import.meta.url);

/** Cytoscape with its layout, in one file, as somebody who uses both would build it. */
async function cytoscape(): Promise<Buffer> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./cytoscape-with-dagre.ts', import.meta.url)),
        formats: ['es'],
      },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('Cytoscape could not be built.');
  return Buffer.from(first.output[0].code);
}

/** The script of each peer that has one. */
export async function scripts(explorer: string): Promise<Map<PathwayPeer, Buffer>> {
  return new Map([
    ['explorer', await readFile(explorer)],
    ['cytoscape', await cytoscape()],
    [
      'vis-network',
      await readFile(require.resolve('vis-network/standalone/umd/vis-network.min.js')),
    ],
  ]);
}
