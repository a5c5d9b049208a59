import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { printAlone } from '../src/kit/print.js';

type FrameWindow = Window & typeof globalThis;

class PrintedThing extends HTMLElement {
  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':host { color: rgb(1, 2, 3) } h2 { color: rgb(4, 5, 6) } @media print { h2 { margin: 0 } }',
    );
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    render(
      html`<h2>Offers</h2>
        <slot></slot>
        <input aria-label="a" />
        <input aria-label="b" type="checkbox" />
        <textarea aria-label="c"></textarea>
        <select aria-label="d">
          <option>a</option>
          <option>b</option>
        </select>
        <svg><circle r="1"></circle></svg>`,
      root,
    );
    root.append(document.createElement('script'));
  }
}
customElements.define('printed-thing', PrintedThing);

const framesIn = (root: ParentNode) => root.querySelectorAll('iframe').length;

/**
 * Prints with a stand-in for the browser's dialog, which `inspect` looks at the page in.
 * `refuse` is a sandbox without `allow-modals`, where `print()` does nothing.
 */
async function printing(
  source: Element | ShadowRoot,
  inspect: (page: FrameWindow) => void,
  refuse = false,
): Promise<boolean> {
  const { append } = document.body;
  document.body.append = (...nodes) => {
    const [frame] = nodes as HTMLIFrameElement[];
    frame?.addEventListener('load', () => {
      const page = frame.contentWindow as FrameWindow;
      page.print = () => {
        if (refuse) return;
        page.dispatchEvent(new Event('beforeprint'));
        inspect(page);
      };
    });
    append.apply(document.body, nodes);
  };
  try {
    return await printAlone(source, 'Offers for governors');
  } finally {
    Reflect.deleteProperty(document.body, 'append');
  }
}

describe('printing a widget alone', () => {
  let thing: PrintedThing;
  const part = <T extends Element = Element>(name: string) =>
    thing.shadowRoot?.querySelector(name) as T;

  beforeEach(async () => {
    thing = await fixture(html`<printed-thing lang="cy"><p>Said by the page</p></printed-thing>`);
  });

  // The frame stays until the visitor is back.
  afterEach(() => window.dispatchEvent(new Event('focus')));

  it('shows its shadow root, its children and its styles, under the title given', async () => {
    let copy: Element | null = null;
    const begun = await printing(thing, (page) => {
      expect(page.document.title).to.equal('Offers for governors');
      copy = page.document.body.firstElementChild;
      const heading = copy?.shadowRoot?.querySelector('h2');
      expect(heading?.textContent).to.equal('Offers');
      expect(copy?.textContent?.trim()).to.equal('Said by the page');
      expect(copy?.getAttribute('lang')).to.equal('cy');
      expect(heading && page.getComputedStyle(heading).color).to.equal('rgb(4, 5, 6)');
      expect(copy && page.getComputedStyle(copy).color).to.equal('rgb(1, 2, 3)');
      expect(copy?.shadowRoot?.adoptedStyleSheets[0]?.cssRules[2]?.cssText).to.contain('print');
    });
    expect(begun).to.equal(true);
    expect(copy).not.to.be.instanceOf(PrintedThing);
  });

  it('shows what the visitor has filled in', async () => {
    part<HTMLInputElement>('input').value = 'typed';
    part<HTMLInputElement>('[type=checkbox]').checked = true;
    part<HTMLTextAreaElement>('textarea').value = 'a note';
    part<HTMLSelectElement>('select').value = 'b';
    await printing(thing, ({ document: { body } }) => {
      const copy = body.firstElementChild?.shadowRoot;
      expect(copy?.querySelector('input')?.value).to.equal('typed');
      expect(copy?.querySelector<HTMLInputElement>('[type=checkbox]')?.checked).to.equal(true);
      expect(copy?.querySelector('textarea')?.value).to.equal('a note');
      expect(copy?.querySelector('select')?.value).to.equal('b');
    });
  });

  it('leaves out scripts, and draws pictures', async () => {
    await printing(thing, ({ document: { body } }) => {
      const copy = body.firstElementChild?.shadowRoot;
      expect(copy?.querySelector('script')).to.equal(null);
      expect(copy?.querySelector('circle')?.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    });
  });

  it('prints a part of it alone, in its styles', async () => {
    await printing(part('h2'), (page) => {
      const copy = page.document.body.firstElementChild?.shadowRoot;
      expect(copy?.children).to.have.lengthOf(1);
      const heading = copy?.querySelector('h2');
      expect(heading && page.getComputedStyle(heading).color).to.equal('rgb(4, 5, 6)');
    });
  });

  it('takes a shadow root for its widget', async () => {
    await printing(thing.shadowRoot as ShadowRoot, ({ document: { body } }) => {
      expect(body.firstElementChild?.shadowRoot?.querySelector('h2')).not.to.equal(null);
    });
  });

  it('leaves nothing in the page once it is printed', async () => {
    let page: FrameWindow | undefined;
    await printing(thing, (opened) => (page = opened));
    expect(framesIn(document)).to.equal(1);
    page?.dispatchEvent(new Event('afterprint'));
    expect(framesIn(document)).to.equal(0);
  });

  it('leaves nothing in the page once the visitor is back, or prints again', async () => {
    await printing(thing, () => {});
    await printing(thing, () => {});
    expect(framesIn(document)).to.equal(1);
    window.dispatchEvent(new Event('focus'));
    expect(framesIn(document)).to.equal(0);
  });

  it('says so where the browser refuses, and leaves nothing', async () => {
    expect(await printing(thing, () => {}, true)).to.equal(false);
    expect(framesIn(document)).to.equal(0);
  });

  it('says so where the frame is out of reach', async () => {
    const { createElement } = document;
    document.createElement = (name: string) => {
      const element = createElement.call(document, name);
      element.setAttribute('sandbox', '');
      return element;
    };
    try {
      expect(await printAlone(thing, 'Offers')).to.equal(false);
    } finally {
      Reflect.deleteProperty(document, 'createElement');
    }
    expect(framesIn(document)).to.equal(0);
  });
});
