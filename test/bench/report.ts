import { achieved, goalRows } from './goals.js';
import type { Variant } from './generate/write.js';
import type { Options } from './options.js';
import { figures, type FigureName, type Results } from './results.js';

export interface Surroundings {
  /** Browser and Node with their versions, processors. */
  machine: string;
  /** Code of each peer's page after brotli, bytes. */
  code: { floor: number; finder?: number };
}

/** Three digits or so, `–` where nothing was measured. */
function show(value: number | undefined): string {
  if (value === undefined) return '–';
  if (value > 0 && value < 0.1) return value.toPrecision(1);
  const digits = value >= 20 ? 0 : value >= 2 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
    maximumFractionDigits: digits,
  });
}

function table(head: string[], align: string[], rows: string[][]): string {
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratioOf(finder: number | undefined, floor: number | undefined): string {
  return finder !== undefined && floor ? (finder / floor).toFixed(2) : '–';
}

const title = ({ offers, inParts }: Variant, throttle: number) =>
  `${offers.toLocaleString('en')} offers, ${inParts ? 'in parts' : 'one document'}` +
  (throttle > 1 ? `, processor ÷ ${throttle}` : '');

function measurements(results: Results, variant: Variant, throttle: number): string {
  const rows = (Object.keys(figures) as FigureName[]).map((name) => {
    const { name: words, unit } = figures[name];
    const floor = results.figure({ peer: 'floor', variant, throttle }, name);
    const finder = results.figure({ peer: 'finder', variant, throttle }, name);
    return [
      unit ? `${words}, ${unit}` : words,
      show(floor),
      show(finder),
      unit ? ratioOf(finder, floor) : '',
    ];
  });
  return `### ${title(variant, throttle)}\n\n${table(
    ['', 'floor', 'finder', 'finder / floor'],
    ['---', '---:', '---:', '---:'],
    rows,
  )}`;
}

function verdict(value: number | undefined, atMost: number): string {
  if (value === undefined) return 'not measured';
  return value <= atMost ? 'met' : '**missed**';
}

function goals(results: Results, throttle: number, code: Surroundings['code']): string {
  const inKB = (bytes: number | undefined) => bytes && bytes / 1000;
  const sizes = { floor: inKB(code.floor), finder: inKB(code.finder) };
  const rows = goalRows(results, throttle, sizes).map((row) => {
    const value = achieved(row);
    return [
      row.what,
      show(row.floor),
      show(row.finder),
      ratioOf(row.finder, row.floor),
      row.by === 'ratio' ? `${row.atMost} × floor` : String(row.atMost),
      verdict(value, row.atMost),
    ];
  });
  return `### Goals\n\n${table(
    ['', 'floor', 'finder', 'finder / floor', 'at most', ''],
    ['---', '---:', '---:', '---:', '---:', '---'],
    rows,
  )}`;
}

/** The whole report as Markdown. */
export function report(results: Results, options: Options, around: Surroundings): string {
  const places = [
    ...options.variants.map((variant) => ({ variant, throttle: 1 })),
    ...options.throttledVariants.map((variant) => ({ variant, throttle: options.throttle })),
  ];
  return [
    '## Benchmark of the offer finder',
    `${around.machine}; localhost, gzip, cold cache; medians of ${options.rounds} round${options.rounds > 1 ? 's' : ''}, ` +
      'peers taking turns. *Floor*: a page written by hand, without library, validation, ranking ' +
      'or tolerance of typing errors.',
    goals(results, options.throttle, around.code),
    ...places.map(({ variant, throttle }) => measurements(results, variant, throttle)),
    '',
  ].join('\n\n');
}
