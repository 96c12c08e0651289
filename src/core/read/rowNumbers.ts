/** 行次: the numbers of a table's rows stand between labels and values and look like values. */
import { isNumeric } from './grid.ts';
import { EMPTY, type Span } from './span.ts';

const ROW_NUMBER = /^\d{1,2}$/;
/** What the numbers' own column is called. */
export const NUMBERED = /^(?:行次|栏次)$/;

export function hasRowNumbers(rows: readonly (readonly Span[])[]): boolean {
  return rows.some((row) => row.some((cell) => NUMBERED.test(cell.text))) || counts(rows);
}

/** The heads are lost: behind the rows' first labels stand numbers that go up one by one. */
function counts(rows: readonly (readonly Span[])[]): boolean {
  let last = Number.NaN;
  let steps = 0;
  for (const row of rows) {
    const filled = row.filter((cell) => cell.text !== '');
    const [label, number] = filled;
    if (!label || !number || isNumeric(label) || !ROW_NUMBER.test(number.text)) continue;
    if (Number(number.text) === last + 1) steps += 1;
    last = Number(number.text);
  }
  return steps >= FEWEST_STEPS;
}

const FEWEST_STEPS = 3;

/** The same of cells one below the other, of one side or of both: «本年收入合计 27 1,274.78 本年支出合计 57 1,274.78 … 28 … 58». */
export function countsDown(cells: readonly Span[]): boolean {
  const seen: number[] = [];
  let steps = 0;
  cells.forEach((cell, at) => {
    const label = cells[at - 1];
    if (!label || isNumeric(label) || !ROW_NUMBER.test(cell.text)) return;
    const number = Number(cell.text);
    if (seen.slice(-SIDES).includes(number - 1)) steps += 1;
    seen.push(number);
  });
  return steps >= FEWEST_STEPS && steps >= seen.length / 2;
}

/** The row without the small numbers that stand directly behind a label, and those of rows that were left empty: «53.20 30 61». */
export function withoutRowNumbers(row: readonly Span[]): readonly Span[] {
  let label = false;
  let amount = false;
  /** The last number of each side. */
  const last: number[] = [];
  return row.map((cell) => {
    if (cell.text === '') return cell;
    const number = ROW_NUMBER.test(cell.text) ? Number(cell.text) : null;
    const goesOn = number !== null && amount ? last.indexOf(number - 1) : -1;
    const own = number !== null && (label || goesOn >= 0);
    if (own) {
      if (goesOn >= 0) last[goesOn] = number;
      else last.unshift(number);
      last.length = Math.min(last.length, SIDES);
    }
    amount = own ? amount : isNumeric(cell) && cell.text.includes('.');
    label = !isNumeric(cell) && /[\u4e00-\u9fff]/.test(cell.text) && !NUMBERED.test(cell.text);
    return own ? EMPTY : cell;
  });
}

/** 收入 and 支出. */
const SIDES = 2;
