import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Each package imports only from those above it: feed, widgets, embed; publisher from feed. */
const layer = (files, patterns) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  },
});

const below = (names, message) => ({
  group: names.flatMap((name) => [`@leadership-commons/${name}`, `@leadership-commons/${name}/*`]),
  message,
});

const MARKUP = 'A feed is data from a stranger: text only, through templates.';

export default defineConfig(
  { ignores: ['**/dist/', 'coverage/', 'test/hosts/apps/', '**/*.generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `||` where an empty text is to count as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a const object and a type of the same name.',
        },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use modules.' },
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: MARKUP,
        },
        { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: MARKUP },
        { selector: 'ImportSpecifier[imported.name=/^unsafe/]', message: MARKUP },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'write', message: MARKUP },
      ],
    },
  },
  {
    files: ['packages/{widgets,embed}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-bind': 'off',
      'lit/no-legacy-template-syntax': 'error',
      // Reads the list of roles wrongly: a list without marks needs it in Safari.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  layer(
    ['packages/feed/src/**/*.ts'],
    [
      below(['widgets', 'embed', 'publisher'], 'feed imports from no other package.'),
      { group: ['lit', 'lit/*', '@lit/*'], message: 'feed knows no DOM and no Lit.' },
    ],
  ),
  {
    files: ['packages/feed/src/**/*.ts'],
    ignores: ['packages/feed/src/schema/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'navigator',
        'location',
        'localStorage',
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            below(['widgets', 'embed', 'publisher'], 'feed imports from no other package.'),
            { group: ['lit', 'lit/*', '@lit/*'], message: 'feed knows no DOM and no Lit.' },
            {
              group: ['zod', 'zod/*', '**/schema/*'],
              allowTypeImports: true,
              message: 'Pages get the generated table, not zod.',
            },
          ],
        },
      ],
    },
  },
  layer(
    ['packages/widgets/src/**/*.ts'],
    [below(['embed', 'publisher'], 'widgets imports from feed alone.')],
  ),
  layer(['packages/embed/src/**/*.ts'], [below(['feed', 'publisher'], 'embed imports widgets.')]),
  layer(
    ['packages/publisher/src/**/*.ts'],
    [below(['widgets', 'embed'], 'publisher imports from feed alone.')],
  ),
  {
    files: ['**/test/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    // Expectations of chai look like promises to the types.
    files: ['**/*.browser-test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
);
