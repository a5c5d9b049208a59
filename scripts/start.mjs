/** `npm start`: installs and builds if need be, then serves the demo. */
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();

const { preview } = await import('vite');
/** Whoever asks for nothing in particular gets the demo. @type {import('vite').Plugin} */
const frontPage = {
  name: 'front-page',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') next();
      else response.writeHead(302, { Location: '/demo/' }).end();
    });
  },
};

const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'mpa',
  plugins: [frontPage],
  build: { outDir: 'dist' },
  preview: {
    port: Number(process.env.PORT ?? 4173),
    // Feeds are read from pages of other origins too.
    cors: { origin: '*' },
    headers: { 'Cache-Control': 'no-cache' },
  },
});
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
console.log(
  `\n  The demo is at ${address}demo/\n  The stories are at ${address}storybook/\n  Ctrl+C ends it.\n`,
);
