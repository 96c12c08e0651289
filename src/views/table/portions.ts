/** The whole panel, fetched a few provinces at a time: the page stays alive, says how far it is, and can be told to stop. */
import type { Door } from '../../db/types.ts';
import type { Work } from '../../export/work.ts';
import { type ProvinceRow, panelTableQuery, provincesQuery, type TableRow } from './query.ts';

/** Half a second of work each; with all columns also more than the door keeps, so that views do not lose their answers to an export. */
const PORTION = 3_000; // rows

/** Neighbouring provinces together until they hold `size` rows. */
export function portionsOf(provinces: readonly ProvinceRow[], size = PORTION): readonly (readonly ProvinceRow[])[] {
  const portions: ProvinceRow[][] = [];
  let held = size;
  for (const province of provinces) {
    if (held >= size) {
      portions.push([]);
      held = 0;
    }
    portions.at(-1)?.push(province);
    held += province.rows;
  }
  return portions;
}

export async function wholePanel(door: Door, columns: readonly string[], work: Work): Promise<readonly TableRow[]> {
  const provinces = await door.run(provincesQuery(), work.signal);
  const all = provinces.reduce((sum, { rows }) => sum + rows, 0);
  const found: TableRow[] = [];
  for (const portion of portionsOf(provinces)) {
    const places = portion.map(({ province }) => province);
    for (const row of await door.run(panelTableQuery({ years: null, centers: [], places }, columns), work.signal))
      found.push(row);
    work.onProgress?.(found.length, all);
  }
  return found;
}
