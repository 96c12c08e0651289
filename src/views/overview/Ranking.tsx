/** A ranking by any measure, each centre's year beside it; at scale the spread of all and the two ends. */
import { memo, useCallback, useMemo } from 'react';
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
import { columnLabel, columnUnit, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { type RankedRow, rankOption, rankTable } from '../../ui/ranking.ts';
import { spreadTable } from './columns.ts';
import { spreadOption } from './option.ts';
import { type BinRow, QUERIES, rankedMeasure } from './query.ts';

const WORDS = { ...OVERVIEW, ...SHELL };

export function Ranking({ many }: { readonly many: boolean }) {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const column = rankedMeasure(state);
  const ranking = useQuery(queries.ranking);
  const spread = useQuery(many ? queries.spread : null);
  const { centers } = state;
  const chosen = useMemo(() => {
    const marked = (ranking.rows ?? NONE).filter((row) => centers.includes(row.center_id));
    return marked.length === 0 ? NONE : marked;
  }, [ranking.rows, centers]);
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

const RankingChart = memo(function RankingChart({ rows, column }: RankingProps) {
  const { t, lang } = useText(WORDS);
  const { state } = useViewState();
  const chosen = state.centers;
  const option = useCallback(
    (settings: ChartSettings) => rankOption(rows, column, chosen, settings),
    [rows, column, chosen],
  );
  const measure = columnLabel(column, lang);
  const first = rows[0];
  const computed = choiceOf(column)?.kind === 'measure';
  if (!first) return <p className="rl-quiet">{t('overview.rank.none', { measure })}</p>;
  return (
    <EChart
      id="overview/ranking"
      title={t('overview.rank.title', {
        measure,
        who: whoAndWhen(first, lang),
        value: panelFigure(first, column, lang).text,
      })}
      subtitle={t('overview.rank.sub', {
        measure,
        unit: columnUnit(column, lang),
        kind: t(computed ? 'computed.word' : 'stated.word'),
        n: first.peers.toLocaleString('en-US'),
      })}
      option={option}
      table={rankTable(rows, column, lang)}
      height={rankBarsHeight(rows.length)}
      note={<p>{t('overview.rank.note')}</p>}
    />
  );
});

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
      title={t('overview.spread.title', { measure, low: text(first.p25), high: text(first.p75) })}
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
