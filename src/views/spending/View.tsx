/** 支出结构: on what is the money spent? */
import { memo, useCallback, useMemo } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { dumbbellHeight } from '../../charts/kinds/dumbbell.ts';
import { stackedBarsHeight } from '../../charts/kinds/stackedBars.ts';
import { columnsHeight } from '../../charts/kinds/yearColumns.ts';
import type { ChartNeeds, ChartSettings, MarkRef } from '../../charts/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { UnitChoice } from '../../state/viewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { columnPlaces } from '../../ui/columnPlaces.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { useScope } from '../../ui/filter/useScope.ts';
import { HATCHED, KIND_COLOURS, kindLabel, kindsOf } from '../../ui/money/kinds.ts';
import { type PanelRow, yearsTogether } from '../../ui/panelRow.ts';
import { Waiting } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { bandsTable, pathTable, structureTable, unitOf, yearsTable } from './columns.ts';
import { bandsSubtitle, bandsTitle, pathTitle, structureTitle, yearsSubtitle, yearsTitle } from './findings.ts';
import { OneCentre } from './OneCentre.tsx';
import { bandsOption, markedIn, pathOption, stations, structureOption, structureRows, yearsOption } from './option.ts';
import { type BandRow, QUERIES, type YearSums } from './query.ts';

export default function View() {
  const { t } = useText();
  const { mode, state: asked } = useScope();
  return (
    <>
      <ViewHead title={t('nav.spending')} question={t('spending.question')} />
      <FilterBar units={['total', 'share', 'per_head']} />
      {mode === null ? <Waiting found={[asked]} whole /> : null}
      {mode === 'none' ? <Empty /> : null}
      {mode === 'each' ? <Each /> : null}
      {mode === 'many' ? <Many /> : null}
      {mode === 'each' || mode === 'many' ? <OneCentre /> : null}
    </>
  );
}

function spendingNeeds(unit: UnitChoice): ChartNeeds {
  return { columns: [['expenditure_total'], ...(unit === 'per_head' ? [['staff_actual']] : [])] };
}

const BUDGETS: ChartNeeds = { columns: [['budget_initial', 'budget_full_year', 'budget_executed']] };

function Each() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const structure = useQuery(queries.structure);
  const path = useQuery(queries.path);
  const among = useQuery(state.centers.length > 0 ? queries.headBands : null).rows ?? [];
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="spending/structure" found={structure}>
          {(rows) => <Structure rows={rows} unit={state.unit} />}
        </ChartSlot>
      </div>
      <div className="rl-wide">
        <ChartSlot id="spending/path" found={path}>
          {(rows) => <Path rows={rows} />}
        </ChartSlot>
      </div>
      {among.length > 0 ? <AmongPeers /> : null}
    </div>
  );
}

const Structure = memo(function Structure({
  rows: found,
  unit,
}: {
  readonly rows: readonly PanelRow[];
  readonly unit: UnitChoice;
}) {
  const { t, lang } = useText(SPENDING);
  const rows = useMemo(() => yearsTogether(found), [found]);
  const option = useCallback((settings: ChartSettings) => structureOption(rows, unit, settings), [rows, unit]);
  const drawn = structureRows(rows, unit);
  const places = columnPlaces(drawn, lang);
  const reports = drawn.filter((row) => row.has_report).length;
  const implied = drawn.length - reports;
  return (
    <EChart
      id="spending/structure"
      title={structureTitle(rows, unit, lang)}
      subtitle={
        t(places ? 'spending.structure.sub.years' : 'spending.structure.sub', {
          unit: unitOf(unit, lang),
          n: reports,
        }) + (implied > 0 ? t('spending.structure.sub.implied', { implied }) : '')
      }
      option={option}
      table={structureTable(rows, unit, lang)}
      needs={spendingNeeds(unit)}
      height={places ? columnsHeight(places) : stackedBarsHeight(drawn.length)}
      keys={kindsOf(drawn).map((kind) => ({
        id: kind,
        label: kindLabel(kind, lang),
        colour: KIND_COLOURS[kind],
        look: HATCHED.has(kind) ? 'hatched' : 'solid',
      }))}
      note={
        <>
          <p>{t(unit === 'per_head' ? 'spending.note.head' : 'spending.structure.note')}</p>
          {implied > 0 ? <p>* {t('spending.derived')}</p> : null}
        </>
      }
    />
  );
});

const Path = memo(function Path({ rows: found }: { readonly rows: readonly PanelRow[] }) {
  const { t, lang } = useText(SPENDING);
  const rows = useMemo(() => yearsTogether(found), [found]);
  const option = useCallback((settings: ChartSettings) => pathOption(rows, settings), [rows]);
  const places = columnPlaces(rows, lang);
  return (
    <EChart
      id="spending/path"
      title={pathTitle(rows, lang)}
      subtitle={t(places ? 'spending.path.sub.years' : 'spending.path.sub', { n: rows.length })}
      option={option}
      table={pathTable(rows, lang)}
      needs={BUDGETS}
      height={places ? columnsHeight(places) : dumbbellHeight(rows.length)}
      keys={stations(lang).map(({ id, label, look }) => ({
        id,
        label,
        colour: look === 'grey' ? 'mark-muted' : 'mark',
        look: look === 'ring' ? 'ring' : 'dot',
      }))}
      note={<p>{t('spending.path.note')}</p>}
    />
  );
});

function Many() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const years = useQuery(queries.years);
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="spending/years" found={years}>
          {(rows) => <Years rows={rows} unit={state.unit} />}
        </ChartSlot>
      </div>
      <AmongPeers />
    </div>
  );
}

const NO_ROWS: readonly PanelRow[] = [];

/** Where spending and execution lie among all reports of the places and years; the chosen centres are marked. */
function AmongPeers() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const bands = useQuery(queries.headBands);
  const rates = useQuery(queries.rateBands);
  const marked = useQuery(queries.marked).rows ?? NO_ROWS;
  const column = state.unit === 'per_head' ? 'spend_per_head' : 'expenditure_total';
  return (
    <>
      <ChartSlot id="spending/bands" found={bands}>
        {(rows) => <Bands id="spending/bands" rows={rows} marked={marked} column={column} />}
      </ChartSlot>
      <ChartSlot id="spending/rates" found={rates}>
        {(rows) => <Bands id="spending/rates" rows={rows} marked={marked} column="execution_rate_calc" />}
      </ChartSlot>
    </>
  );
}

const Years = memo(function Years({ rows, unit }: { readonly rows: readonly YearSums[]; readonly unit: UnitChoice }) {
  const { t, lang } = useText(SPENDING);
  const { set } = useViewState();
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how !== 'click' || ref.year === undefined) return;
      set({ years: [ref.year, ref.year] });
      return true;
    },
    [set],
  );
  const option = useCallback((settings: ChartSettings) => yearsOption(rows, unit, settings), [rows, unit]);
  const kinds = ['personnel', 'public', 'capital', 'project', 'others', 'unlisted'] as const;
  return (
    <EChart
      id="spending/years"
      title={yearsTitle(rows, unit, lang)}
      subtitle={yearsSubtitle(rows, unit, lang)}
      option={option}
      table={yearsTable(rows, unit, lang)}
      needs={spendingNeeds(unit)}
      onMark={onMark}
      height={stackedBarsHeight(rows.length)}
      keys={kinds.map((kind) => ({
        id: kind,
        label: kindLabel(kind, lang),
        colour: KIND_COLOURS[kind],
        look: HATCHED.has(kind) ? 'hatched' : 'solid',
      }))}
      note={rows.length > 1 ? <p>{t('spending.years.note')}</p> : null}
    />
  );
});

interface BandsProps {
  readonly id: string;
  readonly rows: readonly BandRow[];
  readonly marked: readonly PanelRow[];
  readonly column: string;
}

const Bands = memo(function Bands({ id, rows, marked, column }: BandsProps) {
  const { lang } = useText(SPENDING);
  const option = useCallback(
    (settings: ChartSettings) => bandsOption(rows, marked, column, settings),
    [rows, marked, column],
  );
  return (
    <EChart
      id={id}
      title={bandsTitle(rows, column, lang)}
      subtitle={bandsSubtitle(rows, marked, column, lang)}
      option={option}
      table={bandsTable(rows, markedIn(rows, marked, column), column, lang)}
      needs={{ columns: [[column]], least: 5, among: 'peers' }}
      height={300}
    />
  );
});
