/** «Single facts»: every statement with its words, and its exports. */
import { useMemo, useState } from 'react';
import { useDatasets, useDoor, useManifest } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { ExportDialog, type ExportJob } from '../../tables/ExportDialog.tsx';
import { sheetIds, toSheet } from '../../tables/toSheet.ts';
import { useGrid } from '../../tables/useGrid.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { withSource } from './exportTable.ts';
import { ALL_FACT_COLUMNS, DEFAULT_FACT_COLUMNS, FACT_PINNED, factColumnGroups, factColumns } from './factColumns.ts';
import { factsCountQuery, factsParquetQuery, factsTableQuery, type TableRow } from './query.ts';
import { Toolbar } from './Toolbar.tsx';
import { chosenColumns, unknownParts } from './tableOption.ts';
import { useAbout } from './useAbout.ts';
import { useTableState } from './useTableState.ts';

const NO_ROWS: readonly TableRow[] = [];
const UNFILTERED = { years: null, places: [], centers: [], measure: null };
/** A file of this many facts is what a browser can still write. */
const MAX_EXPORT = 500_000;

export function FactsTable() {
  const { lang, t } = useText(TABLES_TEXT);
  const { state, set } = useViewState();
  const door = useDoor();
  const { current } = useDatasets();
  const manifest = useManifest();
  const table = useTableState(FACT_PINNED);
  const chosen = chosenColumns(table.option, ALL_FACT_COLUMNS, DEFAULT_FACT_COLUMNS);
  const unknown = unknownParts(state.option, state.sort, [...FACT_PINNED, ...ALL_FACT_COLUMNS]);
  const { centers, years, places, measure } = state;
  const filter = useMemo(() => ({ centers, years, places, measure }), [centers, years, places, measure]);
  const found = useQuery(factsTableQuery(filter));
  const count = useQuery(factsCountQuery(filter)).rows?.[0]?.facts ?? null;
  const columns = useMemo(() => factColumns(chosen, lang), [chosen, lang]);
  const groups = useMemo(() => factColumnGroups(lang), [lang]);
  const rows = found.rows ?? NO_ROWS;
  const grid = useGrid({ columns, rows, rowId, view: table.view, setView: table.setView });
  const about = useAbout(`${t('table.title')}-${t('table.facts')}`, grid);
  const [exporting, setExporting] = useState(false);

  if (found.phase === 'error') return <ErrorBox message={found.message} />;
  if (found.rows === null) return <Loading />;

  async function rowsOf(job: ExportJob): Promise<readonly TableRow[]> {
    return job.scope === 'shown' ? grid.shownRows() : door.run(factsTableQuery(UNFILTERED, MAX_EXPORT));
  }
  function columnsOf(job: ExportJob) {
    return job.scope === 'shown' ? grid.shownColumns : factColumns(ALL_FACT_COLUMNS, lang);
  }
  async function sheet(job: ExportJob) {
    const source = current.synthetic || job.extras.has('source');
    return toSheet(withSource(columnsOf(job), source, lang), await rowsOf(job), about());
  }
  async function parquet(job: ExportJob) {
    const ids = ['fact_id', ...sheetIds(withSource(columnsOf(job), true, lang)).filter((id) => id !== 'fact_id')];
    return door.parquet(factsParquetQuery(ids, await rowsOf(job), current.synthetic));
  }

  const cut = count !== null && count > rows.length;
  return (
    <>
      <Toolbar mode="facts" onMode={table.setMode} grid={grid} onExport={() => setExporting(true)} unknown={unknown}>
        <ColumnChooser groups={groups} chosen={chosen} onChosen={table.setColumns} />
      </Toolbar>
      {cut ? (
        <p className="rl-table-note" role="status">
          {t('table.count.facts', { all: count.toLocaleString('en-US'), loaded: rows.length.toLocaleString('en-US') })}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <DataTable
          label={`${t('table.title')} · ${t('table.facts')}`}
          grid={grid}
          onOpen={(fact) => set({ fact })}
          keep={FACT_PINNED}
          onHide={(id) => table.setColumns(chosen.filter((column) => column !== id))}
        />
      )}
      <p className="rl-table-note">{t('table.missing')}</p>
      {exporting ? (
        <ExportDialog
          about={about()}
          scopes={[
            { scope: 'shown', rows: grid.shownRows().length, columns: grid.shownColumns.length },
            { scope: 'all', rows: manifest?.tables.facts?.rows ?? null, columns: ALL_FACT_COLUMNS.length },
          ]}
          extras={[{ id: 'source', label: t('export.extra.source'), on: true }]}
          sheet={sheet}
          parquet={parquet}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </>
  );
}

function rowId(row: TableRow): string {
  return String(row.fact_id);
}
