/** A column's head: what it is, its unit, how it is sorted and filtered, its menu and the edge that resizes it. */
import type { RowData } from '@tanstack/react-table';
import type { CSSProperties, PointerEvent } from 'react';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';

interface Props<Row extends RowData> {
  readonly column: GridColumn<Row>;
  readonly at: number;
  readonly width: number;
  readonly style: CSSProperties;
  readonly pinned: boolean;
  readonly active: boolean;
  readonly sorted: 'asc' | 'desc' | null;
  readonly filtered: boolean;
  readonly menuOpen: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
  readonly onWidth: (width: number) => void;
}

export function GridHeader<Row extends RowData>(props: Props<Row>) {
  const { column, at, sorted, filtered, menuOpen, onMenu } = props;
  const { t } = useText(TABLES_TEXT);
  return (
    <div
      role="columnheader"
      className="rl-dg-head"
      aria-colindex={at + 1}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      data-row={-1}
      data-column={at}
      data-column-id={column.id}
      data-kind={column.kind}
      data-pinned={props.pinned || undefined}
      tabIndex={props.active ? 0 : -1}
      style={props.style}
      title={column.about}
    >
      <span className="rl-dg-label">
        {column.label}
        {column.unit ? <span className="rl-dg-unit">{column.unit}</span> : null}
      </span>
      {sorted ? (
        <svg className="rl-dg-sorted" viewBox="0 0 8 8" width="9" height="9" aria-hidden="true">
          <path d={sorted === 'asc' ? 'M4 1l3.5 6h-7z' : 'M4 7L.5 1h7z'} fill="currentColor" />
        </svg>
      ) : null}
      <button
        type="button"
        className="rl-dg-menu-button"
        tabIndex={-1}
        aria-label={t('grid.menu', { column: column.label })}
        aria-haspopup="dialog"
        aria-expanded={menuOpen}
        data-filtered={filtered || undefined}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          {filtered ? (
            <path d="M1 1.5h10L7 6.5V11L5 9.5v-3z" fill="currentColor" />
          ) : (
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          )}
        </svg>
      </button>
      <ResizeEdge label={t('grid.resize', { column: column.label })} width={props.width} onWidth={props.onWidth} />
    </div>
  );
}

/** With the mouse or a finger; from the keyboard it is Alt+←/→ on the head. The click that ends a drag must not sort. */
function ResizeEdge({
  label,
  width,
  onWidth,
}: {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  function start(event: PointerEvent<HTMLDivElement>): void {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (next: globalThis.PointerEvent): void => onWidth(width + next.clientX - from);
    const stop = (): void => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', stop);
      edge.removeEventListener('pointercancel', stop);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', stop);
    edge.addEventListener('pointercancel', stop);
  }
  return (
    <div
      className="rl-dg-edge"
      title={label}
      aria-hidden="true"
      onPointerDown={start}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
