import { expect } from '@open-wc/testing';
import { feedOf, offersInOrder } from '../support/feeds.js';
import { serve } from '../support/network.js';
import { html, plain, show } from './page.js';

/** The page that is printed while `test` runs, as the print dialog would find it. */
async function printed(test: () => Promise<void>): Promise<Document> {
  const { append } = document.body;
  try {
    return await new Promise((resolve, reject) => {
      document.body.append = (...nodes) => {
        const [frame] = nodes as HTMLIFrameElement[];
        frame!.addEventListener('load', () => {
          const view = frame!.contentWindow as Window & typeof globalThis;
          view.print = () => {
            view.dispatchEvent(new Event('beforeprint'));
            resolve(view.document);
            view.dispatchEvent(new Event('afterprint'));
          };
        });
        append.apply(document.body, nodes);
      };
      test().catch(reject);
    });
  } finally {
    document.body.append = append;
  }
}

const start = async () => {
  const page = await show(
    html`<leadership-offer-finder
      feed=${serve(feedOf(offersInOrder(45)))}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
  );
  await page.until(() => page.count === '45 offers' && page.titles.length === 20);
  return page;
};

const titles = (root: Document) =>
  [...root.body.firstElementChild!.shadowRoot!.querySelectorAll('h3')].map((heading) =>
    plain(heading.textContent),
  );

describe('printing', () => {
  it('the list has all offers found, not only those on screen', async () => {
    const page = await start();
    const paper = await printed(() => page.click('button', 'Print this list'));
    expect(titles(paper)).to.have.lengthOf(45);
    expect(paper.title).to.equal('Find development for leaders');
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });

  it('the shortlist has what was saved', async () => {
    const page = await start();
    await page.click('button', /^Save\W*Offer 3$/);
    await page.click('button', 'Shortlist (1)');
    const paper = await printed(() => page.click('button', 'Print'));
    const text = plain(paper.body.firstElementChild!.shadowRoot!.textContent);
    expect(text).to.contain('Offer 3');
    expect(text).not.to.contain('Offer 4');
  });
});
