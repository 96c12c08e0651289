/** The filter bar as SQL over `panel` (or any relation with `center_id` and `year`). One place, so that no view filters differently. */
import type { ViewState } from '../state/viewState.ts';
import type { Param } from './types.ts';

export interface Where {
  /** '' or ' WHERE …', with `?` placeholders. */
  readonly sql: string;
  readonly params: readonly Param[];
}

export type Filter = Pick<ViewState, 'years' | 'places' | 'centers'>;

/** All of the bar's filters: years, places and centres, joined by AND; `extra` conditions are trusted SQL of the view itself. */
export function panelWhere(filter: Filter, extra: readonly string[] = []): Where {
  const conditions: string[] = [];
  const params: Param[] = [];
  if (filter.years !== null) {
    conditions.push('year BETWEEN ? AND ?');
    params.push(...filter.years);
  }
  if (filter.places.length > 0) {
    conditions.push(`(${filter.places.map(() => 'starts_with(center_id, ?)').join(' OR ')})`);
    params.push(...filter.places);
  }
  if (filter.centers.length > 0) {
    conditions.push(`center_id IN (${filter.centers.map(() => '?').join(', ')})`);
    params.push(...filter.centers);
  }
  conditions.push(...extra);
  return { sql: conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`, params };
}

/** Years and places only: for views that mark the chosen centres among their peers instead of hiding the rest. */
export function peerWhere(filter: Filter, extra: readonly string[] = []): Where {
  return panelWhere({ ...filter, centers: [] }, extra);
}
