/**
 * Writes what stands beside the scripts: their hashes, and the demo with the hashes filled in. Run by `npm run build`, last.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

const scripts = readdirSync(dist)
  .filter((name) => name.endsWith('.js'))
  .sort();
const hashes = Object.fromEntries(
  scripts.map((name) => {
    const hash = createHash('sha384')
      .update(readFileSync(new URL(name, dist)))
      .digest('base64');
    return [name, `sha384-${hash}`];
  }),
);
writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(hashes, null, 2)}\n`);

const demo = new URL('demo/', dist);
cpSync(new URL('../../demo/', import.meta.url), demo, {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
for (const name of readdirSync(demo, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.html')) continue;
  const page = new URL(name, demo);
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(
      /sha384-INTEGRITY-([\w-]+)/g,
      (token, widget: string) => hashes[`${widget}.js`] ?? token,
    ),
  );
}
