/** A table's model for React: our columns and rows in, TanStack's table out, with what is shown right now for exports. */
import {
  type ColumnDef,
  type ColumnSizingState,
  type ExpandedState,
  type FilterFn,
  type RowData,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { GridColumn } from './column.ts';
import { GRID_FEATURES, type GridFeatures, type GridTable } from './features.ts';
import { type Filter, matcher } from './filter.ts';
import { leavesOf } from './keyedSortedRowModel.ts';
import type { SortOrder } from './sortKeys.ts';

/** What a person asked of the table; the view keeps it (in the URL, or for the visit). */
export interface GridView {
  readonly sort: readonly SortOrder[];
  readonly filters: Readonly<Record<string, Filter>>;
  /** Columns to group by, outermost first. */
  readonly group: readonly string[];
  /** Columns that stay at the left edge. */
  readonly pinned: readonly string[];
}

/** More rows than this begin as groups alone: what somebody grouped for is to compare the groups. */
const UNFOLDED_UP_TO = 60;
const FOLDED: ExpandedState = {};

export const EMPTY_VIEW: GridView = { sort: [], filters: {}, group: [], pinned: [] };

export interface Grid<Row extends RowData> {
  readonly table: GridTable<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly view: GridView;
  readonly setView: (patch: Partial<GridView>) => void;
  /** The rows that pass the filters, in the order of the screen, groups left out. Call when needed. */
  readonly shownRows: () => readonly Row[];
  /** Widths that somebody set by hand, by column. */
  readonly sizing: Readonly<ColumnSizingState>;
  /** Columns in the order of the screen: pinned first. */
  readonly shownColumns: readonly GridColumn<Row>[];
}

export interface GridInput<Row extends RowData> {
  /** Stable between renders: a new array is new data. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId?: (row: Row) => string;
  readonly view: GridView;
  readonly setView: (patch: Partial<GridView>) => void;
}

export function useGrid<Row extends RowData>({ columns, rows, rowId, view, setView }: GridInput<Row>): Grid<Row> {
  const [sizing, setSizing] = useState<ColumnSizingState>({});
  const defs = useMemo(() => columns.map(toDef), [columns]);
  const known = useMemo(() => new Set(columns.map((column) => column.id)), [columns]);
  const sorting = useMemo(
    () => view.sort.filter(({ id }) => known.has(id)).map((order) => ({ ...order })),
    [view.sort, known],
  );
  const grouping = useMemo(() => view.group.filter((id) => known.has(id)), [view.group, known]);
  const groups = grouping.join();
  const [unfolded, setUnfolded] = useState<{ readonly groups: string; readonly state: ExpandedState } | null>(null);
  const expanded = unfolded?.groups === groups ? unfolded.state : rows.length <= UNFOLDED_UP_TO ? true : FOLDED;
  const columnPinning = useMemo(
    () => ({ start: [...new Set([...grouping, ...view.pinned.filter((id) => known.has(id))])], end: [] }),
    [view.pinned, grouping, known],
  );
  const columnFilters = useMemo(
    () => Object.entries(view.filters).flatMap(([id, value]) => (known.has(id) ? [{ id, value }] : [])),
    [view.filters, known],
  );
  const table = useTable<GridFeatures, Row>({
    features: GRID_FEATURES,
    columns: defs,
    data: rows as Row[],
    ...(rowId ? { getRowId: rowId } : {}),
    state: { sorting, columnFilters, grouping, columnPinning, columnSizing: sizing, expanded },
    onColumnSizingChange: setSizing,
    onExpandedChange: (next: Updater<ExpandedState>) =>
      setUnfolded({ groups, state: typeof next === 'function' ? next(expanded) : next }),
    groupedColumnMode: false,
    autoResetExpanded: false,
    defaultColumn: { minSize: 56, maxSize: 640 },
  });
  const shownColumns = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()].map((column) =>
    columnOf<Row>(column.columnDef.meta),
  );
  const shownRows = () => table.getSortedRowModel().rows.flatMap((row) => leavesOf(row).map((leaf) => leaf.original));
  return { table, columns, rows, view, setView, shownRows, sizing, shownColumns };
}

/** TanStack's `meta` carries our column. */
export function columnOf<Row>(meta: unknown): GridColumn<Row> {
  return (meta as { readonly column: GridColumn<Row> }).column;
}

function toDef<Row extends RowData>(column: GridColumn<Row>): ColumnDef<GridFeatures, Row> {
  return {
    id: column.id,
    accessorFn: (row: Row) => column.value(row),
    header: column.label,
    size: column.width,
    filterFn: filterFnOf(column),
    meta: { column },
  };
}

/** The filter is prepared once, not once a row: the table hands the prepared predicate back as the filter's value. */
function filterFnOf<Row extends RowData>(column: GridColumn<Row>): FilterFn<GridFeatures, Row> {
  const filter: FilterFn<GridFeatures, Row> = (row, _id, passes: (row: Row) => boolean) => passes(row.original);
  filter.resolveFilterValue = (value: Filter) => matcher(column, value);
  filter.autoRemove = () => false;
  return filter;
}
