import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** White space between lines of markup and of styles, which no visitor needs. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/packages\/widgets\/src\/.*\.ts$/.test(id)) return undefined;
      const html = { collapseWhitespace: true, conservativeCollapse: true, caseSensitive: true };
      const minified = await minifyHTMLLiterals(code, { fileName: id, html });
      return minified ?? undefined;
    },
  };
}
