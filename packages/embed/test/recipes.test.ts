import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOMEWHERE, type Choice } from '../recipes/choice.js';
import {
  frameAddress,
  frameCode,
  growingFrameCode,
  htmlCode,
  installCode,
  loaderCode,
  reactCode,
} from '../recipes/code.js';
import { recipes } from '../recipes/recipes.js';
import { widgets } from '../widgets.js';

const choice: Choice = {
  widget: widgets[0]!,
  base: 'https://files.example/1.0.0/',
  integrity: 'sha384-abc+/=',
  feed: 'https://county.example/feed.json?a=1&b="2"',
  link: 'https://county.example/offers',
  attributes: [
    ['for-role', 'governor chair-of-governors'],
    ['fixed', ''],
    ['heading', 'Training for "our" <governors>'],
  ],
};

describe('the code for a page of HTML', () => {
  it('is two lines, with exact version and hash', () => {
    expect(htmlCode(choice)).toBe(
      `<leadership-offer-finder feed="https://county.example/feed.json?a=1&amp;b=&quot;2&quot;" for-role="governor chair-of-governors" fixed heading="Training for &quot;our&quot; &lt;governors>"><a href="https://county.example/offers">Leadership development near you</a></leadership-offer-finder>
<script type="module" src="https://files.example/1.0.0/offer-finder.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>`,
    );
  });

  it('has a third line where colours are chosen', () => {
    const code = htmlCode({ ...choice, accent: '#7a1f5c', scheme: 'light' });
    expect(code.split('\n')[2]).toBe(
      '<style>leadership-offer-finder { --leadership-accent: #7a1f5c; color-scheme: light; }</style>',
    );
  });
});

describe('the version', () => {
  it('in what is printed is that of the packages', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(SOMEWHERE).toBe(`https://YOUR-HOST/${version}/`);
    expect(installCode()).toContain(`@leadership-commons/widgets@${version}`);
  });
});

describe('the line of the autoloader', () => {
  it('stands once for all widgets, without a hash that would cover itself alone', () => {
    expect(loaderCode(choice)).toBe(
      '<script type="module" src="https://files.example/1.0.0/embed.js" crossorigin="anonymous"></script>',
    );
  });
});

describe('the code for a frame', () => {
  it('has all that is chosen in its address', () => {
    const { searchParams, pathname } = new URL(frameAddress({ ...choice, accent: '#7a1f5c' }));
    expect(pathname).toBe('/1.0.0/frame.html');
    expect([...searchParams]).toEqual([
      ['widget', 'offer-finder'],
      ['feed', choice.feed],
      ...choice.attributes,
      ['accent', '#7a1f5c'],
      ['links', 'open'],
    ]);
  });

  it('asks for what a widget needs, and for nothing of its host', () => {
    const [, sandbox] = /sandbox="([^"]*)"/.exec(frameCode(choice)) ?? [];
    expect(sandbox?.split(' ')).toEqual([
      'allow-scripts',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-forms',
      'allow-downloads',
      'allow-modals',
    ]);
    expect(frameCode(choice)).toContain('allow="clipboard-write"');
    expect(frameCode(choice)).toContain('title="Training for &quot;our&quot; &lt;governors>"');
    expect(growingFrameCode(choice)).toContain('/1.0.0/frame-host.js"');
  });
});

describe('the code for React', () => {
  it('imports the types and the element, and closes its tags', () => {
    expect(reactCode(choice)).toContain(
      `import '@leadership-commons/widgets/offer-finder/define.js'`,
    );
    expect(reactCode(choice)).toMatch(/<leadership-offer-finder [^]*<\/leadership-offer-finder>/);
  });
});

describe('every recipe', () => {
  it.each(recipes)('has steps, notes and code of its own: $title', ({ steps, code, whom }) => {
    expect(steps.length).toBeGreaterThan(1);
    expect(whom).toMatch(/\.$/);
    for (const piece of code(choice)) expect(piece.code).not.toMatch(/undefined|\[object/);
    expect(recipes.map(({ id }) => id)).toHaveLength(new Set(recipes.map(({ id }) => id)).size);
  });

  it.each(recipes)('can be followed where scripts or frames are taken out: $title', (recipe) => {
    const codes = recipe.code(choice).map(({ code }) => code);
    // A frame alone has its own words inside; everything else leads on by a link.
    const isFrameOnly = codes.every((code) => code.includes('frame.html'));
    expect(isFrameOnly || codes.some((code) => code.includes(choice.link))).toBe(true);
  });
});
