import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const LICENCE = /^licen[cs]e(?:\.\w+)?$/i;

/** The folder of the package that a file belongs to, if it is not one of ours. */
function packageOf(id: string): string | undefined {
  const file = id.replace(/^\0|\?.*$/g, '');
  if (!file.includes('/node_modules/')) return undefined;
  let folder = dirname(file);
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

function isPackage(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && 'version' in (JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** Collects which packages end up in what is built, to publish their licences with it. */
export class Licences {
  private readonly folders = new Set<string>();

  readonly plugin: Plugin = {
    name: 'leadership-licences',
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageOf(id);
          if (folder) this.folders.add(folder);
        }
      }
    },
  };

  /** Writes the licence of each, and ours first. A package without one fails the build. */
  write(file: URL, own: URL): void {
    const packages = [...this.folders].map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
      };
      const licence = readdirSync(folder).find((entry) => LICENCE.test(entry));
      if (!licence) throw new Error(`${name} ${version} has no licence file: ${folder}`);
      const text = readFileSync(join(folder, licence), 'utf8').trim();
      return { title: `${name} ${version}`, text };
    });
    packages.sort((a, b) => (a.title < b.title ? -1 : 1));
    const all = [
      { title: 'Leadership Commons', text: readFileSync(own, 'utf8').trim() },
      ...packages,
    ];
    const texts = all.map(
      ({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`,
    );
    writeFileSync(file, texts.join('\n\n'));
  }
}
