/** What 总览 asks: how much there is, what the usual figures are, who stands at the ends. */

import { choiceOf } from '../../core/catalogue/choices.ts';
import { METRICS, panelColumn } from '../../core/catalogue/metrics.ts';
import type { Bound } from '../../core/model.ts';
import { measureBound } from '../../db/bounds.ts';
import type { Query } from '../../db/types.ts';
import { panelWhere, peerWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { type PanelRow, WHO } from '../../ui/panelRow.ts';
import { rankedQuery } from '../../ui/ranking.ts';

export interface HeadlineRow {
  readonly id: string;
  /** Reports that have it. */
  readonly n: number;
  readonly median: number | null;
}

export interface MovedRow {
  readonly id: string;
  /** Median change of the same centre on the year before, %; null without pairs. */
  readonly change: number | null;
  readonly pairs: number;
}

export interface ExtremeRow {
  readonly id: string;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly low_bound: Bound | null;
  readonly high_bound: Bound | null;
  readonly low_center: string;
  readonly low_year: number;
  readonly low_city: string | null;
  readonly low_district: string | null;
  readonly low_name: string | null;
  readonly low_pinyin: string | null;
  /** 人 of the head-count who are not in post; null: the report does not split it. */
  readonly low_beyond: number | null;
  readonly high_center: string;
  readonly high_year: number;
  readonly high_city: string | null;
  readonly high_district: string | null;
  readonly high_name: string | null;
  readonly high_pinyin: string | null;
  readonly high_beyond: number | null;
}

export interface CountRow {
  readonly reports: number;
  readonly with_fails: number;
  readonly fails: number;
  readonly all_tiers: number;
  readonly score_90: number;
  readonly over_posts: number;
}

export interface ProvinceCell {
  readonly code: string;
  readonly province: string | null;
  readonly year: number;
  readonly centers: number;
}

export interface BinRow {
  readonly bin: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly p25: number;
  readonly p75: number;
}

export const HEADLINES = ['expenditure_total', 'spend_per_head', 'articles_total', 'score_total'] as const;
export const EXTREMES = [
  'spend_per_head',
  'personnel_share',
  'execution_rate_calc',
  'final_to_initial',
  'cost_per_article',
  'upward_share',
  'score_total',
] as const;
export const BINS = 30;

const STATED = METRICS.map((metric) => `(${panelColumn(metric.id)} IS NOT NULL)::INT`).join(' + ');
const asDouble = (column: string): string => `CAST(${column} AS DOUBLE)`;

/** The ranking's measure: the one chosen, expenditure otherwise; text columns cannot be ranked. */
export function rankedMeasure(state: ViewState): string {
  const choice = state.measure === null ? undefined : choiceOf(state.measure);
  return choice && choice.unit !== null ? choice.column : 'expenditure_total';
}

/** A SELECT each: several medians in one cost the engine more than as many passes. */
function headlines(state: ViewState): Query<HeadlineRow> {
  const where = panelWhere(state, ['has_report']);
  const one = (column: string): string =>
    `SELECT '${column}' AS id, CAST(count(${column}) AS DOUBLE) AS n, median(${asDouble(column)}) AS median FROM panel${where.sql}`;
  return {
    name: 'overview/headlines',
    sql: `${HEADLINES.map(one).join(' UNION ALL ')} ORDER BY id`,
    params: HEADLINES.flatMap(() => where.params),
    tables: ['panel'],
  };
}

/** Each centre beside its own year before, once for all measures. A join over the country: asked when the charts have their rows. */
function moved(state: ViewState): Query<MovedRow> {
  const where = panelWhere(state, ['has_report']);
  const change = (column: string): string =>
    `CASE WHEN b.${column} > 0 THEN (${asDouble(`a.${column}`)} / ${asDouble(`b.${column}`)} - 1) * 100 END AS ${column}`;
  const one = (column: string): string =>
    `SELECT '${column}' AS id, median(${column}) AS change, CAST(count(${column}) AS DOUBLE) AS pairs FROM j`;
  return {
    name: 'overview/moved',
    sql: `WITH p AS MATERIALIZED (SELECT center_id, year, ${HEADLINES.join(', ')} FROM panel${where.sql}),
j AS MATERIALIZED (SELECT ${HEADLINES.map(change).join(', ')} FROM p a JOIN p b ON a.center_id = b.center_id AND a.year = b.year + 1)
${HEADLINES.map(one).join(' UNION ALL ')} ORDER BY id`,
    params: where.params,
    tables: ['panel'],
  };
}

const WHOSE = ['center_id', 'year', 'city', 'district', 'name', 'pinyin'] as const;

/** People that the head-count holds beside those in post: retired, seconded, contract staff. */
const BEYOND_POSTS = 'CAST(staff_actual - staff_in_post AS DOUBLE)';

/** Ends of several measures in one question; equal values go to the lower code and earlier year. */
function extremesOf(name: string, columns: readonly string[], state: ViewState): Query<ExtremeRow> {
  const where = panelWhere(state, ['has_report']);
  // Once through the panel for the values, once for the few rows that have them: a country is neither sorted nor copied for one row.
  const values = columns.map(
    (column, i) =>
      `count(${column}) AS n${i}, min(${column}) AS low${i}, max(${column}) AS high${i}, quantile_cont(${asDouble(column)}, [0.1, 0.5, 0.9]) AS q${i}`,
  );
  const bounds = columns.map((column, i) => {
    const bound = choiceOf(column)?.kind === 'measure' ? measureBound(column) : `${column}_bound`;
    return `CAST(${bound} AS VARCHAR) AS bound${i}`;
  });
  const holds = columns.map((column, i) => `${column} = low${i} OR ${column} = high${i}`);
  const end = (which: 'low' | 'high', i: number): string => {
    const fields = WHOSE.map((field) => `${field} AS ${which}_${field === 'center_id' ? 'center' : field}`).join(', ');
    return `(SELECT ${fields}, ${BEYOND_POSTS} AS ${which}_beyond, bound${i} AS ${which}_bound FROM h WHERE ${columns[i]} = ${which}${i} ORDER BY center_id, year LIMIT 1)`;
  };
  const one = (column: string, i: number): string =>
    `SELECT * FROM (SELECT '${column}' AS id, CAST(n${i} AS DOUBLE) AS n, ${asDouble(`low${i}`)} AS low, ${asDouble(`high${i}`)} AS high, q${i}[1] AS p10, q${i}[2] AS p50, q${i}[3] AS p90 FROM e), ${end('low', i)}, ${end('high', i)}`;
  return {
    name,
    sql: `WITH e AS MATERIALIZED (SELECT ${values.join(', ')} FROM panel${where.sql}),
h AS MATERIALIZED (SELECT ${[...WHOSE, ...columns, 'staff_actual', 'staff_in_post'].join(', ')}, ${bounds.join(', ')}, ${columns.map((_, i) => `low${i}, high${i}`).join(', ')} FROM (SELECT * FROM panel${where.sql}) p, e WHERE ${holds.join(' OR ')})
${columns.map(one).join(' UNION ALL ')} ORDER BY id`,
    params: [...where.params, ...where.params],
    tables: ['panel'],
  };
}

function spread(state: ViewState): Query<BinRow> {
  const column = rankedMeasure(state);
  const where = peerWhere(state, ['has_report', `${column} IS NOT NULL`]);
  return {
    name: 'overview/spread',
    sql: `WITH q AS (SELECT ${asDouble(column)} AS v FROM panel${where.sql}),
r AS (SELECT quantile_cont(v, 0.01) AS low, quantile_cont(v, 0.99) AS high, quantile_cont(v, 0.25) AS p25, quantile_cont(v, 0.75) AS p75 FROM q)
SELECT CAST(least(${BINS - 1}, greatest(0, floor((v - low) / greatest((high - low) / ${BINS}, 1e-9)))) AS DOUBLE) AS bin, CAST(count(*) AS DOUBLE) AS count, low, high, p25, p75
FROM q, r GROUP BY 1, low, high, p25, p75 ORDER BY 1`,
    params: where.params,
    tables: ['panel'],
  };
}

/** Every query of the view for a state. */
export function QUERIES(state: ViewState) {
  const all = panelWhere(state);
  const reports = panelWhere(state, ['has_report']);
  const coverage: Query<PanelRow> = {
    name: 'overview/coverage',
    sql: `SELECT ${WHO}, CAST(${STATED} AS DOUBLE) AS stated, CAST(fail_count AS DOUBLE) AS fail_count FROM panel${all.sql} ORDER BY center_id, year LIMIT ${EACH_UP_TO * 4}`,
    params: all.params,
    tables: ['panel'],
  };
  const provinces: Query<ProvinceCell> = {
    name: 'overview/provinces',
    sql: `SELECT center_id[1:2] AS code, min(province) AS province, year, CAST(count(*) AS DOUBLE) AS centers FROM panel${reports.sql} GROUP BY 1, year ORDER BY 1, year`,
    params: reports.params,
    tables: ['panel'],
  };
  const counts: Query<CountRow> = {
    name: 'overview/counts',
    sql: `SELECT CAST(count(*) AS DOUBLE) AS reports, CAST(count(*) FILTER (WHERE fail_count > 0) AS DOUBLE) AS with_fails, CAST(coalesce(sum(fail_count), 0) AS DOUBLE) AS fails,
  CAST(count(articles_total) AS DOUBLE) AS all_tiers, CAST(count(*) FILTER (WHERE score_total >= 90) AS DOUBLE) AS score_90,
  CAST(count(*) FILTER (WHERE staff_in_post > staff_establishment) AS DOUBLE) AS over_posts FROM panel${reports.sql}`,
    params: reports.params,
    tables: ['panel'],
  };
  return {
    headlines: headlines(state),
    moved: moved(state),
    coverage,
    provinces,
    counts,
    extremes: extremesOf('overview/extremes', EXTREMES, state),
    changes: extremesOf('overview/changes', ['yoy_expenditure_change_rate'], state),
    ranking: rankedQuery('overview/ranking', rankedMeasure(state), state),
    spread: spread(state),
  };
}
