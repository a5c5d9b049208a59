import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlCode, importCode, installCode, tagCode } from '../../packages/embed/recipes/code.js';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { complaints, openBrowser } from '../pages/support/browser.js';
import { attributesByTag } from '../pages/support/manifest.js';
import { files, filesOf, serve } from '../pages/support/servers.js';
import { signOf } from '../pages/support/signs.js';
import { choices, run, tarballs, tool } from './support/apps.js';

const folder = mkdtempSync(join(tmpdir(), 'leadership-fresh-'));
const installed = join(folder, 'node_modules/@leadership-commons');

/** A fresh project, made as Vite's own template makes one, that installs the packed packages. */
beforeAll(() => {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'fresh', private: true, type: 'module' }),
  );
  // The recipe's own command, but from the packed files, which no registry has.
  expect(installCode()).toMatch(/^npm install --save-exact @leadership-commons\/widgets@[\d.]+$/);
  run('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...tarballs()], folder);
  run('npm', ['install', '--no-audit', '--no-fund', '-D', 'vite@7', 'typescript@5.9'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tarballOf = (name: string) => tarballs().find((file) => file.includes(`-${name}-`)) ?? '';

describe.each(['feed', 'widgets', 'embed'])('the package %s', (name) => {
  it('is clean for publint', () => {
    const said = tool('publint', [tarballOf(name), '--strict'], folder);
    expect(said).toContain('All good!');
  });

  it('has its licence, and no tests or build scripts', () => {
    const list = execFileSync('tar', ['-tzf', tarballOf(name)], { encoding: 'utf8' });
    expect(list).toContain('package/LICENSE');
    expect(list).not.toMatch(/\.test\.|tsconfig|package-data|node_modules/);
  });
});

// What pages load has no types.
describe.each(['feed', 'widgets'])('the package %s', (name) => {
  it('has types that every resolver finds', () => {
    // A pattern of exports is not looked into by itself.
    const modules = [{ name: 'feed' }, ...widgets].flatMap((entry) => [
      `${entry.name}/define.js`,
      `${entry.name}/${entry.name}.element.js`,
    ]);
    const entries = ['--entrypoints', ...modules, 'react.js', 'vue.js'];
    const said = tool(
      'attw',
      [
        tarballOf(name),
        '--profile',
        'esm-only',
        '--format',
        'json',
        ...(name === 'widgets' ? entries : []),
      ],
      folder,
    );
    const { analysis } = JSON.parse(said) as { analysis: { entrypoints: Record<string, unknown> } };
    const least = name === 'widgets' ? modules.length + 2 : 2;
    expect(Object.keys(analysis.entrypoints).length).toBeGreaterThanOrEqual(least);
  });
});

describe('on a server', () => {
  it('everything can be imported without a window', () => {
    const imports = [
      `import '@leadership-commons/feed'`,
      `import '@leadership-commons/widgets/feed/define.js'`,
      ...choices().map(importCode),
      `import '@leadership-commons/widgets/react.js'`,
      `import '@leadership-commons/widgets/vue.js'`,
      `if (typeof window !== 'undefined') throw new Error('a window')`,
      `console.log('imported')`,
    ];
    writeFileSync(join(folder, 'server.mjs'), imports.join('\n'));
    expect(run('node', ['server.mjs'], folder)).toBe('imported\n');
  });
});

describe('what editors and tools read', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(installed, 'widgets', file), 'utf8')) as Record<string, unknown>;

  it('is where package.json says, and knows every tag with its attributes', () => {
    const { customElements, 'web-types': webTypes } = read('package.json') as Record<
      string,
      string
    >;
    const manifest = JSON.stringify(read(customElements ?? ''));
    const editors = [
      JSON.stringify(read(webTypes ?? '')),
      JSON.stringify(read('dist/html-custom-data.json')),
    ];
    expect(manifest).not.toContain('packages/widgets');
    for (const entry of [{ name: 'feed' }, ...widgets]) {
      expect(manifest).toContain(`"tagName":"${tagOf(entry)}"`);
      for (const data of editors) expect(data).toContain(`"name":"${tagOf(entry)}"`);
    }
    const { tags } = read('dist/html-custom-data.json') as unknown as {
      tags: { name: string; attributes: { name: string }[] }[];
    };
    for (const [tag, attributes] of attributesByTag(manifest)) {
      const known = tags.find(({ name }) => name === tag)?.attributes ?? [];
      expect(known.map(({ name }) => name).sort()).toEqual([...attributes].sort());
    }
  });

  it('leads from the manifest to modules that are there', () => {
    const { modules } = read('dist/custom-elements.json') as { modules: { path: string }[] };
    for (const { path } of modules) readFileSync(join(installed, 'widgets', path));
  });
});

describe('a fresh project with Vite', () => {
  it('type-checks, builds, leaves out what it does not use, and shows all items', async () => {
    const imports = choices().map(importCode).join('\n');
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(
      join(folder, 'src/main.ts'),
      `${imports}
const element = document.querySelector('${tagOf(widgets[0]!)}')!;
const heading: string = element.heading;
document.title = heading || 'Fresh';
`,
    );
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>x</title></head><body><main>${choices().map(tagCode).join('')}</main><script type="module" src="/src/main.ts"></script></body></html>`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
          module: 'ESNext',
          moduleResolution: 'Bundler',
          strict: true,
          noEmit: true,
          types: [],
        },
        include: ['src'],
      }),
    );
    run('npx', ['tsc', '-p', '.'], folder);
    run('npx', ['vite', 'build', '--logLevel', 'warn'], folder);
    const server = await serve(filesOf(join(folder, 'dist/')), files);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(server.origin);
    for (const { name } of widgets) await signOf(name, page).waitFor();
    expect(await page.title()).toBe('Fresh');
    expect(heard).toEqual([]);
    await browser.close();
    await server.close();
  });

  it('drops a class that is imported and not used', () => {
    writeFileSync(
      join(folder, 'unused.js'),
      `import { LeadershipFeed } from '@leadership-commons/widgets/feed/feed.element.js';
import { CommonsLoader } from '@leadership-commons/feed';
console.log(1);`,
    );
    writeFileSync(
      join(folder, 'unused.config.js'),
      `export default { build: { outDir: 'unused', lib: { entry: 'unused.js', formats: ['es'], fileName: 'unused' } } }`,
    );
    run('npx', ['vite', 'build', '-c', 'unused.config.js', '--logLevel', 'warn'], folder);
    expect(readFileSync(join(folder, 'unused/unused.js'), 'utf8').length).toBeLessThan(200);
  });
});

describe('the package embed', () => {
  it('has the files that a CDN serves, as the build made them', () => {
    const hashes = JSON.parse(
      readFileSync(join(installed, 'embed/dist/integrity.json'), 'utf8'),
    ) as Record<string, string>;
    for (const choice of choices('https://cdn.example/')) {
      expect(hashes[`${choice.widget.name}.js`]).toMatch(/^sha384-/);
      expect(htmlCode(choice)).toContain(`https://cdn.example/${choice.widget.name}.js`);
      readFileSync(join(installed, `embed/dist/${choice.widget.name}.js`));
    }
    for (const file of ['embed.js', 'frame.html', 'frame.js', 'frame-host.js', 'LICENSES.txt']) {
      readFileSync(join(installed, 'embed/dist', file));
    }
  });
});
