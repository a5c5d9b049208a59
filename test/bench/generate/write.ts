import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { check, createOffersCheck } from './check.js';
import { offer, TODAY } from './offers.js';
import {
  hallmarks,
  localities,
  phases,
  pillars,
  providers,
  roles,
  skills,
} from './vocabularies.js';

/** One generated feed: so many offers, in the document itself or in parts behind it. */
export interface Variant {
  offers: number;
  inParts: boolean;
}

export const variantName = ({ offers, inParts }: Variant) => `${offers}${inParts ? '-parts' : ''}`;

const CACHE = fileURLToPath(
  new URL('../../../node_modules/.cache/leadership-bench/', import.meta.url),
);
const FIRST_PART = 100;
const PART = 2000;

const header = {
  version: 1,
  publisher: { id: 'bench', name: 'Benchmark County', url: 'https://county.example/' },
  modified: `${TODAY}T06:00:00`,
  language: 'en-GB',
  timeZone: 'Europe/London',
};
const sections = { localities, phases, skills, hallmarks, pillars, roles, providers };

/** All offers, in batches, so that no feed is ever in memory as a whole. */
function* batches(total: number, first = PART) {
  let start = 0;
  for (let end = first; start < total; end += PART) {
    const from = start;
    start = Math.min(end, total);
    yield Array.from({ length: start - from }, (_, index) => offer(from + index, total));
  }
}

/** Writes the text, and beside it a compressed copy for the server. */
async function writeText(path: string, text: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(text), createWriteStream(path));
  await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
}

const head = () => JSON.stringify({ ...header, ...sections }).slice(0, -1);

async function writeDocument(folder: string, total: number): Promise<void> {
  const held = createOffersCheck();
  function* text() {
    yield `${head()},"offers":[`;
    let separator = '';
    for (const batch of batches(total)) {
      held.add(batch);
      yield separator + JSON.stringify(batch).slice(1, -1);
      separator = ',';
    }
    yield ']}';
  }
  await writeText(join(folder, 'feed.json'), text());
  held.finish();
}

async function writeParts(folder: string, total: number): Promise<void> {
  const revision = `${TODAY}-${total}`;
  const held = createOffersCheck();
  const partName = (index: number) => (index ? `offers-${index + 1}.json` : 'offers.json');
  const pointer = { href: partName(0), count: total, revision };
  check.pointer(pointer);
  await writeText(join(folder, 'feed.json'), [`${head()},"offers":${JSON.stringify(pointer)}}`]);

  let index = 0;
  let written = 0;
  for (const items of batches(total, FIRST_PART)) {
    held.add(items);
    written += items.length;
    const next = written < total ? partName(index + 1) : undefined;
    const part = { revision, items, next };
    check.part(part);
    await writeText(join(folder, partName(index)), [JSON.stringify(part)]);
    index += 1;
  }
  held.finish();
}

/** Changes whenever the generator does, so that no old feed is measured. */
async function fingerprint(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort())
    hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

/** The folder of the generated feed, which is written, checked and compressed if it isn't there. */
export async function prepareFeed(variant: Variant): Promise<string> {
  const folder = join(CACHE, variantName(variant));
  const stamp = join(folder, 'stamp.txt');
  const current = await fingerprint();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === current) return folder;
  process.stderr.write(`Generating ${variantName(variant)} …\n`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  check.header(header);
  for (const [name, items] of Object.entries(sections)) {
    check.section(name as keyof typeof sections, items);
  }
  await (variant.inParts ? writeParts : writeDocument)(folder, variant.offers);
  await writeFile(stamp, current);
  return folder;
}
