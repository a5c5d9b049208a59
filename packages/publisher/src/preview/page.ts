import { html, Html } from '../report/html.js';

/** The widgets, in the order of the page, with what each shows. */
const widgets: readonly { tag: string; title: string; attributes?: Record<string, string> }[] = [
  { tag: 'leadership-offer-finder', title: 'Offers' },
  { tag: 'leadership-pathway-explorer', title: 'Pathways' },
  { tag: 'leadership-secondment-board', title: 'Secondments' },
  { tag: 'leadership-self-assessment', title: 'Self-assessment' },
  { tag: 'leadership-team-profile', title: 'Team profile' },
  { tag: 'leadership-offer-finder', title: 'Coverage', attributes: { view: 'coverage' } },
];

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 70rem; margin: 0 auto; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; }
nav { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding-block: .5rem; background: Canvas; border-block: 1px solid color-mix(in oklab, CanvasText 20%, Canvas); }
h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
section { scroll-margin-block-start: 4rem; padding-block: 2rem 1rem; border-block-end: 1px solid color-mix(in oklab, CanvasText 20%, Canvas); }
@media (max-height: 30rem), (max-width: 30rem) { nav { position: static; } }
@media print { nav, h1 { display: none; } }
`;

export interface PreviewPage {
  /** The feed's address as the page asks for it. */
  feed: string;
  /** What people call the feed. */
  shown: string;
  asOf?: string;
  past: boolean;
  nonce: string;
}

const RELOAD = `new EventSource('/preview/changes').addEventListener('change', () => location.reload());`;

const idOf = (title: string) => title.toLowerCase().replace(' ', '-');

/** The start of a tag with its attributes. */
function startTag(tag: string, attributes: Readonly<Record<string, string>>): Html {
  const written = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`.text);
  return new Html(`<${tag}${written.join('')}>`);
}

/** The page with all widgets on a feed, which loads itself anew when the feed changes. */
export function previewPage({ feed, shown, asOf, past, nonce }: PreviewPage): string {
  const provider = { src: feed, ...(asOf ? { 'as-of': asOf } : {}), ...(past ? { past: '' } : {}) };
  const links = widgets.map(({ title }) => html`<a href="#${idOf(title)}">${title}</a>`);
  const body = widgets.map(
    ({ tag, title, attributes = {} }) =>
      html`<section id="${idOf(title)}" aria-label="${title}">
        ${startTag(tag, { ...attributes, 'heading-level': '2' })}${new Html(`</${tag}>`)}
      </section>`,
  );
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview: ${shown}</title>
<style nonce="${nonce}">${new Html(STYLE)}</style>
<script nonce="${nonce}" type="module" src="/embed.js"></script>
<script nonce="${nonce}" type="module">${new Html(RELOAD)}</script>
</head>
<body>
<h1>Preview of ${shown}</h1>
<nav aria-label="Widgets">${links}</nav>
${startTag('leadership-feed', provider)}
${body}
</leadership-feed>
</body>
</html>`.text;
}
