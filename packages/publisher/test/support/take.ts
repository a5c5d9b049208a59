import { Desk, type Ran } from './command.js';
import { head, terms } from './feeds.js';

export interface ImportedFeed {
  offers: Record<string, unknown>[];
}

/** A feed with all terms and no offers. */
export const county = { ...head, ...terms, offers: [] };

/** Words that import `sheet.csv` into `feed.json`. */
export const IMPORT = ['import', 'sheet.csv', '--into', 'feed.json'];

/** Somebody with a county's feed and a sheet. */
export function deskWith(sheet: string | Uint8Array, feed: object = county): Desk {
  const desk = new Desk();
  desk.write('feed.json', feed);
  desk.write('sheet.csv', sheet);
  return desk;
}

/** Imports a sheet with a title, a summary and a kind, and what else is given. */
export async function take(
  cells: Record<string, string>,
  ...words: string[]
): Promise<Ran & { offer: Record<string, unknown> | undefined }> {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = { Title: 'A', Summary: 'B', Kind: 'course', ...cells };
  const lines = [Object.keys(row), Object.values(row)].map((line) => line.map(quote).join());
  const desk = deskWith(`${lines.join('\n')}\n`);
  const ran = await desk.run(...IMPORT, ...words);
  return { ...ran, offer: desk.json<ImportedFeed>('feed.json').offers[0] };
}
