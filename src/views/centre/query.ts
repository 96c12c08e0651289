/** What 档案 asks: everything of one centre. The panel and the reports come first; details when their part is shown. */
import { CHOICES } from '../../core/catalogue/choices.ts';
import type { Bound, FactStatus, ReportKind, ScoreSection, SourceKind, Tier, Verdict } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import type { ViewState } from '../../state/viewState.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';

export interface ReportRow {
  readonly report_id: string;
  readonly year: number | null;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly source_kind: SourceKind;
  readonly source_file: string | null;
  readonly source_sha256: string | null;
  readonly text_sha256: string | null;
  readonly source_url: string | null;
  readonly published_on: string | null;
  readonly period_end: string | null;
  readonly fact_count: number;
  readonly pass_count: number;
  readonly info_count: number;
  readonly warn_count: number;
  readonly fail_count: number;
}

export interface CheckRow {
  readonly report_id: string;
  readonly rule: string;
  readonly lhs: number | null;
  readonly rhs: number | null;
  readonly delta: number | null;
  readonly tolerance: number | null;
  readonly verdict: Verdict;
  readonly fact_ids: readonly string[];
  readonly note_zh: string;
  readonly note_en: string;
}

export interface OutletRow {
  readonly tier: Tier;
  readonly tier_reported: Tier;
  readonly outlet: string;
  readonly count: number;
  readonly bound: Bound;
  readonly kind: 'article' | 'video';
  readonly quote: string;
}

export interface IndicatorRow {
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly no: number | null;
  readonly name: string;
  readonly weight: number | null;
  readonly score: number | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly quote: string;
}

export interface OutputRow {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly quote: string;
}

export interface FactRow {
  readonly fact_id: string;
  readonly metric: string;
  readonly year: number | null;
  readonly value: number | null;
  readonly value_text: string | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly status: FactStatus;
  readonly rank: number;
  readonly quote: string;
}

export interface DirectoryRow {
  readonly center_id: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  readonly reports: number;
  readonly year: number | null;
  /** 万元, of that year; null: not stated. */
  readonly expenditure: number | null;
  readonly staff: number | null;
}

/** Every centre of the dataset, with its latest report. */
export function directoryQuery(): Query<DirectoryRow> {
  return {
    name: 'centre/directory',
    sql: `SELECT center_id, any_value(province) AS province, any_value(city) AS city, any_value(district) AS district, any_value(name) AS name,
  any_value(pinyin) AS pinyin, CAST(count(*) FILTER (WHERE has_report) AS DOUBLE) AS reports, max(year) FILTER (WHERE has_report) AS year,
  CAST(arg_max(expenditure_total, year) FILTER (WHERE has_report AND expenditure_total IS NOT NULL) AS DOUBLE) AS expenditure,
  CAST(arg_max(staff_actual, year) FILTER (WHERE has_report AND staff_actual IS NOT NULL) AS DOUBLE) AS staff
FROM panel GROUP BY center_id ORDER BY center_id`,
    params: [],
    tables: ['panel'],
  };
}

/** All years of the centre with every figure and measure. */
export function yearsQuery(centerId: string): Query<PanelRow> {
  return {
    name: 'centre/years',
    sql: `SELECT ${WHO}, report_id, source_kind, period_end, ${figureColumns(CHOICES.map((choice) => choice.column))}
FROM panel WHERE center_id = ? ORDER BY year`,
    params: [centerId],
    tables: ['panel'],
  };
}

/** Its reports, the latest first; of one year the self-assessment first. */
export function reportsQuery(centerId: string): Query<ReportRow> {
  return {
    name: 'centre/reports',
    sql: `SELECT report_id, year, kind, title, source_kind, source_file, source_sha256, text_sha256, source_url, published_on, period_end,
  CAST(fact_count AS DOUBLE) AS fact_count, CAST(pass_count AS DOUBLE) AS pass_count, CAST(info_count AS DOUBLE) AS info_count,
  CAST(warn_count AS DOUBLE) AS warn_count, CAST(fail_count AS DOUBLE) AS fail_count
FROM reports WHERE center_id = ? ORDER BY year DESC NULLS LAST, CASE kind WHEN 'self' THEN 0 WHEN 'final' THEN 1 ELSE 2 END, report_id`,
    params: [centerId],
    tables: ['reports'],
  };
}

export function auditQuery(reportId: string): Query<CheckRow> {
  return {
    name: 'centre/audit',
    sql: `SELECT report_id, rule, CAST(lhs AS DOUBLE) AS lhs, CAST(rhs AS DOUBLE) AS rhs, CAST(delta AS DOUBLE) AS delta,
  CAST(tolerance AS DOUBLE) AS tolerance, verdict, fact_ids, note_zh, note_en FROM checks WHERE report_id = ? ORDER BY rule, note_zh`,
    params: [reportId],
    tables: ['checks'],
  };
}

export function outletsQuery(reportId: string): Query<OutletRow> {
  return {
    name: 'centre/outlets',
    sql: `SELECT tier, tier_reported, outlet, CAST(count AS DOUBLE) AS count, bound, kind, quote FROM outlets WHERE report_id = ?
ORDER BY CASE tier_reported WHEN 'central' THEN 0 WHEN 'provincial' THEN 1 WHEN 'municipal' THEN 2 WHEN 'district' THEN 3 ELSE 4 END, count DESC, outlet, start`,
    params: [reportId],
    tables: ['outlets'],
  };
}

export function indicatorsQuery(reportId: string): Query<IndicatorRow> {
  return {
    name: 'centre/indicators',
    sql: `SELECT level, section, no, name, CAST(weight AS DOUBLE) AS weight, CAST(score AS DOUBLE) AS score, target, actual, quote
FROM indicators WHERE report_id = ? ORDER BY start, level DESC, name, no`,
    params: [reportId],
    tables: ['indicators'],
  };
}

export function outputsQuery(reportId: string): Query<OutputRow> {
  return {
    name: 'centre/outputs',
    sql: `SELECT label, CAST(value AS DOUBLE) AS value, unit, bound, quote FROM outputs WHERE report_id = ? ORDER BY start, label, value`,
    params: [reportId],
    tables: ['outputs'],
  };
}

/** Every statement of a report; asked only by the form that reports an error. */
export function factsQuery(reportId: string, year: number | null): Query<FactRow> {
  return {
    name: 'centre/facts',
    sql: `SELECT fact_id, metric, year, CAST(value AS DOUBLE) AS value, value_text, unit, bound, status, rank, quote FROM facts
WHERE report_id = ? ORDER BY metric, year, rank, fact_id`,
    params: [reportId],
    tables: ['facts'],
    ...(year === null ? {} : { years: [year - 1, year] }),
  };
}

/** Every query of the view for a state; the contract test runs each on both engines. */
export function QUERIES(state: ViewState) {
  const centerId = state.centers[0] ?? '';
  const reportId = `${centerId}-${state.years?.[1] ?? 2022}`;
  return {
    directory: directoryQuery(),
    years: yearsQuery(centerId),
    reports: reportsQuery(centerId),
    audit: auditQuery(reportId),
    outlets: outletsQuery(reportId),
    indicators: indicatorsQuery(reportId),
    outputs: outputsQuery(reportId),
    facts: factsQuery(reportId, null),
  };
}
