import { expect } from '@open-wc/testing';
import { ownStorage, start } from './page.js';

ownStorage();

// In a file of its own: the worker that answers for the network ends with this event.
describe('a self-assessment', () => {
  it('asks before the page is left with answers that are nowhere else', async () => {
    const page = await start();
    const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).to.equal(true);
    await page.answer('moral-purpose 1', 'Usually');
    expect(leaves()).to.equal(false);
    page.element.remove();
    expect(leaves()).to.equal(true);
  });
});
