/** 得分趋势: how do the centres judge themselves, and does it fit the evidence? */

import { memo, useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import type { ChartNeeds, ChartSettings } from '../../charts/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { SCORES } from '../../i18n/messages/scores.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { useScope } from '../../ui/filter/useScope.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { Waiting } from '../../ui/states.tsx';
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { againstTable, bandsTable, lostTable, scoresTable } from './columns.ts';
import { againstTitle, bandsTitle, lostTitle, scoresSubtitle, scoresTitle } from './findings.ts';
import {
  type Against,
  against,
  againstOption,
  bandsOption,
  lostByMany,
  lostOnce,
  lostOption,
  scoresOption,
} from './option.ts';
import { type CellRow, type CorrelationRow, type LostRow, QUERIES, type ScoreBand } from './query.ts';

export default function View() {
  const { t } = useText();
  const { mode, state: asked } = useScope();
  return (
    <>
      <ViewHead title={t('nav.scores')} question={t('scores.question')} />
      <FilterBar defaultMeasure="score_total" />
      <UnknownOption known={false} />
      {mode === null ? <Waiting found={[asked]} whole /> : null}
      {mode === 'none' ? <Empty /> : null}
      {mode === 'each' ? <Each /> : null}
      {mode === 'many' ? <Many /> : null}
      {mode === 'each' || mode === 'many' ? <Lost /> : null}
    </>
  );
}

const NO_ROWS: readonly PanelRow[] = [];
const NO_CELLS: readonly CellRow[] = [];
const NO_BANDS: readonly ScoreBand[] = [];

const GRADED: ChartNeeds = { columns: [['score_total', 'score_grade']] };
const SCORED: ChartNeeds = { columns: [['score_total']] };
const RATED: ChartNeeds = { columns: [['score_total'], ['execution_rate_calc', 'budget_execution_rate']] };
const AMONG_PEERS: ChartNeeds = { columns: [['score_total']], least: 5, among: 'peers' };
const LOST: ChartNeeds = { columns: [], rows: 'indicators' };

function Each() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const found = useQuery(queries.scores);
  const peers = useQuery(state.centers.length > 0 ? queries.bands : null);
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="scores/scores" found={found}>
          {(rows) => <Scores rows={rows} peers={peers.rows ?? NO_BANDS} />}
        </ChartSlot>
      </div>
      <ChartSlot id="scores/execution" found={found}>
        {(rows) => <AgainstChart rows={rows} cells={NO_CELLS} correlation={null} column="rate" />}
      </ChartSlot>
      <ChartSlot id="scores/failed" found={found}>
        {(rows) => <AgainstChart rows={rows} cells={NO_CELLS} correlation={null} column="fail_count" />}
      </ChartSlot>
    </div>
  );
}

interface ScoresProps {
  readonly rows: readonly PanelRow[];
  /** Whom the chosen centres stand among. */
  readonly peers: readonly ScoreBand[];
}

const Scores = memo(function Scores({ rows, peers }: ScoresProps) {
  const { t, lang } = useText(SCORES);
  const option = useCallback((settings: ChartSettings) => scoresOption(rows, peers, settings), [rows, peers]);
  const among = peers.reduce((sum, band) => sum + band.reports, 0).toLocaleString('en-US');
  return (
    <EChart
      id="scores/scores"
      title={scoresTitle(rows, lang)}
      subtitle={scoresSubtitle(rows, lang)}
      option={option}
      table={scoresTable(rows, peers, lang)}
      needs={GRADED}
      height={380}
      note={
        <>
          <p>{t('scores.note')}</p>
          {peers.length > 0 ? <p>{t('scores.peers.note', { n: among })}</p> : null}
        </>
      }
    />
  );
});

interface AgainstProps {
  readonly rows: readonly PanelRow[];
  readonly cells: readonly CellRow[];
  readonly correlation: CorrelationRow | null;
  readonly column: Against;
}

const AgainstChart = memo(function AgainstChart({ rows, cells, correlation, column }: AgainstProps) {
  const { t, lang } = useText(SCORES);
  const option = useCallback(
    (settings: ChartSettings) => againstOption(rows, cells, column, settings),
    [rows, cells, column],
  );
  const rate = column === 'rate';
  const n = cells.length > 0 ? cells.reduce((sum, cell) => sum + cell.count, 0) : against(rows, column).length;
  return (
    <EChart
      id={rate ? 'scores/execution' : 'scores/failed'}
      title={againstTitle(rows, correlation, column, lang)}
      subtitle={t(rate ? 'scores.execution.sub' : 'scores.failed.sub', { n: n.toLocaleString('en-US') })}
      option={option}
      table={againstTable(rows, cells, column, lang)}
      needs={rate ? RATED : SCORED}
      height={320}
      note={
        rate && cells.length === 0 ? null : (
          <>
            {rate ? null : <p>{t('scores.failed.note')}</p>}
            {cells.length > 0 ? <p>{t(rate ? 'scores.cells.rate' : 'scores.cells.note')}</p> : null}
          </>
        )
      }
    />
  );
});

function Many() {
  const { state } = useViewState();
  const queries = QUERIES(state);
  const bands = useQuery(queries.bands);
  const marked = useQuery(queries.marked);
  const rates = useQuery(queries.rateCells);
  const fails = useQuery(queries.failCells);
  const correlation = useQuery(queries.correlation).rows?.[0] ?? null;
  return (
    <div className="rl-grid">
      <div className="rl-wide">
        <ChartSlot id="scores/bands" found={bands}>
          {(rows) => <Bands bands={rows} marked={marked.rows ?? NO_ROWS} />}
        </ChartSlot>
      </div>
      <ChartSlot id="scores/execution" found={rates}>
        {(cells) => <AgainstChart rows={NO_ROWS} cells={cells} correlation={correlation} column="rate" />}
      </ChartSlot>
      <ChartSlot id="scores/failed" found={fails}>
        {(cells) => <AgainstChart rows={NO_ROWS} cells={cells} correlation={correlation} column="fail_count" />}
      </ChartSlot>
    </div>
  );
}

const Bands = memo(function Bands({
  bands,
  marked,
}: {
  readonly bands: readonly ScoreBand[];
  readonly marked: readonly PanelRow[];
}) {
  const { t, lang } = useText(SCORES);
  const option = useCallback((settings: ChartSettings) => bandsOption(bands, marked, settings), [bands, marked]);
  const n = bands.reduce((sum, band) => sum + band.reports, 0).toLocaleString('en-US');
  return (
    <EChart
      id="scores/bands"
      title={bandsTitle(bands, lang)}
      subtitle={t('scores.bands.sub', { n })}
      option={option}
      table={bandsTable(bands, lang)}
      needs={AMONG_PEERS}
      height={380}
    />
  );
});

function Lost() {
  const { t } = useText(SCORES);
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).lost);
  return (
    <section className="rl-section">
      <h2>{t('scores.lost.heading')}</h2>
      <ChartSlot id="scores/lost" found={found}>
        {(rows) => <LostChart rows={lostOnce(rows)} />}
      </ChartSlot>
    </section>
  );
}

const LostChart = memo(function LostChart({ rows }: { readonly rows: readonly LostRow[] }) {
  const { t, lang } = useText(SCORES);
  const option = useCallback((settings: ChartSettings) => lostOption(rows, settings), [rows]);
  const reports = Math.max(0, ...rows.map((row) => row.reports), new Set(rows.map((row) => row.center_id)).size);
  return (
    <EChart
      id="scores/lost"
      headingLevel={3}
      title={lostTitle(rows, lang)}
      subtitle={t(lostByMany(rows) ? 'scores.lost.sub.many' : 'scores.lost.sub', {
        n: reports.toLocaleString('en-US'),
      })}
      option={option}
      table={lostTable(rows, lang)}
      needs={LOST}
      height={rankBarsHeight(rows.length)}
    />
  );
});
