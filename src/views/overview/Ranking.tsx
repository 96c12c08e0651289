/** A ranking by any measure, each centre's year beside it; at scale the spread of all and the two ends. */
import { memo, useCallback, useMemo, useState } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import type { ChartSettings } from '../../charts/types.ts';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { useQuery } from '../../db/useQuery.ts';
import { withUnit } from '../../i18n/format.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { PartYears } from '../../ui/PartYears.tsx';
import { columnLabel, columnUnit, measureWord } from '../../ui/panelRow.ts';
import {
  highestOf,
  type RankedRow,
  rankedEnds,
  rankLength,
  rankOption,
  rankShape,
  rankTable,
} from '../../ui/ranking.ts';
import { anyBound, rankTitle } from '../../ui/rankLead.ts';
import { spreadTable } from './columns.ts';
import { spreadOption } from './option.ts';
import { type BinRow, QUERIES, rankedMeasure } from './query.ts';

const WORDS = { ...OVERVIEW, ...SHELL };

/** The chosen centres are marked among all others, so that what is ranked may be a country while the choice is one centre. */
export function Ranking() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const column = rankedMeasure(state);
  const [many, setMany] = useState(false);
  // It stands above the ranking: asked first, it is not drawn after what nobody sees yet.
  const spread = useQuery(many ? queries.spread : null);
  const ranking = useQuery(queries.ranking);
  const found = (ranking.rows?.[0]?.peers ?? 0) > EACH_UP_TO;
  if (found !== many) setMany(found);
  const { centers } = state;
  const chosen = useMemo(
    () => (centers.length === 0 ? NONE : latestOf(ranking.rows ?? NONE, centers)),
    [ranking.rows, centers],
  );
  return (
    <>
      {many ? (
        <ChartSlot id="overview/spread" found={spread} height={240}>
          {(rows) => <Spread rows={rows} chosen={chosen} column={column} />}
        </ChartSlot>
      ) : null}
      <ChartSlot id="overview/ranking" found={ranking}>
        {(rows) => <RankingChart rows={rows} column={column} />}
      </ChartSlot>
    </>
  );
}

const NONE: readonly RankedRow[] = [];

interface RankingProps {
  readonly rows: readonly RankedRow[];
  readonly column: string;
}

const RankingChart = memo(function RankingChart({ rows: ranked, column }: RankingProps) {
  const { t, lang } = useText(WORDS);
  const { state } = useViewState();
  const chosen = state.centers;
  const rows = useMemo(() => rankedEnds(ranked, chosen), [ranked, chosen]);
  const option = useCallback(
    (settings: ChartSettings) => rankOption(rows, column, chosen, settings),
    [rows, column, chosen],
  );
  const measure = columnLabel(column, lang);
  const first = highestOf(rows);
  const shape = rankShape(rows);
  const computed = choiceOf(column)?.kind === 'measure';
  const peers = first?.peers ?? 0;
  return (
    <EChart
      id="overview/ranking"
      title={rankTitle(ranked, column, OVERVIEW['overview.rank.title'], lang) ?? t('overview.rank.none', { measure })}
      subtitle={
        t('overview.rank.sub', {
          measure,
          unit: columnUnit(column, lang),
          kind: t(computed ? 'computed.word' : 'stated.word'),
          n: peers.toLocaleString('en-US'),
        }) + (shape === 'reports' ? '' : ` · ${t(`rank.${shape}.short`)}`)
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
          <p>{t('overview.rank.note')}</p>
          <PartYears rows={rows} />
        </>
      }
    />
  );
});

/** One line a chosen centre: its latest report. */
function latestOf(ranked: readonly RankedRow[], centers: readonly string[]): readonly RankedRow[] {
  return centers.flatMap((code) =>
    ranked
      .filter((row) => row.center_id === code)
      .sort((a, b) => b.year - a.year)
      .slice(0, 1),
  );
}

interface SpreadProps {
  readonly rows: readonly BinRow[];
  readonly chosen: readonly RankedRow[];
  readonly column: string;
}

const Spread = memo(function Spread({ rows, chosen, column }: SpreadProps) {
  const { t, lang } = useText(WORDS);
  const option = useCallback(
    (settings: ChartSettings) => spreadOption(rows, chosen, column, settings),
    [rows, chosen, column],
  );
  const first = rows[0];
  if (!first) return null;
  const measure = columnLabel(column, lang);
  const text = (value: number): string => withUnit(value, choiceOf(column)?.unit ?? null, lang);
  return (
    <EChart
      id="overview/spread"
      title={t('overview.spread.title', {
        measure: measureWord(column, lang),
        low: text(first.p25),
        high: text(first.p75),
      })}
      subtitle={t('overview.spread.sub', {
        measure,
        unit: columnUnit(column, lang),
        n: rows.reduce((sum, row) => sum + row.count, 0).toLocaleString('en-US'),
      })}
      option={option}
      table={spreadTable(rows, column, lang)}
      height={240}
    />
  );
});
