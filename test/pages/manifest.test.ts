import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { attributesByTag } from './support/manifest.js';
import { dist } from './support/servers.js';

/** What every widget has from the classes that they extend. */
const SHARED = ['feed', 'heading', 'heading-level', 'as-of', 'past', 'finder-href', 'board-href'];

/** The types for React and Vue, editors and the storybook know what the manifest has. */
describe('the manifest', () => {
  const attributes = attributesByTag(readFileSync(`${dist}custom-elements.json`, 'utf8'));

  it('has every tag', () => {
    expect([...attributes.keys()].sort()).toEqual([{ name: 'feed' }, ...widgets].map(tagOf).sort());
  });

  it.each(widgets)('has all attributes of the $title, also those of its base classes', (entry) => {
    const presets = entry.presets.map(({ attribute }) => attribute);
    expect(attributes.get(tagOf(entry))).toEqual(expect.arrayContaining([...SHARED, ...presets]));
  });
});
