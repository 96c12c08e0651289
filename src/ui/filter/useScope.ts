import { useEffect, useMemo, useState } from 'react';
import { useEngine } from '../../db/DoorProvider.tsx';
import type { QueryState } from '../../db/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { useViewState } from '../../state/useViewState.ts';
import { EACH_UP_TO, reachQuery, type ScopeRow, scopeQuery } from './filterQueries.ts';
import { scopeOf } from './reach.ts';

export interface Scope {
  readonly state: QueryState<ScopeRow>;
  /** null while unknown. */
  readonly scope: ScopeRow | null;
  /** null while unknown. `none`: the filters leave no report. */
  readonly mode: 'none' | 'each' | 'many' | null;
}

/**
 * What the filters leave, and how to draw it. The first time the engine says so; from then on the list of all reports does, in the
 * same rendering as the filter: a view that draws other charts for few reports asks for the right ones at once.
 */
export function useScope(): Scope {
  const { state } = useViewState();
  const { phase } = useEngine();
  const { years, places, centers } = state;
  // After the first answer, so that the first charts do not wait for the list.
  const [answered, setAnswered] = useState(false);
  const reach = useQuery(answered && phase === 'ready' ? reachQuery() : null).rows;
  const known = useMemo(
    () => (reach === null ? null : scopeOf(reach, { years, places, centers })),
    [reach, years, places, centers],
  );
  const asked = useQuery(known === null ? scopeQuery(state) : null);
  useEffect(() => {
    if (asked.rows !== null) setAnswered(true);
  }, [asked.rows]);
  return useMemo(() => {
    const found: QueryState<ScopeRow> = known === null ? asked : { phase: 'ready', rows: [known] };
    const scope = found.rows?.[0] ?? null;
    const mode = scope === null ? null : scope.reports === 0 ? 'none' : scope.reports <= EACH_UP_TO ? 'each' : 'many';
    return { state: found, scope, mode };
  }, [asked, known]);
}
