import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '../../packages/embed/widgets.js';
import { School } from '../pages/support/school.js';
import { signOf } from '../pages/support/signs.js';
import { whyNot } from './support/why-not.js';

const DEBIAN = '/usr/share/javascript';

/** Prototype.js and MooTools are in no registry but Debian's. */
const reason = whyNot('A page with Prototype.js or MooTools', () =>
  ['prototype', 'mootools'].every((name) => existsSync(`${DEBIAN}/${name}`)),
);

const libraries: Readonly<Record<string, () => string>> = {
  'jQuery 1': () =>
    createRequire(new URL('package.json', import.meta.url)).resolve('jquery/dist/jquery.js'),
  'Prototype.js 1.7': () => `${DEBIAN}/prototype/prototype.js`,
  'MooTools 1.4': () => `${DEBIAN}/mootools/mootools.js`,
  'MooTools More': () => `${DEBIAN}/mootools/mootools-more.js`,
};
/** What each page must still be able to do, as the library's own users write it. */
const uses: Readonly<Record<string, string>> = {
  'jQuery 1': `jQuery('#own').text(jQuery.map([1, 2], function (n) { return n * 2 }).join())`,
  'Prototype.js 1.7': `$('own').update([1, 2].invoke('toString').join())`,
  'MooTools 1.4': `document.id('own').set('text', [1, 2].clone().join())`,
};

/** With two libraries that want `$`, jQuery gives it back. */
const GIVEN_BACK = '<script>window.jQuery && jQuery.noConflict()</script>';

const sets: readonly (readonly string[])[] = [
  ['jQuery 1'],
  ['Prototype.js 1.7'],
  ['MooTools 1.4', 'MooTools More'],
  ['Prototype.js 1.7', 'jQuery 1'],
  ['jQuery 1', 'MooTools 1.4'],
];

describe('a page of another age', () => {
  let school: School;
  beforeAll(async () => void (school = await School.open()));
  afterEach(() => school.tidy());
  afterAll(() => school.close());

  for (const names of sets) {
    const isDebian = names.some((name) => name !== 'jQuery 1');
    it.skipIf(reason && isDebian)(`shows all widgets beside ${names.join(' and ')}`, async () => {
      const scripts = names
        .map(
          (name) =>
            `<script>${readFileSync(libraries[name]?.() ?? '', 'utf8').replaceAll('</script', '<\\/script')}</script>`,
        )
        .join('');
      const visit = await school.visit(
        `<p id="own"></p><main>${school.tags()}</main>${school.script()}`,
        { head: scripts + GIVEN_BACK },
      );
      for (const { name } of widgets) await signOf(name, visit.page).waitFor();
      const [first = ''] = names;
      await visit.page.evaluate(uses[first] ?? '');
      await expect.poll(() => visit.page.locator('#own').textContent()).toMatch(/[12],[24]/);
      expect(visit.heard).toEqual([]);
    });
  }
});
