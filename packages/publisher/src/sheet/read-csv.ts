import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../terminal/io.js';
import { isEmptyRow, type Sheet, type SheetRow } from './sheet.js';

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright strokes',
};
const BEGINNING = 64 * 1024;
/** The longest text of a cell, characters: a quotation mark that is never closed must not take in the rest. */
const LONGEST_RECORD = 1024 * 1024;

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-8 where every byte of the file allows it, else what Excel on Windows writes. */
async function encodingOf(path: string, beginning: Buffer): Promise<string> {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path))
      decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The separator that stands most often outside quotation marks in the first lines. */
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const bare = text.replace(/"(?:[^"]|"")*"?/g, '');
  const lines = bare.split(/\r?\n/).slice(0, 20);
  const count = (separator: string) =>
    Math.max(...lines.map((line) => line.split(separator).length - 1));
  return Object.keys(SEPARATORS).reduce(
    (best, next) => (count(next) > count(best) ? next : best),
    ',',
  );
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path)) {
    yield decoder.decode(piece as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** Opens a CSV file as programs write it: any usual encoding and separator. */
export async function openCsv(path: string): Promise<Sheet> {
  const beginning = await beginningOf(path);
  const encoding = await encodingOf(path, beginning);
  const text = new TextDecoder(encoding).decode(beginning);
  const separator = separatorOf(text);
  const skipsFirst = /^sep=.\r?\n/i.test(text);
  const notes: string[] = [];
  if (encoding !== 'utf-8') notes.push(`It is not in UTF-8 and was read as ${encoding}.`);
  if (separator !== ',') {
    notes.push(`Its values are parted by ${SEPARATORS[separator] ?? `"${separator}"`}.`);
  }
  return {
    name: basename(path),
    notes,
    hasTypes: false,
    async *rows(): AsyncGenerator<SheetRow> {
      const parser = Readable.from(decoded(path, encoding)).pipe(
        parse({
          delimiter: separator,
          bom: true,
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          relax_quotes: true,
          max_record_size: LONGEST_RECORD,
          from_line: skipsFirst ? 2 : 1,
        }),
      );
      let number = 0;
      try {
        for await (const record of parser) {
          const cells = record as string[];
          number++;
          if (!isEmptyRow(cells)) yield { number, cells };
        }
      } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        throw new UserError(
          `${basename(path)} can’t be read behind row ${number}: ${error.message}`,
          'Most often a quotation mark is not closed there. Open it in a spreadsheet and save it anew.',
        );
      }
    },
  };
}
