/** Text that a spreadsheet takes from the clipboard: cells by tabs, rows by line breaks, exact figures. */
import { decimalText } from '../export/decimalText.ts';
import { type GridColumn, plainText } from './column.ts';

/** A tab or break inside a cell would start another cell: they become spaces. */
export function toTsv<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[], header = true): string {
  const lines = rows.map((row) => columns.map((column) => cellTsv(column, row)).join('\t'));
  const head = columns
    .map((column) => flat(column.unit ? `${column.label}（${column.unit}）` : column.label))
    .join('\t');
  return (header ? [head, ...lines] : lines).join('\n');
}

/** One cell as it is copied: the exact value, a code as its word, nothing for what is not stated. */
export function cellTsv<Row>(column: GridColumn<Row>, row: Row): string {
  const value = column.value(row);
  return typeof value === 'number' ? decimalText(value) : flat(plainText(column, row));
}

function flat(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
