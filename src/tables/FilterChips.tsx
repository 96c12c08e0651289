/** The column filters and groupings that are on, in words, each with its way out. */
import type { RowData } from '@tanstack/react-table';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import { filterWords } from './filterWords.ts';
import type { Grid } from './useGrid.ts';

export function FilterChips<Row extends RowData>({ grid }: { readonly grid: Grid<Row> }) {
  const { lang, t } = useText(TABLES_TEXT);
  const { table, view, setView, columns } = grid;
  const filters = columns.flatMap((column) => {
    const filter = view.filters[column.id];
    return filter ? [{ id: column.id, words: filterWords(column, filter, lang) }] : [];
  });
  const groups = columns.filter((column) => view.group.includes(column.id));
  if (filters.length === 0 && groups.length === 0) return null;
  const without = (id: string) => Object.fromEntries(Object.entries(view.filters).filter(([other]) => other !== id));
  return (
    <div className="rl-dg-chips">
      {filters.map(({ id, words }) => (
        <Chip key={id} words={words} onRemove={() => setView({ filters: without(id) })} />
      ))}
      {groups.map((column) => (
        <Chip
          key={column.id}
          words={t('grid.grouped', { column: column.label })}
          onRemove={() => setView({ group: view.group.filter((id) => id !== column.id) })}
        />
      ))}
      {groups.length > 0 ? (
        <button
          type="button"
          className="rl-button is-plain"
          onClick={() => table.toggleAllRowsExpanded(!table.getIsSomeRowsExpanded())}
        >
          {t(table.getIsSomeRowsExpanded() ? 'grid.fold' : 'grid.unfold')}
        </button>
      ) : null}
      {filters.length > 1 ? (
        <button type="button" className="rl-button is-plain" onClick={() => setView({ filters: {} })}>
          {t('grid.filter.clearAll')}
        </button>
      ) : null}
    </div>
  );
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const { t } = useText(TABLES_TEXT);
  return (
    <button
      type="button"
      className="rl-chip"
      aria-label={t('grid.filter.remove', { filter: words })}
      onClick={onRemove}
    >
      {words}
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d="M1 1l6 6M7 1l-6 6" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  );
}
