/**
 * The sorted row model of our tables: like TanStack's own, but comparing prepared keys (sortKeys.ts) instead of calling
 * accessors 430,000 times, and with «not stated» last in both directions. Group rows sort by what they show.
 */
import type { columnGroupingFeature, Row, RowData, RowModel, rowSortingFeature, Table } from '@tanstack/react-table';
import type { GridColumn } from './column.ts';
import { groupFigure } from './group.ts';
import { compareKeys, type SortOrder, sortIndices, sortKeys } from './sortKeys.ts';

/** The features that this row model works with. */
interface Needed {
  readonly rowSortingFeature: typeof rowSortingFeature;
  readonly columnGroupingFeature: typeof columnGroupingFeature;
}
type AnyTable = Table<Needed, RowData>;
type AnyRow = Row<Needed, RowData>;
type AnyModel = RowModel<Needed, RowData>;

/** Keys live as long as the rows they were made of. */
const KEYS = new WeakMap<readonly unknown[], Map<GridColumn<never>, Float64Array>>();

/** One key for each row of `data`; made at the first sort by this column. */
export function keysOf<R>(data: readonly R[], column: GridColumn<R>): Float64Array {
  let ofData = KEYS.get(data);
  if (!ofData) {
    ofData = new Map();
    KEYS.set(data, ofData);
  }
  const slot = column as unknown as GridColumn<never>;
  let keys = ofData.get(slot);
  if (!keys) {
    keys = sortKeys(column, data);
    ofData.set(slot, keys);
  }
  return keys;
}

/** Columns of ours by the id of TanStack's column: set as `meta` in useGrid. */
function gridColumn(table: AnyTable, id: string): GridColumn<RowData> | null {
  return (table.getColumn(id)?.columnDef.meta as { readonly column: GridColumn<RowData> } | undefined)?.column ?? null;
}

export function createKeyedSortedRowModel(): (table: AnyTable) => () => AnyModel {
  return (table) => {
    let before: AnyModel | null = null;
    let order: readonly SortOrder[] | null = null;
    let sorted: AnyModel | null = null;
    return () => {
      const model = table.getPreSortedRowModel();
      const sorting = table.atoms.sorting.get();
      if (sorted !== null && model === before && sorting === order) return sorted;
      before = model;
      order = sorting;
      sorted = sorting.length === 0 ? model : sortModel(table, model, sorting);
      return sorted;
    };
  };
}

interface Order {
  readonly column: GridColumn<RowData>;
  readonly keys: Float64Array;
  readonly desc: boolean;
}

function sortModel(table: AnyTable, model: AnyModel, sorting: readonly SortOrder[]): AnyModel {
  const data = table.options.data;
  const orders = sorting.flatMap(({ id, desc }): Order[] => {
    const column = gridColumn(table, id);
    return column ? [{ column, keys: keysOf(data, column), desc }] : [];
  });
  if (orders.length === 0) return model;
  const rows = sortRows(model.rows, orders);
  return { rows, flatRows: flatten(rows), rowsById: model.rowsById };
}

function sortRows(rows: readonly AnyRow[], orders: readonly Order[]): AnyRow[] {
  const first = rows[0];
  if (!first) return [];
  if (first.groupingColumnId === undefined) return sortLeaves(rows, orders);
  const groups = rows.map((row) => withRows(row, sortRows(row.subRows, orders)));
  const keyed = groups.map((row) => ({ row, keys: orders.map((order) => groupKey(row, order)) }));
  keyed.sort((a, b) => {
    for (const [at, { desc }] of orders.entries()) {
      const difference = compareKeys(a.keys[at] as number, b.keys[at] as number, desc);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function sortLeaves(rows: readonly AnyRow[], orders: readonly Order[]): AnyRow[] {
  const byIndex = new Map<number, AnyRow>();
  const picked = new Uint32Array(rows.length);
  rows.forEach((row, at) => {
    byIndex.set(row.index, row);
    picked[at] = row.index;
  });
  const order = sortIndices(picked, orders);
  return Array.from(order, (index) => byIndex.get(index) as AnyRow);
}

/** By the group's own value where it is grouped by this column, else by its median (figures) or its first key (words). */
function groupKey(row: AnyRow, { column, keys }: Order): number {
  const leaves = leavesOf(row);
  const own = leaves[0] ? (keys[leaves[0].index] as number) : Number.NaN;
  if (row.groupingColumnId === column.id || column.kind !== 'number') return own;
  const figures = leaves.map((leaf) => {
    const key = keys[leaf.index] as number;
    return Number.isNaN(key) ? null : key;
  });
  return groupFigure(figures).median ?? Number.NaN;
}

/** The rows of the dataset under a group row; a leaf is its own. */
export function leavesOf<R extends LeafTree<R>>(row: R): R[] {
  return row.groupingColumnId === undefined ? [row] : row.subRows.flatMap((sub) => leavesOf(sub));
}
interface LeafTree<R> {
  readonly groupingColumnId?: string;
  readonly subRows: readonly R[];
}

/** A copy of a group row with its rows in another order: row models share rows, so the original stays as it is. */
function withRows(row: AnyRow, subRows: AnyRow[]): AnyRow {
  const copy = Object.create(Object.getPrototypeOf(row)) as AnyRow;
  return Object.assign(copy, row, { subRows });
}

function flatten(rows: readonly AnyRow[]): AnyRow[] {
  return rows.flatMap((row) => (row.subRows.length === 0 ? [row] : [row, ...flatten(row.subRows)]));
}
