/** What the filter bar asks: which centres and years there are, and what is left after filtering. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import type { Query } from '../../db/types.ts';
import { type Filter, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import type { Findable } from './centreSearch.ts';

/** Up to this many reports a chart draws each one; above it draws distributions, bands, top and bottom. */
export const EACH_UP_TO = 48;

export interface CentreRow extends Findable {
  readonly reports: number;
  /** The chosen measure in the latest year that has it; null: not stated. */
  readonly value: number | null;
  readonly value_year: number | null;
}

/** Every centre of the dataset, none filtered: the picker itself says what a filter hides. */
export function centresQuery(measure: string | null): Query<CentreRow> {
  const column = measure === null ? undefined : choiceOf(measure);
  const value = column && column.unit !== null ? column.column : null;
  const latest = value
    ? `CAST(arg_max(${value}, year) FILTER (WHERE ${value} IS NOT NULL) AS DOUBLE) AS value, max(year) FILTER (WHERE ${value} IS NOT NULL) AS value_year`
    : 'CAST(NULL AS DOUBLE) AS value, CAST(NULL AS INTEGER) AS value_year';
  return {
    name: 'ui/centres',
    sql: `SELECT center_id, any_value(province) AS province, any_value(city) AS city, any_value(district) AS district,
  any_value(name) AS name, any_value(pinyin) AS pinyin, CAST(count(*) FILTER (WHERE has_report) AS DOUBLE) AS reports, ${latest}
FROM panel GROUP BY center_id ORDER BY center_id`,
    params: [],
    tables: ['panel'],
  };
}

export interface YearRow {
  readonly year: number;
  readonly reports: number;
}

export function yearsQuery(): Query<YearRow> {
  return {
    name: 'ui/years',
    sql: `SELECT year, CAST(count(*) FILTER (WHERE has_report) AS DOUBLE) AS reports FROM panel GROUP BY year ORDER BY year`,
    params: [],
    tables: ['panel'],
  };
}

export interface ScopeRow {
  /** Centre-years with a report of their own. */
  readonly reports: number;
  readonly centers: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly provinces: number;
}

/** How much is left after filtering. Views choose by it whether to draw each report or what they have in common. */
export function scopeQuery(filter: Filter): Query<ScopeRow> {
  const where = panelWhere(filter, ['has_report']);
  return {
    name: 'ui/scope',
    sql: `SELECT CAST(count(*) AS DOUBLE) AS reports, CAST(count(DISTINCT center_id) AS DOUBLE) AS centers, min(year) AS first_year, max(year) AS last_year,
  CAST(count(DISTINCT province) AS DOUBLE) AS provinces FROM panel${where.sql}`,
    params: where.params,
    tables: ['panel'],
  };
}

/** A centre with the years of its reports. */
export interface ReachRow {
  readonly center_id: string;
  readonly province: string | null;
  readonly years: readonly number[];
}

/** Every report by centre and year: with it the page itself says what a filter leaves, without asking for each (see `scopeOf`). */
export function reachQuery(): Query<ReachRow> {
  return {
    name: 'ui/reach',
    sql: 'SELECT center_id, min(province) AS province, list(year ORDER BY year) AS years FROM panel WHERE has_report GROUP BY center_id ORDER BY center_id',
    params: [],
    tables: ['panel'],
  };
}

/** For the contract between the engines: all that the bar asks in a state. */
export function QUERIES(state: ViewState) {
  return { centres: centresQuery(state.measure), years: yearsQuery(), scope: scopeQuery(state), reach: reachQuery() };
}
