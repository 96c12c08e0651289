/** What a chart with nothing to draw asks: how many reports there are, and how many hold each thing that it needs. */
import type { ChartNeeds } from '../../charts/types.ts';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { TIERS } from '../../core/model.ts';
import type { Param, Query } from '../../db/types.ts';
import { type Filter, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';

export interface MissingRow {
  readonly reports: number;
  /** Reports that hold all of it. */
  readonly whole: number;
  /** The most such reports of one year. */
  readonly most: number;
  /** `n0`, `n1` …: reports that hold each of the needs, in the order of `columns`, the rows last. */
  readonly [need: `n${number}`]: number;
}

/** Names come from the catalogue, never from a person. */
function columnsSql(group: readonly string[]): string {
  const known = group.filter((column) => choiceOf(column) !== undefined);
  if (known.length !== group.length) throw new Error(`${group.join()} are no columns of the panel`);
  return `(${known.map((column) => `${column} IS NOT NULL`).join(' OR ')})`;
}

function rowsSql({ rows, tier }: ChartNeeds): { readonly sql: string; readonly params: readonly Param[] } | null {
  if (rows === undefined) return null;
  const some = rows === 'indicators' ? 't.score < t.weight' : 't.tier_reported = ?';
  return {
    sql: `coalesce(panel.center_id || '-' || panel.year IN (SELECT r.center_id || '-' || r.year FROM ${rows} t JOIN reports r USING (report_id) WHERE ${some}), false)`,
    params: rows === 'indicators' ? [] : [tier ?? ''],
  };
}

/** The filters that bound what the chart draws: the page of one centre shows all of its years. */
export function reachOf(filter: Filter, needs: ChartNeeds): Filter {
  if (needs.among === 'centre') return { years: null, places: [], centers: filter.centers.slice(0, 1) };
  return needs.among === 'peers' ? { ...filter, centers: [] } : filter;
}

export function missingQuery(filter: Filter, needs: ChartNeeds): Query<MissingRow> {
  const { years, places, centers } = reachOf(filter, needs);
  const where = panelWhere({ years, places, centers }, ['has_report']);
  const rows = rowsSql(needs);
  const parts = [...needs.columns.map(columnsSql), ...(rows ? [rows.sql] : [])];
  const whole = parts.map((_, at) => `h${at}`).join(' AND ') || 'true';
  const counts = parts.map((_, at) => `CAST(count(*) FILTER (h${at}) AS DOUBLE) AS n${at}`);
  return {
    name: 'ui/missing',
    sql: `WITH h AS (SELECT year${parts.map((part, at) => `, ${part} AS h${at}`).join('')} FROM panel${where.sql})
SELECT CAST(count(*) AS DOUBLE) AS reports, CAST(count(*) FILTER (${whole}) AS DOUBLE) AS whole,
  CAST(coalesce((SELECT max(n) FROM (SELECT count(*) AS n FROM h WHERE ${whole} GROUP BY year)), 0) AS DOUBLE) AS most${counts.map((count) => `, ${count}`).join('')} FROM h`,
    params: [...(rows?.params ?? []), ...where.params],
    tables: rows ? ['panel', 'reports', needs.rows as 'outlets' | 'indicators'] : ['panel'],
  };
}

/** For the contract between the engines: each kind of need. */
export function QUERIES(state: ViewState) {
  return {
    columns: missingQuery(state, { columns: [['score_total'], ['execution_rate_calc', 'budget_execution_rate']] }),
    peers: missingQuery(state, { columns: [['expenditure_total']], least: 5, among: 'peers' }),
    indicators: missingQuery(state, { columns: [], rows: 'indicators' }),
    outlets: missingQuery(state, { columns: [], rows: 'outlets', tier: TIERS[0] }),
  };
}
