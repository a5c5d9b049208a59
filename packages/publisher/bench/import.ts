/**
 * How much time of the processor and how much memory an import takes, at 1,000 and 50,000 rows, CSV and XLSX:
 * `npm run bench:import`. The heap is held to 256 MB; an import that needs more fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvText } from '../src/sheet/write-csv.js';
import { xlsxBytes } from '../src/sheet/write-xlsx.js';
import { Io } from '../src/terminal/io.js';
import { run } from '../src/program.js';

const HEAP = 256;
const KINDS = [
  ['csv', false],
  ['csv', true],
  ['xlsx', false],
] as const;
const MB = 2 ** 20;

const feed = {
  version: 1,
  publisher: { id: 'bench', name: 'Bench', email: 'office@bench.example' },
  modified: '2026-01-01T00:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
  localities: [{ id: 'norwich', name: 'Norwich' }],
  roles: [
    {
      id: 'middle-leader',
      name: 'Middle leader',
      strand: 'educators',
      stage: 1,
      summary: 'Leads.',
    },
  ],
  offers: [],
};

/** @param alike whether all rows have one title, so that only the rest tells them apart */
const rowsOf = (count: number, alike: boolean): string[][] => [
  ['Title', 'Summary', 'Kind', 'For roles', 'Localities', 'Date', 'Start', 'End', 'Price', 'Email'],
  ...Array.from({ length: count }, (_, i) => [
    alike ? 'Network meeting' : `Leading learning ${i + 1}`,
    `What group ${i + 1} does: ${'a sentence of some length about it. '.repeat(8)}`,
    'course',
    'Middle leader',
    'Norwich',
    `${1 + (i % 28)} March 2026`,
    '9am',
    '3.30pm',
    '£120 + VAT',
    'office@bench.example',
  ]),
];

/** One import in a process of its own, which tells its time and the most memory that it had. */
async function measured(folder: string, sheet: string): Promise<void> {
  const silent = { write: () => true };
  const io = new Io({
    stdout: silent,
    stderr: silent,
    folder,
    now: () => Date.UTC(2026, 0, 5),
    colours: false,
  });
  const code = await run(['import', sheet, '--into', 'feed.json'], io);
  // Of the processor, so that what else the machine does counts little.
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  // On Linux in KiB; on macOS Node gives KiB too.
  const memory = (process.resourceUsage().maxRSS * 1024) / MB;
  process.stdout.write(`${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB\n`);
  process.exitCode = code;
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leadership-bench-'));
  try {
    for (const count of [1000, 50_000]) {
      for (const [kind, alike] of KINDS) {
        const rows = rowsOf(count, alike);
        writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
        const content = kind === 'csv' ? csvText(rows) : await xlsxBytes(rows, 'Programme');
        writeFileSync(join(folder, `sheet-${count}.${kind}`), content);
        const { stdout, stderr, status } = spawnSync(
          process.execPath,
          [
            `--max-old-space-size=${HEAP}`,
            '--conditions=leadership-source',
            '--import=tsx',
            fileURLToPath(import.meta.url),
            folder,
            `sheet-${count}.${kind}`,
          ],
          { encoding: 'utf8' },
        );
        const result = status === 0 ? stdout.trim() : `failed: ${stderr.slice(0, 400)}`;
        const what = `${kind}${alike ? ', one title' : ''}`;
        console.log(
          `${count.toLocaleString('en').padStart(7)} rows, ${what.padEnd(14)}  ${result}`,
        );
        if (status !== 0) process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , folder, sheet] = process.argv;
await (folder && sheet ? measured(folder, sheet) : bench());
