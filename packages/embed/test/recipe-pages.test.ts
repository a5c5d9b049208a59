import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recipes } from '../recipes/recipes.js';

const folder = new URL('../../../stories/recipes/', import.meta.url);

describe('the storybook', () => {
  it('has a page for every recipe, and for no other', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
    expect(pages.sort()).toEqual(recipes.map(({ id }) => `${id}.mdx`).sort());
    for (const { id, title } of recipes) {
      const page = readFileSync(new URL(`${id}.mdx`, folder), 'utf8');
      expect(page).toContain(`title="Recipes/${title}"`);
      expect(page).toContain(`<RecipePage id="${id}" />`);
    }
  });
});
