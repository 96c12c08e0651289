/** The filter bar as SQL over `panel` (or any relation with `center_id` and `year`). One place, so that no view filters differently. */
import type { ViewState } from '../state/viewState.ts';
import type { Param, Query } from './types.ts';

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

/** Of a large table only the files of the filtered years and provinces need to come; the SQL still says the rest. */
export function filesOf({ years, places, centers }: Filter): Pick<Query<unknown>, 'only'> {
  const codes = centers.length > 0 ? centers : places;
  if (years === null && codes.length === 0) return {};
  return {
    only: {
      ...(years === null ? {} : { years: Array.from({ length: years[1] - years[0] + 1 }, (_, at) => years[0] + at) }),
      ...(codes.length === 0 ? {} : { provinces: [...new Set(codes.map((code) => code.slice(0, 2)))] }),
    },
  };
}
