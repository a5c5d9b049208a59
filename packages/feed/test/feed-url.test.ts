import { describe, expect, it } from 'vitest';
import { feedUrl } from '../src/index.js';

const PAGE = 'https://school.example/courses/index.html';
const LOCAL_PAGE = 'http://intranet/courses/';

describe('feedUrl, as the page author writes it', () => {
  it.each([
    ['feed.json', 'https://school.example/courses/feed.json'],
    ['./feed.json', 'https://school.example/courses/feed.json'],
    ['../feed.json', 'https://school.example/feed.json'],
    ['/feeds/norfolk.json?v=2', 'https://school.example/feeds/norfolk.json?v=2'],
    ['?feed', 'https://school.example/courses/index.html?feed'],
    [' feed.json\n', 'https://school.example/courses/feed.json'],
    ['feed.json#top', 'https://school.example/courses/feed.json'],
    ['feed 1.json', 'https://school.example/courses/feed%201.json'],
    ['..\\feed.json', 'https://school.example/feed.json'],
    ['/.//evil.example/feed.json', 'https://school.example//evil.example/feed.json'],
    ['http://county.example/feed.json', 'http://county.example/feed.json'],
    ['http://localhost:8000/feed.json', 'http://localhost:8000/feed.json'],
    ['http://192.168.1.4/feed.json', 'http://192.168.1.4/feed.json'],
    ['http://intranet/feed.json', 'http://intranet/feed.json'],
    ['http://[::1]/feed.json', 'http://[::1]/feed.json'],
  ])('%j is read from %s', (written, address) => {
    expect(feedUrl(written, PAGE, 'page')).toBe(address);
  });

  it.each([
    [''],
    ['  '],
    [undefined],
    [null],
    [7],
    ['//county.example/feed.json'],
    ['\\\\county.example/feed.json'],
    ['/\\county.example/feed.json'],
    ['\\/county.example/feed.json'],
    [' //county.example/feed.json'],
    ['/\t/county.example/feed.json'],
    ['/\n/county.example/feed.json'],
    ['http:feed.json'],
    ['https:feed.json'],
    ['https:/feed.json'],
    ['https:\\\\county.example/feed.json'],
    ['h\nttps://county.example/feed.json'],
    ['javascript:alert(1)'],
    ['java\tscript:alert(1)'],
    ['data:application/json,{}'],
    ['blob:https://school.example/1'],
    ['file:///feed.json'],
    ['feed:2017.json'],
    ['https://user:pass@county.example/feed.json'],
    ['https://exa%20mple.org/feed.json'],
    ['feed.json\u202e'],
    ['feed.json\ud800'],
    ['\ufefffeed.json'],
    ['x'.repeat(2049)],
    ['é'.repeat(1000)],
  ])('%j is refused', (written) => {
    expect(feedUrl(written, PAGE, 'page')).toBeUndefined();
  });

  it.each([
    ['about:blank'],
    ['about:srcdoc'],
    ['data:text/html,x'],
    ['file:///C:/page.html'],
    [''],
  ])('is refused where it hangs on %j, which has no host', (base) => {
    expect(feedUrl('feed.json', base, 'page')).toBeUndefined();
  });
});

describe('feedUrl, as a feed writes it', () => {
  const feed = 'https://county.example/feeds/feed.json';

  it('may be relative, or name any public host', () => {
    expect(feedUrl('offers.json', feed, 'feed')).toBe('https://county.example/feeds/offers.json');
    expect(feedUrl('https://tsa.example/f.json', feed, 'feed')).toBe('https://tsa.example/f.json');
  });

  it.each([
    ['http://localhost/feed.json'],
    ['http://127.1/feed.json'],
    ['http://10.0.0.1/feed.json'],
    ['http://[fd00::1]/feed.json'],
    ['http://intranet/feed.json'],
    ['http://100.64.0.1/feed.json'],
  ])('may not name %s from a public host', (address) => {
    expect(feedUrl(address, feed, 'feed')).toBeUndefined();
  });

  it.each([['http://localhost:8000/feed.json'], ['http://192.168.0.2/feed.json'], [LOCAL_PAGE]])(
    'may name a local host where it is itself at %s',
    (base) => {
      expect(feedUrl('http://10.0.0.1/feed.json', base, 'feed')).toBe('http://10.0.0.1/feed.json');
      expect(feedUrl('/other.json', base, 'feed')).toBe(new URL('/other.json', base).href);
      expect(feedUrl('https://county.example/', base, 'feed')).toBe('https://county.example/');
    },
  );
});
