/** A result: as a table that sorts and filters, or as a simple chart; and its exports. */
import { useCallback, useMemo, useState } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import type { ChartSettings } from '../../charts/types.ts';
import type { PlainRow } from '../../db/backend.ts';
import { useDatasets, useDoor, useManifest } from '../../db/DoorProvider.tsx';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../tables/DataTable.tsx';
import { ExportDialog } from '../../tables/ExportDialog.tsx';
import { FilterChips } from '../../tables/FilterChips.tsx';
import { EMPTY_VIEW, type GridView, useGrid } from '../../tables/useGrid.ts';
import { MAX_ROWS, wholeQuery } from './query.ts';
import {
  type ChartChoice,
  type ChartKind,
  firstChoice,
  MAX_MARKS,
  resultChartHeight,
  resultOption,
  resultTable,
} from './resultChart.ts';
import { planOf, type ResultColumn, resultSheet } from './resultColumns.ts';
import type { Result } from './useSqlRun.ts';

/** Give it a new `key` with each result: sorting and filters belong to one. */
export function ResultView({ result }: { readonly result: Result }) {
  const { lang, t } = useText(TABLES_TEXT);
  const door = useDoor();
  const { current } = useDatasets();
  const manifest = useManifest();
  const [view, setGridView] = useState<GridView>(EMPTY_VIEW);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [asChart, setAsChart] = useState(false);
  const [exporting, setExporting] = useState(false);
  const columns = useMemo(() => result.columns.filter((column) => !hidden.has(column.id)), [result, hidden]);
  const setView = useCallback((patch: Partial<GridView>) => setGridView((before) => ({ ...before, ...patch })), []);
  const grid = useGrid<PlainRow>({ columns, rows: result.rows, view, setView });
  const { rows, cut, ms, statement } = result;
  const about = {
    lang,
    title: 'SQL',
    datasetLabel: lang === 'zh' ? current.labelZh : current.labelEn,
    datasetHash: manifest?.dataset_sha256 ?? null,
    synthetic: current.synthetic,
    url: window.location.href,
    filters: null,
    date: new Date().toISOString().slice(0, 10),
  };
  const time = ms < 1000 ? t('sql.time.ms', { n: ms }) : t('sql.time.s', { n: (ms / 1000).toFixed(1) });
  const plan = planOf(rows);
  const whole = wholeQuery(statement, current.synthetic);
  return (
    <section className="rl-sql-result">
      <div className="rl-table-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set */}
        <div className="rl-segments" role="group" aria-label={t('sql.chart.kind')}>
          <button type="button" aria-pressed={!asChart} onClick={() => setAsChart(false)}>
            {t('sql.asTable')}
          </button>
          <button type="button" aria-pressed={asChart} onClick={() => setAsChart(true)}>
            {t('sql.asChart')}
          </button>
        </div>
        <button type="button" className="rl-button" onClick={() => setExporting(true)}>
          {t('export.open')}
        </button>
        <p className="rl-table-count" role="status">
          {t('sql.done', { rows: rows.length.toLocaleString('en-US'), columns: result.columns.length, time })}
        </p>
      </div>
      {cut ? <p className="rl-table-note">{t('sql.cut', { n: MAX_ROWS.toLocaleString('en-US') })}</p> : null}
      {rows.length === 0 ? <p className="rl-quiet">{t('sql.noRows')}</p> : null}
      {plan !== null && !asChart ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <pre className="rl-sql-plan" tabIndex={0}>
          {plan}
        </pre>
      ) : null}
      {rows.length > 0 && plan === null && !asChart ? (
        <>
          <FilterChips grid={grid} />
          <DataTable label={t('sql.title')} grid={grid} onHide={(id) => setHidden(new Set([...hidden, id]))} />
        </>
      ) : null}
      {rows.length > 0 && asChart ? <ResultChart columns={result.columns} rows={grid.shownRows()} /> : null}
      {exporting ? (
        <ExportDialog
          about={about}
          scopes={[{ scope: 'shown', rows: grid.shownRows().length, columns: grid.shownColumns.length }]}
          sheet={async () => resultSheet(grid.shownColumns, grid.shownRows(), about)}
          {...(whole ? { parquet: () => door.parquet(whole) } : {})}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </section>
  );
}

const KINDS: readonly ChartKind[] = ['bar', 'line', 'dot'];

function ResultChart({
  columns,
  rows,
}: {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly PlainRow[];
}) {
  const { t } = useText(TABLES_TEXT);
  const [chosen, setChosen] = useState<ChartChoice | null>(() => firstChoice(columns, rows));
  const option = useCallback(
    (settings: ChartSettings) => (chosen ? resultOption(columns, rows, chosen, settings) : {}),
    [columns, rows, chosen],
  );
  if (!chosen) return <p className="rl-quiet">{t('sql.chart.none')}</p>;
  const figures = columns.filter((column) => column.kind === 'number');
  const across = chosen.kind === 'dot' ? figures : columns;
  const change = (patch: Partial<ChartChoice>): void => {
    const next = { ...chosen, ...patch };
    const x =
      next.kind === 'dot' && !figures.some((column) => column.id === next.x) ? (figures[0]?.id ?? next.x) : next.x;
    setChosen({ ...next, x });
  };
  return (
    <EChart
      id="sql/result"
      title={`${chosen.y} · ${chosen.x}`}
      subtitle={rows.length > MAX_MARKS[chosen.kind] ? t('sql.chart.cut', { n: MAX_MARKS[chosen.kind] }) : ''}
      option={option}
      table={resultTable(columns, rows, chosen)}
      height={resultChartHeight(rows.length, chosen.kind)}
      controls={
        <>
          <Choice
            label={t('sql.chart.kind')}
            value={chosen.kind}
            values={KINDS.map((kind) => [kind, t(`sql.chart.${kind}`)])}
            onValue={(kind) => change({ kind: kind as ChartKind })}
          />
          <Choice
            label={t('sql.chart.x')}
            value={chosen.x}
            values={across.map((column) => [column.id, column.label])}
            onValue={(x) => change({ x })}
          />
          <Choice
            label={t('sql.chart.y')}
            value={chosen.y}
            values={figures.map((column) => [column.id, column.label])}
            onValue={(y) => change({ y })}
          />
        </>
      }
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly values: readonly (readonly [value: string, label: string])[];
  readonly onValue: (value: string) => void;
}

function Choice({ label, value, values, onValue }: ChoiceProps) {
  return (
    <label className="rl-sql-choice">
      <span>{label}</span>
      <select className="rl-select" value={value} onChange={(event) => onValue(event.target.value)}>
        {values.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
