/** 总览: what is here, and what stands out? */
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import './overview.css';
import { memo, useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { matrixHeight } from '../../charts/kinds/matrix.ts';
import type { ChartNeeds, ChartSettings, MarkRef } from '../../charts/types.ts';
import { NUMERIC_CHOICES } from '../../core/catalogue/choices.ts';
import { useQuery } from '../../db/useQuery.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { extremes } from '../../ui/extremes.ts';
import { yearsText } from '../../ui/filter/ActiveFilters.tsx';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import type { ScopeRow } from '../../ui/filter/filterQueries.ts';
import { useScope } from '../../ui/filter/useScope.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { Waiting } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { Changes } from './Changes.tsx';
import { coverageTable, provinceTable } from './columns.ts';
import { Findings } from './FindingList.tsx';
import { Headlines } from './Headlines.tsx';
import { coverageOption, provinceKeys, provinceOption } from './option.ts';
import { type ProvinceCell, QUERIES } from './query.ts';
import { Ranking } from './Ranking.tsx';

/** One report a centre, each of another year, is no ranking: that is said first. */
function leadOf({ reports, centers, first_year, last_year }: ScopeRow) {
  if (centers === 1) return 'overview.lead.centre';
  return reports === centers && first_year !== last_year ? 'overview.lead.each' : 'overview.lead.same';
}

export default function View() {
  const { t } = useText();
  const { mode, scope, state: asked } = useScope();
  const { state } = useViewState();
  // Effects of the view come after those of its charts: what the charts draw is asked first.
  const queries = mode === null || mode === 'none' ? null : QUERIES(state);
  const headlines = useQuery(queries?.headlines ?? null);
  const counts = useQuery(queries?.counts ?? null).rows?.[0] ?? null;
  const moved = useQuery(queries?.moved ?? null).rows;
  const years =
    scope && scope.first_year !== null && scope.last_year !== null ? yearsText(scope.first_year, scope.last_year) : '';
  const n = (value: number): string => value.toLocaleString('en-US');
  return (
    <>
      <ViewHead title={t('nav.overview')} question={t('overview.question')}>
        {scope && scope.reports > 0
          ? t(leadOf(scope), {
              reports: n(scope.reports),
              centers: n(scope.centers),
              provinces: n(scope.provinces),
              years,
            })
          : null}
      </ViewHead>
      <FilterBar measures={NUMERIC_CHOICES} />
      <UnknownOption known={false} />
      {mode === null ? <Waiting found={[asked]} whole /> : null}
      {mode === 'none' ? <Empty /> : null}
      {mode === 'each' || mode === 'many' ? (
        <>
          <Headlines found={headlines} moved={moved} counts={counts} />
          <div className="rl-overview">
            <div className="rl-ranking">
              <Ranking />
              {mode === 'each' ? <Coverage /> : null}
            </div>
            <Findings />
          </div>
          {mode === 'many' ? (
            <div className="rl-section">
              <Provinces />
            </div>
          ) : null}
          <Changes />
        </>
      ) : null}
    </>
  );
}

/** A report is enough. */
const ANY_REPORT: ChartNeeds = { columns: [] };

function Coverage() {
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).coverage);
  return (
    <ChartSlot id="overview/coverage" found={found}>
      {(rows) => <CoverageChart rows={rows} />}
    </ChartSlot>
  );
}

function CoverageChart({ rows }: { readonly rows: readonly PanelRow[] }) {
  const { t, lang } = useText(OVERVIEW);
  const { set, toView } = useViewState();
  const option = useCallback((settings: ChartSettings) => coverageOption(rows, settings), [rows]);
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how !== 'click' || !ref.centerId) return;
      set(toView('centre', { centers: [ref.centerId] }));
      return true;
    },
    [set, toView],
  );
  const reports = rows.filter((row) => row.has_report);
  const found = extremes(reports, (row) => (typeof row.stated === 'number' ? row.stated : null));
  const centers = new Set(rows.map((row) => row.center_id)).size;
  return (
    <EChart
      id="overview/coverage"
      title={t(reports.length === 1 ? 'overview.coverage.title.one' : 'overview.coverage.title.each', {
        year: reports[0]?.year ?? '',
        n: reports.length,
        years: new Set(reports.map((row) => row.year)).size,
        low: found?.low.value ?? 0,
        high: found?.high.value ?? 0,
      })}
      subtitle={t('overview.coverage.sub.each')}
      option={option}
      table={coverageTable(rows, lang)}
      needs={ANY_REPORT}
      height={matrixHeight(centers)}
      onMark={onMark}
    />
  );
}

function Provinces() {
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).provinces);
  return (
    <ChartSlot id="overview/provinces" found={found}>
      {(cells) => <ProvinceChart cells={cells} />}
    </ChartSlot>
  );
}

const ProvinceChart = memo(function ProvinceChart({ cells }: { readonly cells: readonly ProvinceCell[] }) {
  const { t, lang } = useText(OVERVIEW);
  const { set } = useViewState();
  const option = useCallback((settings: ChartSettings) => provinceOption(cells, settings), [cells]);
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how !== 'click' || ref.year === undefined || !ref.column) return;
      set({ places: [ref.column], years: [ref.year, ref.year] });
      return true;
    },
    [set],
  );
  const last = Math.max(0, ...cells.map((cell) => cell.year));
  const latest = cells.filter((cell) => cell.year === last);
  const sum = (some: readonly ProvinceCell[]): string =>
    some.reduce((total, cell) => total + cell.centers, 0).toLocaleString('en-US');
  return (
    <EChart
      id="overview/provinces"
      title={t('overview.coverage.title.many', { year: last, n: sum(latest), provinces: latest.length })}
      subtitle={t('overview.coverage.sub.many', { n: sum(cells) })}
      option={option}
      table={provinceTable(cells, lang)}
      needs={ANY_REPORT}
      keys={provinceKeys(cells)}
      height={Math.round(matrixHeight(new Set(cells.map((cell) => cell.code)).size) * 0.72)}
      onMark={onMark}
    />
  );
});
