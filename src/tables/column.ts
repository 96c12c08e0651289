/** What a table needs to know of a column; views build these rows, the table draws, sorts, filters and exports by them. */
import type { Bound } from '../core/model.ts';
import type { FigureStatus } from '../export/sheet.ts';

export type Scalar = string | number | boolean | null;

/** `code`: one of few words, filtered by choosing; `text`: free, filtered by part; `number`: filtered by range. */
export type ColumnKind = 'text' | 'code' | 'number' | 'date' | 'flag';

/** How a figure was come by. `status` null: not stated. */
export interface CellMark {
  readonly status: FigureStatus | null;
  readonly bound: Bound | null;
}

export interface GridColumn<Row> {
  /** The published column name. */
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: ColumnKind;
  /** Tooltip of the header: the definition. */
  readonly about?: string;
  readonly width: number; // px
  /** px on a phone, where names must leave room for a figure; left out: `width`, or what two lines of the label need. */
  readonly narrow?: number;
  readonly value: (row: Row) => Scalar;
  /** Present on figures that a report may leave out: draws «未列明», «无（写明）», ≥ and hollow figures. */
  readonly mark?: (row: Row) => CellMark;
  /** Published names of the mark; left out: `<id>_status`, `<id>_bound` (null: not published, as for grades). */
  readonly markIds?: { readonly status: string; readonly bound: string | null };
  /** Codes in the page's language; also the text that sorts and filters. */
  readonly words?: Readonly<Record<string, string>>;
  /** What stands on screen and in CSV instead of `value` (a centre's name in English); JSON and Parquet keep `value`. */
  readonly shown?: (row: Row) => string;
  /** Latin letters to sort and find by (pinyin), beside the value. */
  readonly latin?: (row: Row) => string | null;
  /** Decimals on screen; null: as many as there are. */
  readonly places?: number | null;
  /** Where rows differ in their unit; stands above `places`. */
  readonly placesOf?: (row: Row) => number | null;
  /** 1234 as a year or a number is not 1,234. */
  readonly plain?: boolean;
  /** The `f` of the source panel, or null: nothing to open. */
  readonly source?: (row: Row) => string | null;
  /** Long text: cut with an ellipsis, whole in the tooltip. */
  readonly long?: boolean;
}

/** The text that a cell sorts, filters, groups and copies by. */
export function plainText<Row>(column: GridColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '';
  if (column.shown) return column.shown(row);
  if (typeof value === 'string') return column.words?.[value] ?? value;
  return String(value);
}
