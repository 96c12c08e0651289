/** Roving focus: one cell of the grid is in the tab order, keys move it, the scroller follows, a range can be selected. */
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type CellAt, type CellRange, type GridExtent, hold, moveCell, rangeOf } from './moveCell.ts';

export interface GridFocus {
  readonly active: CellAt;
  /** Two cells or more; null: nothing selected. */
  readonly range: CellRange | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

export interface GridFocusInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly extent: GridExtent;
  readonly scrollTo: (cell: CellAt) => void;
  /** Enter or a click. Never called for a Shift+click. */
  readonly onEnter: (cell: CellAt, how: 'key' | 'click') => void;
  readonly onCopy: (range: CellRange) => void;
  readonly onMenu: (cell: CellAt) => void;
  /** Alt+← and Alt+→ on a header, in px. */
  readonly onResize: (column: number, by: number) => void;
}

const RESIZE_STEP = 16; // px

export function useGridFocus(input: GridFocusInput): GridFocus {
  const { scroller, extent, scrollTo } = input;
  const [wanted, setActive] = useState<CellAt>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<CellAt | null>(null);
  const active = hold(wanted, extent);
  const moved = useRef(false);

  const { row, column } = active;
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scrollTo({ row, column });
    cellElement(scroller.current, { row, column })?.focus({ preventScroll: true });
  }, [row, column, scrollTo, scroller]);

  // A filter may have taken the selected rows away.
  const range = anchor ? rangeOf(hold(anchor, extent), active) : null;

  function go(next: CellAt, extend: boolean): void {
    setAnchor(extend ? (anchor ?? active) : null);
    moved.current = next.row !== active.row || next.column !== active.column;
    setActive(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const far = event.ctrlKey || event.metaKey;
    const from = cellOf(event.target);
    if (from === null) return;
    if (event.altKey) {
      const step = event.key === 'ArrowRight' ? RESIZE_STEP : event.key === 'ArrowLeft' ? -RESIZE_STEP : 0;
      if (event.key === 'ArrowDown') input.onMenu(active);
      else if (step !== 0) input.onResize(active.column, step);
      else return;
      event.preventDefault();
      return;
    }
    if (far && event.key.toLowerCase() === 'c') {
      // Text that is marked with the mouse is what the reader wants to copy.
      if (!window.getSelection()?.isCollapsed) return;
      input.onCopy(range ?? { from: active, to: active });
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      input.onEnter(active, 'key');
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && anchor) {
      setAnchor(null);
      event.stopPropagation();
      return;
    }
    const next = moveCell(event.key, far, active, extent);
    if (next === null) return;
    go(next, event.shiftKey);
    event.preventDefault();
  }

  const { onEnter } = input;
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const at = cellOf(event.target);
      if (at === null) return;
      setActive(at);
      if (event.shiftKey && at.row >= 0) setAnchor((before) => before ?? hold(wanted, extent));
      else {
        setAnchor(null);
        onEnter(at, 'click');
      }
    },
    [onEnter, wanted, extent],
  );

  return { active, range, onKeyDown, onClick };
}

function cellElement(scroller: HTMLElement | null, at: CellAt): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`) ?? null;
}

/** The cell that an event happened in; null inside a cell's own buttons. */
function cellOf(target: EventTarget): CellAt | null {
  if (!(target instanceof Element) || target.closest('button, input, select')) return null;
  const cell = target.closest<HTMLElement>('[data-row][data-column]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
