/** Where a key takes the focus inside a grid: pure, so that the keyboard can be tested without a page. */

/** `row` −1 is the header; both count what is shown. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the window: a page. */
  readonly page: number;
}

/** The next cell, held inside the grid; null when the key does not move. `far` is Ctrl or ⌘. */
export function moveCell(key: string, far: boolean, at: CellAt, extent: GridExtent): CellAt | null {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (key) {
    case 'ArrowDown':
      return hold({ ...at, row: far ? lastRow : at.row + 1 }, extent);
    case 'ArrowUp':
      return hold({ ...at, row: far ? Math.min(at.row, 0) : at.row - 1 }, extent);
    case 'ArrowRight':
      return hold({ ...at, column: far ? lastColumn : at.column + 1 }, extent);
    case 'ArrowLeft':
      return hold({ ...at, column: far ? 0 : at.column - 1 }, extent);
    case 'PageDown':
      return hold({ ...at, row: at.row + extent.page }, extent);
    case 'PageUp':
      return hold({ ...at, row: Math.max(Math.min(at.row, 0), at.row - extent.page) }, extent);
    case 'Home':
      return hold({ row: far ? 0 : at.row, column: 0 }, extent);
    case 'End':
      return hold({ row: far ? lastRow : at.row, column: lastColumn }, extent);
    default:
      return null;
  }
}

/** Inside the grid: the header is always there, the first row only when there is one. */
export function hold(at: CellAt, { rows, columns }: GridExtent): CellAt {
  return {
    row: Math.max(-1, Math.min(at.row, rows - 1)),
    column: Math.max(0, Math.min(at.column, columns - 1)),
  };
}

/** A selected rectangle of cells, both ends inclusive. */
export interface CellRange {
  readonly from: CellAt;
  readonly to: CellAt;
}

export function rangeOf(a: CellAt, b: CellAt): CellRange {
  return {
    from: { row: Math.max(0, Math.min(a.row, b.row)), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

export function inRange(at: CellAt, range: CellRange | null): boolean {
  if (range === null) return false;
  const { from, to } = range;
  return at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column;
}
