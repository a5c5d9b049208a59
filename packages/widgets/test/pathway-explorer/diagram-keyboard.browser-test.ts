import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { serve } from '../support/network.js';
import { html, pathwayFeed, shown, type Page } from './page.js';

const explorer = (more = '') =>
  html`<leadership-pathway-explorer
    feed=${serve(pathwayFeed())}
    as-of="2017-06-01"
    dir=${more}
  ></leadership-pathway-explorer>`;

const focused = (page: Page) => page.root.activeElement?.getAttribute('aria-label')?.split('.')[0];

/** True if what has the focus is wholly inside what scrolls around it. */
function isInView(page: Page): boolean {
  const node = page.root.activeElement!.getBoundingClientRect();
  const pane = page.root.querySelector('.pane')!.getBoundingClientRect();
  return (
    node.left >= pane.left - 1 &&
    node.right <= pane.right + 1 &&
    node.top >= pane.top - 1 &&
    node.bottom <= pane.bottom + 1
  );
}

async function press(page: Page, ...keys: string[]): Promise<string | undefined> {
  for (const key of keys) await sendKeys({ press: key });
  return focused(page);
}

describe('the diagram by keyboard', () => {
  it('is one tab stop, from which arrows follow routes and columns', async () => {
    const page = await shown(explorer());
    const stops = [...page.root.querySelectorAll('.node')].filter(
      (node) => node.getAttribute('tabindex') === '0',
    );
    expect(stops).to.have.length(1);
    page.node('Teacher').focus();
    expect(await press(page, 'ArrowRight')).to.equal('Middle leader');
    expect(await press(page, 'ArrowRight', 'ArrowRight')).to.equal('Headteacher');
    expect(await press(page, 'ArrowDown')).to.equal('Island role');
    expect(await press(page, 'Home')).to.equal('Teacher');
    expect(await press(page, 'End')).to.match(/Island role|Headteacher/);
    const last = focused(page);
    await press(page, 'Tab');
    expect(focused(page)).not.to.equal(last);
    await sendKeys({ down: 'Shift' });
    await press(page, 'Tab');
    await sendKeys({ up: 'Shift' });
    expect(focused(page)).to.equal(last);
  });

  it('keeps the focus in view at any size', async () => {
    const page = await shown(explorer(), 760);
    page.node('Teacher').focus();
    const before = page.root.querySelector('.pane svg')!.getBoundingClientRect().width;
    await press(page, '+', '+', '+', '+');
    await page.until(
      () => page.root.querySelector('.pane svg')!.getBoundingClientRect().width > before * 2,
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowDown']) {
      await press(page, key);
      expect(isInView(page), `${focused(page)} after ${key}`).to.equal(true);
    }
    await press(page, '0');
    await page.until(
      () =>
        Math.abs(page.root.querySelector('.pane svg')!.getBoundingClientRect().width - before) < 2,
    );
  });

  it('opens a role by Enter', async () => {
    const page = await shown(explorer());
    page.node('Teacher').focus();
    await press(page, 'ArrowRight', 'Enter');
    await page.focuses('button Middle leader');
    await page.until(() => page.text.includes('Leads a team'));
  });

  it('is mirrored in a page that is read from right to left', async () => {
    const page = await shown(explorer('rtl'));
    const left = (name: string) => page.node(name).getBoundingClientRect().left;
    expect(left('Teacher')).to.be.greaterThan(left('Headteacher'));
    page.node('Teacher').focus();
    expect(await press(page, 'ArrowLeft')).to.equal('Middle leader');
    expect(await press(page, 'ArrowRight')).to.equal('Teacher');
  });

  it('changes its size and moves by buttons, with what is in the middle kept there', async () => {
    const page = await shown(explorer(), 760);
    const svg = page.root.querySelector('.pane svg')!;
    const pane = page.root.querySelector('.pane')!;
    const { width } = svg.getBoundingClientRect();
    for (let i = 0; i < 5; i++) await page.click('button', 'Larger');
    await page.until(() => svg.getBoundingClientRect().width > width * 2.5);
    await page.until(() => pane.scrollLeft > 0);
    const { scrollLeft } = pane;
    await page.click('button', 'Move right');
    expect(pane.scrollLeft).to.be.greaterThan(scrollLeft);
    await page.click('button', 'Move left');
    expect(pane.scrollLeft).to.equal(scrollLeft);
    await page.click('button', 'Fit');
    await page.until(() => Math.abs(svg.getBoundingClientRect().width - width) < 2);
    await page.click('button', 'Smaller');
    await page.until(() => svg.getBoundingClientRect().width < width);
  });

  it('changes its size by a pinch of two fingers', async () => {
    const page = await shown(explorer());
    const svg = page.root.querySelector('.pane svg')!;
    const pane = page.root.querySelector('.pane')!;
    const { width } = svg.getBoundingClientRect();
    const touch = (type: string, apart: number) => {
      const touches = [0, apart].map(
        (clientX, identifier) => new Touch({ identifier, target: pane, clientX, clientY: 0 }),
      );
      const event = new TouchEvent(type, { touches, bubbles: true, cancelable: true });
      pane.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(touch('touchstart', 100)).to.equal(true);
    expect(touch('touchmove', 150)).to.equal(true);
    await page.until(() => Math.abs(svg.getBoundingClientRect().width - 1.5 * width) < 3);
  });
});
