/** «Centre × year»: the panel with the columns that are chosen, and its exports. */
import { useMemo, useState } from 'react';
import { useDatasets, useDoor, useManifest } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import type { Work } from '../../export/work.ts';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { ExportDialog, type ExportJob } from '../../tables/ExportDialog.tsx';
import { sheetIds, sheetSize, toSheet } from '../../tables/toSheet.ts';
import { useGrid } from '../../tables/useGrid.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { type Extras, exportColumns, withSource } from './exportTable.ts';
import { ALL_COLUMNS, columnGroups, DEFAULT_COLUMNS, firstColumns, PINNED, panelColumns } from './panelColumns.ts';
import { wholePanel } from './portions.ts';
import { evidenceQuery, panelParquetQuery, panelTableQuery, type TableRow } from './query.ts';
import { Toolbar } from './Toolbar.tsx';
import { chosenColumns, unknownParts, withArranged } from './tableOption.ts';
import { useAbout } from './useAbout.ts';
import { useTableState } from './useTableState.ts';

const NO_ROWS: readonly TableRow[] = [];
const UNFILTERED = { years: null, places: [], centers: [] };

export function PanelTable() {
  const { lang, t } = useText(TABLES_TEXT);
  const { state, set } = useViewState();
  const door = useDoor();
  const { current } = useDatasets();
  const manifest = useManifest();
  const table = useTableState(PINNED);
  const unknown = unknownParts(state.option, state.sort, [...PINNED, ...ALL_COLUMNS]);
  const { centers, years, places } = state;
  const filter = useMemo(() => ({ centers, years, places }), [centers, years, places]);
  // What is asked always holds the places; which columns a first visit sees depends on how many provinces came.
  const listed = chosenColumns(table.option, ALL_COLUMNS, DEFAULT_COLUMNS);
  const found = useQuery(panelTableQuery(filter, withArranged(listed, table.view, ALL_COLUMNS)));
  const narrow = useMedia(NARROW);
  const rows = found.rows ?? NO_ROWS;
  const first = useMemo(() => firstColumns(rows), [rows]);
  const own = chosenColumns(table.option, ALL_COLUMNS, first);
  const chosen = useMemo(() => withArranged(own, table.view, ALL_COLUMNS), [own, table.view]);
  const setColumns = (ids: readonly string[] | null): void => table.setColumns(ids, ids ?? first);
  const columns = useMemo(() => panelColumns(chosen, lang, narrow), [chosen, lang, narrow]);
  const groups = useMemo(() => columnGroups(lang), [lang]);
  const grid = useGrid({ columns, rows, rowId, view: table.view, setView: table.setView });
  const about = useAbout(t('table.title'), grid);
  const [exporting, setExporting] = useState(false);

  if (found.phase === 'error') return <ErrorBox failed={found} />;
  if (found.rows === null) return <Loading />;

  async function rowsOf(job: ExportJob, work: Work): Promise<readonly TableRow[]> {
    return job.scope === 'shown' ? grid.shownRows() : wholePanel(door, ALL_COLUMNS, work);
  }
  function columnsOf(job: ExportJob) {
    return job.scope === 'shown' ? grid.shownColumns : panelColumns(ALL_COLUMNS, lang);
  }
  function extrasOf(job: ExportJob): Extras {
    const source = current.synthetic || job.extras.has('source') || job.format === 'parquet';
    if (job.format === 'parquet') return { quote: false, check: false, source };
    return { quote: job.extras.has('quote'), check: job.extras.has('check'), source };
  }
  async function sheet(job: ExportJob, work: Work) {
    const extras = extrasOf(job);
    const evidence =
      extras.quote || extras.check
        ? await door.run(evidenceQuery(job.scope === 'shown' ? filter : UNFILTERED), work.signal)
        : [];
    const columns = exportColumns(columnsOf(job), extras, evidence, lang);
    return toSheet(columns, await rowsOf(job, work), about(), table.view.pinned);
  }
  async function parquet(job: ExportJob, work: Work) {
    const ids = ['center_id', ...sheetIds(withSource(columnsOf(job), true, lang)).filter((id) => id !== 'center_id')];
    return door.parquet(panelParquetQuery(ids, await rowsOf(job, work), current.synthetic));
  }

  return (
    <>
      <Toolbar mode="panel" onMode={table.setMode} grid={grid} onExport={() => setExporting(true)} unknown={unknown}>
        <ColumnChooser groups={groups} chosen={chosen} fixed={PINNED.length} onChosen={setColumns} />
      </Toolbar>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <DataTable
          label={`${t('table.title')} · ${t('table.panel')}`}
          grid={grid}
          onOpen={(fact) => set({ fact })}
          keep={PINNED}
          onHide={(id) => setColumns(chosen.filter((column) => column !== id))}
        />
      )}
      <p className="rl-table-note">
        {t('table.missing')}
        {narrow ? ` ${t('table.narrow')}` : null}
      </p>
      {exporting ? (
        <ExportDialog
          about={about()}
          scopes={[
            { scope: 'shown', rows: grid.shownRows().length, columns: grid.shownColumns.length },
            { scope: 'all', rows: manifest?.tables.panel?.rows ?? null, columns: PINNED.length + ALL_COLUMNS.length },
          ]}
          extras={[
            { id: 'source', label: t('export.extra.source'), on: true },
            { id: 'quote', label: t('export.extra.quote'), on: false },
            { id: 'check', label: t('export.extra.check'), on: false },
          ]}
          columns={(job) => sheetSize(exportColumns(columnsOf(job), extrasOf(job), [], lang), job.format)}
          sheet={sheet}
          parquet={parquet}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </>
  );
}

function rowId(row: TableRow): string {
  return `${row.center_id}-${row.year}`;
}
