/** Which rows and columns are in sight, and where they stand: the two virtualizers and the geometry of sticky columns. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { CellAt } from './moveCell.ts';

export const ROW_HEIGHT = 32; // px

export interface GridWindow {
  /** Of all rows and columns, px. */
  readonly width: number;
  readonly height: number;
  /** Rows that fit. */
  readonly page: number;
  /** Indices in sight, with `active` always among them: focus must not be lost by scrolling. */
  readonly rowsWith: (active: number) => readonly number[];
  readonly columnsWith: (active: number) => readonly number[];
  readonly cellStyle: (column: number) => CSSProperties;
  readonly isSticky: (column: number) => boolean;
  readonly scrollTo: (cell: CellAt) => void;
}

export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  room: Room,
  rowCount: number,
  widths: readonly number[],
  pinned: number,
  head: number,
): GridWindow {
  const starts = startsOf(widths);
  const width = starts.at(-1) ?? 0;
  const sticky = stickyCount(starts, pinned, room.width);
  const stickyWidth = starts[sticky] ?? 0;
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  const rangeExtractor = useCallback((range: Range) => withSticky(defaultRangeExtractor(range), sticky), [sticky]);
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => widths[at] ?? 0,
    overscan: 3,
    scrollPaddingStart: stickyWidth,
    rangeExtractor,
  });
  const layout = widths.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured sizes are kept by index; new widths make them stale
  useLayoutEffect(() => columns.measure(), [layout]);

  const scrollTo = useCallback(
    ({ row, column }: CellAt) => {
      if (row >= 0) rows.scrollToIndex(row, { align: 'auto' });
      if (column >= sticky) columns.scrollToIndex(column, { align: 'auto' });
    },
    [rows, columns, sticky],
  );
  return {
    width,
    height: rowCount * ROW_HEIGHT,
    page: Math.max(1, Math.floor((room.height - head) / ROW_HEIGHT) - 1),
    rowsWith: (active) =>
      including(
        rows.getVirtualItems().map((item) => item.index),
        active,
        rowCount,
      ),
    columnsWith: (active) =>
      including(
        columns.getVirtualItems().map((item) => item.index),
        active,
        widths.length,
      ),
    cellStyle: (at) =>
      at < sticky
        ? {
            position: 'sticky',
            insetInlineStart: starts[at] ?? 0,
            width: widths[at],
            marginInlineEnd: -(widths[at] ?? 0),
          }
        : { position: 'absolute', insetInlineStart: starts[at] ?? 0, width: widths[at] },
    isSticky: (at) => at < sticky,
    scrollTo,
  };
}

/** Left edges; one more than columns, the last is the whole width. */
function startsOf(widths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
  return starts;
}

/** Pinned columns may take half of the window, the first alone two thirds: on a phone a row must still say whose it is. */
export function stickyCount(starts: readonly number[], pinned: number, room: number): number {
  let count = 0;
  while (count < pinned && (starts[count + 1] ?? 0) <= room * (count === 0 ? 2 / 3 : 1 / 2)) count += 1;
  return count;
}

function withSticky(indices: readonly number[], sticky: number): number[] {
  return [...Array.from({ length: sticky }, (_, at) => at), ...indices.filter((index) => index >= sticky)];
}

function including(indices: readonly number[], active: number, count: number): readonly number[] {
  if (active < 0 || active >= count || indices.includes(active)) return indices;
  return [...indices, active].sort((a, b) => a - b);
}

/** Inside the scroller, px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export function useRoom(scroller: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 1200, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}
