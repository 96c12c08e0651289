/**
 * CSV for Excel as people in offices open it: BOM, CRLF, words in the page's language, exact decimals.
 * (The CSV under `public/data` is another one, for programs: scripts/emit.)
 */
import Papa from 'papaparse';
import { decimalText } from './decimalText.ts';
import { type PrintedColumn, printedColumns, type Sheet } from './sheet.ts';

const BOM = '\uFEFF';

/** A spreadsheet would run a text that begins like this as a formula; Excel shows an apostrophe before it as plain text. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** The whole file, BOM included; encode it as UTF-8. */
export function toCsv(sheet: Sheet): string {
  const columns = printedColumns(sheet);
  const head = columns.map((column) => textCell(column.header));
  const body = Array.from(sheet.rows, (row) => columns.map((column) => csvCell(column, row)));
  return BOM + Papa.unparse([head, ...body], { newline: '\r\n' });
}

function csvCell(column: PrintedColumn, row: Parameters<PrintedColumn['cell']>[0]): string {
  const value = column.cell(row);
  if (value === null) return '';
  if (typeof value === 'number') return decimalText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return column.type === 'date' ? value : textCell(value);
}

function textCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
