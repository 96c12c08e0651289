/** A score sheet whose cells follow one another without rows: heads, then cells until each row's points are found. */
import {
  fitRow,
  pointsIn,
  type SheetHeads,
  type SheetKind,
  type SheetRow,
  sheetHeads,
  sheetKind,
  TOTAL_NAME,
} from './sheetColumns.ts';
import { EMPTY, type Span } from './span.ts';

/** A row of heads has no more cells, broken heads included. */
const MOST_HEADS = 20;
/** Cells of one indicator, a broken name and a remark included. */
const MOST_CELLS = 18;
/** Pieces of broken heads: 年度⏎指标值, 偏差原因⏎分析及⏎改进措施. */
const HEAD_PIECE = /^(?:年度|年初|实际|全年|绩|效|指|标|绩效|分析及?|及|措施|本年|预期|\(.{1,6}\))$/;

/** The heads of a sheet that begin at cell `from`: an indicator's level, its score, and what stands between them. */
export function sheetHeadsAt(cells: readonly Span[], from: number): { heads: SheetHeads; end: number } | null {
  const first = sheetKind(cells[from]!.text);
  if (first !== 'section' && first !== 'second' && first !== 'name' && first !== 'loose') return null;
  const heads: Span[] = [];
  const kinds: (SheetKind | null)[] = [];
  let scored = -1;
  let i = from;
  for (; i < cells.length && i < from + MOST_HEADS; i += 1) {
    const cell = cells[i]!;
    const kind = sheetKind(cell.text);
    const piece = HEAD_PIECE.test(cell.text);
    if (kind === null && !piece) break;
    if (scored >= 0 && kind !== 'other' && kind !== 'score' && !piece) break;
    if (kind === null) continue;
    // A broken remark's head is one column.
    if (kind === 'other' && kinds.at(-1) === 'other' && scored >= 0) continue;
    if (kind === 'score') scored = i;
    heads.push(cell);
    kinds.push(kind);
  }
  const read = scored < 0 ? null : sheetHeads(heads);
  return read && { heads: read, end: i };
}

/** The rows of the sheet that begins at cell `from`, each under its heads, and the cell behind them. */
export function takeSheet(cells: readonly Span[], from: number, heads: SheetHeads): { rows: Span[][]; end: number } {
  const rows: Span[][] = [];
  const counted = withoutRemarks(heads);
  let start = from;
  let at = from;
  while (at < cells.length && at - start < MOST_CELLS) {
    if (TOTAL_NAME.test(cells[at]!.text)) {
      const behind = endOfPoints(cells, at + 1);
      if (behind > at + 1) return { rows: [...rows, cells.slice(at, behind)], end: behind };
    }
    const row =
      pointsIn(cells[at]) !== null && pointsIn(cells[at + 1]) === null ? rowEndingAt(cells, start, at, counted) : null;
    at += 1;
    if (!row) continue;
    rows.push(underHeads(row, heads));
    start = at;
  }
  return { rows, end: start };
}

function rowEndingAt(cells: readonly Span[], start: number, last: number, heads: SheetHeads): SheetRow | null {
  const between = heads.columns.filter(({ kind }) => kind === 'other').length;
  return fitRow(cells.slice(start, last + 1), heads, between);
}

/** Remarks behind the points are often empty: they do not belong to a row's end. */
function withoutRemarks(heads: SheetHeads): SheetHeads {
  const { columns } = heads;
  const last = columns.findLastIndex(({ kind }) => kind !== 'other');
  return { ...heads, columns: columns.slice(0, last + 1) };
}

function endOfPoints(cells: readonly Span[], from: number): number {
  let i = from;
  while (i < cells.length && pointsIn(cells[i]) !== null) i += 1;
  return i;
}

function underHeads(row: SheetRow, { heads, section, name, columns }: SheetHeads): Span[] {
  const cells: Span[] = heads.map(() => EMPTY);
  // The outermost level comes first, whatever remark of the row before stands in front of it.
  const level = row.before.find((cell) => /指标|^(?:投入|过程|产出|效益|效果|满意度|决策|履职)/.test(cell.text));
  if (level && section >= 0 && section !== name) cells[section] = level;
  cells[name] = row.name;
  for (const { kind, head } of columns) {
    const cell = kind === 'weight' || kind === 'score' || kind === 'target' || kind === 'actual' ? row[kind] : null;
    if (cell) cells[head] = cell;
  }
  return cells;
}
