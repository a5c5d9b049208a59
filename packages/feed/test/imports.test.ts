import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';

/** What a module loads when it runs: imports and exports from elsewhere that are more than types. */
function imported(file: URL): string[] {
  const source = ts.createSourceFile(file.href, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
        found.push(node.moduleSpecifier.text);
      }
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) {
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(node.arguments[0]?.getText(source) ?? '');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every module that is loaded with one, by its path from `src/`, and every package. */
function reachable(from: string): { modules: string[]; packages: string[] } {
  const root = new URL('../src/', import.meta.url);
  const modules = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: URL): void => {
    const name = file.href.slice(root.href.length);
    if (modules.has(name)) return;
    modules.add(name);
    for (const specifier of imported(file)) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      else visit(new URL(specifier.replace(/\.js$/, '.ts'), file));
    }
  };
  visit(new URL(from, root));
  return { modules: [...modules], packages: [...packages] };
}

describe('the code that reads feeds', () => {
  const { modules, packages } = reachable('index.ts');

  it('needs no package in a page, and none of the schemas', () => {
    expect(packages).toEqual([]);
    expect(modules.filter((name) => name.startsWith('schema/'))).toEqual([]);
    expect(modules).toEqual(expect.arrayContaining(['read/rules.ts', 'commons/loader.ts']));
  });

  it('is what the walk finds: it does find zod from the schemas', () => {
    expect(reachable('schema/index.ts').packages).toEqual(['zod/mini']);
  });

  it('names nothing of a page, so that it loads in Node', async () => {
    expect(globalThis).not.toHaveProperty('document');
    expect(globalThis).not.toHaveProperty('window');
    await expect(import('../src/index.js')).resolves.toHaveProperty('CommonsLoader');
    const dom =
      /\b(?:document|window|navigator|location|localStorage|HTML\w*Element|customElements)\./;
    for (const name of modules) {
      const text = readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');
      const code = text.replace(/\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
      expect(code, name).not.toMatch(dom);
    }
  });
});
