/**
 * What 对比 asks. Every centre is represented by one report: the one whose year is nearest to the chosen centre's own latest
 * year inside the filter (of two equally near the later).
 */
import type { Param, Query } from '../../db/types.ts';
import { type Filter, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';
import { type Measured, measuredOf, measuresOf } from './measures.ts';
import { type Candidate, MOST } from './peers.ts';

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

/** One report a centre. The places of the filter bound the peers; the chosen centres stay whatever they are. */
function nearSql(state: ViewState, columns: string): Sql {
  const own = ownSql(state);
  const places: Filter = { years: null, places: state.places, centers: [] };
  const inside = panelWhere(places)
    .sql.replace(/^ WHERE /, '')
    .replaceAll('center_id', 'p.center_id');
  const chosen = state.centers.length > 0 ? `p.center_id IN (${state.centers.map(() => '?').join(', ')})` : 'false';
  const years = state.years === null ? '' : ' AND p.year BETWEEN ? AND ?';
  return {
    sql: `WITH own AS (${own.sql}),
near AS (SELECT ${columns}, p.center_id = own.center_id AS is_own,
  row_number() OVER (PARTITION BY p.center_id ORDER BY abs(p.year - own.year), p.year DESC) AS nth
  FROM panel p, own WHERE p.has_report${years}${inside === '' ? '' : ` AND (${inside} OR p.center_id = own.center_id OR ${chosen})`})`,
    params: [...own.params, ...(state.years ?? []), ...(inside === '' ? [] : [...state.places, ...state.centers])],
  };
}

export function candidatesQuery(state: ViewState): Query<CandidateRow> {
  const near = nearSql(
    state,
    `p.center_id, p.year, p.province, p.city, p.district, p.name, p.pinyin, CAST(p.staff_actual AS DOUBLE) AS staff,
  CAST(p.expenditure_total AS DOUBLE) AS expenditure, CAST(coalesce(p.budget_full_year, p.budget_initial) AS DOUBLE) AS budget`,
  );
  return {
    name: 'compare/candidates',
    sql: `${near.sql}
SELECT center_id, year, province, city, district, name, pinyin, staff, expenditure, budget, is_own FROM near WHERE nth = 1 ORDER BY center_id`,
    params: near.params,
    tables: ['panel'],
  };
}

/** `v<i>` the value, `below<i>` and `equal<i>` how many others state less or as much; `i` counts the measures asked for. */
export interface StandingRow {
  readonly center_id: string;
  readonly year: number;
  readonly [cell: string]: string | number | null;
}

/** `n<i>` reports that state it, `low<i>`, `high<i>`, `q<i>` the percentiles 10, 25, 50, 75, 90. */
export interface BandsRow {
  readonly [cell: string]: number | readonly number[] | null;
}

function measureColumns(measures: readonly Measured[]): string {
  return ['p.center_id', 'p.year', ...measures.map((m, i) => `${m.sql} AS v${i}`)].join(', ');
}

export function standingQuery(
  state: ViewState,
  codes: readonly string[],
  measures: readonly Measured[],
): Query<StandingRow> {
  const near = nearSql(state, measureColumns(measures));
  const cells = measures.map(
    (_, i) => `any_value(c.v${i}) AS v${i}, CAST(count(*) FILTER (WHERE o.v${i} < c.v${i}) AS DOUBLE) AS below${i},
  CAST(count(*) FILTER (WHERE o.v${i} = c.v${i}) AS DOUBLE) AS equal${i}`,
  );
  return {
    name: 'compare/standing',
    sql: `${near.sql}, pop AS (SELECT * FROM near WHERE nth = 1)
SELECT c.center_id, any_value(c.year) AS year, ${cells.join(', ')}
FROM pop c LEFT JOIN pop o ON o.center_id <> c.center_id
WHERE c.center_id IN (${codes.map(() => '?').join(', ') || 'NULL'}) GROUP BY c.center_id ORDER BY c.center_id`,
    params: [...near.params, ...codes],
    tables: ['panel'],
  };
}

export function bandsQuery(state: ViewState, measures: readonly Measured[]): Query<BandsRow> {
  const near = nearSql(state, measureColumns(measures));
  const cells = measures.map(
    (_, i) => `CAST(count(v${i}) AS DOUBLE) AS n${i}, min(v${i}) AS low${i}, max(v${i}) AS high${i},
  quantile_cont(v${i}, [0.1, 0.25, 0.5, 0.75, 0.9]) AS q${i}`,
  );
  return {
    name: 'compare/bands',
    sql: `${near.sql}
SELECT ${cells.join(', ')} FROM near WHERE nth = 1`,
    params: near.params,
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
  const shown = status
    ? `${measure.sql} AS shown, ${measure.id}_status AS shown_status, ${measure.id}_bound AS shown_bound`
    : `${measure.sql} AS shown, CAST(NULL AS VARCHAR) AS shown_status, CAST(NULL AS VARCHAR) AS shown_bound`;
  return {
    name: 'compare/history',
    sql: `SELECT ${WHO}, source_kind, period_end, ${shown}, ${figureColumns(REMARK_COLUMNS)} FROM panel${where.sql} ORDER BY center_id, year`,
    params: where.params,
    tables: ['panel'],
  };
}

export interface YearBandRow {
  readonly year: number;
  readonly reports: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

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
    standing: standingQuery(state, codes, measures),
    bands: bandsQuery(state, measures),
    history: historyQuery(state, codes, measure),
    yearBands: yearBandsQuery(state, measure),
  };
}
