import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from 'virtual:custom-elements-manifest';
import { handlers } from '../stories/feeds.js';
import { frame, globalTypes } from './frame.js';

// Attributes say all that the properties of the same name do.
for (const { declarations } of manifest.modules) {
  for (const declaration of declarations) {
    declaration.members = declaration.members?.filter(
      ({ privacy = 'public', attribute }) => privacy === 'public' && !attribute,
    );
  }
}
setCustomElementsManifest(manifest);

async function startWorker() {
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    // Beside the page, also where the stories lie in a folder of a site.
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  });
  return worker;
}

/** Nothing that an earlier story has read or kept. */
function forget(): void {
  const shared = (globalThis as Record<symbol, { feeds: Map<string, unknown> } | undefined>)[
    Symbol.for('leadership-commons/1')
  ];
  shared?.feeds.clear();
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('leadership-commons')) localStorage.removeItem(key);
  }
}

/** Only attributes can be set beside a story; the rest is there to be read. */
const controlAttributes: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const isAttribute = argType.table?.category === 'attributes';
      return [name, isAttribute ? argType : { ...argType, control: false }];
    }),
  );

export default {
  argTypesEnhancers: [controlAttributes],
  tags: ['autodocs'],
  loaders: [mswLoader(startWorker)],
  decorators: [frame],
  globalTypes,
  initialGlobals: { colourScheme: 'light', width: '' },
  beforeEach: forget,
  parameters: {
    a11y: {
      test: 'error',
      options: {
        runOnly: [
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22a',
          'wcag22aa',
          'best-practice',
        ],
        rules: { 'target-size': { enabled: true } },
      },
    },
    backgrounds: { disable: true },
    controls: { sort: 'alpha' },
    docs: { source: { excludeDecorators: true } },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: ['Leadership Commons', 'Feed', 'Offer finder', 'Self-assessment', 'Team profile'],
      },
    },
  },
} satisfies Preview;
