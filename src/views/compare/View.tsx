/** 对比: how one centre stands to others of its size. */
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import './compare.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useDatasets } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { ErrorBox, Loading, TextSkeleton } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { Benchmark } from './Benchmark.tsx';
import { Charts } from './Charts.tsx';
import { Lead } from './Lead.tsx';
import { BASES, DEFAULT_MEASURE, type Measured, measuredOf, measuresOf, withShown } from './measures.ts';
import { measureName } from './option.ts';
import { PeerSetTable } from './PeerSetTable.tsx';
import { candidatesQuery, historyQuery, spreadQuery, valuesQuery, yearBandsQuery } from './query.ts';
import { type PeerSet, peerSet } from './set.ts';
import { measureRows } from './standing.ts';

export default function View() {
  const { t } = useText(COMPARE);
  const shell = useText(SHELL);
  const { state } = useViewState();
  const { current } = useDatasets();
  const candidates = useQuery(candidatesQuery(state));
  const { centers } = state;
  const measure = measuredOf(state.measure, state.unit);
  const set = useMemo(
    () => (candidates.rows === null ? null : peerSet(candidates.rows, centers)),
    [candidates.rows, centers],
  );
  return (
    <Compared key={current.id} set={set} title={shell.t('nav.compare')} question={t('compare.question')}>
      <FilterBar
        measures={BASES}
        defaultMeasure={DEFAULT_MEASURE}
        units={['total', 'share', 'per_head']}
        shownAs={measure.plain ? undefined : measureName(measure, state.lang)}
        scope={set ? t('compare.scope', { n: set.members.length, name: shortName(set.own, state.lang) }) : undefined}
      />
      {candidates.rows === null ? (
        candidates.phase === 'error' ? (
          <ErrorBox failed={candidates} />
        ) : (
          <Loading />
        )
      ) : set === null ? (
        <Empty />
      ) : null}
    </Compared>
  );
}

interface ComparedProps {
  readonly set: PeerSet | null;
  readonly title: string;
  readonly question: string;
  /** The filter bar, and what stands where there is nothing to compare. */
  readonly children: ReactNode;
}

/** The questions that depend on who is compared. What is on the page stays until all answers to the new one are there. */
function Compared({ set, title, question, children }: ComparedProps) {
  const { state } = useViewState();
  const measure = useMemo(() => measuredOf(state.measure, state.unit), [state.measure, state.unit]);
  const codes = useMemo(() => set?.members.map(({ centre }) => centre.center_id) ?? [], [set]);
  const all = state.option === 'all';
  const charts = useLast(useChartAnswers(set, codes, measure));
  const table = useLast(useTableAnswers(set, codes, measure, all));
  return (
    <>
      <ViewHead title={title} question={question}>
        {charts ? <Lead set={charts.set} row={charts.perHead} /> : set ? <TextSkeleton lines={1} /> : null}
      </ViewHead>
      {children}
      <UnknownOption known={state.option === null || all} />
      {set ? <PeerSetTable set={set} history={charts?.history ?? []} measure={measure} /> : null}
      {set ? <Charts {...(charts ?? { set, measure, row: null, history: null, yearBands: [] })} /> : null}
      {set && table ? <Benchmark {...table} shown={measure.id} all={all} /> : null}
    </>
  );
}

const PER_HEAD = measuredOf('spend_per_head', 'total');

/** What the charts and the first sentence need: few columns, so that they stand first. null: not all there yet. */
function useChartAnswers(set: PeerSet | null, codes: readonly string[], measure: Measured) {
  const { state } = useViewState();
  const measures = useMemo(() => [measure, PER_HEAD], [measure]);
  const spread = useQuery(spreadQuery(state, measures));
  const values = useQuery(set ? valuesQuery(state, codes, measures) : null);
  const history = useQuery(set ? historyQuery(state, codes, measure) : null);
  const yearBands = useQuery(yearBandsQuery(state, measure));
  return useMemo(() => {
    if (!set || spread.phase !== 'ready' || values.phase !== 'ready') return null;
    if (history.phase !== 'ready' || yearBands.phase !== 'ready') return null;
    const [row, perHead] = measureRows(measures, spread.rows[0], values.rows);
    if (!row || !perHead) return null;
    return { set, measure, row, perHead, history: history.rows, yearBands: yearBands.rows };
  }, [set, measure, measures, spread, values, history, yearBands]);
}

/** Every measure of the table. */
function useTableAnswers(set: PeerSet | null, codes: readonly string[], measure: Measured, all: boolean) {
  const { state } = useViewState();
  const measures = useMemo(() => withShown(measuresOf(state.unit, all), measure), [state.unit, all, measure]);
  const spread = useQuery(spreadQuery(state, measures));
  const values = useQuery(set ? valuesQuery(state, codes, measures) : null);
  return useMemo(() => {
    if (!set || spread.phase !== 'ready' || values.phase !== 'ready') return null;
    return { set, rows: measureRows(measures, spread.rows[0], values.rows) };
  }, [set, measures, spread, values]);
}

/** The last value that was there. */
function useLast<T>(value: T | null): T | null {
  const last = useRef<T | null>(null);
  useEffect(() => {
    if (value !== null) last.current = value;
  }, [value]);
  return value ?? last.current;
}
