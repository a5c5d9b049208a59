import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultFile } from '../../src/kit/results/result-file.js';
import { release } from '../../src/team-profile/release.js';
import { Team } from '../../src/team-profile/team.js';
import { teamCsv } from '../../src/team-profile/team-words.js';
import type { StatementSet } from '../../src/kit/results/statement-set.js';
import { answersTo, smallSet } from '../results/sets.js';
import { groupsBy, peopleOf, waysToAnswer } from './adversary.js';

type Value = number | null;

/** All that is told of these people in one result: the table as it is saved, which holds what is on screen. */
function toldOf(set: StatementSet, people: readonly (readonly Value[])[]): string {
  const team = new Team(set);
  team.open(
    people.map((values, i) => resultFile({ ...answersTo(set, values), id: `person-${i}` }, true)),
  );
  return teamCsv(set, team.size, team.profile());
}

/**
 * A hallmark of two statements on a scale of three: the smallest in which what is told of
 * the hallmark and of its statements could give each other away. Every team is gone through.
 */
describe.each([5, 6])('all that is told of %i people together', (size) => {
  const set = smallSet(3, 2);
  const choices: Value[] = [1, 2, 3, null];
  const kinds = choices.flatMap((first) => choices.map((second) => [first, second]));
  const told = new Map<string, string>();
  /** As `toldOf`, which depends on how many gave which answer to each statement: seen in the test below. */
  const groups = groupsBy([...peopleOf(kinds.length, size)], (people) => {
    const key = [0, 1]
      .map((statement) =>
        people
          .map((kind) => kinds[kind]![statement])
          .sort()
          .join(),
      )
      .join(';');
    const text =
      told.get(key) ??
      toldOf(
        set,
        people.map((kind) => kinds[kind]!),
      );
    told.set(key, text);
    return text;
  });
  const statements = [0, 1];

  it('tells nobody outside how somebody answered a statement', () => {
    expect(groups.length).toBeGreaterThan(5);
    for (const teams of groups) {
      for (const statement of statements) {
        expect(new Set(teams.flat().map((kind) => kinds[kind]![statement])).size).toBeGreaterThan(
          1,
        );
      }
    }
  });

  it('tells none of them how another one answered a statement', () => {
    for (const teams of groups) {
      for (const own of new Set(teams.flat())) {
        const others = teams
          .filter((people) => people.includes(own))
          .flatMap((people) => people.toSpliced(people.indexOf(own), 1));
        for (const statement of statements) {
          const answers = new Set(others.map((kind) => kinds[kind]![statement]));
          expect(answers.size).toBeGreaterThan(1);
        }
      }
    }
  });

  it('lets nobody reckon out that one or two gave an answer', () => {
    for (const teams of groups) {
      for (const statement of statements) {
        for (const choice of choices) {
          const counts = new Set(
            teams.map((people) => people.filter((i) => kinds[i]![statement] === choice).length),
          );
          if (counts.size === 1) expect([1, 2]).not.toContain([...counts][0]);
        }
      }
    }
  });
});

/** Teams of five to twelve with their answers to eight statements about two hallmarks. */
const set = smallSet(4, 4, 2);
const COUNT = 8;
const value = fc.constantFrom<Value>(1, 2, 3, 4, 4, 4, null);
const person = fc.array(value, { minLength: COUNT, maxLength: COUNT });
const team = fc.array(person, { minLength: 5, maxLength: 12 });
const VALUES: readonly Value[] = [1, 2, 3, 4, null];

const countsOf = (answers: readonly (Value | undefined)[]) =>
  VALUES.map((one) => answers.filter((answer) => answer === one).length);

/** All ways in which so many can have answered a statement, by what is told of it. */
const ways = new Map<number, Map<string, number[][]>>();
function alternatives(counts: readonly number[]): number[][] {
  const people = counts.reduce((sum, count) => sum + count, 0);
  let known = ways.get(people);
  if (!known) {
    const groups = groupsBy(waysToAnswer(people, VALUES.length), (one) =>
      JSON.stringify(release(one)),
    );
    known = new Map(groups.map((group) => [JSON.stringify(release(group[0]!)), group]));
    ways.set(people, known);
  }
  return known.get(JSON.stringify(release(counts)))!;
}

/** The same people, but for the answers to one statement. */
const withAnswers = (people: Value[][], statement: number, answers: readonly Value[]) =>
  people.map((values, i) => values.with(statement, answers[i]!));

describe('in what is told of several statements and hallmarks together', () => {
  it('it makes no difference who of a team gave which answer to a statement', () => {
    fc.assert(
      fc.property(team, fc.nat({ max: COUNT - 1 }), fc.nat(), (people, statement, by) => {
        const answers = people.map((values) => values[statement]!);
        const turned = answers.map((_, i) => answers[(i + by) % answers.length]!);
        expect(toldOf(set, withAnswers(people, statement, turned))).toBe(toldOf(set, people));
      }),
    );
  });

  it('each person can have answered each statement otherwise, whoever of the team looks at it', () => {
    fc.assert(
      fc.property(
        team,
        fc.nat({ max: COUNT - 1 }),
        fc.nat(),
        fc.nat(),
        (people, statement, first, second) => {
          const [target, looker] = [first % people.length, second % people.length];
          if (target === looker) return;
          const own = people[looker]![statement]!;
          const old = people[target]![statement];
          // Other counts of which the same is told, in which the one who looks has their own
          // answer and the other one another.
          const found = alternatives(countsOf(people.map((values) => values[statement])))
            .map((counts) => counts.with(VALUES.indexOf(own), counts[VALUES.indexOf(own)]! - 1))
            .filter((counts) => counts.every((count) => count >= 0))
            .flatMap((counts) => {
              const place = counts.findIndex((count, i) => count > 0 && VALUES[i] !== old);
              return place < 0 ? [] : [{ counts, place }];
            })[0];
          expect(found).toBeDefined();
          const { counts, place } = found!;
          const others = VALUES.flatMap((one, i) =>
            Array<Value>(counts[i]! - (i === place ? 1 : 0)).fill(one),
          );
          const answers = people.map((_, i) =>
            i === looker ? own : i === target ? VALUES[place]! : others.pop()!,
          );
          expect(answers[target]).not.toBe(old);
          expect(toldOf(set, withAnswers(people, statement, answers))).toBe(toldOf(set, people));
        },
      ),
      { numRuns: 300 },
    );
  });
});
