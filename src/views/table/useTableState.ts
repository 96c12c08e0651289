/** The table view's state: read from the URL, written to the URL. */
import { useCallback, useMemo } from 'react';
import { useViewState } from '../../state/useViewState.ts';
import type { GridView } from '../../tables/useGrid.ts';
import {
  arrangedBy,
  DEFAULT_OPTION,
  formatTableOption,
  parseTableOption,
  type TableMode,
  type TableOption,
} from './tableOption.ts';

export interface TableState {
  readonly option: TableOption;
  readonly view: GridView;
  readonly setView: (patch: Partial<GridView>) => void;
  /** `columns` null: the default ones. `shown`: those that stand there then, pinned ones aside. */
  readonly setColumns: (columns: readonly string[] | null, shown: readonly string[]) => void;
  readonly setMode: (mode: TableMode) => void;
}

export function useTableState(pinnedFirst: readonly string[]): TableState {
  const { state, set } = useViewState();
  const option = useMemo(() => parseTableOption(state.option), [state.option]);
  const { sort } = state;
  const view = useMemo<GridView>(
    () => ({
      sort: sort === null ? [] : [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }],
      filters: option.filters,
      group: option.group,
      pinned: option.pinned ?? pinnedFirst,
    }),
    [sort, option, pinnedFirst],
  );
  const setView = useCallback(
    (patch: Partial<GridView>) => {
      const next = {
        ...option,
        ...(patch.filters ? { filters: patch.filters } : {}),
        ...(patch.group ? { group: patch.group } : {}),
        ...(patch.pinned ? { pinned: patch.pinned.join() === pinnedFirst.join() ? null : patch.pinned } : {}),
      };
      const first = patch.sort?.[0];
      const sorted = patch.sort === undefined ? {} : { sort: first ? `${first.desc ? '-' : ''}${first.id}` : null };
      // Typing into a filter is no step of its own in the history.
      set({ option: formatTableOption(next), ...sorted }, patch.filters ? 'replace' : 'push');
    },
    [option, set, pinnedFirst],
  );
  return {
    option,
    view,
    setView,
    setColumns: (columns, shown) => {
      const { filters, group, sort: left } = arrangedBy([...pinnedFirst, ...shown], view);
      const next = formatTableOption({ ...option, columns, filters, group });
      set({ option: next, ...(left.length < view.sort.length ? { sort: null } : {}) }, 'replace');
    },
    // Columns, filters and sorting of one table mean nothing in the other.
    setMode: (mode) => set({ option: formatTableOption({ ...DEFAULT_OPTION, mode }), sort: null }),
  };
}
