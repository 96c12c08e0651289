/**
 * What an export is made of: columns and rows, decided before any format is written. A sheet is pure data; each writer
 * (csv, json, xlsx, parquet) turns the same sheet into its own bytes, so that all formats hold the same figures.
 */
import type { Bound, FactStatus } from '../core/model.ts';

export type Lang = 'zh' | 'en';
export type CellValue = string | number | boolean | null | readonly string[];
export type CellType = 'text' | 'number' | 'boolean' | 'date';

export interface SheetColumn {
  /** The published column name: key in JSON, column in Parquet. Unique in a sheet. */
  readonly id: string;
  /** In the page's language; the header in CSV and Excel. */
  readonly label: string;
  readonly unit: string | null;
  readonly type: CellType;
  /**
   * `status`: holds fact statuses (null: not stated); CSV and Excel write it as words under `<label>·状态`.
   * `bound`: CSV and Excel fold it into the status before it; JSON and Parquet keep it as a column.
   */
  readonly role?: 'value' | 'status' | 'bound';
  /** Says whose row it is: in Excel such columns at the left edge stay in sight with the header. */
  readonly names?: boolean;
  /** For coded text (kinds, verdicts): code → word in the page's language. JSON and Parquet keep the code. */
  readonly words?: Readonly<Record<string, string>>;
}

/** One array a row, in the order of `columns`; dates as YYYY-MM-DD. An array, or rows that are made as they are asked for. */
export interface SheetRowList extends Iterable<readonly CellValue[]> {
  readonly length: number;
}

export interface Sheet {
  /** The tab in Excel; left out: «数据». */
  readonly name?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: SheetRowList;
  readonly about: SheetAbout;
}

/** Where the figures come from; travels inside every file. */
export interface SheetAbout {
  readonly lang: Lang;
  readonly title: string;
  readonly datasetLabel: string;
  /** sha256 of the dataset; null while unknown. */
  readonly datasetHash: string | null;
  readonly synthetic: boolean;
  /** The page's address with every filter in it. */
  readonly url: string;
  /** Written filters, or null: nothing was filtered. */
  readonly filters: string | null;
  /** YYYY-MM-DD of the export. */
  readonly date: string;
}

export const SYNTHETIC_NOTICE = '模拟数据';

/** How a figure came about: a fact's status, or whether a derived measure could be computed. */
export type FigureStatus = FactStatus | 'computed' | 'not_computed';

export const STATUS_WORDS: Readonly<Record<FigureStatus | 'missing', readonly [zh: string, en: string]>> = {
  stated: ['写明', 'stated'],
  stated_none: ['无（写明）', 'none (stated)'],
  derived: ['推算', 'derived'],
  transcribed: ['转录', 'transcribed'],
  overridden: ['更正', 'corrected'],
  computed: ['计算', 'computed'],
  not_computed: ['无法计算', 'cannot be computed'],
  missing: ['未列明', 'not stated'],
};

export const BOUND_SIGNS: Readonly<Record<Bound, string>> = { '=': '', '>=': '≥', '<=': '≤', '~': '≈' };

function pick(words: readonly [zh: string, en: string], lang: Lang): string {
  return lang === 'zh' ? words[0] : words[1];
}

/** `写明`, `写明（≥）`, `未列明`: the word for a status cell. A bound stands with it, so that an export never turns «≥ 90» into 90. */
export function statusWord(status: CellValue, bound: CellValue, lang: Lang): string {
  const word = pick(STATUS_WORDS[(status ?? 'missing') as FigureStatus | 'missing'], lang);
  const sign = bound ? BOUND_SIGNS[bound as Bound] : '';
  if (sign === '') return word;
  return lang === 'zh' ? `${word}（${sign}）` : `${word} (${sign})`;
}

/** `支出合计（万元）`, `支出合计·状态`: the header of CSV and Excel. */
export function headerOf(column: SheetColumn, lang: Lang): string {
  if (column.role === 'status') return `${column.label}·${lang === 'zh' ? '状态' : 'status'}`;
  return column.unit ? `${column.label}（${column.unit}）` : column.label;
}

/** What CSV and Excel show: each printed column with how to get its cell. JSON and Parquet take the columns as they are. */
export interface PrintedColumn {
  readonly header: string;
  readonly type: CellType;
  readonly names: boolean;
  readonly cell: (row: readonly CellValue[]) => string | number | boolean | null;
}

/** The columns of CSV and Excel: codes as words, the bound inside the status, lists joined. */
export function printedColumns(sheet: Sheet): readonly PrintedColumn[] {
  const { lang } = sheet.about;
  return sheet.columns.flatMap((column, at): PrintedColumn[] => {
    if (column.role === 'bound') return [];
    const header = headerOf(column, lang);
    const names = column.names ?? false;
    if (column.role === 'status') {
      const boundAt = sheet.columns[at + 1]?.role === 'bound' ? at + 1 : -1;
      return [{ header, type: 'text', names, cell: (row) => statusWord(row[at] ?? null, row[boundAt] ?? null, lang) }];
    }
    return [{ header, type: column.type, names, cell: (row) => printed(row[at] ?? null, column) }];
  });
}

function printed(value: CellValue, column: SheetColumn): string | number | boolean | null {
  if (typeof value === 'string') return column.words?.[value] ?? value;
  if (value !== null && typeof value === 'object') return value.join('; ');
  return value;
}
