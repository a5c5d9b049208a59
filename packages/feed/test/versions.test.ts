import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReadStatus, sectionNames } from '../src/index.js';
import { feedSchema } from '../src/schema/index.js';
import { FEED, ids, load, problems } from './support/feeds.js';

type Document = Record<string, unknown> & Record<string, { id: string }[]>;

const text = (name: string) =>
  readFileSync(new URL(`versions/${name}.json`, import.meta.url), 'utf8');

/** Feeds as each version wrote them. What was published once can be read for ever: they stay as they are. */
const versions = ['1.0'];

describe.each(versions)('a feed of version %s', (name) => {
  const written = JSON.parse(text(name)) as Document;

  it('is read whole: every item of every section, every field as it was written', async () => {
    const { commons } = await load({ [FEED]: text(name) }, sectionNames);
    expect(problems(commons).filter((line) => !line.includes('is not among the'))).toEqual([]);
    expect(commons.dropped).toBe(0);
    for (const section of sectionNames) {
      const items = commons.entries(section).map(({ item }) => item);
      expect(items, section).toEqual(written[section]);
      expect(items.length, section).toBeGreaterThan(0);
    }
  });

  it('passes the schema of today', () => {
    expect(feedSchema.safeParse(written).error).toBeUndefined();
  });
});

describe('a feed of a later version', () => {
  it('says so, and is read as far as it is understood', async () => {
    const { commons } = await load({ [FEED]: text('2-imagined') }, sectionNames);
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['as-before', 'new-fields', 'new-kind', 'new-shape']);
    expect(commons.entries('offers')[2]?.item.format).toBe('hologram');
    expect(commons.entries('offers')[3]?.item.sessions ?? []).toEqual([]);
    expect(commons.entries('secondments')[0]?.item.kind).toBe('job swap');
    expect(ids(commons, 'skills')).toEqual(['coaching']);
    expect(commons.dropped).toBe(1);
    const said = problems(commons).join('\n');
    expect(said).toContain('version is 2, newer than 1: what is understood is shown');
    expect(said).not.toMatch(/badges|coaches|currencies|carbon|logo|hologram/);
  });
});
