/** The table as a sheet for the exports: each column, its status and bound beside it. Pure. */
import type { ExportFormat } from '../export/fileName.ts';
import type { CellType, CellValue, Sheet, SheetAbout, SheetColumn } from '../export/sheet.ts';
import type { ColumnKind, GridColumn } from './column.ts';

const TYPES: Readonly<Record<ColumnKind, CellType>> = {
  text: 'text',
  code: 'text',
  number: 'number',
  date: 'date',
  flag: 'boolean',
};

interface Drawn<Row> {
  readonly column: SheetColumn;
  readonly cell: (row: Row) => CellValue;
}

/** `pinned`: columns that stay in sight, on the page and in Excel. */
export function toSheet<Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  about: SheetAbout,
  pinned: readonly string[] = [],
): Sheet {
  const drawn = sheetColumns(columns, rows);
  const still = new Set(
    pinned.flatMap((id) => [id, ...columns.filter((column) => column.id === id).flatMap(markNames)]),
  );
  return {
    about,
    columns: drawn.map(({ column }) => (still.has(column.id) ? { ...column, names: true } : column)),
    rows: {
      length: rows.length,
      // Made when asked for: a table of the country would stand in memory twice.
      *[Symbol.iterator]() {
        for (const row of rows) yield drawn.map(({ cell }) => cell(row));
      },
    },
  };
}

/** Ids of the sheet's columns, in order: what a Parquet export selects. */
export function sheetIds<Row>(columns: readonly GridColumn<Row>[]): readonly string[] {
  return sheetColumns(columns, []).map(({ column }) => column.id);
}

/** How many columns the page would show, and how many a file has with the statuses beside them (JSON and Parquet: bounds too). */
export function sheetSize<Row>(
  columns: readonly GridColumn<Row>[],
  format: ExportFormat,
): { readonly columns: number; readonly written: number } {
  const drawn = sheetColumns(columns, []).map(({ column }) => column);
  const words = format === 'csv' || format === 'xlsx';
  return {
    columns: drawn.filter(({ role }) => role === undefined).length,
    written: drawn.filter(({ role }) => !(words && role === 'bound')).length,
  };
}

function markNames<Row>(column: GridColumn<Row>): readonly string[] {
  return marksOf(column).map((mark) => mark.column.id);
}

function sheetColumns<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): readonly Drawn<Row>[] {
  // A status that is shown as a column of its own (in the facts table) is not written twice.
  const marks = new Set(columns.flatMap(markNames));
  return columns.flatMap((column) => (marks.has(column.id) ? [] : [valueColumn(column, rows), ...marksOf(column)]));
}

function valueColumn<Row>(column: GridColumn<Row>, rows: readonly Row[]): Drawn<Row> {
  const { id, label, unit, kind } = column;
  const words = column.words ?? wordsShown(column, rows);
  return { column: { id, label, unit, type: TYPES[kind], ...(words ? { words } : {}) }, cell: column.value };
}

/** What stands on screen for each value: printed in CSV and Excel, while JSON keeps the value. */
function wordsShown<Row>({ value, shown }: GridColumn<Row>, rows: readonly Row[]): Record<string, string> | null {
  if (!shown) return null;
  return Object.fromEntries(rows.flatMap((row) => (typeof value(row) === 'string' ? [[value(row), shown(row)]] : [])));
}

function marksOf<Row>(column: GridColumn<Row>): readonly Drawn<Row>[] {
  const { id, label, mark } = column;
  if (!mark) return [];
  const ids = column.markIds ?? { status: `${id}_status`, bound: `${id}_bound` };
  const status: Drawn<Row> = {
    column: { id: ids.status, label, unit: null, type: 'text', role: 'status' },
    cell: (row) => mark(row).status,
  };
  if (ids.bound === null) return [status];
  return [
    status,
    { column: { id: ids.bound, label, unit: null, type: 'text', role: 'bound' }, cell: (row) => mark(row).bound },
  ];
}
