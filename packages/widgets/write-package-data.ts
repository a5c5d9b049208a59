/**
 * Writes what the package has besides its code: the manifest, types of the tags for JSX and
 * Vue, and what editors complete by. All of it follows from the manifest. Run by `npm run pack`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { htmlCustomData, webTypes } from './package-data/editor-data.js';
import { elementsOf, manifestOfPackage, type Manifest } from './package-data/manifest.js';
import { reactTypes, vueTypes } from './package-data/template-types.js';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', import.meta.url);

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const text = manifestOfPackage(readFileSync(new URL('dist/custom-elements.json', root), 'utf8'));
const elements = elementsOf(JSON.parse(text) as Manifest);
if (!elements.length) throw new Error('The manifest has no element.');

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

const files: Readonly<Record<string, string>> = {
  'custom-elements.json': text,
  'html-custom-data.json': json(htmlCustomData(elements)),
  'web-types.json': json(webTypes(elements, version)),
  // Types only: nothing is left of them in a page.
  'react.js': 'export {};\n',
  'react.d.ts': reactTypes(elements),
  'vue.js': 'export {};\n',
  'vue.d.ts': vueTypes(elements),
};
for (const [name, content] of Object.entries(files)) {
  writeFileSync(new URL(name, dist), content);
}
