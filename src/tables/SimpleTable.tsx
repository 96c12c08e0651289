/**
 * A small table inside a view: a real <table> with caption and scopes, figures to the right, the same words for missing,
 * none and derived as the big one; figures that have a source are buttons.
 *
 *   <SimpleTable caption="…" columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={(fact) => set({ fact })} />
 */
import './simpleTable.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';
import { display } from './display.ts';

interface Props<Row> {
  readonly caption: string;
  /** Read by screen readers only. */
  readonly hideCaption?: boolean;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Opens the source panel; left out: figures are plain text. */
  readonly onOpen?: (source: string) => void;
  /** The row that is meant: set apart. */
  readonly isMarked?: (row: Row) => boolean;
  /** A cell that is more than a value; undefined: as usual. */
  readonly cell?: (row: Row, column: GridColumn<Row>) => ReactNode | undefined;
}

export function SimpleTable<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
  onOpen,
  isMarked,
  cell,
}: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="rl-simple" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={hideCaption ? 'rl-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-kind={column.kind} title={column.about}>
                {column.label}
                {column.unit ? <span className="rl-simple-unit">{column.unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={isMarked?.(row) || undefined}>
              {columns.map((column, at) => {
                const content = cell?.(row, column) ?? (
                  <Value column={column} row={row} {...(onOpen ? { onOpen } : {})} />
                );
                return at === 0 ? (
                  <th key={column.id} scope="row" data-kind={column.kind}>
                    {content}
                  </th>
                ) : (
                  <td key={column.id} data-kind={column.kind}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ValueProps<Row> {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly onOpen?: (source: string) => void;
}

function Value<Row>({ column, row, onOpen }: ValueProps<Row>) {
  const { lang } = useText();
  const { text, tone, exact } = display(column, row, lang);
  const source = column.source?.(row) ?? null;
  const title = exact ?? undefined;
  if (source === null || !onOpen) {
    return (
      <span className="rl-simple-value" data-tone={tone} title={title}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="rl-figure rl-simple-value"
      data-tone={tone}
      title={title}
      onClick={() => onOpen(source)}
    >
      {text}
    </button>
  );
}
