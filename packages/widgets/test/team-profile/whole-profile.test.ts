import { describe, expect, it } from 'vitest';
import { resultFile } from '../../src/kit/results/result-file.js';
import type { Result } from '../../src/kit/results/result.js';
import { Team } from '../../src/team-profile/team.js';
import { teamCsv } from '../../src/team-profile/team-words.js';
import { answersTo, smallSet } from '../results/sets.js';
import { groupsBy, peopleOf } from './adversary.js';

/**
 * A hallmark of two statements on a scale of three: the smallest in which what is told of
 * the hallmark and of its statements could give each other away.
 */
const set = smallSet(3, 2);
const CHOICES = [1, 2, 3, null];
/** Every way in which one person can answer. */
const kinds = CHOICES.flatMap((first) => CHOICES.map((second) => [first, second]));

const fileOf = (kind: number, id: number) =>
  resultFile({ ...answersTo(set, kinds[kind]!), id: String(id) } satisfies Result, true);
const files = Array.from({ length: 6 }, (_, id) => kinds.map((_, kind) => fileOf(kind, id)));

function profileOf(people: readonly number[]) {
  const team = new Team(set);
  team.open(people.map((kind, id) => files[id]![kind]!));
  return team;
}

/** All teams of people who gave an answer, by all that is told of them: the table as it is saved. */
function groups(size: number): number[][][] {
  const answered = kinds.flatMap((kind, i) => (kind.some((value) => value !== null) ? [i] : []));
  const teams = [...peopleOf(answered.length, size)].map((team) => team.map((i) => answered[i]!));
  const told = (people: readonly number[]) => {
    const team = profileOf(people);
    return teamCsv(set, team.size, team.profile());
  };
  return groupsBy(teams, told);
}

describe('all that is told of five people together', () => {
  const all = groups(5);

  it('tells nobody outside, and none of them, how another one answered any statement', () => {
    expect(all.length).toBeGreaterThan(5);
    for (const teams of all) {
      for (const statement of [0, 1]) {
        const answersOf = (people: readonly number[]) => people.map((i) => kinds[i]![statement]);
        expect(new Set(teams.flatMap(answersOf)).size).toBeGreaterThan(1);
        for (const own of new Set(teams.flat())) {
          const others = teams
            .filter((people) => people.includes(own))
            .flatMap((people) => people.toSpliced(people.indexOf(own), 1));
          expect(new Set(answersOf(others)).size).toBeGreaterThan(1);
        }
      }
    }
  });
});
