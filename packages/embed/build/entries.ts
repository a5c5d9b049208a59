import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { tagOf, widgets } from '../widgets.js';

export const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

const LOADERS = 'leadership:loaders';
const WIDGET = 'leadership:widget/';

const defineOf = (name: string) => JSON.stringify(`@leadership-commons/widgets/${name}/define.js`);

/** Every tag with the function that loads its code, and the version of all of it. */
function loaders(): string {
  const lines = [{ name: 'feed' }, ...widgets].map(
    (entry) => `${JSON.stringify(tagOf(entry))}: () => import(${defineOf(entry.name)})`,
  );
  return `export default { ${lines.join(', ')} };export const version = ${JSON.stringify(version)}`;
}

/** The entry of a widget's self-contained file: `<leadership-feed>` comes with it. */
const selfContained = (name: string) => `import ${defineOf('feed')};import ${defineOf(name)}`;

/** The address of the module that is a widget's self-contained file. */
export const entryOf = (name: string): string => WIDGET + name;

/** The modules that follow from the list of widgets. */
export function widgetEntries(): Plugin {
  return {
    name: 'leadership-entries',
    enforce: 'pre',
    resolveId(id) {
      if (id === LOADERS) return `\0${LOADERS}`;
      // Vite makes a path of an entry.
      const [, name] = id.split(WIDGET);
      return name ? `\0${WIDGET}${name}` : undefined;
    },
    load(id) {
      if (id === `\0${LOADERS}`) return loaders();
      const [, name] = id.split(`\0${WIDGET}`);
      return name ? selfContained(name) : undefined;
    },
  };
}
