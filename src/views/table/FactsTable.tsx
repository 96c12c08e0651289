/** «Single facts»: every statement with its words, and its exports. */
import { useMemo, useState } from 'react';
import { useDatasets, useDoor, useManifest } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import type { Work } from '../../export/work.ts';
import { formatNumber } from '../../i18n/format.ts';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { ExportDialog, type ExportJob } from '../../tables/ExportDialog.tsx';
import { sheetIds, sheetSize, toSheet } from '../../tables/toSheet.ts';
import { useGrid } from '../../tables/useGrid.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { yearsQuery } from '../../ui/filter/filterQueries.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { withSource } from './exportTable.ts';
import { ALL_FACT_COLUMNS, DEFAULT_FACT_COLUMNS, FACT_PINNED, factColumnGroups, factColumns } from './factColumns.ts';
import {
  type FactsFilter,
  factsCountQuery,
  factsParquetQuery,
  factsTableQuery,
  type TableRow,
  WHOLE_FACTS,
} from './query.ts';
import { Toolbar } from './Toolbar.tsx';
import { chosenColumns, unknownParts, withArranged } from './tableOption.ts';
import { useAbout } from './useAbout.ts';
import { useTableState } from './useTableState.ts';

const NO_ROWS: readonly TableRow[] = [];
const UNFILTERED = { years: null, places: [], centers: [], measure: null };

export function FactsTable() {
  const { lang, t } = useText(TABLES_TEXT);
  const { state, set } = useViewState();
  const door = useDoor();
  const { current } = useDatasets();
  const manifest = useManifest();
  const table = useTableState(FACT_PINNED);
  const own = chosenColumns(table.option, ALL_FACT_COLUMNS, DEFAULT_FACT_COLUMNS);
  const chosen = useMemo(() => withArranged(own, table.view, ALL_FACT_COLUMNS), [own, table.view]);
  const setColumns = (ids: readonly string[] | null): void => table.setColumns(ids, ids ?? DEFAULT_FACT_COLUMNS);
  const unknown = unknownParts(state.option, state.sort, [...FACT_PINNED, ...ALL_FACT_COLUMNS]);
  const { centers, years, places, measure } = state;
  const total = manifest?.tables.facts?.rows ?? null;
  const known = useQuery(yearsQuery()).rows;
  const unfiltered = years === null && centers.length === 0 && places.length === 0 && measure === null;
  const latest = total !== null && total > WHOLE_FACTS && unfiltered ? (known?.at(-1)?.year ?? null) : null;
  const filter = useMemo<FactsFilter>(
    () => ({ centers, years: latest === null ? years : [latest, latest], places, measure }),
    [centers, years, places, measure, latest],
  );
  // Without the numbers of rows and the years nothing is asked: it might be everything.
  const ready = total !== null && known !== null;
  const found = useQuery(ready ? factsTableQuery(filter) : null);
  const count = useQuery(ready ? factsCountQuery(filter) : null).rows?.[0]?.facts ?? null;
  const narrow = useMedia(NARROW);
  const columns = useMemo(() => factColumns(chosen, lang, narrow), [chosen, lang, narrow]);
  const groups = useMemo(() => factColumnGroups(lang), [lang]);
  const rows = found.rows ?? NO_ROWS;
  const grid = useGrid({ columns, rows, rowId, view: table.view, setView: table.setView });
  const about = useAbout(`${t('table.title')}-${t('table.facts')}`, grid);
  const [exporting, setExporting] = useState(false);

  if (found.phase === 'error') return <ErrorBox failed={found} />;
  if (found.rows === null) return <Loading />;

  async function rowsOf(job: ExportJob, { signal }: Work): Promise<readonly TableRow[]> {
    return job.scope === 'shown' ? grid.shownRows() : door.run(factsTableQuery(UNFILTERED, WHOLE_FACTS), signal);
  }
  function columnsOf(job: ExportJob) {
    return job.scope === 'shown' ? grid.shownColumns : factColumns(ALL_FACT_COLUMNS, lang);
  }
  async function sheet(job: ExportJob, work: Work) {
    const source = current.synthetic || job.extras.has('source');
    return toSheet(withSource(columnsOf(job), source, lang), await rowsOf(job, work), about(), table.view.pinned);
  }
  async function parquet(job: ExportJob, work: Work) {
    const ids = ['fact_id', ...sheetIds(withSource(columnsOf(job), true, lang)).filter((id) => id !== 'fact_id')];
    return door.parquet(factsParquetQuery(ids, await rowsOf(job, work), current.synthetic));
  }

  const tooMany = total !== null && total > WHOLE_FACTS;
  const cut = count !== null && count > rows.length;
  return (
    <>
      <Toolbar mode="facts" onMode={table.setMode} grid={grid} onExport={() => setExporting(true)} unknown={unknown}>
        <ColumnChooser groups={groups} chosen={chosen} fixed={FACT_PINNED.length} onChosen={setColumns} />
      </Toolbar>
      {cut || latest !== null ? (
        <p className="rl-table-note" role="status">
          {latest === null ? '' : t('table.count.latest', { all: formatNumber(total, 0), year: latest })}{' '}
          {cut ? t('table.count.facts', { all: formatNumber(count, 0), loaded: formatNumber(rows.length, 0) }) : ''}
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
            ...(tooMany
              ? []
              : [{ scope: 'all' as const, rows: total, columns: FACT_PINNED.length + ALL_FACT_COLUMNS.length }]),
          ]}
          {...(tooMany ? { note: t('export.tooMany', { rows: formatNumber(total, 0) }) } : {})}
          extras={[{ id: 'source', label: t('export.extra.source'), on: true }]}
          columns={(job) =>
            sheetSize(
              withSource(
                columnsOf(job),
                current.synthetic || job.extras.has('source') || job.format === 'parquet',
                lang,
              ),
              job.format,
            )
          }
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
