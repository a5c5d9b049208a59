import { describe, expect, it, onTestFinished } from 'vitest';
import { widgets } from '../../embed/widgets.js';
import { startPreview } from '../src/preview/server.js';
import { Desk } from './support/command.js';
import { feed, head } from './support/feeds.js';

describe('preview', () => {
  it('serves the page and the feed to this computer, and tells of changes', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('secret.txt', 'secret');
    desk.write('embed.js', '// built');
    let changed = () => {};
    const change = new Promise<void>((resolve) => (changed = resolve));
    const preview = await startPreview({
      feed: desk.path('feed.json'),
      shown: '<feed>.json',
      isFile: true,
      dist: desk.folder,
      port: 0,
      past: false,
      onChange: () => changed(),
    });
    try {
      const page = await fetch(preview.address);
      const text = await page.text();
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain('<leadership-feed src="/feed/feed.json">');
      expect(text).toContain('&lt;feed&gt;.json');
      for (const { name } of widgets) expect(text).toContain(`<leadership-${name}`);
      expect(await (await fetch(`${preview.address}feed/feed.json`)).json()).toMatchObject(head);
      expect((await fetch(`${preview.address}feed/secret.txt`)).status).toBe(404);
      expect((await fetch(`${preview.address}feed/..%2f..%2fetc/passwd`)).status).toBe(404);

      const events = await fetch(`${preview.address}preview/changes`);
      const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
      expect((await reader.read()).value).toContain(': waiting');
      desk.write('feed.json', feed({ offers: [] }));
      await change;
      expect((await reader.read()).value).toContain('event: change');
      await reader.cancel();
    } finally {
      await preview.close();
    }
  });

  it('says what to do where there are no built widgets', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    const { code, err } = await desk.run('preview', 'feed.json', '--dist', 'nowhere');
    expect(code).toBe(2);
    expect(err).toContain('npm run build');
  });

  it('takes a free port where another preview has the usual one, but not instead of a wanted one', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    const options = {
      feed: desk.path('feed.json'),
      shown: 'feed.json',
      isFile: true,
      dist: desk.folder,
      past: false,
      onChange: () => {},
    };
    const [one, two] = [await startPreview(options), await startPreview(options)];
    onTestFinished(async () => {
      await one.close();
      await two.close();
    });
    expect(two.address).not.toBe(one.address);
    expect((await fetch(two.address)).status).toBe(200);
    const port = Number(new URL(two.address).port);
    await expect(startPreview({ ...options, port })).rejects.toThrow('is in use');
  });
});
