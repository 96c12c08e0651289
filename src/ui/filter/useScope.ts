import type { QueryState } from '../../db/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { useViewState } from '../../state/useViewState.ts';
import { EACH_UP_TO, type ScopeRow, scopeQuery } from './filterQueries.ts';

export interface Scope {
  readonly state: QueryState<ScopeRow>;
  /** null while unknown. */
  readonly scope: ScopeRow | null;
  /** null while unknown. `none`: the filters leave no report. */
  readonly mode: 'none' | 'each' | 'many' | null;
}

/** What the filters leave, and how to draw it. */
export function useScope(): Scope {
  const { state } = useViewState();
  const found = useQuery(scopeQuery(state));
  const scope = found.rows?.[0] ?? null;
  const mode = scope === null ? null : scope.reports === 0 ? 'none' : scope.reports <= EACH_UP_TO ? 'each' : 'many';
  return { state: found, scope, mode };
}
