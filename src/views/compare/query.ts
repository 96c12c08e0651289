/**
 * What 对比 asks. Every centre is represented by one report: the one whose year is nearest to the chosen centre's own latest
 * year inside the filter (of two equally near the later).
 */

import { type Candidate, MOST } from '../../core/peers.ts';
import type { Param, Query } from '../../db/types.ts';
import { type Filter, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import type { BandRow } from '../../ui/bandsQuery.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';
import { type Measured, measuredOf, measuresOf } from './measures.ts';

interface Sql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** From so many others on, a percentile says something. */
export const LEAST_PEERS = 5;

export interface CandidateRow extends Candidate {
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  /** The centre that all others are set beside. */
  readonly is_own: boolean;
}

/** The centre that the comparison starts from: the first of the link, or the one that states most (as an example). */
function ownSql(state: ViewState): Sql {
  const [first] = state.centers;
  if (first !== undefined) {
    const where = panelWhere({ years: state.years, places: [], centers: [first] }, ['has_report']);
    return {
      sql: `SELECT center_id, max(year) AS year FROM panel${where.sql} GROUP BY center_id`,
      params: where.params,
    };
  }
  const where = panelWhere(state, ['has_report']);
  const stated = ['staff_actual', 'expenditure_total', 'articles_total', 'budget_initial', 'score_total'];
  return {
    sql: `SELECT center_id, year FROM panel${where.sql}
  ORDER BY ${stated.map((column) => `(${column} IS NOT NULL)::INT`).join(' + ')} DESC, year DESC, center_id LIMIT 1`,
    params: where.params,
  };
}

/**
 * One report a centre, as CTEs: `own`, then `pick` (centre and year). The places of the filter bound the peers; the chosen
 * centres stay whatever they are. A join on `pick` is twice as fast at national scale as a window over all columns.
 */
function pickSql(state: ViewState): Sql {
  const own = ownSql(state);
  const places: Filter = { years: null, places: state.places, centers: [] };
  const inside = panelWhere(places)
    .sql.replace(/^ WHERE /, '')
    .replaceAll('center_id', 'p.center_id');
  const chosen = state.centers.length > 0 ? `p.center_id IN (${state.centers.map(() => '?').join(', ')})` : 'false';
  const years = state.years === null ? '' : ' AND p.year BETWEEN ? AND ?';
  return {
    sql: `WITH own AS (${own.sql}),
pick AS (SELECT p.center_id, arg_min(p.year, abs(p.year - own.year) * 2 + (p.year < own.year)::INT) AS year FROM panel p, own
  WHERE p.has_report${years}${inside === '' ? '' : ` AND (${inside} OR p.center_id = own.center_id OR ${chosen})`} GROUP BY p.center_id)`,
    params: [...own.params, ...(state.years ?? []), ...(inside === '' ? [] : [...state.places, ...state.centers])],
  };
}

export function candidatesQuery(state: ViewState): Query<CandidateRow> {
  const pick = pickSql(state);
  return {
    name: 'compare/candidates',
    sql: `${pick.sql}
SELECT center_id, year, province, city, district, name, pinyin, CAST(staff_actual AS DOUBLE) AS staff,
  CAST(expenditure_total AS DOUBLE) AS expenditure, CAST(coalesce(budget_full_year, budget_initial) AS DOUBLE) AS budget,
  center_id IN (SELECT own.center_id FROM own) AS is_own
FROM panel JOIN pick USING (center_id, year) ORDER BY center_id`,
    params: pick.params,
    tables: ['panel'],
  };
}

/** `v<i>`: the centre's value of the i-th measure asked for; `b<i>`: its bound. */
export interface ValuesRow {
  readonly center_id: string;
  readonly year: number;
  readonly [cell: string]: string | number | null;
}

/** `l<i>`: the values of all centres that state the i-th measure, ascending; null where none does. */
export interface SpreadRow {
  readonly [cell: string]: readonly number[] | null;
}

/** The compared centres' own values. */
export function valuesQuery(
  state: ViewState,
  codes: readonly string[],
  measures: readonly Measured[],
): Query<ValuesRow> {
  const pick = pickSql(state);
  return {
    name: 'compare/values',
    sql: `${pick.sql}
SELECT center_id, year, ${measures.map((m, i) => `${m.sql} AS v${i}, ${m.bound} AS b${i}`).join(', ')} FROM panel JOIN pick USING (center_id, year)
WHERE center_id IN (${codes.map(() => '?').join(', ') || 'NULL'}) ORDER BY center_id`,
    params: [...pick.params, ...codes],
    tables: ['panel'],
  };
}

/** One row whoever is compared, so that editing the set asks nothing anew; percentiles are counted from it. */
export function spreadQuery(state: ViewState, measures: readonly Measured[]): Query<SpreadRow> {
  const pick = pickSql(state);
  const lists = measures.map((_, i) => `list_sort(list(v${i}) FILTER (WHERE v${i} IS NOT NULL)) AS l${i}`);
  return {
    name: 'compare/spread',
    sql: `${pick.sql}
SELECT ${lists.join(', ')} FROM (SELECT ${measures.map((m, i) => `${m.sql} AS v${i}`).join(', ')} FROM panel JOIN pick USING (center_id, year))`,
    params: pick.params,
    tables: ['panel'],
  };
}

/** What the figures of the compared reports must be read with; also all years of the compared centres. */
const REMARK_COLUMNS = [
  'staff_actual',
  'staff_in_post',
  'staff_retired',
  'staff_contract',
  'expenditure_capital',
  'expenditure_total',
] as const;

/** All years of the compared centres: the measure (`shown`) and what limits comparing. */
export function historyQuery(state: ViewState, codes: readonly string[], measure: Measured): Query<PanelRow> {
  const where = panelWhere({ years: state.years, places: [], centers: codes.length > 0 ? codes : ['none'] });
  const status = measure.choice.kind === 'metric' && measure.plain;
  const shown = `${measure.sql} AS shown, ${status ? `${measure.id}_status` : 'CAST(NULL AS VARCHAR)'} AS shown_status, ${measure.bound} AS shown_bound`;
  return {
    name: 'compare/history',
    sql: `SELECT ${WHO}, source_kind, period_end, ${shown}, ${figureColumns(REMARK_COLUMNS)} FROM panel${where.sql} ORDER BY center_id, year`,
    params: where.params,
    tables: ['panel'],
  };
}

export type YearBandRow = BandRow;

/** How the measure is spread in each year, where enough reports state it. */
export function yearBandsQuery(state: ViewState, measure: Measured): Query<YearBandRow> {
  const where = panelWhere({ years: state.years, places: state.places, centers: [] }, [
    'has_report',
    `${measure.sql} IS NOT NULL`,
  ]);
  const quantiles = [10, 25, 50, 75, 90].map((p) => `quantile_cont(${measure.sql}, ${p / 100}) AS p${p}`);
  return {
    name: 'compare/year-bands',
    sql: `SELECT year, CAST(count(*) AS DOUBLE) AS reports, ${quantiles.join(', ')}
FROM panel${where.sql} GROUP BY year HAVING count(*) > ${LEAST_PEERS} ORDER BY year`,
    params: where.params,
    tables: ['panel'],
  };
}

/** Every query of the view for a state; the contract test runs each on both engines. */
export function QUERIES(state: ViewState) {
  const codes = state.centers.slice(0, MOST);
  const measure = measuredOf(state.measure, state.unit);
  const measures = measuresOf(state.unit, state.option === 'all');
  return {
    candidates: candidatesQuery(state),
    values: valuesQuery(state, codes, measures),
    spread: spreadQuery(state, measures),
    history: historyQuery(state, codes, measure),
    yearBands: yearBandsQuery(state, measure),
  };
}
