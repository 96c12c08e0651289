/** Whether a chart has anything to draw. Pure. */
import type { ChartTable } from './types.ts';

/** Columns that say who and when, not what. */
const NO_FIGURES = new Set(['centre', 'year', 'place']);

/** No row, or rows that name reports and hold no figure of any of them. */
export function holdsNothing({ columns, rows }: ChartTable): boolean {
  const figures = columns.filter((column, at) => at > 0 && !NO_FIGURES.has(column.id));
  if (rows.length === 0) return true;
  return (
    figures.length > 0 &&
    rows.every((row) => figures.every(({ id }) => row[id] === null || row[id] === undefined || row[id] === ''))
  );
}
