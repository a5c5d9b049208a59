import type { Io } from '../terminal/io.js';
import { bold, cyan, dim, green, red, yellow, type Part } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { findingKinds, isProblem, type Finding, type FindingKind } from './finding.js';

/** How many places of the same finding are named. */
const FEW = 5;

interface Same {
  message: string;
  mend: string;
  places: Finding[];
}

/** Findings that say the same, together; those with the most places first. */
function grouped(findings: readonly Finding[]): Same[] {
  const groups = new Map<string, Same>();
  for (const finding of findings) {
    const field = finding.path.replace(/\[(?:\d+|"[^\]]*")\]/g, '[]');
    const key = JSON.stringify([finding.file, field, finding.message, finding.mend]);
    const group = groups.get(key);
    if (group) group.places.push(finding);
    else groups.set(key, { message: finding.message, mend: finding.mend, places: [finding] });
  }
  return [...groups.values()].sort((a, b) => b.places.length - a.places.length);
}

function placeOf({ file, line, column, path, item }: Finding): Part[] {
  const at = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [cyan(at), ...(path ? ['  ', path] : []), ...(item ? [dim(`  (${item})`)] : [])];
}

/** Prints findings grouped by kind, the most serious first. */
export function printFindings(io: Io, findings: readonly Finding[], all: boolean): void {
  for (const [kind, title] of Object.entries(findingKinds) as [FindingKind, string][]) {
    const here = findings.filter((finding) => finding.kind === kind);
    if (!here.length) continue;
    const mark = isProblem({ kind } as Finding) ? red : yellow;
    io.line();
    io.line(mark(title), dim(`  ${here.length.toLocaleString('en')}`));
    for (const { message, mend, places } of grouped(here)) {
      const few = all ? places : places.slice(0, FEW);
      const [first] = places;
      if (!first) continue;
      if (places.length === 1) {
        io.line('  ', ...placeOf(first));
        io.line('    ', message);
      } else {
        io.line('  ', bold(`${places.length.toLocaleString('en')} ×`), ' ', message);
        for (const place of few) io.line('    ', ...placeOf(place));
        const rest = places.length - few.length;
        if (rest) io.line(dim(`    and ${rest.toLocaleString('en')} more; --all shows them`));
      }
      if (mend) io.line('    ', green('→ '), mend);
    }
  }
}

/** One line: how many problems and warnings. */
export function printVerdict(io: Io, findings: readonly Finding[]): void {
  const problems = findings.filter(isProblem).length;
  const warned = findings.length - problems;
  io.line();
  const words = warned ? `, ${counted(warned, 'warning')}` : '';
  if (problems) io.line(red(bold(counted(problems, 'problem')).text), words, '.');
  else io.line(green('Clean'), words, '.');
}
