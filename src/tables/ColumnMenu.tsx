/** What can be done with one column: sort, filter, group, pin, hide. A small dialog beside the column's head. */
import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';
import { FilterEditor } from './FilterEditor.tsx';
import type { Filter } from './filter.ts';
import type { Grid } from './useGrid.ts';

interface Props<Row extends RowData> {
  readonly grid: Grid<Row>;
  readonly column: GridColumn<Row>;
  /** The button that opened it; the dialog stands below it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  /** Left out: columns cannot be hidden here. */
  readonly onHide?: (id: string) => void;
}

const WIDTH = 264; // px
const MARGIN = 8;

export function ColumnMenu<Row extends RowData>({ grid, column, anchor, onClose, onHide }: Props<Row>) {
  const { t } = useText(TABLES_TEXT);
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(anchor);
  const { view, setView } = grid;
  const sorted = view.sort.find((order) => order.id === column.id);
  const grouped = view.group.includes(column.id);
  const pinned = view.pinned.includes(column.id);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
    function leave(event: Event): void {
      const target = event.target;
      if (target instanceof Node && !box.current?.contains(target) && !anchor.contains(target)) onClose();
    }
    document.addEventListener('pointerdown', leave);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('resize', onClose);
    };
  }, [anchor, onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab') keepInside(event, box.current);
  }

  function act(change: () => void): void {
    change();
    onClose();
  }

  function setFilter(filter: Filter | null): void {
    const { [column.id]: _, ...others } = view.filters;
    setView({ filters: filter === null ? others : { ...others, [column.id]: filter } });
  }

  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== column.id);
  const sortBy = (desc: boolean): void => setView({ sort: [{ id: column.id, desc }] });
  return (
    <div
      ref={box}
      className="rl-colmenu"
      role="dialog"
      aria-label={t('grid.menu', { column: column.label })}
      style={place}
      onKeyDown={onKeyDown}
    >
      <section>
        <h2>{t('grid.sort')}</h2>
        <div className="rl-segments">
          <button type="button" aria-pressed={sorted?.desc === false} onClick={() => act(() => sortBy(false))}>
            {t('grid.sort.asc')}
          </button>
          <button type="button" aria-pressed={sorted?.desc === true} onClick={() => act(() => sortBy(true))}>
            {t('grid.sort.desc')}
          </button>
          {sorted ? (
            <button type="button" onClick={() => act(() => setView({ sort: [] }))}>
              {t('grid.sort.none')}
            </button>
          ) : null}
        </div>
      </section>
      <section>
        <h2>{t('grid.filter')}</h2>
        <FilterEditor column={column} rows={grid.rows} filter={view.filters[column.id] ?? null} onFilter={setFilter} />
        {view.filters[column.id] ? (
          <button type="button" className="rl-button is-plain" onClick={() => setFilter(null)}>
            {t('grid.filter.clear')}
          </button>
        ) : null}
      </section>
      <section>
        <h2>{t('grid.column')}</h2>
        <ul className="rl-colmenu-actions">
          <li>
            <button
              type="button"
              onClick={() => act(() => setView({ group: grouped ? without(view.group) : [...view.group, column.id] }))}
            >
              {t(grouped ? 'grid.ungroup' : 'grid.group')}
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() =>
                act(() => setView({ pinned: pinned ? without(view.pinned) : [...view.pinned, column.id] }))
              }
            >
              {t(pinned ? 'grid.unpin' : 'grid.pin')}
            </button>
          </li>
          {onHide ? (
            <li>
              <button type="button" onClick={() => act(() => onHide(column.id))}>
                {t('grid.hide')}
              </button>
            </li>
          ) : null}
        </ul>
      </section>
      <button type="button" className="rl-button" onClick={onClose}>
        {t('grid.close')}
      </button>
    </div>
  );
}

/** Below this width the menu is a sheet at the foot of the window, px. */
const NARROW = 640;

/** Below the anchor, inside the window. */
function usePlace(anchor: HTMLElement): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ left: 0, top: 0, width: WIDTH });
  useLayoutEffect(() => {
    if (window.innerWidth < NARROW) {
      setPlace({ insetInline: 0, bottom: 0, maxHeight: '80vh' });
      return;
    }
    const rect = anchor.getBoundingClientRect();
    const left = Math.max(MARGIN, Math.min(rect.right - WIDTH, window.innerWidth - WIDTH - MARGIN));
    const below = window.innerHeight - rect.bottom - 2 * MARGIN;
    const top = below >= 280 ? rect.bottom + 2 : Math.max(MARGIN, window.innerHeight - 480 - MARGIN);
    setPlace({ left, top, width: WIDTH, maxHeight: window.innerHeight - top - MARGIN });
  }, [anchor]);
  return place;
}

/** Tab goes round inside the dialog. */
function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const first = stops[0];
  const last = stops.at(-1);
  const at = document.activeElement;
  if (event.shiftKey && at === first) last?.focus();
  else if (!event.shiftKey && at === last) first?.focus();
  else return;
  event.preventDefault();
}
