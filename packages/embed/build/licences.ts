import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const LICENCE = /^licen[cs]e(?:[-.]\w+)*$/i;

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

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** The licence's own text; of a package that was published without it, what it states. */
function licenceText(folder: string, { name, version, license, author }: Manifest): string {
  const file = readdirSync(folder).find((entry) => LICENCE.test(entry));
  if (file) return readFileSync(join(folder, file), 'utf8');
  if (!license || !author) throw new Error(`${name} ${version} has no licence: ${folder}`);
  const holder = typeof author === 'string' ? author : author.name;
  return `${license}, ${holder} (published without the text of the licence)`;
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

  /** Writes the licence of each, and ours first. A package without any fails the build. */
  write(file: URL, own: URL): void {
    // By title: one package may lie in several folders.
    const packages = new Map(
      [...this.folders].map((folder) => {
        const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
        const title = `${manifest.name} ${manifest.version}`;
        return [title, licenceText(folder, manifest).trim()] as const;
      }),
    );
    const all = [
      ['Leadership Commons', readFileSync(own, 'utf8').trim()] as const,
      ...[...packages].sort(([a], [b]) => (a < b ? -1 : 1)),
    ];
    const texts = all.map(([title, text]) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`);
    writeFileSync(file, texts.join('\n\n'));
  }
}
