/** Labels in a value's own row. */
import { isNumeric } from './grid.ts';
import type { Span } from './span.ts';

/** The label directly before a value in its row (a form's pair). */
export function labelLeft(cells: readonly Span[], c: number): Span | null {
  for (let k = c - 1; k >= 0; k -= 1) {
    const cell = cells[k]!;
    if (cell.text === '') continue;
    return isNumeric(cell) ? null : cell;
  }
  return null;
}

/** The nearest label to the left, over other values. */
export function nearestLabel(cells: readonly Span[], c: number): Span | null {
  return cells.slice(0, c).findLast((cell) => cell.text !== '' && !isNumeric(cell)) ?? null;
}
