/**
 * The table on paper. On the screen only the rows in sight are drawn; before the browser prints, the filtered rows are
 * drawn once as plain tables that pages can break, up to a number that somebody may still want to turn over.
 */
import './printTable.css';
import type { Row, RowData } from '@tanstack/react-table';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';
import { display } from './display.ts';
import type { GridFeatures } from './features.ts';
import { Median } from './GridCell.tsx';
import { leavesOf } from './keyedSortedRowModel.ts';
import { printBands } from './printBands.ts';

/** Rows on paper: some ten pages a band. Whoever wants more wants a file. */
export const PRINTED_ROWS = 300;

interface Props<R extends RowData> {
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  /** px on the screen. */
  readonly widths: readonly number[];
  readonly pinned: number;
  /** Rows as the screen has them: filtered, sorted, with their groups. */
  readonly rows: readonly Row<GridFeatures, R>[];
}

export function PrintTable<R extends RowData>({ label, columns, widths, pinned, rows }: Props<R>) {
  const { t } = useText(TABLES_TEXT);
  const shown = rows.slice(0, PRINTED_ROWS);
  const left = rows.length - shown.length;
  return (
    <section className="rl-print" aria-label={label}>
      {left > 0 ? (
        <p className="rl-print-note">
          {t('grid.printed', { shown: shown.length, left: left.toLocaleString('en-US') })}
        </p>
      ) : null}
      {printBands(widths, pinned).map((band) => (
        <table key={band.join()}>
          <thead>
            <tr>
              {band.map((at) => {
                const column = columns[at];
                return column ? (
                  <th key={column.id} scope="col" data-kind={column.kind}>
                    {column.label}
                    {column.unit ? <small>{column.unit}</small> : null}
                  </th>
                ) : null;
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PrintRow key={row.id} row={row} columns={band.flatMap((at) => columns[at] ?? [])} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function PrintRow<R extends RowData>({
  row,
  columns,
}: {
  readonly row: Row<GridFeatures, R>;
  readonly columns: readonly GridColumn<R>[];
}) {
  const { lang, t } = useText(TABLES_TEXT);
  const group = row.groupingColumnId;
  if (group === undefined) {
    return (
      <tr>
        {columns.map((column) => {
          const { text, tone } = display(column, row.original, lang);
          return (
            <td key={column.id} data-kind={column.kind} data-tone={tone}>
              {text}
            </td>
          );
        })}
      </tr>
    );
  }
  const leaves = leavesOf(row).map((leaf) => leaf.original);
  return (
    <tr data-group="">
      {columns.map((column) => (
        <td key={column.id} data-kind={column.kind}>
          {column.id === group && leaves[0] !== undefined ? (
            <>
              {display(column, leaves[0], lang).text} <small>{t('grid.group.rows', { n: leaves.length })}</small>
            </>
          ) : (
            <Median column={column} rows={leaves} />
          )}
        </td>
      ))}
    </tr>
  );
}
