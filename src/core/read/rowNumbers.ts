/** 行次: the numbers of a table's rows stand between labels and values and look like values. */
import { isNumeric } from './grid.ts';
import { EMPTY, type Span } from './span.ts';

const ROW_NUMBER = /^\d{1,2}$/;
const NUMBERED = /^(?:行次|栏次)$/;

export function hasRowNumbers(rows: readonly (readonly Span[])[]): boolean {
  return rows.some((row) => row.some((cell) => NUMBERED.test(cell.text)));
}

/** The row without the small numbers that stand directly behind a label. */
export function withoutRowNumbers(row: readonly Span[]): readonly Span[] {
  let label = false;
  return row.map((cell) => {
    if (cell.text === '') return cell;
    const behindLabel = label;
    label = !isNumeric(cell) && /[\u4e00-\u9fff]/.test(cell.text);
    return behindLabel && ROW_NUMBER.test(cell.text) ? EMPTY : cell;
  });
}
