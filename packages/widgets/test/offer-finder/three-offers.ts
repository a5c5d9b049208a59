import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';

const offers = [
  offer('1', { title: 'Learning', roles: ['head'], localities: ['lynn'], prices: [] }),
  offer('2', { title: 'Learning more', roles: ['governor'], online: true, when: 'In May' }),
  offer('3', { title: 'Finance', roles: ['head'], sessions: [{ start: '2017-06-07T09:00' }] }),
];

/** A finder of three offers, with attributes of the page’s own, once all of it is there. */
export const startWithThree = async (): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder
      id="finder"
      class="theirs"
      lang="en"
      data-theirs
      feed=${serveOffers(...offers)}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
  );
  await page.until(() => page.titles.length === 3 && page.count === '3 offers');
  await page.until(() => page.has('checkbox', /^Headteacher/));
  return page;
};
