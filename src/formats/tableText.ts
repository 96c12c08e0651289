/** Builds a report's text with its tables: cells of a row are separated by \t, rows by \n, spans kept for each cell. */
import type { NativeCell, NativeTable } from '../core/model.ts';

export interface SourceCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface TextBuilder {
  paragraph(text: string): void;
  /** Cells in reading order (row by row). */
  table(cells: readonly SourceCell[]): void;
  length(): number;
  finish(): { readonly text: string; readonly tables: readonly NativeTable[] };
}

export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const tables: NativeTable[] = [];
  let length = 0;
  function write(text: string): void {
    parts.push(text);
    length += text.length;
  }
  return {
    paragraph: (text) => write(`${text}\n`),
    table: (cells) => {
      const start = length;
      const spans: NativeCell[] = [];
      let row = cells[0]?.row ?? 0;
      let first = true;
      for (const cell of cells) {
        if (cell.row !== row) write('\n');
        else if (!first) write('\t');
        row = cell.row;
        first = false;
        const text = oneLine(cell.text);
        const { column, rowSpan, columnSpan } = cell;
        spans.push({ row, column, rowSpan, columnSpan, start: length, end: length + text.length });
        write(text);
      }
      if (spans.length > 0) tables.push({ start, end: length, cells: spans });
      write('\n');
    },
    length: () => length,
    finish: () => ({ text: parts.join(''), tables }),
  };
}

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/;

/** A cell's own line breaks would read as new rows: between Chinese characters they vanish, elsewhere they are a space. */
export function oneLine(text: string): string {
  const lines = text
    .split(/[\r\n\t\v\f\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.reduce((joined, line) => {
    const glued = WIDE.test(joined.at(-1) ?? '') && WIDE.test(line.charAt(0));
    return joined === '' || glued ? joined + line : `${joined} ${line}`;
  }, '');
}

/**
 * Places the cells of rows with spans on the grid, as browsers do: a cell takes the next free column.
 * Spans are bounded, because a page may claim any number.
 */
export function placeCells(
  rows: readonly (readonly { readonly text: string; readonly rowSpan: number; readonly columnSpan: number }[])[],
): readonly SourceCell[] {
  const MAX_COLUMNS = 500;
  const placed: SourceCell[] = [];
  /** Column → the first row in which it is free again. */
  const takenUntil = new Map<number, number>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while ((takenUntil.get(column) ?? 0) > row) column += 1;
      if (column >= MAX_COLUMNS) break;
      const width = Math.min(Math.max(1, columnSpan), MAX_COLUMNS - column);
      const height = Math.min(Math.max(1, rowSpan), rows.length - row);
      placed.push({ text, row, column, rowSpan: height, columnSpan: width });
      for (let i = column; i < column + width; i++) takenUntil.set(i, row + height);
      column += width;
    }
  });
  return placed;
}
