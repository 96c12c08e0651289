/** What 发稿产出 asks of the panel and of the outlets. */
import { TIERS, type Tier } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import { panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';
import { rankedQuery } from '../../ui/ranking.ts';

export const TIER_COLUMNS = TIERS.map((tier) => `articles_${tier}`);
export const SHARE_COLUMNS = TIERS.map((tier) => `share_${tier}`);
const DERIVED = ['articles_total', 'articles_per_head', 'cost_per_article', 'upward_share', ...SHARE_COLUMNS];

/** `v`: `log` and the tier whose outlets are shown, joined by `~`. */
export interface OutputChoice {
  readonly log: boolean;
  readonly tier: Tier;
}

export function outputChoice(option: string | null): OutputChoice {
  const tokens = (option ?? '').split('~');
  return { log: tokens.includes('log'), tier: TIERS.find((tier) => tokens.includes(tier)) ?? 'central' };
}

export function writeChoice({ log, tier }: OutputChoice): string | null {
  const tokens = [...(log ? ['log'] : []), ...(tier === 'central' ? [] : [tier])];
  return tokens.length === 0 ? null : tokens.join('~');
}

/** Whether every part of the option is understood. */
export function isChoice(option: string | null): boolean {
  return (option ?? 'log').split('~').every((token) => token === 'log' || TIERS.some((tier) => tier === token));
}

export interface OutletRow {
  readonly outlet: string;
  readonly tier: Tier;
  readonly tier_reported: Tier;
  readonly kind: 'article' | 'video';
  readonly count: number;
  readonly reports: number;
  /** Whose, when it is one report's. */
  readonly center_id: string;
  readonly year: number;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  readonly bound: string;
}

/** Of the reports that list outlets of a tier and state its total: what the lists add up to, and the totals. */
export interface ListedRow {
  readonly listed: number | null;
  readonly stated: number | null;
  readonly reports: number;
}

export interface TierYear {
  readonly year: number;
  /** In the sums; `all`: those that would be in the sums of the counts. */
  readonly reports: number;
  readonly all: number;
  readonly staff: number | null;
  readonly central: number;
  readonly provincial: number;
  readonly municipal: number;
  readonly district: number;
  readonly other: number;
}

const ALL_TIERS = ['articles_central', 'articles_provincial', 'articles_municipal', 'articles_district'];

/** Every query of the view for a state. */
export function QUERIES(state: ViewState) {
  const some = panelWhere(state, ['has_report', `(${TIER_COLUMNS.map((c) => `${c} IS NOT NULL`).join(' OR ')})`]);
  const whole = panelWhere(state, ['has_report', 'articles_total IS NOT NULL']);
  // Per head the sums are of reports that state a head-count too; the others are counted, so that the chart can say so.
  const summed = state.unit === 'per_head' ? ' FILTER (WHERE staff_actual IS NOT NULL)' : '';
  const outlets = panelWhere(state, ['o.tier_reported = ?']);
  const { tier } = outputChoice(state.option);
  const tiers: Query<PanelRow> = {
    name: 'output/tiers',
    sql: `SELECT ${WHO}, CAST(period_end AS VARCHAR) AS period_end, ${figureColumns([...TIER_COLUMNS, ...DERIVED, 'staff_actual'])} FROM panel${some.sql}
ORDER BY articles_total DESC NULLS LAST, center_id, year LIMIT ${EACH_UP_TO}`,
    params: some.params,
    tables: ['panel'],
  };
  const years: Query<TierYear> = {
    name: 'output/years',
    sql: `SELECT * FROM (SELECT year, CAST(count(*)${summed} AS DOUBLE) AS reports, CAST(count(*) AS DOUBLE) AS "all", CAST(sum(staff_actual) AS DOUBLE) AS staff,
  ${ALL_TIERS.map((c) => `CAST(sum(${c})${summed} AS DOUBLE) AS ${c.slice('articles_'.length)}`).join(', ')}, CAST(coalesce(sum(articles_other)${summed}, 0) AS DOUBLE) AS other
FROM panel${whole.sql} GROUP BY year) WHERE reports > 0 ORDER BY year`,
    params: whole.params,
    tables: ['panel'],
  };
  const behind: Query<OutletRow> = {
    name: 'output/outlets',
    sql: `SELECT o.outlet, min(o.tier) AS tier, o.tier_reported, o.kind, CAST(sum(o.count) AS DOUBLE) AS count, CAST(count(DISTINCT r.report_id) AS DOUBLE) AS reports,
  min(r.center_id) AS center_id, min(r.year) AS year, min(c.district) AS district, min(c.name) AS name, min(c.pinyin) AS pinyin, min(o.bound) AS bound
FROM outlets o JOIN (SELECT report_id, center_id, year FROM reports) r USING (report_id) LEFT JOIN (SELECT center_id AS id, district, name, pinyin FROM centers) c ON c.id = r.center_id${outlets.sql}
GROUP BY o.outlet, o.tier_reported, o.kind ORDER BY count DESC, o.outlet LIMIT 40`,
    params: [...outlets.params, tier],
    tables: ['outlets', 'reports', 'centers'],
  };
  const article = panelWhere(state, ['o.tier_reported = ?', "o.kind = 'article'"]);
  const listed: Query<ListedRow> = {
    name: 'output/listed',
    sql: `WITH l AS (SELECT r.center_id, r.year, CAST(sum(o.count) AS DOUBLE) AS listed FROM outlets o
  JOIN (SELECT report_id, center_id, year FROM reports) r USING (report_id)${article.sql} GROUP BY r.center_id, r.year)
SELECT sum(l.listed) AS listed, sum(CAST(p.articles_${tier} AS DOUBLE)) AS stated, CAST(count(*) AS DOUBLE) AS reports
FROM l JOIN panel p USING (center_id, year) WHERE p.articles_${tier} IS NOT NULL`,
    params: [...article.params, tier],
    tables: ['outlets', 'reports', 'panel'],
  };
  const moved: Query<OutletRow> = {
    name: 'output/moved',
    sql: `SELECT o.outlet, o.tier, o.tier_reported, o.kind, CAST(o.count AS DOUBLE) AS count, CAST(1 AS DOUBLE) AS reports, r.center_id, r.year, c.district, c.name, c.pinyin, o.bound
FROM outlets o JOIN (SELECT report_id, center_id, year FROM reports) r USING (report_id) LEFT JOIN (SELECT center_id AS id, district, name, pinyin FROM centers) c ON c.id = r.center_id${
      panelWhere(state, ['o.tier <> o.tier_reported', "o.outlet LIKE '%学习强国%'"]).sql
    } ORDER BY r.center_id, r.year, o.outlet LIMIT 5`,
    params: panelWhere(state).params,
    tables: ['outlets', 'reports', 'centers'],
  };
  return {
    tiers,
    years,
    behind,
    listed,
    moved,
    cost: rankedQuery('output/cost', 'cost_per_article', state),
    upward: rankedQuery('output/upward', 'upward_share', state),
  };
}
