/** 对比: how one centre stands to others of its size. */
import './compare.css';
import { type ReactNode, useMemo } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { Empty } from '../../ui/filter/Empty.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { ErrorBox, Loading, TextSkeleton } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { Benchmark } from './Benchmark.tsx';
import { Charts } from './Charts.tsx';
import { Lead } from './Lead.tsx';
import { BASES, DEFAULT_MEASURE, measuredOf, measuresOf } from './measures.ts';
import { PeerSetTable } from './PeerSetTable.tsx';
import { bandsQuery, candidatesQuery, historyQuery, standingQuery, yearBandsQuery } from './query.ts';
import { type PeerSet, peerSet } from './set.ts';
import { measureRows } from './standing.ts';

export default function View() {
  const { t } = useText(COMPARE);
  const shell = useText(SHELL);
  const { state } = useViewState();
  const candidates = useQuery(candidatesQuery(state));
  const { centers } = state;
  const set = useMemo(
    () => (candidates.rows === null ? null : peerSet(candidates.rows, centers)),
    [candidates.rows, centers],
  );
  return (
    <Compared set={set} title={shell.t('nav.compare')} question={t('compare.question')}>
      <FilterBar measures={BASES} defaultMeasure={DEFAULT_MEASURE} units={['total', 'share', 'per_head']} />
      {candidates.rows === null ? (
        candidates.phase === 'error' ? (
          <ErrorBox message={candidates.message} />
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

/** The questions that depend on who is compared. */
function Compared({ set, title, question, children }: ComparedProps) {
  const { state } = useViewState();
  const measure = useMemo(() => measuredOf(state.measure, state.unit), [state.measure, state.unit]);
  const all = state.option === 'all';
  const measures = useMemo(() => {
    const listed = measuresOf(state.unit, all);
    return listed.some((row) => row.id === measure.id) ? listed : [measure, ...listed];
  }, [state.unit, all, measure]);
  const codes = useMemo(() => set?.members.map(({ centre }) => centre.center_id) ?? [], [set]);
  const standings = useQuery(set ? standingQuery(state, codes, measures) : null);
  const bands = useQuery(set ? bandsQuery(state, measures) : null);
  const history = useQuery(set ? historyQuery(state, codes, measure) : null);
  const yearBands = useQuery(set ? yearBandsQuery(state, measure) : null);
  const rows = useMemo(
    () =>
      standings.phase === 'ready' && bands.phase === 'ready'
        ? measureRows(measures, bands.rows[0], standings.rows)
        : null,
    [measures, standings, bands],
  );
  const failed = [standings, bands, history].find((asked) => asked.phase === 'error');
  return (
    <>
      <ViewHead title={title} question={question}>
        {set && rows ? <Lead set={set} rows={rows} /> : set ? <TextSkeleton lines={1} /> : null}
      </ViewHead>
      {children}
      {set ? <PeerSetTable set={set} history={history.rows ?? []} measure={measure} /> : null}
      {failed?.phase === 'error' ? <ErrorBox message={failed.message} /> : null}
      {set ? (
        <Charts
          set={set}
          measure={measure}
          row={rows?.find((row) => row.measure.id === measure.id) ?? null}
          history={history.phase === 'ready' ? history.rows : null}
          yearBands={yearBands.rows ?? []}
        />
      ) : null}
      {set && rows ? <Benchmark set={set} rows={rows} shown={measure.id} all={all} /> : null}
    </>
  );
}
