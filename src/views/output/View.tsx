/** 发稿产出: what does the money yield, and how far up does it reach? */

import { memo, useCallback, useMemo } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { dumbbellHeight } from '../../charts/kinds/dumbbell.ts';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import { stackedBarsHeight } from '../../charts/kinds/stackedBars.ts';
import { columnsHeight } from '../../charts/kinds/yearColumns.ts';
import type { ChartNeeds, ChartSettings, ColourKey, MarkRef } from '../../charts/types.ts';
import { TIERS, type Tier } from '../../core/model.ts';
import { useQuery } from '../../db/useQuery.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { columnPlaces } from '../../ui/columnPlaces.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { useScope } from '../../ui/filter/useScope.ts';
import { PartYears } from '../../ui/PartYears.tsx';
import { type PanelRow, whoAndWhen, yearsTogether } from '../../ui/panelRow.ts';
import { type RankedRow, rankedEnds, rankLength, rankOption, rankShape, rankTable } from '../../ui/ranking.ts';
import { anyBound } from '../../ui/rankLead.ts';
import { Waiting } from '../../ui/states.tsx';
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { tierTable, unitOf, yearsTable } from './columns.ts';
import { costTitle, tierTitle, upwardTitle, yearsSubtitle, yearsTitle } from './findings.ts';
import { Outlets } from './Outlets.tsx';
import { logOption, TIER_COLOURS, tierLabel, tierOption, tiersOf, yearsOption } from './option.ts';
import { isChoice, type OutletRow, outputChoice, QUERIES, TIER_COLUMNS, type TierYear, writeChoice } from './query.ts';

const WORDS = { ...OUTPUT, ...SHELL };

export default function View() {
  const { t } = useText();
  const { state } = useViewState();
  const { mode, scope, state: asked } = useScope();
  const queries = QUERIES(state);
  const cost = useQuery(mode === null || mode === 'none' ? null : queries.cost);
  const upward = useQuery(mode === null || mode === 'none' ? null : queries.upward);
  return (
    <>
      <ViewHead title={t('nav.output')} question={t('output.question')} />
      <FilterBar defaultMeasure="articles_total" units={['total', 'share', 'per_head']} />
      <UnknownOption known={isChoice(state.option)} />
      {mode === null ? <Waiting found={[asked]} whole /> : null}
      {mode === 'none' ? <Empty /> : null}
      {mode === 'each' ? <Each silent={scope?.reports ?? 0} /> : null}
      {mode === 'many' ? <Many /> : null}
      {mode === 'each' || mode === 'many' ? (
        <>
          <Outlets />
          <div className="rl-grid">
            <ChartSlot id="output/cost" found={cost}>
              {(rows) => <Ranking id="output/cost" rows={rows} column="cost_per_article" />}
            </ChartSlot>
            <ChartSlot id="output/upward" found={upward}>
              {(rows) => <Ranking id="output/upward" rows={rows} column="upward_share" />}
            </ChartSlot>
          </div>
        </>
      ) : null}
    </>
  );
}

function Each({ silent }: { readonly silent: number }) {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const tiers = useQuery(queries.tiers);
  const moved = useQuery(queries.moved);
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="output/tiers" found={tiers}>
          {(rows) => <Tiers rows={rows} moved={moved.rows ?? []} silent={silent - rows.length} />}
        </ChartSlot>
      </div>
    </div>
  );
}

interface TiersProps {
  readonly rows: readonly PanelRow[];
  readonly moved: readonly OutletRow[];
  readonly silent: number;
}

const Tiers = memo(function Tiers({ rows: found, moved, silent }: TiersProps) {
  const { t, lang } = useText(OUTPUT);
  const rows = useMemo(() => yearsTogether(found), [found]);
  const { state, set } = useViewState();
  const { unit } = state;
  const choice = outputChoice(state.option);
  const log = choice.log && unit === 'total';
  const option = useCallback(
    (settings: ChartSettings) => (log ? logOption(rows, settings) : tierOption(rows, unit, settings)),
    [rows, unit, log],
  );
  const n = rows.length;
  const places = columnPlaces(rows, lang);
  return (
    <EChart
      id="output/tiers"
      title={tierTitle(rows, unit, lang)}
      subtitle={log ? t('output.log.sub', { n }) : t('output.sub', { unit: unitOf(unit, lang), n })}
      option={option}
      table={tierTable(rows, unit, lang)}
      needs={ANY_TIER}
      height={log ? dumbbellHeight(n) : places ? columnsHeight(places) : stackedBarsHeight(n)}
      controls={
        unit === 'total' ? (
          <button
            type="button"
            className="rl-button"
            aria-pressed={choice.log}
            onClick={() => set({ option: writeChoice({ ...choice, log: !choice.log }) }, 'replace')}
          >
            {t('output.log')}
          </button>
        ) : null
      }
      keys={tierKeys(tiersOf(rows), lang)}
      note={
        <>
          <p>
            {t('output.note')} {places && !log ? t('output.note.partial') : ''}{' '}
            {silent > 0 ? t('output.note.silent', { n: silent }) : ''}
          </p>
          <PartYears rows={rows} />
          {moved.map((row) => (
            <p key={`${row.center_id} ${row.year} ${row.outlet}`}>
              {t('output.note.tier', {
                who: whoAndWhen(row, lang),
                outlet: row.outlet,
                count: row.count,
                reported: tierLabel(row.tier_reported, lang),
                tier: tierLabel(row.tier, lang),
              })}
            </p>
          ))}
        </>
      }
    />
  );
});

const ANY_TIER: ChartNeeds = { columns: [TIER_COLUMNS] };

function tierKeys(tiers: readonly Tier[], lang: 'zh' | 'en'): readonly ColourKey[] {
  return tiers.map((tier) => ({ id: tier, label: tierLabel(tier, lang), colour: TIER_COLOURS[tier] }));
}

function Many() {
  const { state } = useViewState();
  const years = useQuery(QUERIES(state).years);
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="output/years" found={years}>
          {(rows) => <Years rows={rows} />}
        </ChartSlot>
      </div>
    </div>
  );
}

const Years = memo(function Years({ rows }: { readonly rows: readonly TierYear[] }) {
  const { t, lang } = useText(OUTPUT);
  const { state, set } = useViewState();
  const { unit } = state;
  const option = useCallback((settings: ChartSettings) => yearsOption(rows, unit, settings), [rows, unit]);
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how !== 'click' || ref.year === undefined) return;
      set({ years: [ref.year, ref.year] });
      return true;
    },
    [set],
  );
  return (
    <EChart
      id="output/years"
      title={yearsTitle(rows, unit, lang)}
      subtitle={yearsSubtitle(rows, unit, lang)}
      option={option}
      table={yearsTable(rows, unit, lang)}
      needs={{ columns: [['articles_total'], ...(unit === 'per_head' ? [['staff_actual']] : [])] }}
      height={stackedBarsHeight(rows.length)}
      keys={tierKeys(TIERS, lang)}
      onMark={onMark}
      note={rows.length > 1 ? <p>{t('output.years.note')}</p> : null}
    />
  );
});

interface RankingProps {
  readonly id: string;
  readonly rows: readonly RankedRow[];
  readonly column: 'cost_per_article' | 'upward_share';
}

const Ranking = memo(function Ranking({ id, rows: ranked, column }: RankingProps) {
  const { t, lang } = useText(WORDS);
  const { state } = useViewState();
  const chosen = state.centers;
  const rows = useMemo(() => rankedEnds(ranked, chosen), [ranked, chosen]);
  const option = useCallback(
    (settings: ChartSettings) => rankOption(rows, column, chosen, settings),
    [rows, column, chosen],
  );
  const cost = column === 'cost_per_article';
  const peers = rows[0]?.peers ?? 0;
  const shape = rankShape(rows);
  return (
    <EChart
      id={id}
      title={cost ? costTitle(ranked, lang) : upwardTitle(ranked, lang)}
      subtitle={
        t(cost ? 'output.cost.sub' : 'output.upward.sub', { n: peers.toLocaleString('en-US') }) +
        (shape === 'reports' ? '' : ` · ${t(`rank.${shape}.short`)}`)
      }
      option={option}
      table={rankTable(rows, column, lang)}
      needs={{ columns: [[column]], among: 'peers' }}
      height={rankBarsHeight(rankLength(rows))}
      note={
        <>
          {shape === 'ends' ? <p>{t('rank.ends', { n: peers.toLocaleString('en-US') })}</p> : null}
          {rows.some(({ other }) => other) ? <p>{t('rank.others')}</p> : null}
          {anyBound(rows, column) ? <p>{t('rank.signs')}</p> : null}
          {cost ? <p>{t('output.cost.note')}</p> : null}
          <PartYears rows={rows} />
        </>
      }
    />
  );
});
