/**
 * A table whose columns were read one after the other: the names of the rows, then each column's head with its values,
 * «基本支出 人员经费 … 年初预算数 931.60 81.15 … 决算数 1021.07 77.07 …», a cell a line.
 */
import { EMPTY, type Span } from './span.ts';

const COLUMN_HEAD =
  /^(?:20\d\d年度?)?(?:年初|全年|调整后?|本年|上年)?(?:预算|决算|执行|支出|收入)(?:安排|调整)?数(?:\((?:万元|元)\))?$/;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;

/** The rows of the table that fills `cells` whole; null for any other cells. */
export function rowsOfColumns(cells: readonly Span[], isValue: (cell: Span) => boolean): Span[][] | null {
  const first = cells.findIndex(isValue);
  const rows = first < 0 ? 0 : cells.slice(first).findIndex((cell) => !isValue(cell));
  if (rows < FEWEST_ROWS || first - 1 < rows || first - 1 > rows + 1) return null;
  const names = cells.slice(first - 1 - rows, first - 1);
  if (names.some((name) => COLUMN_HEAD.test(name.text))) return null;
  const columns: (readonly Span[])[] = [];
  for (let at = first - 1; at < cells.length; at += rows + 1) {
    const column = cells.slice(at, at + rows + 1);
    const [head, ...values] = column;
    if (!head || !COLUMN_HEAD.test(head.text) || values.length !== rows || !values.every(isValue)) return null;
    columns.push(column);
  }
  if (columns.length < FEWEST_COLUMNS) return null;
  return [EMPTY, ...names].map((name, k) => [name, ...columns.map((column) => column[k]!)]);
}
