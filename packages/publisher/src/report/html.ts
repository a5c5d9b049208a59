/** HTML that was put together safely. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

type Value = string | number | Html | readonly Html[];

const textOf = (value: Value): string =>
  value instanceof Html
    ? value.text
    : typeof value === 'object'
      ? value.map(({ text }) => text).join('\n')
      : escapeHtml(String(value));

/** Markup in which every value is escaped, unless it is markup of ours. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(
    strings.reduce(
      (text, string, i) => text + string + (i < values.length ? textOf(values[i] ?? '') : ''),
      '',
    ),
  );
}

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid color-mix(in oklab, CanvasText 20%, Canvas); text-align: start; vertical-align: bottom; }
th:first-child { min-width: 11rem; }
.wide th:first-child { position: sticky; inset-inline-start: 0; background: Canvas; }
.wide td, .wide tbody th { vertical-align: middle; }
td.number, th.number { text-align: end; }
.wide .number { min-width: 2.5rem; padding-inline: .25rem; text-align: center; }
thead th { font-weight: 600; line-height: 1.25; }
tbody th { font-weight: 400; }
.gap { display: inline-block; min-width: 1.5em; border: 1.5px solid; border-radius: 4px; font-weight: 700; text-align: center; }
.quiet { color: color-mix(in oklab, CanvasText 70%, Canvas); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 2rem; align-items: start; }
@media (max-width: 40rem) { .wide th:first-child { min-width: 7rem; } h1 { font-size: 1.375rem; } ul { padding-inline-start: 1.25rem; } }
@page { margin: 15mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } h2 { margin-top: 1rem; } tr, section { break-inside: avoid; } .wide { overflow: visible; } .wide table { table-layout: fixed; width: 100%; font-size: 7.5pt; } .wide th:first-child { position: static; width: 9.5em; min-width: 0; } .wide .number { min-width: 0; padding: 2px 0; } .wide thead .number { height: 13em; } .wide thead .number span { display: inline-block; max-block-size: 2.6em; max-inline-size: 15em; overflow: hidden; font-size: .85em; font-weight: 400; line-height: 1.05; text-align: start; writing-mode: vertical-rl; rotate: 180deg; } .wide .gap { min-width: 1.4em; border-width: 1px; } }
`;

/** A page of its own: no script, nothing that is loaded from elsewhere. */
export function page(title: string, language: string, body: Html): string {
  return `${
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <title>${title}</title>
          <style>
            ${new Html(STYLE)}
          </style>
        </head>
        <body>
          <h1>${title}</h1>
          ${body}
        </body>
      </html>`.text
  }\n`;
}
