import { expect } from '@open-wc/testing';
import { feedOf, head, offer, terms, type Feed } from '../support/feeds.js';
import { serve, warnings } from '../support/network.js';
import { html, show, type Page } from './page.js';
import { HttpResponse } from 'msw';

const scope = globalThis as { harmed?: unknown };

const VECTORS = [
  '<script>globalThis.harmed = 1</script>',
  '<img src=x onerror="globalThis.harmed = 1">',
  '"><svg onload=globalThis.harmed=1>',
  "'-globalThis.harmed=1-'${globalThis.harmed=1}",
  '</style><iframe srcdoc="<script>parent.harmed=1</script>">',
  '<!--lit-part--><?lit$123$><leadership-feed src="https://evil.example/">',
];
const LINKS = [
  'javascript:globalThis.harmed=1',
  'JaVaScRiPt:globalThis.harmed=1//https://a.example',
  ' java\nscript:globalThis.harmed=1',
  'data:text/html,<script>parent.harmed=1</script>',
  'vbscript:harmed',
  '//evil.example/',
  'https://user@evil.example/',
];

/** An offer with this text and this link wherever a feed can have one. */
const everywhere = (text: string, link: string) => ({
  title: text,
  summary: text,
  description: text,
  format: text,
  url: link,
  when: text,
  eligibility: text,
  providers: [{ name: text, url: link }, 'evil'],
  roles: ['evil'],
  localities: ['evil'],
  venue: { name: text, address: text },
  prices: [{ amount: 1, currency: 'GBP', per: text, for: text, note: text }],
  apply: { url: link, email: `a@b.example?${text}`, note: text },
  quality: { by: text },
  source: { title: text, url: link, confidence: text },
  origin: { feed: 'https://a.example/', publisher: { id: text, name: text }, id: text },
});

const feedWith = (text: string, link: string): Feed => ({
  ...feedOf([
    offer('evil', everywhere(text, link)),
    offer('session', {
      title: text,
      sessions: [{ start: '2017-06-07', venue: { name: text } }, { start: text }],
    }),
  ]),
  publisher: { id: 'county', name: text, url: link, email: `x@y.example?body=${text}` },
  roles: [{ id: 'evil', name: text, aliases: [text], stage: 1, strand: text, summary: text }],
  localities: [{ id: 'evil', name: text, latitude: 1, longitude: 1 }],
  providers: [{ id: 'evil', name: text, kind: text, url: link, email: link }],
});

/** Everything that a feed's text gets to. */
async function openAll(page: Page): Promise<void> {
  await page.until(() => page.titles.length > 0 && page.root.querySelectorAll('.facet').length > 0);
  for (const details of page.root.querySelectorAll('details')) details.open = true;
  for (const title of page.root.querySelectorAll<HTMLElement>('.title')) title.click();
  for (const save of page.root.querySelectorAll<HTMLElement>('.save')) save.click();
  await page.click('button', /^Shortlist/);
  page.root.querySelector<HTMLElement>('.option input')?.click();
  await page.type('script harmed');
  await page.until(() => page.root.querySelectorAll('.details > *').length > 0);
}

const start = (feed: string) =>
  show(html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`);

describe('a hostile feed', () => {
  beforeEach(() => delete scope.harmed);

  it('gets no script run by its texts and links, and no element into the page', async () => {
    await warnings(async () => {
      for (const [i, text] of VECTORS.entries()) {
        const page = await start(serve(feedWith(text, LINKS[i % LINKS.length]!)));
        await openAll(page);
        expect(page.text).to.contain(text.slice(0, 20).trim());
        expect(
          page.root.querySelectorAll('script, img, iframe, style, leadership-feed').length,
          text,
        ).to.equal(0);
        for (const element of page.root.querySelectorAll('*')) {
          const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
          expect(handlers, text).to.deep.equal([]);
        }
        page.element.remove();
      }
    });
    expect(scope.harmed).to.equal(undefined);
  });

  it('gets no address into a link but of the web and of mail', async () => {
    await warnings(async () => {
      for (const link of LINKS) {
        const page = await start(serve(feedWith('Courses', link)));
        await openAll(page);
        const addresses = [...page.root.querySelectorAll('a')].map((a) => a.getAttribute('href'));
        for (const address of addresses) {
          expect(address, link).to.match(
            /^(?:https:\/\/(?!evil|user)|mailto:[^?]*(?:\?(?:subject|body)=[^&]*(?:&body=[^&]*)?)?$)/,
          );
        }
        page.element.remove();
      }
    });
  });

  it('can’t make lit take an object for a template, or for a node', async () => {
    const forged: unknown[] = [
      { _$litType$: 1, strings: ['<img src=x onerror="globalThis.harmed=1">'], values: [] },
      { _$litDirective$: {}, values: [] },
      { nodeType: 1 },
      { toString: 'a' },
      ['a'],
      1,
      true,
      null,
    ];
    await warnings(async () => {
      for (const value of forged) {
        const fields = Object.keys(everywhere('', '')).filter((name) => name !== 'title');
        const more = Object.fromEntries(fields.map((name) => [name, value]));
        const page = await start(
          serve(
            feedOf(
              [
                offer('good'),
                offer('bad', more),
                offer('untitled', { title: value }),
                offer('nested', {
                  venue: { name: value },
                  prices: [{ amount: value, currency: value }],
                  sessions: [{ start: value }],
                  providers: [{ name: value }],
                }),
                value,
              ],
              { publisher: value, modified: value, language: value, timeZone: value },
            ),
          ),
        );
        await page.until(() => page.titles.includes('Offer good'));
        await openAll(page);
        expect(page.root.querySelectorAll('img').length).to.equal(0);
        page.element.remove();
      }
    });
    expect(scope.harmed).to.equal(undefined);
  });

  it('can’t reach what all objects share', async () => {
    const text = `{
      "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },
      "version": 1, "publisher": { "id": "__proto__", "name": "constructor" },
      "modified": "2017-05-30", "language": "en-GB", "timeZone": "UTC",
      "roles": [{ "id": "__proto__", "name": "__proto__", "stage": 1, "strand": "__proto__", "summary": "a" }],
      "localities": [{ "id": "constructor", "name": "constructor", "within": "constructor" }],
      "offers": [
        { "id": "__proto__", "title": "__proto__", "summary": "a", "format": "__proto__",
          "roles": ["__proto__", "toString"], "localities": ["constructor"],
          "providers": ["hasOwnProperty", { "name": "__proto__" }],
          "__proto__": { "polluted": 1 }, "prices": [{ "amount": 0, "currency": "GBP", "__proto__": { "amount": 9 } }] },
        { "id": "constructor", "title": "Other", "summary": "a", "format": "constructor" }
      ]
    }`;
    const feed = serve(
      () => new HttpResponse(text, { headers: { 'content-type': 'application/json' } }),
    );
    await warnings(async () => {
      const page = await start(feed);
      await page.shows('__proto__', 'Other');
      await openAll(page);
      await page.type('');
      await page.click('button', 'Clear all');
      await page.shows('__proto__', 'Other');
    });
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('of another language or direction keeps to its own lines', async () => {
    const title = 'دورة القيادة';
    const page = await start(
      serve({ ...head, ...terms, language: 'ar', offers: [offer('a', { title, summary: title })] }),
    );
    await page.shows(title);
    expect(page.root.querySelectorAll('h3 bdi').length).to.equal(1);
    await page.type('القيادة');
    await page.until(() => page.has('mark', undefined));
  });
});
