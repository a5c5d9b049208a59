import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../../packages/embed/widgets.js';
import { School } from '../support/school.js';
import { signOf } from '../support/signs.js';

let school: School;
// Playwright switches the cache of whole pages off.
const options = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };
beforeAll(async () => void (school = await School.open(options)));
afterEach(() => school.tidy());
afterAll(() => school.close());

/** In the page: searches, leaves, and says what it finds when it is back. */
const REMEMBERS = `
  const report = (text) => fetch('/report?' + encodeURIComponent(text), { keepalive: true });
  const finder = () => document.querySelector('leadership-offer-finder').shadowRoot;
  const count = () => finder()?.querySelector('.count')?.textContent ?? '';
  const until = async (check) => { while (!check()) await new Promise((next) => setTimeout(next, 20)); };
  const search = (words) => {
    const field = finder().querySelector('input');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  (async () => {
    await until(() => /^38 offers/.test(count()));
    search('governor');
    await until(() => !/^38 /.test(count()));
    await report('left');
    location.href = '/elsewhere';
  })();
  onpageshow = async ({ persisted }) => {
    if (!persisted) return;
    await report('restored');
    await report('searched: ' + finder().querySelector('input').value);
    search('');
    await until(() => /^38 offers/.test(count()));
    await report('again: ' + count());
  };`;

const page = () => school.visit(`<main>${school.tags()}</main>${school.script()}`);

describe('a page that is translated', () => {
  it('still counts rightly, and shows what is asked for, after its text nodes were replaced', async () => {
    const { page: view, heard } = await page();
    for (const { name } of widgets) await signOf(name, view).waitFor();
    // As translators of browsers do: each text in elements of their own, shadow roots too.
    await view.evaluate(() => {
      const translate = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) translate(element.shadowRoot);
        }
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (!text.data.trim() || /^(?:style|script)$/.test(text.parentElement?.localName ?? ''))
            continue;
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          outer.append(inner);
          inner.append(text.data.replace(/[a-z]/g, (letter) => letter.toUpperCase()));
          text.replaceWith(outer);
        }
      };
      translate(document.body);
      document.documentElement.lang = 'xx';
    });
    const finder = view.locator('leadership-offer-finder');
    await finder.getByRole('searchbox').fill('governor');
    const count = finder
      .getByRole('paragraph')
      .filter({ hasText: /^\d+ of 38 offers$|^\d+ offers$/ });
    await expect.poll(() => count.textContent()).not.toMatch(/^38 /);
    const shown = parseInt((await count.textContent()) ?? '');
    await expect.poll(() => finder.locator('li.card').count()).toBe(Math.min(20, shown));
    expect(heard).toEqual([]);
  });
});

describe('back and forward', () => {
  it('finds everything as it was left, from the cache of whole pages', async () => {
    // Playwright loses a page that comes back from there, so the page itself says what it finds.
    const reports: string[] = [];
    const { heard } = await school.visit(
      `<main>${school.tags()}</main>${school.script()}<script>${REMEMBERS}</script>`,
      {
        routes: [
          (request, response) => {
            if (request.url !== '/elsewhere') return false;
            response.writeHead(200, { 'Content-Type': 'text/html' });
            response.end(
              '<title>Elsewhere</title><script>onpageshow = () => setTimeout(() => history.back())</script>',
            );
            return true;
          },
          (request, response) => {
            const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
            if (pathname !== '/report') return false;
            reports.push(decodeURIComponent(search.slice(1)));
            response.writeHead(204).end();
            return true;
          },
        ],
      },
    );
    await expect
      .poll(() => reports, { timeout: 20_000 })
      .toEqual(['left', 'restored', 'searched: governor', 'again: 38 offers']);
    // What a page was still asking for when it was left is cut off: whether its feed is new.
    expect(heard.filter((line) => !line.startsWith('failed: '))).toEqual([]);
  });
});

describe('print', () => {
  it('has all that is on screen and the addresses of links, without controls', async () => {
    const { page: view } = await page();
    for (const { name } of widgets) await signOf(name, view).waitFor();
    // What is chosen from is printed, to be ticked on paper, and what was written, or can be.
    await view.emulateMedia({ media: 'print' });
    for (const entry of widgets) {
      const { buttons, titles, address, height } = await view
        .locator(tagOf(entry))
        .evaluate((host) => {
          const root = host.shadowRoot!;
          // A title or a name that can be pressed is printed as text, in the line.
          const seen = (selector: string) =>
            [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
              .length;
          const link = root.querySelector('.about a');
          return {
            buttons: seen(
              'button:not([aria-expanded], .link), select, input:not([type=radio], [type=checkbox])',
            ),
            titles: seen('h2, h3'),
            address: link ? getComputedStyle(link, '::after').content : '',
            height: host.getBoundingClientRect().height,
          };
        });
      expect(buttons, entry.name).toBe(0);
      expect(titles, entry.name).toBeGreaterThan(0);
      expect(address, entry.name).toContain('http');
      expect(height, entry.name).toBeGreaterThan(100);
    }
    const pdf = await view.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
