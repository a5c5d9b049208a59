import { fileTroubleInWords, readResult } from '../kit/results/result-file.js';
import { fitOf, nameOf, type Result } from '../kit/results/result.js';
import { hallmarkScores } from '../kit/results/scores.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import { FEWEST_PEOPLE, nearestPlace, release, type Release } from './release.js';

/** The answers of one person: nothing else of a file is held. */
interface Member {
  id: string;
  /** Values by the ids of statements; `null` and what is missing don't count. */
  answers: ReadonlyMap<string, number>;
  /** Averages by the keys of hallmarks. */
  scores: ReadonlyMap<string, number>;
}

/** A hallmark or one of its statements with what is told of it. */
export interface TeamRow {
  text: string;
  release: Release;
}

export interface TeamPart {
  hallmark: TeamRow;
  statements: TeamRow[];
}

/** The people whose files were opened, and what may be told of them together. */
export class Team {
  readonly set: StatementSet;
  private members: readonly Member[] = [];

  constructor(set: StatementSet) {
    this.set = set;
  }

  get size(): number {
    return this.members.length;
  }

  /** True once there are enough people for a profile. */
  get isTeam(): boolean {
    return this.size >= FEWEST_PEOPLE;
  }

  /** Takes files by their texts, and gives what was not taken and why. No file is named: names of files are often names of people. */
  open(texts: readonly string[]): string[] {
    return texts.flatMap((text, i) => {
      const name = texts.length > 1 ? `File ${i + 1} of ${texts.length}` : 'This file';
      const trouble = this.take(readResult(text), name);
      return trouble === undefined ? [] : [trouble];
    });
  }

  clear(): void {
    this.members = [];
  }

  /** What may be told; empty unless there are enough people. */
  profile(): TeamPart[] {
    if (!this.isTeam) return [];
    const scale = this.set.scale.map(({ value }) => value);
    const row = (text: string, valueOf: (member: Member) => number | undefined): TeamRow => {
      const counts = [...scale.map(() => 0), 0];
      for (const member of this.members) {
        const value = valueOf(member);
        const place = value === undefined ? scale.length : nearestPlace(value, scale);
        counts[place] = (counts[place] ?? 0) + 1;
      }
      return { text, release: release(counts) };
    };
    return this.set.parts.map(({ key, hallmark, statements }) => ({
      hallmark: row(hallmark.name, ({ scores }) => scores.get(key)),
      statements: statements.map(({ id, text }) => row(text, ({ answers }) => answers.get(id))),
    }));
  }

  private take(result: ReturnType<typeof readResult>, name: string): string | undefined {
    if (typeof result === 'string') return fileTroubleInWords(name, result);
    const fit = fitOf(result, this.set);
    if (fit === 'other-set') return fileTroubleInWords(name, fit);
    if (fit === 'other-version') {
      return `${name} was made with version ${result.set.version} of the statements; these are of version ${nameOf(this.set).version}. Ask for a new one.`;
    }
    if (result.about === 'colleague') {
      return `${name} is a view of a colleague, not somebody’s own answers. It doesn’t count here.`;
    }
    if (this.members.some(({ id }) => id === result.id)) {
      return `${name} is open already: each person counts once. To take a newer one of the same person, begin anew without the older one.`;
    }
    const member = this.memberOf(result);
    if (!member.answers.size) return `${name} has no answers on the scale, so it doesn’t count.`;
    this.members = [...this.members, member];
    return undefined;
  }

  /** Of a file only scores are taken: notes in it are not read. */
  private memberOf({ id, answers }: Result): Member {
    const known = new Map(
      this.set.parts.flatMap(({ key, statements }) =>
        statements.map((statement) => [statement.id, key] as const),
      ),
    );
    const given = new Map(answers.map(({ statement, value }) => [statement, value]));
    const own = [...known].map(([statement, hallmark]) => ({
      statement,
      hallmark,
      value: given.get(statement),
    }));
    return {
      id,
      answers: new Map(
        own.flatMap(({ statement, value }) =>
          typeof value === 'number' ? [[statement, value] as const] : [],
        ),
      ),
      scores: hallmarkScores(own),
    };
  }
}
