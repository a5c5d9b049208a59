import { expect, waitUntil } from '@open-wc/testing';
import { erase, keep, recall, whenChangedElsewhere, type Recalled } from '../src/kit/storage.js';

const KEY = '/school/:self-assessment';
const STORED = `leadership-commons:${KEY}`;

/** Runs `test` in a page whose `localStorage` is what `read` gives. */
function withStorage(read: () => Storage | null, test: () => void): void {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', { get: read, configurable: true });
  try {
    test();
  } finally {
    if (own) Object.defineProperty(window, 'localStorage', own);
  }
}

describe('what a visitor keeps on the device', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('comes back with its version, until it is erased', () => {
    expect(recall(KEY)).to.deep.equal({ state: 'nothing' });
    expect(keep(KEY, { answers: [1, null, 'ü'] }, 2)).to.equal('kept');
    const value = { answers: [1, null, 'ü'] };
    expect(recall(KEY)).to.deep.equal({ state: 'kept', version: 2, value });
    expect(erase(KEY)).to.equal('erased');
    expect(recall(KEY)).to.deep.equal({ state: 'nothing' });
  });

  it('may be `null` or `false`', () => {
    keep(KEY, null);
    expect(recall(KEY)).to.deep.equal({ state: 'kept', version: 1, value: null });
    keep(KEY, false);
    expect(recall(KEY)).to.deep.equal({ state: 'kept', version: 1, value: false });
  });

  it('does not meet what the site keeps', () => {
    localStorage.setItem(KEY, 'the site’s own');
    keep(KEY, 1);
    erase(KEY);
    expect(localStorage.getItem(KEY)).to.equal('the site’s own');
    expect(localStorage.length).to.equal(1);
  });

  it('is told apart from what somebody else wrote', () => {
    for (const text of [
      '',
      'null',
      '{',
      '[]',
      '"text"',
      '{"value":1}',
      '{"version":"1","value":1}',
    ]) {
      localStorage.setItem(STORED, text);
      expect(recall(KEY), text).to.deep.equal({ state: 'rubbish' });
    }
  });

  it('stays as it was when there is no room for more', () => {
    keep(KEY, 'first');
    expect(keep(KEY, 'x'.repeat(12_000_000))).to.equal('full');
    expect(recall(KEY)).to.deep.equal({ state: 'kept', version: 1, value: 'first' });
  });

  it('is said to be forbidden where it is', () => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const read of [refuse, () => null]) {
      withStorage(read, () => {
        expect(keep(KEY, 1)).to.equal('forbidden');
        expect(recall(KEY)).to.deep.equal({ state: 'forbidden' });
        expect(erase(KEY)).to.equal('forbidden');
        whenChangedElsewhere(KEY, () => {})();
      });
    }
  });

  it('is not said to be kept where it can’t be read back', () => {
    const forgetful = Object.create(Storage.prototype, {
      setItem: { value: () => {} },
      getItem: { value: () => null },
    }) as Storage;
    withStorage(
      () => forgetful,
      () => expect(keep(KEY, 1)).to.equal('forbidden'),
    );
  });

  it('is not kept if JSON can’t hold it', () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    expect(keep(KEY, circle)).to.equal('forbidden');
    expect(recall(KEY)).to.deep.equal({ state: 'nothing' });
  });
});

describe('a change in another tab', () => {
  let other: HTMLIFrameElement;
  let elsewhere: Storage | undefined;
  let heard: Recalled[];
  let stop: () => void;

  beforeEach(() => {
    localStorage.clear();
    other = document.createElement('iframe');
    document.body.append(other);
    elsewhere = other.contentWindow?.localStorage;
    heard = [];
    stop = whenChangedElsewhere(KEY, (now) => heard.push(now));
  });

  afterEach(() => {
    stop();
    other.remove();
    localStorage.clear();
  });

  it('is heard, and so is the erasing of everything', async () => {
    elsewhere?.setItem(STORED, '{"version":1,"value":"new"}');
    await waitUntil(() => heard.length === 1);
    expect(heard[0]).to.deep.equal({ state: 'kept', version: 1, value: 'new' });
    elsewhere?.clear();
    await waitUntil(() => heard.length === 2);
    expect(heard[1]).to.deep.equal({ state: 'nothing' });
  });

  it('is not heard of other keys, or after the listener has gone', async () => {
    let last = '';
    addEventListener('storage', ({ key }) => (last = key ?? ''));
    elsewhere?.setItem('leadership-commons:other', '1');
    await waitUntil(() => last === 'leadership-commons:other');
    stop();
    elsewhere?.setItem(STORED, '1');
    await waitUntil(() => last === STORED);
    expect(heard).to.deep.equal([]);
  });
});
