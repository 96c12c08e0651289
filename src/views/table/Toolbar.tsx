/** What stands above the table: what a row is, which columns, copy, export, and how much is shown. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { copyText } from '../../tables/copyText.ts';
import { FilterChips } from '../../tables/FilterChips.tsx';
import { toTsv } from '../../tables/tsv.ts';
import type { Grid } from '../../tables/useGrid.ts';
import { CopyLink } from '../../ui/CopyLink.tsx';
import type { TableRow } from './query.ts';
import type { TableMode } from './tableOption.ts';

interface Props {
  readonly mode: TableMode;
  readonly onMode: (mode: TableMode) => void;
  readonly grid: Grid<TableRow>;
  readonly onExport: () => void;
  /** Parts of the link that mean nothing here. */
  readonly unknown: readonly string[];
  /** The column chooser. */
  readonly children: ReactNode;
}

export function Toolbar({ mode, onMode, grid, onExport, unknown, children }: Props) {
  const { t } = useText(TABLES_TEXT);
  const [said, setSaid] = useState('');
  const passing = grid.table.getFilteredRowModel().rows;
  const shown = passing.length;
  // The bar above counts reports; rows without one are told apart. Single facts are all some report's.
  const implied = passing.filter(({ original }) => original.has_report === false).length;
  function copy(): void {
    const rows = grid.shownRows();
    void copyText(toTsv(grid.shownColumns, rows)).then((done) =>
      setSaid(
        done ? t('grid.copied.table', { rows: rows.length, columns: grid.shownColumns.length }) : t('grid.copyFailed'),
      ),
    );
  }
  return (
    <>
      <div className="rl-table-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set */}
        <div className="rl-segments" role="group" aria-label={t('table.mode')}>
          {(['panel', 'facts'] as const).map((id) => (
            <button key={id} type="button" aria-pressed={mode === id} onClick={() => onMode(id)}>
              {t(`table.${id}`)}
            </button>
          ))}
        </div>
        {children}
        <button type="button" className="rl-button" onClick={copy}>
          {t('copy.table')}
        </button>
        <CopyLink />
        <button type="button" className="rl-button is-main" onClick={onExport}>
          {t('export.open')}
        </button>
        <p className="rl-table-count" role="status">
          {said === ''
            ? t('table.count', {
                shown: number(shown),
                all: number(grid.rows.length),
                of:
                  implied === 0
                    ? ''
                    : t('table.count.implied', { reports: number(shown - implied), implied: number(implied) }),
                columns: grid.shownColumns.length,
              })
            : said}
        </p>
      </div>
      {unknown.length > 0 ? (
        <p className="rl-notice" role="status">
          {t('table.unknown', { parts: unknown.join(' ').slice(0, 80) })}
        </p>
      ) : null}
      <FilterChips grid={grid} />
      {grid.view.group.length > 0 ? <p className="rl-quiet">{t('grid.group.note')}</p> : null}
    </>
  );
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
