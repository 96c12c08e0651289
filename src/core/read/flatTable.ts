/**
 * Whole tables in one line: «项目 行次 金额 … 本年收入合计 27 1,639.90 使用非财政拨款结余 28 …». Only a label with one value
 * directly behind it is a row; of several values nobody can tell which column each stood in.
 */
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import { rowsOfFlow } from './flow.ts';
import { isNumeric } from './grid.ts';
import { hasRowNumbers, withoutRowNumbers } from './rowNumbers.ts';
import type { SectionTrail } from './sections.ts';
import type { Span } from './span.ts';

/** A row of a table has fewer cells, and its labels stand before its values. */
const FEWEST_CELLS = 20;
const FEWEST_TURNS = 3;
const PLACEHOLDER = /^[-—–/]{1,3}$/;
const TITLE = /(?:决算|预算|收支|支出|收入|经费|自评|评价|情况|统计)[^,，。]{0,16}表(?:\(.{1,12}\))?$/;
const UNIT = /单位[:：]?(?:人民币)?(?:万元|元)|\((?:万元|元)\)/;

/** Words come back behind values, again and again: rows follow one another in one line. */
export function isFlat(cells: readonly Span[]): boolean {
  if (cells.length < FEWEST_CELLS) return false;
  let turns = 0;
  let behindValue = false;
  for (const cell of cells) {
    if (cell.text === '') continue;
    const value = isNumeric(cell);
    if (behindValue && !value) turns += 1;
    behindValue = value;
  }
  return turns >= FEWEST_TURNS;
}

/** One block for each table of the line. */
export function pushFlat(cells: readonly Span[], trail: SectionTrail, blocks: Block[]): void {
  trail.text();
  const above = captionAbove(blocks);
  const starts = cells.flatMap((cell, i) => (TITLE.test(cell.text) && cell.text.length <= 40 ? [i] : []));
  const cuts = [0, ...starts.filter((at) => at > 0), cells.length];
  for (let k = 0; k + 1 < cuts.length; k += 1) {
    const part = cells.slice(cuts[k], cuts[k + 1]);
    const title = TITLE.test(part[0]?.text ?? '') ? part[0]!.text : above;
    const unit = part.find((cell) => UNIT.test(cell.text))?.text ?? (UNIT.test(above) ? above : '');
    const rows = rowsOfFlow(part, rowsOfFlat);
    if (rows.length > 0)
      blocks.push({ type: 'table', rows, section: trail.path(), caption: `${title} ${unit}`.trim() });
  }
}

function rowsOfFlat(cells: readonly Span[]): Span[][] {
  const numbered = hasRowNumbers([cells]);
  const row = (numbered ? withoutRowNumbers(cells) : cells).filter(
    (cell) => cell.text !== '' && !PLACEHOLDER.test(cell.text),
  );
  const rows: Span[][] = [];
  for (let i = 0; i + 1 < row.length; i += 1) {
    const label = row[i]!;
    const value = row[i + 1]!;
    if (isNumeric(label) || !isNumeric(value)) continue;
    const next = row[i + 2];
    if (next === undefined || !isNumeric(next)) rows.push([label, value]);
  }
  return rows;
}
