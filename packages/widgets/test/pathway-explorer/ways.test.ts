import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathwayRole } from '../../src/pathway-explorer/pathway.js';
import { skillsOnTheWay, type SkillsOf } from '../../src/pathway-explorer/skills.js';
import { findWays, reachedFrom, type Way } from '../../src/pathway-explorer/ways.js';
import { noSkills, pathwayOf, skill } from './graph.js';

const written = (ways: readonly Way[]) =>
  ways.map((way) =>
    [way[0]?.from, ...way.map(({ to }) => to)].map((role) => role?.entry.item.id).join(''),
  );

function waysOf(stages: readonly string[], routes: readonly string[], from: string, to: string) {
  const pathway = pathwayOf(stages, routes);
  return findWays(pathway.find(`county/${from}`)!, pathway.find(`county/${to}`)!, noSkills);
}

describe('ways from one role to another', () => {
  it('come with the fewest steps first', () => {
    const { ways, more } = waysOf(
      ['a', 'bc', 'd', 'e'],
      ['a>b', 'a>c', 'b>d', 'c>b', 'd>e', 'a>d'],
      'a',
      'e',
    );
    expect(written(ways)).toEqual(['ade', 'abde', 'acbde']);
    expect(more).toBe(false);
  });

  it('visit no role twice, round a circle or not', () => {
    const { ways } = waysOf(['a', 'bc', 'd'], ['a>b', 'b>c', 'c>b', 'c>a', 'b>d', 'c>d'], 'a', 'd');
    expect(written(ways)).toEqual(['abd', 'abcd']);
  });

  it('leave out what takes over two steps more than the shortest', () => {
    const { ways } = waysOf(
      ['a', 'bcde', 'f'],
      ['a>f', 'a>b', 'b>c', 'c>f', 'c>d', 'd>f'],
      'a',
      'f',
    );
    expect(written(ways)).toEqual(['af', 'abcf']);
  });

  it('step back only where there is no other way', () => {
    const both = waysOf(['ab', 'c', 'd'], ['c<a', 'a=b', 'b>c', 'a>d', 'c>d'], 'c', 'd');
    expect(written(both.ways)).toEqual(['cd']);
    const back = waysOf(['ab', 'c', 'd'], ['c<a', 'a>d'], 'c', 'd');
    expect(written(back.ways)).toEqual(['cad']);
  });

  it('take a taster for a step only where no other route leads there, else name it beside the step', () => {
    const { ways } = waysOf(['a', 'b'], ['a?b', 'a>b'], 'a', 'b');
    expect(ways).toHaveLength(1);
    expect(ways[0]![0]!.route.kind).toBe('progression');
    expect(ways[0]![0]!.tasters.map(({ kind }) => kind)).toEqual(['taster']);
    const only = waysOf(['a', 'b'], ['a?b'], 'a', 'b');
    expect(only.ways[0]![0]!.route.kind).toBe('taster');
  });

  it('with as many steps come with the fewest new skills first', () => {
    const pathway = pathwayOf(['a', 'bc', 'd'], ['a>b', 'a>c', 'b>d', 'c>d']);
    const many: SkillsOf = ({ entry }) =>
      entry.item.id === 'b'
        ? [skill('s1'), skill('s2')]
        : entry.item.id === 'c'
          ? [skill('s1')]
          : [];
    const { ways } = findWays(pathway.find('county/a')!, pathway.find('county/d')!, many);
    expect(written(ways)).toEqual(['acd', 'abd']);
  });

  it('are none where the goal is out of reach, and none to the role itself', () => {
    expect(waysOf(['a', 'b'], ['b>a'], 'a', 'b').ways).toEqual([]);
    expect(waysOf(['a', 'b'], ['a>b', 'b>a'], 'a', 'a').ways).toEqual([]);
  });

  it('are bounded where all roles lead to all others', () => {
    const names = 'abcdefghijklmnopqrst';
    const routes = [...names].flatMap((a) =>
      [...names].filter((b) => a !== b).map((b) => `${a}>${b}`),
    );
    const { ways, more } = waysOf([names], routes, 'a', 't');
    expect(ways).toHaveLength(20);
    expect(more).toBe(true);
    expect(written(ways)[0]).toBe('at');
  });

  it('are the same that trying every path finds', () => {
    const letters = 'abcdef';
    const letter = fc.constantFrom(...letters);
    const route = fc
      .tuple(letter, fc.constantFrom('>', '=', '<'), letter)
      .filter(([from, , to]) => from !== to)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(route, { maxLength: 14 }), (routes) => {
        const pathway = pathwayOf(['abc', 'def'], routes);
        const [from, to] = [pathway.find('county/a')!, pathway.find('county/f')!];
        const cost = (kind: string) => (kind === 'step back' ? 101 : 1);
        const all = new Map<string, number>();
        const walk = (role: PathwayRole, path: string, paid: number): void => {
          if (role === to) all.set(path, Math.min(paid, all.get(path) ?? Infinity));
          else
            for (const next of role.out) {
              const { id } = next.to.entry.item;
              if (!path.includes(id)) walk(next.to, path + id, paid + cost(next.kind));
            }
        };
        walk(from, 'a', 0);
        const least = Math.min(...all.values());
        const expected = [...all]
          .filter(([, paid]) => paid <= least + 2)
          .sort((a, b) => a[1] - b[1]);
        const { ways } = findWays(from, to, noSkills);
        const costs = written(ways).map((path) => all.get(path));
        expect(costs).toEqual(expected.slice(0, 20).map(([, paid]) => paid));
        expect(new Set(written(ways)).size).toBe(ways.length);
      }),
    );
  });
});

describe('skills on a way', () => {
  it('are said where they are first asked for, and not if one has them from the start', () => {
    const pathway = pathwayOf(['a', 'b', 'c'], ['a>b', 'b>c']);
    const [s1, s2, s3] = [skill('s1'), skill('s2'), skill('s3')];
    const needed: Record<string, ReturnType<SkillsOf>> = { a: [s1], b: [s1, s2], c: [s2, s3] };
    const skillsOf: SkillsOf = ({ entry }) => needed[entry.item.id] ?? [];
    const { ways } = findWays(pathway.find('county/a')!, pathway.find('county/c')!, skillsOf);
    expect(skillsOnTheWay(ways[0]!, skillsOf)).toEqual([[s2], [s3]]);
  });
});

describe('roles that can be reached', () => {
  it('are found round circles, the role itself left out', () => {
    const pathway = pathwayOf(['a', 'b', 'cd'], ['a>b', 'b>c', 'c>a']);
    expect(reachedFrom(pathway.find('county/a')!).map(({ key }) => key)).toEqual([
      'county/b',
      'county/c',
    ]);
    expect(reachedFrom(pathway.find('county/d')!)).toEqual([]);
  });
});
