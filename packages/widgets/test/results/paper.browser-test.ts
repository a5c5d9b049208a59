import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/self-assessment/define.js';
import { people, start } from '../team-profile/page.js';
import { finish, show } from '../self-assessment/page.js';
import { html } from '../support/page.js';
import { assessmentFeed } from './feed.js';
import { serve } from '../support/network.js';

/** A4 without its margins, in CSS pixels. */
const PAPER = { inlineSize: '718px', blockSize: '1047px' };

/** Lays an element out as print does: page by page, here side by side. */
async function onPaper(element: HTMLElement, height: string): Promise<void> {
  await emulateMedia({ media: 'print' });
  const sheets = document.createElement('div');
  Object.assign(sheets.style, PAPER, { blockSize: height, columns: PAPER.inlineSize });
  Object.assign(sheets.style, { columnFill: 'auto', columnGap: '0' });
  element.parentElement!.append(sheets);
  sheets.append(element);
}

interface Piece {
  node: Text;
  text: string;
  box: DOMRect;
}

/** Every line of text in view, and where it is. */
function pieces(root: ShadowRoot): Piece[] {
  const found: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const text = node.data.trim();
    if (!text || node.parentElement!.closest('.visually-hidden, [role=status]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) found.push({ node, text, box });
  }
  return found;
}

/** What lies over what. Lines that touch don't. */
function overlaps(root: ShadowRoot): string[] {
  const all = pieces(root);
  const shared = (a: number, aEnd: number, b: number, bEnd: number) =>
    Math.min(aEnd, bEnd) - Math.max(a, b);
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter(
        ({ node, box }) =>
          // The head of a table is there again on each page.
          node !== one.node &&
          shared(one.box.left, one.box.right, box.left, box.right) > 2 &&
          shared(one.box.top, one.box.bottom, box.top, box.bottom) > 6,
      )
      .map(({ text }) => `“${one.text}” and “${text}”`),
  );
}

describe('on paper nothing lies over anything else, wherever a page ends:', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  for (const height of ['380px', '500px', '700px', PAPER.blockSize]) {
    it(`a team’s profile on pages ${height} high`, async () => {
      const page = await start();
      await page.open(...people(16));
      await onPaper(page.element, height);
      expect(pieces(page.root).length).to.be.above(50);
      expect(overlaps(page.root).join('\n')).to.equal('');
    });

    it(`a result on pages ${height} high`, async () => {
      const page = await show(
        html`<leadership-self-assessment
          feed=${serve(assessmentFeed())}
          as-of="2017-06-01"
        ></leadership-self-assessment>`,
      );
      await page.find('heading', 'Moral purpose');
      await page.write(/^Your notes/, 'Ask Sam.\n'.repeat(12));
      await finish(page);
      await onPaper(page.element, height);
      expect(pieces(page.root).length).to.be.above(30);
      expect(overlaps(page.root).join('\n')).to.equal('');
    });
  }
});
