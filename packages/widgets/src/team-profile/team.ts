import { fileTroubleInWords, readResult } from '../kit/results/result-file.js';
import { fitOf, nameOf } from '../kit/results/result.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import { FEWEST_PEOPLE, release, type Release } from './release.js';
import { together, type Together } from './together.js';

/** The answers of one person: nothing else of a file is held. */
interface Member {
  id: string;
  /** Values by the ids of statements; `null` and what is missing don't count. */
  answers: ReadonlyMap<string, number>;
}

/** A hallmark with its statements, and what is told of them. */
export interface TeamPart {
  name: string;
  together: Together;
  statements: { text: string; release: Release }[];
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
    return this.set.parts.map(({ hallmark: { name }, statements }) => {
      const told = statements.map(({ id, text }) => ({ text, release: release(this.counts(id)) }));
      const releases = told.map((statement) => statement.release);
      return { name, together: together(releases, this.size), statements: told };
    });
  }

  /** How many chose each step, and last how many none. */
  private counts(statement: string): number[] {
    const { scale } = this.set;
    const counts = Array<number>(scale.length + 1).fill(0);
    for (const { answers } of this.members) {
      const place = scale.findIndex(({ value }) => value === answers.get(statement));
      const cell = place < 0 ? scale.length : place;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return counts;
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
    // Somebody without any answer counts, too: or it would be known that each of a team has one.
    const answers = result.answers.flatMap(({ statement, value }) =>
      typeof value === 'number' ? [[statement, value] as const] : [],
    );
    this.members = [...this.members, { id: result.id, answers: new Map(answers) }];
    return undefined;
  }
}
