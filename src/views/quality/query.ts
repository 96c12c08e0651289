/** What 数据质量 asks: the audit over many reports, what they leave out, what limits comparing them. */
import type { Tier } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import { filesOf, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import { parseListing } from './listing.ts';
import { AT_ONCE, checksQuery, countQuery, listedQuery, PLACED, SEVERITY } from './listQuery.ts';

/** Reports or outlets named one by one under a remark; the remark itself counts all. */
export const ONE_BY_ONE = 40;

/** What a remark names reports for. */
const NOTED = {
  early: "period_end IS NOT NULL AND strftime(period_end, '%m-%d') <> '12-31'",
  heads: 'staff_retired > 0 OR staff_contract > 0',
  capital: 'expenditure_capital IS NOT NULL',
  grade: 'score_grade IS NOT NULL AND score_total IS NULL',
} as const;

const number = (sql: string, name: string): string => `CAST(${sql} AS DOUBLE) AS ${name}`;

export interface TotalsRow {
  readonly reports: number;
  readonly checks: number;
  readonly fails: number;
  readonly warns: number;
  readonly failing: number;
  /** Reports without a fail but with a remark. */
  readonly remarked: number;
}

export interface CellRow {
  readonly report_id: string;
  readonly center_id: string;
  readonly year: number;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  readonly rule: string;
  /** 0 fail, 1 warn, 2 info, 3 pass. */
  readonly worst: number;
  readonly checks: number;
}

export interface RuleRow {
  readonly rule: string;
  /** Reports that the rule could be applied to. */
  readonly reports: number;
  readonly fail: number;
  readonly warn: number;
  readonly info: number;
  readonly pass: number;
  /** All reports that are looked at. */
  readonly total: number;
}

/** A province of the country, or a city of the filtered places. */
export interface PlaceRow {
  /** 2 or 4 digits. */
  readonly code: string;
  readonly name: string;
  readonly reports: number;
  readonly failing: number;
}

export interface CoverageRow {
  readonly center_id: string;
  readonly reports: number;
  readonly first_year: number;
  readonly last_year: number;
}

export interface MovedRow {
  readonly outlet: string;
  readonly tier: Tier;
  readonly tier_reported: Tier;
  readonly reports: number;
  readonly articles: number;
  /** Outlets that stand elsewhere in a report than in the directory, 学习强国 aside; the same in each row. */
  readonly outlets: number;
}

export interface ScopeRow {
  readonly reports: number;
  readonly capital: number;
  readonly basic: number;
  readonly early: number;
  readonly with_retired: number;
  readonly with_contract: number;
  readonly bounded: number;
  readonly tiers: number;
  readonly grade_only: number;
  readonly heads: number;
}

export type MissingRow = Readonly<Record<string, number>>;

/** Every query of the view for a state; the contract test runs each on both engines. */
export function QUERIES(state: ViewState) {
  const listing = parseListing(state.option);
  const where = panelWhere(state, [PLACED]);
  const panel = panelWhere(state, ['has_report']);
  const years = panelWhere({ ...state, centers: [], places: [] }, ['has_report']);
  const from = `(SELECT * FROM reports${where.sql}) r`;
  const totals: Query<TotalsRow> = {
    name: 'quality/totals',
    sql: `SELECT ${number('count(*)', 'reports')}, ${number('coalesce(sum(pass_count + info_count + warn_count + fail_count), 0)', 'checks')},
  ${number('coalesce(sum(fail_count), 0)', 'fails')}, ${number('coalesce(sum(warn_count), 0)', 'warns')},
  ${number('count(*) FILTER (WHERE fail_count > 0)', 'failing')}, ${number('count(*) FILTER (WHERE fail_count = 0 AND warn_count > 0)', 'remarked')}
FROM reports${where.sql}`,
    params: where.params,
    tables: ['reports'],
  };
  const matrix: Query<CellRow> = {
    name: 'quality/matrix',
    sql: `SELECT r.report_id, r.center_id, r.year, c.district, c.name, c.pinyin, k.rule, ${number(`min(${SEVERITY})`, 'worst')}, ${number('count(*)', 'checks')}
FROM (SELECT * FROM reports${where.sql} ORDER BY fail_count DESC, report_id LIMIT ${EACH_UP_TO}) r
  JOIN checks k ON k.report_id = r.report_id LEFT JOIN centers c ON c.center_id = r.center_id
GROUP BY ALL ORDER BY r.center_id, r.year, r.report_id, k.rule`,
    params: where.params,
    tables: ['reports', 'checks', 'centers'],
    ...filesOf(state),
  };
  const rules: Query<RuleRow> = {
    name: 'quality/rules',
    sql: `SELECT rule, ${number('count(*)', 'reports')}, ${[0, 1, 2, 3].map((at) => number(`count(*) FILTER (WHERE worst = ${at})`, ['fail', 'warn', 'info', 'pass'][at] ?? '')).join(', ')},
  ${number(`(SELECT count(*) FROM reports${where.sql})`, 'total')}
FROM (SELECT k.report_id, k.rule, min(${SEVERITY}) AS worst FROM ${from} JOIN checks k ON k.report_id = r.report_id GROUP BY k.report_id, k.rule)
GROUP BY rule ORDER BY fail DESC, warn DESC, reports DESC, rule`,
    params: [...where.params, ...where.params],
    tables: ['reports', 'checks'],
    ...filesOf(state),
  };
  const [digits, level] = state.places.length === 0 ? [2, 'province'] : [4, 'city'];
  const placeShares: Query<PlaceRow> = {
    name: 'quality/places',
    sql: `SELECT left(r.center_id, ${digits}) AS code, min(c.${level}) AS name, ${number('count(*)', 'reports')}, ${number('count(*) FILTER (WHERE r.fail_count > 0)', 'failing')}
FROM ${from} JOIN centers c ON c.center_id = r.center_id WHERE c.${level} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    params: where.params,
    tables: ['reports', 'centers'],
  };
  const missing: Query<PanelRow> = {
    name: 'quality/missing',
    sql: `SELECT ${WHO}, ${KEY_METRICS.map(({ group, columns }) => number(columns.map((column) => `(${column} IS NOT NULL)::INT`).join(' + '), `has_${group}`)).join(', ')}
FROM panel${panel.sql} ORDER BY center_id, year LIMIT ${EACH_UP_TO}`,
    params: panel.params,
    tables: ['panel'],
  };
  const stated: Query<MissingRow> = {
    name: 'quality/stated',
    sql: `SELECT ${number('count(*)', 'reports')}, ${KEY_METRICS.flatMap(({ columns }) => columns.map((column) => number(`count(${column})`, column))).join(', ')} FROM panel${panel.sql}`,
    params: panel.params,
    tables: ['panel'],
  };
  const coverage: Query<CoverageRow> = {
    name: 'quality/coverage',
    sql: `SELECT center_id, ${number('count(*)', 'reports')}, min(year) AS first_year, max(year) AS last_year FROM panel${years.sql} GROUP BY center_id ORDER BY center_id`,
    params: years.params,
    tables: ['panel'],
  };
  const moved: Query<MovedRow> = {
    name: 'quality/moved',
    sql: `WITH moved AS (
  SELECT o.outlet, o.tier, o.tier_reported, ${number('count(DISTINCT o.report_id)', 'reports')}, ${number('sum(o.count)', 'articles')}
  FROM ${from} JOIN outlets o ON o.report_id = r.report_id WHERE o.tier <> o.tier_reported OR o.outlet LIKE '%学习强国%'
  GROUP BY o.outlet, o.tier, o.tier_reported
)
SELECT *, (SELECT ${number('count(DISTINCT outlet)', 'n')} FROM moved WHERE outlet NOT LIKE '%学习强国%') AS outlets
FROM moved ORDER BY outlet LIKE '%学习强国%' DESC, reports DESC, articles DESC, outlet, tier, tier_reported LIMIT ${2 * ONE_BY_ONE}`,
    params: where.params,
    tables: ['reports', 'outlets'],
  };
  const scope: Query<ScopeRow> = {
    name: 'quality/scope',
    sql: `SELECT ${number('count(*)', 'reports')}, ${number('count(expenditure_capital)', 'capital')}, ${number('count(expenditure_basic)', 'basic')},
  ${number(`count(*) FILTER (WHERE ${NOTED.early})`, 'early')},
  ${number('count(*) FILTER (WHERE staff_retired > 0)', 'with_retired')}, ${number('count(*) FILTER (WHERE staff_contract > 0)', 'with_contract')},
  ${number('count(staff_actual)', 'heads')},
  ${number(`count(*) FILTER (WHERE ${['central', 'provincial', 'municipal', 'district'].map((tier) => `coalesce(articles_${tier}_bound, '=') <> '='`).join(' OR ')})`, 'bounded')},
  ${number('count(articles_total)', 'tiers')}, ${number(`count(*) FILTER (WHERE ${NOTED.grade})`, 'grade_only')}
FROM panel${panel.sql}`,
    params: panel.params,
    tables: ['panel'],
  };
  const noted: Query<PanelRow> = {
    name: 'quality/noted',
    sql: `WITH marked AS (SELECT *, ${Object.entries(NOTED)
      .map(([name, sql]) => `coalesce(${sql}, false) AS is_${name}`)
      .join(', ')} FROM panel${panel.sql}),
numbered AS (SELECT *, ${Object.keys(NOTED)
      .map((name) => `row_number() OVER (PARTITION BY is_${name} ORDER BY year DESC, center_id) AS nth_${name}`)
      .join(', ')} FROM marked)
SELECT ${WHO}, period_end, ${figureColumns(['staff_actual', 'staff_in_post', 'staff_retired', 'staff_contract', 'expenditure_capital', 'score_grade', 'score_total'])}
FROM numbered WHERE ${Object.keys(NOTED)
      .map((name) => `(is_${name} AND nth_${name} <= ${ONE_BY_ONE})`)
      .join(' OR ')}
ORDER BY year DESC, center_id`,
    params: panel.params,
    tables: ['panel'],
  };
  return {
    totals,
    listed: listedQuery(state, listing, AT_ONCE),
    count: countQuery(state, listing),
    checks: checksQuery(state, listing),
    matrix,
    rules,
    placeShares,
    missing,
    stated,
    coverage,
    moved,
    scope,
    noted,
  };
}
