/**
 * The big table: virtual rows and columns, sticky head and first columns, roving focus, column menus. The model comes from
 * `useGrid`, so that the view that shows the table can also count and export what is shown.
 */
import './grid.css';
import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, useCallback, useRef, useState } from 'react';
import { usePaper } from '../charts/paper.ts';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { headHeight, usualWidth } from './columnWidth.ts';
import { copyText } from './copyText.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { type CellAt, type CellRange, inRange } from './moveCell.ts';
import { PrintTable } from './PrintTable.tsx';
import { toTsv } from './tsv.ts';
import type { Grid } from './useGrid.ts';
import { useGridFocus } from './useGridFocus.ts';
import { ROW_HEIGHT, useGridWindow, useRoom } from './useGridWindow.ts';

/** A group's name and its number of rows stand side by side; px. */
const GROUP_WIDTH = 168;

interface Props<Row extends RowData> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly grid: Grid<Row>;
  /** Opens the source panel with this `f`. */
  readonly onOpen?: (source: string) => void;
  readonly onHide?: (id: string) => void;
  /** Columns that cannot be hidden. */
  readonly keep?: readonly string[];
}

export function DataTable<Row extends RowData>({ label, grid, onOpen, onHide, keep = [] }: Props<Row>) {
  const { t } = useText(TABLES_TEXT);
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);
  const [said, setSaid] = useState('');
  const { table, shownColumns, view, setView } = grid;
  const rows = table.getRowModel().rows;
  const room = useRoom(scroller);
  const widths = shownColumns.map((column) => {
    const width = grid.sizing[column.id] ?? usualWidth(column, room.width);
    return view.group.includes(column.id) ? Math.max(width, GROUP_WIDTH) : width;
  });
  const pinnedCount = table.getStartVisibleLeafColumns().length;
  const head = headHeight(shownColumns, widths);
  const frame = useGridWindow(scroller, room, rows.length, widths, pinnedCount, head);

  const sortBy = (id: string): void => {
    const now = view.sort[0]?.id === id ? view.sort[0] : null;
    const numeric = shownColumns.find((column) => column.id === id)?.kind === 'number';
    // Figures begin with the largest, words with the first; the third click takes the sorting away.
    const next = now === null ? [{ id, desc: numeric }] : now.desc === numeric ? [{ id, desc: !numeric }] : [];
    setView({ sort: next });
  };

  function enter(at: CellAt, how: 'key' | 'click'): void {
    const column = shownColumns[at.column];
    const row = rows[at.row];
    if (!column) return;
    if (at.row < 0) sortBy(column.id);
    else if (row?.groupingColumnId !== undefined) {
      if (how === 'key' || row.groupingColumnId === column.id) row.toggleExpanded();
    } else if (row) {
      const source = column.source?.(row.original) ?? null;
      if (source !== null) onOpen?.(source);
    }
  }

  function copy(range: CellRange): void {
    const columns = shownColumns.slice(range.from.column, range.to.column + 1);
    const picked = rows.slice(range.from.row, range.to.row + 1).filter((row) => row.groupingColumnId === undefined);
    const text = toTsv(
      columns,
      picked.map((row) => row.original),
      false,
    );
    void copyText(text).then((done) =>
      setSaid(done ? t('grid.copied', { n: columns.length * picked.length }) : t('grid.copyFailed')),
    );
  }

  const setWidth = (id: string, width: number): void => {
    table.setColumnSizing((before) => ({ ...before, [id]: Math.max(56, Math.min(640, Math.round(width))) }));
  };
  const openMenu = (at: CellAt): void => {
    const column = shownColumns[at.column];
    const anchor = scroller.current?.querySelector<HTMLElement>(`[data-row="-1"][data-column="${at.column}"] button`);
    if (column && anchor) setMenu({ id: column.id, anchor });
  };
  const focus = useGridFocus({
    scroller,
    extent: { rows: rows.length, columns: shownColumns.length, page: frame.page },
    scrollTo: frame.scrollTo,
    onEnter: enter,
    onCopy: copy,
    onMenu: openMenu,
    onResize: (at, by) => {
      const column = shownColumns[at];
      if (column) setWidth(column.id, (widths[at] ?? column.width) + by);
    },
  });

  const closeMenu = useCallback(() => {
    setMenu((open) => {
      open?.anchor.closest<HTMLElement>('[role="columnheader"]')?.focus();
      return null;
    });
  }, []);
  const cellStyle = (at: number): CSSProperties => frame.cellStyle(at);
  const visible = frame.columnsWith(focus.active.column);
  const printing = usePaper();
  const menuColumn = shownColumns.find((column) => column.id === menu?.id);
  return (
    <div className="rl-dg-box" data-printing={printing || undefined}>
      {printing ? (
        <PrintTable label={label} columns={shownColumns} widths={widths} pinned={pinnedCount} rows={rows} />
      ) : null}
      <div
        ref={scroller}
        className="rl-dg"
        role={view.group.length > 0 ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-description={t('grid.keys')}
        aria-rowcount={rows.length + 1}
        aria-colcount={shownColumns.length}
        aria-multiselectable="true"
        style={{ '--grid-height': `${head + Math.max(1, rows.length) * ROW_HEIGHT + 18}px` } as CSSProperties}
        onKeyDown={focus.onKeyDown}
        onClick={focus.onClick}
      >
        <div className="rl-dg-heads" role="row" aria-rowindex={1} style={{ width: frame.width, height: head }}>
          {visible.map((at) => {
            const column = shownColumns[at];
            if (!column) return null;
            const sorted = view.sort.find((order) => order.id === column.id);
            return (
              <GridHeader
                key={column.id}
                column={column}
                at={at}
                width={widths[at] ?? column.width}
                style={cellStyle(at)}
                pinned={frame.isSticky(at)}
                active={focus.active.row === -1 && focus.active.column === at}
                sorted={sorted ? (sorted.desc ? 'desc' : 'asc') : null}
                filtered={view.filters[column.id] !== undefined}
                menuOpen={menu?.id === column.id}
                onMenu={(anchor) => setMenu(menu?.id === column.id ? null : { id: column.id, anchor })}
                onWidth={(width) => setWidth(column.id, width)}
              />
            );
          })}
        </div>
        <div className="rl-dg-body" role="rowgroup" style={{ width: frame.width, height: frame.height }}>
          {frame.rowsWith(focus.active.row).map((at) => {
            const row = rows[at];
            return row ? (
              <GridRow
                key={at}
                row={row}
                at={at}
                columns={shownColumns}
                visible={visible}
                grouped={view.group}
                cellStyle={cellStyle}
                isSticky={frame.isSticky}
                activeColumn={focus.active.row === at ? focus.active.column : -1}
                isSelected={(column) => inRange({ row: at, column }, focus.range)}
              />
            ) : null;
          })}
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="rl-dg-empty" role="status">
          {t('grid.empty')}{' '}
          {Object.keys(view.filters).length > 0 ? (
            <button type="button" className="rl-button" onClick={() => setView({ filters: {} })}>
              {t('grid.filter.clearAll')}
            </button>
          ) : null}
        </p>
      ) : null}
      {menu && menuColumn ? (
        <ColumnMenu
          key={menu.id}
          grid={grid}
          column={menuColumn}
          anchor={menu.anchor}
          onClose={closeMenu}
          {...(onHide && !keep.includes(menuColumn.id) ? { onHide } : {})}
        />
      ) : null}
      <p className="rl-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
