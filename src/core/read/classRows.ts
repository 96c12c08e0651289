/**
 * Rows of a table by classes: of functions («207 文化旅游体育与传媒支出», «2070808 广播电视事务») or of economic kinds («30217 公务接待费»).
 * What stands behind a class is that class's alone, whatever its columns and its name are called.
 */
import { isNumeric } from './grid.ts';
import type { Span } from './span.ts';

const CODE = /^(?:2\d{2}|30\d|31\d|399)(?:\d{2}){0,2}$/;
const CODED_NAME = /^(?:2\d{2}|30\d|31\d|399)(?:\d{2}){0,2}[-_ ]?[\u4e00-\u9fff]{2}/;
const CODE_HEAD = /科目|编码|功能分类|经济分类/;
/** So many codes tell a table by classes that has lost its heads. */
const FEWEST_CODES = 2;
/** Rows and characters among which heads are looked for. */
const MOST_HEADS = 8;
const LONGEST_HEAD = 16;

/** Whether a table's rows are told by class. */
export function hasClasses(rows: readonly (readonly Span[])[]): boolean {
  let codes = 0;
  for (const [i, row] of rows.entries()) {
    if (i < MOST_HEADS && row.some((cell) => cell.text.length <= LONGEST_HEAD && CODE_HEAD.test(cell.text)))
      return true;
    const first = row.find((cell) => cell.text !== '')?.text ?? '';
    if (first[0] !== '2' && first[0] !== '3') continue;
    const filled = row.filter((cell) => cell.text !== '');
    if (CODED_NAME.test(first) || classAt(filled, 1)) codes += 1;
    if (codes >= FEWEST_CODES) return true;
  }
  return false;
}

/** Whether the value in column `c` belongs to a class: a code, its name, its values. */
export function isOfClass(cells: readonly Span[], c: number): boolean {
  for (let k = c - 1; k >= 0; k -= 1) {
    if (cells[k]!.text === '' || isNumeric(cells[k]!)) continue;
    return CODED_NAME.test(cells[k]!.text) || classAt(cells, k);
  }
  return false;
}

/** A class's name in column `k`, its code before it. */
function classAt(cells: readonly Span[], k: number): boolean {
  const name = cells[k];
  if (!name || isNumeric(name)) return false;
  const before = cells.slice(0, k).findLast((cell) => cell.text !== '');
  return before !== undefined && CODE.test(before.text);
}
