/** Tables whose format tells rows, columns and merged cells (.docx, .html, .xlsx): no guessing there. */
import type { NativeTable } from '../model.ts';
import type { Clean } from './clean.ts';
import { bareSpan, EMPTY, type Span } from './span.ts';

export interface Region {
  /** In the clean text. */
  readonly start: number;
  readonly end: number; // exclusive
  readonly table: NativeTable;
}

const MOST_CELLS = 20_000;
const PLAIN_NUMBER = /^[-\d,.% ]+$/;

export class NativeRegions {
  private readonly regions: readonly Region[];

  constructor(
    private readonly source: Clean,
    tables: readonly NativeTable[],
  ) {
    this.regions = tables
      .map((table) => ({ start: this.place(table.start), end: this.place(table.end), table }))
      .sort((a, b) => a.start - b.start);
  }

  /** The table that a line at `start` belongs to. */
  at(start: number): Region | null {
    if (this.regions.length === 0) return null;
    return this.regions.find((region) => start >= region.start && start < region.end) ?? null;
  }

  /** Its rows; a merged cell's words stand in each place that it covers, a merged value in the first alone. */
  rows({ table }: Region): Span[][] {
    const rows: Span[][] = [];
    let filled = 0;
    for (const cell of table.cells) {
      const from = this.place(cell.start);
      const to = this.place(cell.end);
      const span = bareSpan({ text: this.source.text.slice(from, to), start: from }, this.source);
      const once = PLAIN_NUMBER.test(span.text);
      for (let r = cell.row; r < cell.row + (once ? 1 : cell.rowSpan); r += 1) {
        for (let c = cell.column; c < cell.column + (once ? 1 : cell.columnSpan) && filled < MOST_CELLS; c += 1) {
          rows[r] ??= [];
          rows[r]![c] = span;
          filled += 1;
        }
      }
    }
    const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    return Array.from(rows, (row) => Array.from({ length: width }, (_, c) => row?.[c] ?? EMPTY));
  }

  /** A place in the printed text → the first place of the clean text that is not before it. */
  private place(printed: number): number {
    const { map } = this.source;
    let low = 0;
    let high = map.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (map[middle]! < printed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
