import { tagOf } from '../widgets.js';
import { VERSION, type Choice } from './choice.js';

/** What the sandbox of a frame lets it do. Not `allow-same-origin`: it needs nothing of its host. */
const SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-downloads allow-modals';

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

type Attributes = Choice['attributes'];

const attributesOf = (choice: Choice): Attributes => [
  ['feed', choice.feed],
  ...choice.attributes.filter(([name]) => name !== 'feed'),
];

const written = (attributes: Attributes) =>
  attributes.map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`)).join('');

/** A link that helps where nothing else works. */
export const linkCode = ({ widget, link }: Choice): string =>
  `<a href="${escape(link)}">${escape(widget.fallback)}</a>`;

/** The tag, with the link as what stands in it until the widget is there. */
export function tagCode(choice: Choice): string {
  const tag = tagOf(choice.widget);
  return `<${tag}${written(attributesOf(choice))}>${linkCode(choice)}</${tag}>`;
}

/** The script's line, with its hash where that is known. */
export function scriptCode({ widget, base, integrity }: Choice): string {
  const hash = integrity ? ` integrity="${integrity}"` : '';
  return `<script type="module" src="${escape(base)}${widget.name}.js"${hash} crossorigin="anonymous"></script>`;
}

/** The line of the autoloader, which finds all tags of the page and loads only their code. */
export const loaderCode = ({ base }: Choice): string =>
  `<script type="module" src="${escape(base)}embed.js" crossorigin="anonymous"></script>`;

/** The colours as a style sheet's rule; empty where none is chosen. */
export function ruleCode({ widget, accent, surface, scheme }: Choice): string {
  const lines = [
    accent && `--leadership-accent: ${accent};`,
    surface && `--leadership-surface: ${surface};`,
    scheme && `color-scheme: ${scheme};`,
  ].filter(Boolean);
  return lines.length ? `${tagOf(widget)} { ${lines.join(' ')} }` : '';
}

/** What a page needs that may hold any HTML: two lines, and a third where there are colours. */
export function htmlCode(choice: Choice): string {
  const rule = ruleCode(choice);
  return [tagCode(choice), scriptCode(choice), ...(rule ? [`<style>${rule}</style>`] : [])].join(
    '\n',
  );
}

/** The address of the page for frames, with all that is chosen. */
export function frameAddress(choice: Choice): string {
  const { widget, base, accent, surface, scheme } = choice;
  const parameters = new URLSearchParams([
    ['widget', widget.name],
    ...attributesOf(choice).map(([name, value]) => [name, value]),
  ]);
  for (const [name, value] of Object.entries({ accent, surface, scheme })) {
    if (value) parameters.set(name, value);
  }
  parameters.set('links', 'open');
  return `${base}frame.html?${parameters.toString()}`;
}

const titleOf = ({ widget, attributes }: Choice) =>
  new Map(attributes).get('heading') ?? widget.title;

/** A frame of a fixed height, which scrolls inside. */
export function frameCode(choice: Choice, height = 800): string {
  return `<iframe src="${escape(frameAddress(choice))}" title="${escape(titleOf(choice))}" width="100%" height="${height}" style="border:0" loading="lazy" sandbox="${SANDBOX}" allow="clipboard-write"></iframe>`;
}

/** A frame that grows with what is in it, for a page that may run a script. */
export function growingFrameCode(choice: Choice): string {
  return `${frameCode(choice)}\n<script type="module" src="${escape(choice.base)}frame-host.js" crossorigin="anonymous"></script>`;
}

/** What a project with a bundler runs to install exactly this version. */
export const installCode = (): string =>
  `npm install --save-exact @leadership-commons/widgets@${VERSION}`;

/** The line that defines the element. */
export const importCode = ({ widget }: Choice): string =>
  `import '@leadership-commons/widgets/${widget.name}/define.js';`;

/** A component of React 19 that shows the widget. */
export function reactCode(choice: Choice): string {
  const jsx = tagCode(choice);
  return `import '@leadership-commons/widgets/react.js';\n${importCode(choice)}\n\nexport function LeadershipDevelopment() {\n  return (\n    ${jsx}\n  );\n}\n`;
}

/** A component of Vue that shows the widget. */
export function vueCode(choice: Choice): string {
  return `<script setup>\n${importCode(choice)}\n</script>\n\n<template>\n  ${tagCode(choice)}\n</template>\n`;
}

/** The name of the synced block that an administrator of WordPress makes. */
const BLOCK = 'Leadership development';

/** A pattern for authors of WordPress, who see no synced block of an administrator by itself. */
export const patternCode = (): string => `<?php
/* Plugin Name: Pattern for ${BLOCK.toLowerCase()} */
add_action( 'init', function () {
  $blocks = get_posts( array( 'post_type' => 'wp_block', 'title' => '${BLOCK}', 'numberposts' => 1 ) );
  if ( $blocks ) {
    register_block_pattern( 'leadership/development', array(
      'title'   => '${BLOCK}',
      'content' => '<!-- wp:block {"ref":' . $blocks[0]->ID . '} /-->',
    ) );
  }
} );
`;

/** The line that an author pastes where there is no pattern. */
export const blockLine = (number: number | string = 'NUMBER'): string =>
  `<!-- wp:block {"ref":${number}} /-->`;
