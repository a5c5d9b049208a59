import type { Choice } from '../../packages/embed/recipes/choice.js';
import { htmlCode } from '../../packages/embed/recipes/code.js';
import type { Ground } from './state.js';

/** How the three pages look that the widget is shown on. */
const STYLES: Readonly<Record<Ground, string>> = {
  light: `
    body { background: #fff; color: #222; font: 17px/1.6 Georgia, serif; }
    h1 { color: #7a1f2b; font-weight: normal; }`,
  dark: `
    :root { color-scheme: dark; }
    body { background: #10161d; color: #e8edf2; font: 16px/1.6 "Segoe UI", system-ui, sans-serif; }
    h1 { color: #ffb38a; }`,
  hostile: `
    html { font-size: 62.5%; }
    body { background: #fdf5c9 repeating-linear-gradient(45deg, #0001 0 2px, transparent 2px 14px); }
    * { box-sizing: content-box !important; color: #a0a !important; text-transform: uppercase !important;
        letter-spacing: 0.15em !important; line-height: 0.9 !important; text-align: center !important; }
    a, button, input { background: #0f0 !important; border: 5px dashed red !important; float: right; }
    h1, p { font: bold 2.2rem "Comic Sans MS", cursive; }`,
};

/** A school's page with exactly the code that is printed, its files taken from this site. */
export function previewPage(choice: Choice, ground: Ground): string {
  const base = new URL('../../', location.href).href;
  const code = htmlCode({ ...choice, base });
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A school’s page</title>
<style>body { margin: 0; padding: 20px; }${STYLES[ground]}</style></head>
<body><h1>Our staff</h1><p>What our teachers, leaders and governors can go to this year.</p>
${code}
<p>Ask at the office if you would like to go.</p></body></html>`;
}
