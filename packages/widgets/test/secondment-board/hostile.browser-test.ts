import { expect } from '@open-wc/testing';
import { serve, warnings } from '../support/network.js';
import { listing, person, poolOf } from './listings.js';
import { html, show } from './page.js';

const scope = globalThis as { harmed?: unknown };

const VECTORS = [
  '<script>globalThis.harmed = 1</script>',
  '<img src=x onerror="globalThis.harmed = 1">',
  '"><svg onload=globalThis.harmed=1>',
  "'-globalThis.harmed=1-'${globalThis.harmed=1}",
  '<!--lit-part--><?lit$123$><leadership-feed src="https://evil.example/">',
];
const LINKS = [
  'javascript:globalThis.harmed=1',
  ' java\nscript:globalThis.harmed=1',
  'data:text/html,<script>parent.harmed=1</script>',
  '//evil.example/',
  'https://user@evil.example/',
];
const EMAILS = [
  'a@b.example?bcc=x@evil.example',
  'a@b.example,x@evil.example',
  'a@b\r\nBcc: x@evil',
];

/** This text and this link wherever a listing can have one. */
const everywhere = (text: string, link: string, email: string) => ({
  title: text,
  summary: text,
  kind: text,
  activities: [text],
  gains: [text],
  roleText: text,
  designations: [text],
  school: { name: text, url: link },
  duration: text,
  hours: { words: text },
  funding: { paidBy: text, backfill: text, note: text },
  broker: { name: text, email, url: link },
  url: link,
  source: { title: text, url: link },
});

describe('a hostile feed', () => {
  it('is shown as text, leads nowhere, and writes to nobody', async () => {
    const listings = VECTORS.flatMap((text, i) => {
      const more = everywhere(text, LINKS[i % LINKS.length]!, EMAILS[i % EMAILS.length]!);
      return [listing(`l${i}`, more), person(`p${i}`, { ...more, school: undefined })];
    });
    const submissions = { email: EMAILS[0], url: LINKS[0] };
    await warnings(async () => {
      const page = await show(
        html`<leadership-secondment-board
          feed=${serve(poolOf(listings, { submissions }))}
          as-of="2017-06-01"
        ></leadership-secondment-board>`,
      );
      await page.until(() => page.titles.length === VECTORS.length);
      for (const title of page.root.querySelectorAll<HTMLElement>('.title')) title.click();
      await page.until(() => page.all('button', 'Copy the message').length === VECTORS.length);
      for (const [i, title] of page.titles.entries()) expect(title, String(i)).to.be.oneOf(VECTORS);
      expect(page.root.querySelectorAll('script, img, iframe, leadership-feed').length).to.equal(0);
      const hrefs = [...page.root.querySelectorAll('a')].map(({ href }) => href);
      expect(hrefs.filter((href) => !/^(?:https:\/\/(?!evil)|mailto:)/.test(href))).to.deep.equal(
        [],
      );
      // A title may name it; a recipient or a host may not.
      const targets = hrefs.map((href) => href.split('?')[0]!);
      expect(targets.filter((target) => target.includes('evil'))).to.deep.equal([]);
      expect(scope.harmed).to.equal(undefined);
    });
  });
});
