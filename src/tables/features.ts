/** What this ledger's tables can do, as TanStack Table features: only these are in the bundle. */
import {
  columnFilteringFeature,
  columnGroupingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createExpandedRowModel,
  createFilteredRowModel,
  createGroupedRowModel,
  type RowData,
  rowExpandingFeature,
  rowSortingFeature,
  type Table,
  type TableFeatures,
  tableFeatures,
} from '@tanstack/react-table';
import { createKeyedSortedRowModel } from './keyedSortedRowModel.ts';

export const GRID_FEATURES = tableFeatures({
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowSortingFeature,
  sortedRowModel: createKeyedSortedRowModel(),
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
  columnSizingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
} satisfies TableFeatures);

export type GridFeatures = typeof GRID_FEATURES;
export type GridTable<Row extends RowData> = Table<GridFeatures, Row>;
