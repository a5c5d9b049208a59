import { expect } from '@open-wc/testing';
import { assessment, assessmentFeed, keyOn } from '../results/feed.js';
import { serve } from '../support/network.js';
import { changedElsewhere, finish, ownStorage, start, type Page } from './page.js';

const storage = ownStorage();
const feed = () => serve(assessmentFeed());
const stored = (address: string) => storage.current.items.get(keyOn(address));

/** Asks for the answers to be kept, and says yes to what is explained. */
async function keep(page: Page): Promise<void> {
  await page.click('button', 'Keep on this device');
  await page.click('button', 'Keep them here');
  await page.until(() => page.place.startsWith('Your answers are kept on this device'));
}

const first = (page: Page) => page.answers['I show moral-purpose 1.'];
const second = (page: Page) => page.answers['I show moral-purpose 2.'];

describe('what is kept on the device', () => {
  it('is nothing until the visitor has read what it means and said yes', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await page.press('Enter', 'button', 'Keep on this device');
    await page.focuses(
      /^p Your answers would be in the storage .* Don’t keep them on a shared computer/,
    );
    expect(storage.current.items.size).to.equal(0);
    await page.press('Enter', 'button', 'No, leave it as it is');
    await page.focuses(/^p Your answers are in this page only/);
    expect(storage.current.items.size).to.equal(0);
    await keep(page);
    await page.focuses(/^p Your answers are kept/);
    expect([...storage.current.items.keys()]).to.deep.equal([keyOn(address)]);
    expect(page.foot).to.contain('Kept on this device');
    expect(page.has('button', 'Erase from this device')).to.equal(true);
  });

  it('is offered when the page is loaded again, and not opened unasked', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    await page.answer('moral-purpose 2', 'Not yet');
    page.element.remove();
    const again = await start(address);
    expect(first(again)).to.equal(undefined);
    expect(again.text).to.match(
      /Answers of \d+ \p{L}+ \d{4} are kept on this device\. If they are yours/u,
    );
    expect(again.has('button', 'Keep on this device')).to.equal(false);
    await again.press('Enter', 'button', 'Open them');
    await again.focuses(/^p Your answers are kept/);
    expect([first(again), second(again)]).to.deep.equal(['Usually', 'Not yet']);
  });

  it('may be somebody else’s: it stays untouched, or is erased', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    page.element.remove();
    const theirs = stored(address);
    const other = await start(address);
    await other.answer('moral-purpose 1', 'Not yet');
    expect(stored(address)).to.equal(theirs);
    await other.press('Enter', 'button', 'Erase them from this device');
    await other.focuses(/^p Your answers are in this page only/);
    expect(stored(address)).to.equal(undefined);
    expect(first(other)).to.equal('Not yet');
  });

  it('is erased by one button; the answers stay in the page', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    await page.press('Enter', 'button', 'Erase from this device');
    await page.focuses(/^p Your answers are in this page only/);
    expect(storage.current.items.size).to.equal(0);
    expect(first(page)).to.equal('Usually');
    await page.answer('moral-purpose 2', 'Usually');
    expect(storage.current.items.size).to.equal(0);
  });

  it('goes with everything else when all is cleared', async () => {
    const page = await start();
    await finish(page);
    await keep(page);
    await page.click('button', 'Clear everything');
    await page.focuses(/^p Answers, notes, next steps and opened files go from this page/);
    const [, clear] =
      page.all('button', 'Clear everything').length > 1
        ? page.all('button', 'Clear everything')
        : [undefined, page.get('button', 'Clear everything')];
    clear.click();
    await page.until(() => page.foot.includes('0 of 4 answered'));
    expect(storage.current.items.size).to.equal(0);
  });

  it('is another for another set, and says nothing of the answers in its key', async () => {
    const address = serve(
      assessmentFeed({ assessments: [assessment(), assessment({ id: 'other' })] }),
    );
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    page.element.assessment = 'other';
    await page.until(() => page.place.startsWith('Your answers are in this page only'));
    expect(storage.current.items.has(keyOn(address, 'county/six'))).to.equal(true);
  });
});

describe('two tabs', () => {
  /** Two pages on the same feed, one of which keeps its answers. */
  async function two() {
    const address = feed();
    const [one, other] = [await start(address), await start(address)];
    await one.answer('moral-purpose 1', 'Usually');
    await other.answer('moral-purpose 2', 'Not yet');
    await keep(one);
    changedElsewhere(keyOn(address));
    await other.click('button', 'Open them');
    changedElsewhere(keyOn(address));
    await one.until(() => second(one) === 'Not yet');
    return { address, one, other };
  }

  it('have the answers of both, question by question', async () => {
    const { one, other, address } = await two();
    for (const page of [one, other])
      expect([first(page), second(page)]).to.deep.equal(['Usually', 'Not yet']);
    await other.answer('moral-purpose 1', 'Consistently');
    // Before it has heard of it, the other tab answers something else.
    await one.answer('moral-purpose 2', 'Sometimes');
    changedElsewhere(keyOn(address));
    await other.until(() => second(other) === 'Sometimes');
    expect([first(one), first(other)]).to.deep.equal(['Consistently', 'Consistently']);
  });

  it('both stop keeping when one erases it, even unheard', async () => {
    const { one, other } = await two();
    await one.click('button', 'Erase from this device');
    await other.answer('moral-purpose 1', 'Not yet');
    expect(storage.current.items.size).to.equal(0);
    await other.until(() => other.place.startsWith('Your answers are in this page only'));
    expect(first(other)).to.equal('Not yet');
  });

  it('both begin anew when one does', async () => {
    const { one, other, address } = await two();
    await one.click('button', 'See the result');
    await one.click('button', 'See the result as it is');
    await one.click('button', 'Begin anew');
    changedElsewhere(keyOn(address));
    await other.until(() => first(other) === undefined);
    await finish(other);
    expect(other.table(/^Over time/)[0]).to.have.lengthOf(4);
  });

  it('lose an earlier result together', async () => {
    const { one, other, address } = await two();
    await finish(one);
    await one.click('button', 'Begin anew');
    await finish(one);
    changedElsewhere(keyOn(address));
    await one.click('button', /^Remove \d/);
    changedElsewhere(keyOn(address));
    await finish(other);
    expect(other.has('table', /^Over time/)).to.equal(false);
  });
});

describe('storage that fails', () => {
  it('for want of room says so, and loses neither the page’s answers nor the older copy', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    const kept = stored(address);
    storage.current.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    await page.answer('moral-purpose 2', 'Not yet');
    expect(page.place).to.match(/^There is no room left on this device for your latest answers\./);
    expect(page.foot).to.contain('Not all is kept on this device');
    expect(stored(address)).to.equal(kept);
    expect(second(page)).to.equal('Not yet');
    // Another tab changes the older copy: what could not be kept is still here.
    changedElsewhere(keyOn(address));
    expect(second(page)).to.equal('Not yet');
  });

  it('because it is forbidden says so once it is asked for', async () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
    const page = await start();
    expect(page.place).to.match(/^Your answers are in this page only/);
    await page.answer('moral-purpose 1', 'Usually');
    await page.click('button', 'Keep on this device');
    await page.click('button', 'Keep them here');
    await page.until(() =>
      page.place.startsWith('This browser doesn’t let anything be kept here.'),
    );
    expect(first(page)).to.equal('Usually');
    expect(page.foot).to.contain('In this page only');
  });

  it('because something else is there leaves that alone until the visitor erases it', async () => {
    for (const text of ['rubbish', '{"version":99,"value":{}}', '{"version":1,"value":[]}']) {
      const address = feed();
      storage.current.setItem(keyOn(address), text);
      const page = await start(address);
      expect(page.place).to.match(/can’t be read\. Your answers are in this page only/);
      await page.answer('moral-purpose 1', 'Usually');
      expect(page.has('button', 'Keep on this device')).to.equal(false);
      expect(stored(address)).to.equal(text);
      await page.click('button', 'Erase from this device');
      await keep(page);
      expect(first(page)).to.equal('Usually');
      page.element.remove();
    }
  });

  it('because somebody overwrote the copy does not take the page’s answers', async () => {
    const address = feed();
    const page = await start(address);
    await page.answer('moral-purpose 1', 'Usually');
    await keep(page);
    storage.current.setItem(keyOn(address), 'rubbish');
    changedElsewhere(keyOn(address));
    await page.until(() => page.place.includes('can’t be read'));
    await page.answer('moral-purpose 2', 'Not yet');
    expect(stored(address)).to.equal('rubbish');
    expect([first(page), second(page)]).to.deep.equal(['Usually', 'Not yet']);
  });
});
