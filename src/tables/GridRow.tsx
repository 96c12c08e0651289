/** One row of the grid: a record, or a group with the middle of its figures. Draws only the columns in sight. */
import type { Row, RowData } from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import type { GridColumn } from './column.ts';
import type { GridFeatures } from './features.ts';
import { type CellFrame, GridCell, GroupCell } from './GridCell.tsx';
import { leavesOf } from './keyedSortedRowModel.ts';
import { ROW_HEIGHT } from './useGridWindow.ts';

interface Props<R extends RowData> {
  readonly row: Row<GridFeatures, R>;
  readonly at: number;
  readonly columns: readonly GridColumn<R>[];
  /** Indices into `columns`. */
  readonly visible: readonly number[];
  readonly grouped: readonly string[];
  readonly cellStyle: (column: number) => CSSProperties;
  readonly isSticky: (column: number) => boolean;
  /** −1: the focus is in another row. */
  readonly activeColumn: number;
  readonly isSelected: (column: number) => boolean;
}

export function GridRow<R extends RowData>({ row, at, columns, visible, grouped, ...cells }: Props<R>) {
  const group = row.groupingColumnId;
  const leaves = group === undefined ? null : leavesOf(row).map((leaf) => leaf.original);
  return (
    <div
      className="rl-dg-row"
      role="row"
      aria-rowindex={at + 2}
      aria-level={grouped.length > 0 ? row.depth + 1 : undefined}
      aria-expanded={leaves ? row.getIsExpanded() : undefined}
      data-group={leaves ? '' : undefined}
      data-odd={at % 2 === 1 || undefined}
      style={{ top: at * ROW_HEIGHT, height: ROW_HEIGHT }}
    >
      {visible.map((index) => {
        const column = columns[index];
        if (!column) return null;
        const frame: CellFrame = {
          row: at,
          column: index,
          style: cells.cellStyle(index),
          pinned: cells.isSticky(index),
          active: cells.activeColumn === index,
          selected: cells.isSelected(index),
        };
        return leaves ? (
          <GroupCell
            key={column.id}
            frame={frame}
            column={column}
            rows={leaves}
            own={column.id === group}
            expanded={row.getIsExpanded()}
            depth={row.depth}
          />
        ) : (
          <GridCell
            key={column.id}
            frame={frame}
            column={column}
            row={row.original}
            repeated={grouped.includes(column.id)}
          />
        );
      })}
    </div>
  );
}
