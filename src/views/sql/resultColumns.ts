/** The columns of a result: kinds from DuckDB's own types, widths from what stands in the first rows. Pure. */
import type { PlainRow } from '../../db/backend.ts';
import type { CellType, CellValue, Sheet, SheetAbout } from '../../export/sheet.ts';
import type { ColumnKind, GridColumn, Scalar } from '../../tables/column.ts';
import type { DescribeRow } from './query.ts';

export type ResultColumn = GridColumn<PlainRow>;

/** `described` null: the statement describes itself; then the rows decide. */
export function resultColumns(
  described: readonly DescribeRow[] | null,
  rows: readonly PlainRow[],
): readonly ResultColumn[] {
  const names = described?.map((row) => row.column_name) ?? Object.keys(rows[0] ?? {});
  return names.map((name): ResultColumn => {
    const type = described?.find((row) => row.column_name === name)?.column_type ?? null;
    const kind = type === null ? kindOfValues(name, rows) : kindOf(type);
    const value = (row: PlainRow): Scalar => scalar(row[name]);
    return {
      id: name,
      label: name,
      unit: null,
      kind,
      width: widthOf(name, rows, value),
      value,
      places: kind === 'number' ? placesOf(rows.map(value)) : null,
      long: true,
      ...(/^year$|_id$/i.test(name) ? { plain: true } : {}),
    };
  });
}

/** What EXPLAIN answers is a drawing of lines and boxes, not a table; null: these rows are none. */
export function planOf(rows: readonly PlainRow[]): string | null {
  const plans = rows.map((row) => ('explain_key' in row ? row.explain_value : null));
  return plans.length > 0 && plans.every((plan) => typeof plan === 'string') ? plans.join('\n') : null;
}

/** Decimals of a column, the same in each row: as many as its figures have, fewer where the figures are large. The rest is in the tooltip and in files. */
export function placesOf(values: readonly Scalar[]): number {
  let most = 0;
  let largest = 0;
  for (const value of values) {
    if (typeof value !== 'number') continue;
    largest = Math.max(largest, Math.abs(value));
    const [, fraction = ''] = String(value).split('.');
    most = Math.max(most, /e-/.test(String(value)) ? 6 : fraction.length);
  }
  return Math.min(most, largest >= 10 ? 2 : largest >= 1 ? 4 : 6);
}

function kindOf(type: string): ColumnKind {
  if (
    /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|FLOAT|REAL|DOUBLE|DECIMAL.*)$/.test(type) &&
    !type.endsWith('[]')
  )
    return 'number';
  if (type === 'BOOLEAN') return 'flag';
  return type === 'DATE' ? 'date' : 'text';
}

function kindOfValues(name: string, rows: readonly PlainRow[]): ColumnKind {
  const values = rows.map((row) => row[name]).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number') ? 'number' : 'text';
}

/** Lists and structs as the text of their JSON. */
function scalar(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return Number.isNaN(value) ? null : value;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.join('; ')
    : JSON.stringify(value);
}

/** Rows that are looked at for the width. */
const SAMPLE = 200;

function widthOf(name: string, rows: readonly PlainRow[], value: (row: PlainRow) => Scalar): number {
  let most = textWidth(name) + 34;
  for (const row of rows.slice(0, SAMPLE)) most = Math.max(most, textWidth(String(value(row) ?? '')) + 22);
  return Math.min(360, Math.max(72, most));
}

/** px, roughly: 13 for a 汉字, 7.5 for a Latin letter. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text.slice(0, 80)) width += char > '\u2E80' ? 13 : 7.5;
  return Math.ceil(width);
}

const TYPES: Readonly<Record<ColumnKind, CellType>> = {
  number: 'number',
  flag: 'boolean',
  date: 'date',
  text: 'text',
  code: 'text',
};

/** A result has no catalogue behind it: plain headers, no status; synthetic data is marked in a column of its own. */
export function resultSheet(columns: readonly ResultColumn[], rows: readonly PlainRow[], about: SheetAbout): Sheet {
  const own = columns.map(({ id, label, kind }) => ({ id, label, unit: null, type: TYPES[kind] }));
  const notice = about.synthetic
    ? [{ id: 'notice', label: about.lang === 'zh' ? '注' : 'Notice', unit: null, type: 'text' as const }]
    : [];
  const cells = (row: PlainRow): CellValue[] => [
    ...columns.map((column) => column.value(row)),
    ...notice.map(() => '模拟数据'),
  ];
  return { about, columns: [...own, ...notice], rows: rows.map(cells) };
}
