/** One cell of the grid: a figure with its bound and status, a word, a group's name or its median. */
import type { RowData } from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';
import { display, figure } from './display.ts';
import { groupFigure } from './group.ts';

export interface CellFrame {
  readonly row: number;
  readonly column: number;
  readonly style: CSSProperties;
  readonly pinned: boolean;
  readonly active: boolean;
  readonly selected: boolean;
}

interface Props<Row extends RowData> {
  readonly frame: CellFrame;
  readonly column: GridColumn<Row>;
  readonly row: Row;
  /** The row's group shows this value already. */
  readonly repeated: boolean;
}

export function GridCell<Row extends RowData>({ frame, column, row, repeated }: Props<Row>) {
  const { lang, t } = useText(TABLES_TEXT);
  const shown = display(column, row, lang);
  const source = column.source?.(row) ?? null;
  const title =
    shown.exact !== null
      ? t('grid.exact', { value: shown.exact })
      : shown.tone === 'derived'
        ? t('grid.derived')
        : column.long
          ? shown.text
          : undefined;
  return (
    <div
      {...cellProps(frame, column)}
      data-tone={shown.tone}
      data-source={source === null ? undefined : ''}
      data-repeated={repeated || undefined}
      title={title}
    >
      <span className="rl-dg-text">{shown.text}</span>
    </div>
  );
}

interface GroupProps<Row extends RowData> {
  readonly frame: CellFrame;
  readonly column: GridColumn<Row>;
  /** The rows of the group. */
  readonly rows: readonly Row[];
  /** This column names the group. */
  readonly own: boolean;
  readonly expanded: boolean;
  readonly depth: number;
}

export function GroupCell<Row extends RowData>({ frame, column, rows, own, expanded, depth }: GroupProps<Row>) {
  const { lang, t } = useText(TABLES_TEXT);
  const first = rows[0];
  if (own && first) {
    const name = display(column, first, lang).text;
    return (
      <div
        {...cellProps(frame, column)}
        data-group="name"
        style={{ ...frame.style, paddingInlineStart: 8 + depth * 14 }}
      >
        <svg
          className="rl-dg-twist"
          data-open={expanded || undefined}
          viewBox="0 0 8 8"
          width="8"
          height="8"
          aria-hidden="true"
        >
          <path d="M2 1l4 3-4 3z" fill="currentColor" />
        </svg>
        <span className="rl-dg-text">{name === '' ? '—' : name}</span>
        <span className="rl-dg-count">{t('grid.group.rows', { n: rows.length })}</span>
      </div>
    );
  }
  return (
    <div {...cellProps(frame, column)} data-group="figure">
      <Median column={column} rows={rows} />
    </div>
  );
}

/** The middle of a group's figures, and how many state one. */
export function Median<Row>({ column, rows }: { readonly column: GridColumn<Row>; readonly rows: readonly Row[] }) {
  const { lang, t } = useText(TABLES_TEXT);
  if (column.kind !== 'number' || column.plain) return null;
  const { median, stated } = groupFigure(rows.map((row) => column.value(row) as number | null));
  if (median === null) return <span className="rl-dg-count">—</span>;
  const { text } = figure(column, median, null, 'value', lang);
  return (
    <span title={t('grid.median', { value: text, n: stated })}>
      {text} <span className="rl-dg-count">({stated})</span>
    </span>
  );
}

function cellProps<Row>(frame: CellFrame, column: GridColumn<Row>) {
  return {
    role: 'gridcell',
    className: 'rl-dg-cell',
    'aria-colindex': frame.column + 1,
    'aria-selected': frame.selected || undefined,
    'data-row': frame.row,
    'data-column': frame.column,
    'data-kind': column.kind,
    'data-pinned': frame.pinned || undefined,
    tabIndex: frame.active ? 0 : -1,
    style: frame.style,
  } as const;
}
