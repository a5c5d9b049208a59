import { Markdown } from '@storybook/addon-docs/blocks';
import { createElement } from 'react';
import { SOMEWHERE, type Choice } from '../../packages/embed/recipes/choice.js';
import { recipes, type Recipe } from '../../packages/embed/recipes/recipes.js';
import { widgets } from '../../packages/embed/widgets.js';

const choice = (): Choice => {
  const [widget] = widgets;
  if (!widget) throw new Error('There is no widget.');
  return {
    widget,
    base: SOMEWHERE,
    integrity: 'sha384-…',
    feed: 'https://YOUR-COUNTY/feed.json',
    link: 'https://YOUR-COUNTY/offers',
    attributes: [],
  };
};

/** A recipe as Markdown: the same words and code as on the page "Put it on your site". */
function inMarkdown({ title, whom, steps, code, notes }: Recipe): string {
  return [
    `# ${title}`,
    whom,
    steps.map((step, i) => `${i + 1}. ${step}`).join('\n'),
    ...code(choice()).map((piece) => `**${piece.label}**\n\n\`\`\`html\n${piece.code}\n\`\`\``),
    ...(notes.length ? ['## Good to know', notes.map((note) => `- ${note}`).join('\n')] : []),
    'With your own presets, colours and the hash filled in, the code is printed by **Put it on your site** in the demo.',
  ].join('\n\n');
}

/** The page of one recipe. */
export function RecipePage({ id }: { id: string }) {
  const recipe = recipes.find((one) => one.id === id);
  if (!recipe) throw new Error(`There is no recipe ${id}.`);
  return createElement(Markdown, null, inMarkdown(recipe));
}
