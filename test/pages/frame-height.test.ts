import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { all, Frames, inside, PRINTED } from './support/frames.js';

let frames: Frames;
beforeAll(async () => void (frames = await Frames.open()));
afterEach(() => frames.tidy());
afterAll(() => frames.close());

describe('the height of a frame', () => {
  const hosted = (frame: string, when: 'before' | 'after') => {
    const script = `<script type="module" crossorigin src="${frames.host.origin}/frame-host.js"></script>`;
    return when === 'before' ? script + frame : frame + script;
  };
  const heightOf = (page: Page) =>
    page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  const needed = (page: Page) =>
    inside(page)
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);

  it.each(['before', 'after'] as const)(
    'follows what is in it, with the script %s the frame',
    async (when) => {
      const { page, heard } = await frames.visit(
        hosted(frames.tag(PRINTED, { links: 'open' }), when),
      );
      await all(inside(page)).waitFor();
      const fits = async () => Math.abs((await heightOf(page)) - (await needed(page)) - 4) < 2;
      await expect.poll(fits).toBe(true);
      const before = await heightOf(page);
      expect(before).toBeGreaterThan(700);
      await inside(page).getByRole('searchbox', { name: 'Search' }).fill('governor');
      await expect.poll(() => heightOf(page)).toBeLessThan(before);
      await expect.poll(fits).toBe(true);
      expect(heard).toEqual([]);
      await page.close();
    },
  );

  it('is told, and nothing else is', async () => {
    const { page } = await frames.visit(
      `<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${frames.tag('allow-scripts')}`,
    );
    await all(inside(page)).waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
    expect(heard.length).toBeGreaterThan(0);
    for (const message of heard) {
      expect(message).toEqual({ leadershipFrameHeight: expect.any(Number) as number });
    }
    await page.close();
  });

  /** A frame of our address that sends what a test says, and another that isn't ours. */
  async function stranger(send: string, source = '/frame.html?widget=x') {
    const other = await frames.serve((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<script>const send = () => { ${send} }; send(); onmessage = send</script>`);
      return !!request.url;
    });
    const { page } = await frames.visit(
      hosted(`<iframe title="x" height="300" src="${other.origin}${source}"></iframe>`, 'before'),
    );
    await page.waitForLoadState('networkidle');
    return page;
  }
  const post = (value: string) => `parent.postMessage(${value}, '*');`;

  it.each([
    ['too high', post('{ leadershipFrameHeight: 1e9 }'), 20_000],
    ['beyond all pixels', post('{ leadershipFrameHeight: Number.MAX_VALUE }'), 20_000],
    ['too low', post('{ leadershipFrameHeight: 1 }'), 150],
    ['negative', post('{ leadershipFrameHeight: -5 }'), 150],
  ])('is clamped where it is %s', async (_name, send, height) => {
    const page = await stranger(send);
    await expect.poll(() => heightOf(page)).toBe(height + 4);
    await page.close();
  });

  it('is left where the message is no height, or not of a frame of ours', async () => {
    const bad = [
      'NaN',
      'Infinity',
      '-Infinity',
      '"900"',
      'null',
      '900n',
      '[900]',
      '{}',
      'new Date(900)',
    ].map((value) => post(`{ leadershipFrameHeight: ${value} }`));
    const rubbish = await stranger(`${bad.join('')}${post('null')}${post('"x"')}`);
    expect(await heightOf(rubbish)).toBeCloseTo(304, 0);
    const other = await stranger(post('{ leadershipFrameHeight: 900 }'), '/other.html');
    expect(await heightOf(other)).toBeCloseTo(304, 0);
    await rubbish.close();
    await other.close();
  });

  /** A host that answers each path with this script in a page. */
  const scripts = (byPath: Record<string, string>) =>
    frames.serve((request, response) => {
      const script = byPath[request.url?.split('?')[0] ?? ''];
      if (script === undefined) return false;
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><body><script>${script}</script>`);
      return true;
    });

  it('is taken from no window but a frame of ours that still shows our page', async () => {
    const answer = `onmessage = () => top.postMessage({ leadershipFrameHeight: 900 }, '*');`;
    const stranger = await scripts({ '/other.html': answer });
    const ours = await scripts({
      // Led elsewhere since, though its address in the page is ours.
      '/gone/frame.html': `location = '${stranger.origin}/other.html'`,
      // With a frame of a stranger's in it.
      '/around/frame.html': `document.body.innerHTML = '<iframe src="${stranger.origin}/other.html">';
        onmessage = ({ data }) => document.querySelector('iframe').contentWindow.postMessage(data, '*');`,
    });
    const addresses = [
      `${stranger.origin}/other.html`,
      `${ours.origin}/gone/frame.html?widget=x`,
      `${ours.origin}/around/frame.html?widget=x`,
    ];
    const tags = addresses.map((src) => `<iframe title="x" height="300" src="${src}"></iframe>`);
    const { page } = await frames.visit(hosted(tags.join(''), 'before'));
    await page.waitForLoadState('networkidle');
    // Heard after the script of ours has heard it, which is on the page for longer.
    const heard = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          addEventListener('message', () => ++count === 3 && resolve(count));
          for (const { contentWindow } of document.querySelectorAll('iframe')) {
            contentWindow?.postMessage('leadership-frame-height?', '*');
          }
        }),
    );
    expect(heard).toBe(3);
    const heights = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height));
    expect(heights).toEqual([304, 304, 304]);
    await page.close();
  });

  it('is its own for each of thirty frames', async () => {
    const host = await scripts({
      '/frame.html': `const height = Number(location.search.split('h=')[1]);
        const tell = () => parent.postMessage({ leadershipFrameHeight: height }, '*');
        tell(); onmessage = tell;`,
    });
    const wanted = Array.from({ length: 30 }, (_, i) => 200 + i * 10);
    const tags = wanted.map(
      (height) =>
        `<iframe title="x" src="${host.origin}/frame.html?widget=x&h=${height}"></iframe>`,
    );
    const { page, heard } = await frames.visit(hosted(tags.join(''), 'after'));
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height - 4)),
      )
      .toEqual(wanted);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('settles at the taller of two that bring each other about', async () => {
    const page = await stranger(
      `${post('{ leadershipFrameHeight: 600 }')}
       if (self.looping) return; self.looping = true;
       addEventListener('resize', () => { ${post('{ leadershipFrameHeight: innerHeight > 500 ? 400 : 600 }')} })`,
    );
    await expect.poll(() => heightOf(page)).toBe(604);
    const seen = await page.locator('iframe').evaluate(
      (frame) =>
        new Promise<number[]>((resolve) => {
          const heights: number[] = [];
          let frames = 0;
          const look = () => {
            heights.push(frame.getBoundingClientRect().height);
            if (++frames < 30) requestAnimationFrame(look);
            else resolve(heights.slice(-20));
          };
          look();
        }),
    );
    expect(new Set(seen)).toEqual(new Set([604]));
    await page.close();
  });
});
