import { layOut } from '../../../packages/widgets/src/pathway-explorer/layout/layout.js';
import { createRandom } from '../generate/random.js';

const WORDS =
  'lead teach school team practice change colleagues support plan learn share trust county'.split(
    ' ',
  );
const NAMES = 'Leader of,Head of,Director of,Specialist in,Coach for,Chair of,Mentor for'.split(
  ',',
);
const FIELDS =
  'teaching,inclusion,governance,early years,mathematics,people,finance and premises,a key stage,professional development,several schools'.split(
    ',',
  );
const STAGES = 8;

/**
 * A pathway of so many roles, always the same: most routes lead to the next stages, some
 * sideways and back. Its roles carry the place that a layout gives them (`x`, `y`), for the
 * page that is given its layout; other readers leave out what they don't know.
 */
export function pathwayFeed(count: number, routeCount: number): string {
  const random = createRandom(count);
  const below = (most: number) => random.between(0, most - 1);
  const one = (list: readonly string[]) => random.pick(list);
  const text = (words: number) => Array.from({ length: words }, () => one(WORDS)).join(' ');
  const skills = Array.from({ length: 18 }, (_, i) => ({
    id: `s${i}`,
    name: `Skill ${i}`,
    summary: text(12),
  }));
  const roles = Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    name: `${one(NAMES)} ${one(FIELDS)} ${i}`,
    strand: 'educators',
    stage: 1 + Math.floor((i * STAGES) / count),
    summary: text(20),
    responsibilities: [text(6), text(7), text(8)],
    skills: [`s${below(18)}`, `s${below(18)}`],
    questions: [text(10), text(12)],
  }));
  const perStage = count / STAGES;
  const routes = Array.from({ length: routeCount }, (_, i) => {
    const from = below(count);
    const kind = random.chance(0.8) ? 'progression' : random.chance(0.6) ? 'sideways' : 'step back';
    const far =
      kind === 'progression'
        ? perStage + below(Math.ceil(perStage))
        : kind === 'sideways'
          ? 3
          : -perStage;
    const to = Math.min(count - 1, Math.max(0, Math.round(from + far)));
    return {
      id: `t${i}`,
      from: `r${from}`,
      to: `r${to === from ? (from + 1) % count : to}`,
      kind,
      summary: text(15),
      helps: [text(5), text(6)],
    };
  });
  const index = (id: string) => Number(id.slice(1));
  const { boxes } = layOut(
    roles.map(({ name, stage }) => ({ label: name, stage })),
    routes.map(({ from, to, kind }) => ({ from: index(from), to: index(to), kind })),
    {
      measure: (label) => label.length * 8,
      lineHeight: 20,
      boxWidth: 128,
      padding: 6,
      columnGap: 32,
      rowGap: 14,
      laneGap: 10,
      margin: 8,
      heading: 32,
      maxLines: 5,
    },
  );
  const placed = roles.map((role, i) => ({ ...role, x: boxes[i]?.x, y: boxes[i]?.y }));
  return JSON.stringify({
    version: 1,
    publisher: { id: 'bench', name: 'Benchmark County', url: 'https://county.example/' },
    modified: '2030-01-07T06:00:00',
    language: 'en-GB',
    timeZone: 'Europe/London',
    skills,
    roles: placed,
    routes,
    offers: [],
  });
}
