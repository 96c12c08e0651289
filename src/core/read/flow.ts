/** Cells in one flow, their rows lost: a score sheet is cut at its points, the rest by what the caller knows of it. */
import { sheetHeadsAt, takeSheet } from './sheetFlow.ts';
import type { Span } from './span.ts';

export function rowsOfFlow(cells: readonly Span[], otherRows: (cells: readonly Span[]) => readonly Span[][]): Span[][] {
  const rows: Span[][] = [];
  let from = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const found = sheetHeadsAt(cells, i);
    if (!found) continue;
    const sheet = takeSheet(cells, found.end, found.heads);
    if (sheet.rows.length === 0) continue;
    for (const row of otherRows(cells.slice(from, i))) rows.push(row);
    rows.push([...found.heads.heads], ...sheet.rows);
    from = sheet.end;
    i = sheet.end - 1;
  }
  for (const row of otherRows(cells.slice(from))) rows.push(row);
  return rows;
}
