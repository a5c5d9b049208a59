import { beforeEach, describe, expect, it } from 'vitest';
import { Plan } from '../../src/pathway-explorer/plan.js';
import { OwnStorage, replacing } from '../support/stubs.js';

const FEED = 'https://county.example/feed.json';
const plan = () => new Plan(FEED, () => {});
const global = globalThis as unknown as { localStorage: unknown };

describe('a plan', () => {
  let storage: OwnStorage;
  beforeEach(() => (storage = new OwnStorage()));
  const withStorage = (test: () => void) => replacing(global, 'localStorage', storage, test);

  it('holds each step once, with its notes', () =>
    withStorage(() => {
      const own = plan();
      own.add('a', 'b');
      own.add('b', 'c');
      own.annotate('Ask my head', 'b');
      own.remove('a');
      expect(own.steps).toEqual([
        { route: 'b', note: 'Ask my head' },
        { route: 'c', note: '' },
      ]);
      expect(storage.items.size).toBe(0);
    }));

  it('is kept on the device when asked, along with what is changed later, until it is erased', () =>
    withStorage(() => {
      const own = plan();
      own.add('a');
      own.keepOnDevice();
      own.annotate('By July');
      expect(plan()).toMatchObject({
        steps: [{ route: 'a', note: '' }],
        note: 'By July',
        kept: true,
      });
      own.eraseFromDevice();
      expect(own.steps).toHaveLength(1);
      expect(plan()).toMatchObject({ steps: [], kept: false });
    }));

  it('comes back from its own file', () =>
    withStorage(() => {
      const own = plan();
      own.add('a');
      own.annotate('First', 'a');
      own.annotate('All of it');
      const other = plan();
      expect(other.fromFile(own.toFile())).toBe(true);
      expect(other).toMatchObject({ steps: [{ route: 'a', note: 'First' }], note: 'All of it' });
    }));

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"kind":"leadership-plan"}',
    '{"kind":"other","steps":[]}',
    '{"steps":[]}',
    'x',
  ])('is left as it is by a file that is none: %s', (text) =>
    withStorage(() => {
      const own = plan();
      own.add('a');
      expect(own.fromFile(text)).toBe(false);
      expect(own.steps).toHaveLength(1);
    }),
  );

  it('takes of a strange file what is a step', () =>
    withStorage(() => {
      const own = plan();
      const steps = [
        { route: 'a', note: 7 },
        { route: 3 },
        null,
        'b',
        { route: 'a', note: 'twice' },
      ];
      expect(own.fromFile(JSON.stringify({ kind: 'leadership-plan', steps, note: {} }))).toBe(true);
      expect(own.steps).toEqual([{ route: 'a', note: 'twice' }]);
      expect(own.note).toBe('');
    }));

  it('ignores what somebody else has put where it is kept', () =>
    withStorage(() => {
      storage.setItem(`leadership-commons:plan:${FEED}`, '{"version":1,"value":"rubbish"}');
      expect(plan()).toMatchObject({ steps: [], kept: false });
    }));
});
