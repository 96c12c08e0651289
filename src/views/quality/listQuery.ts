/**
 * What the list of 数据质量 asks. First which reports stand in it, from what each report counts of itself; then the checks
 * of those that are shown, from their own partitions: a country's checks are 20 MB, the first page of its list 1 MB.
 */
import type { Verdict } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import { filesOf, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import type { Listing } from './listing.ts';

/** Reports shown before someone asks for more, and with each asking. */
export const AT_ONCE = 8;
export const MORE = 40;

export const PLACED = "status IN ('read', 'duplicate')";
/** fail first. */
export const SEVERITY = "CASE verdict WHEN 'fail' THEN 0 WHEN 'warn' THEN 1 WHEN 'info' THEN 2 ELSE 3 END";
/** The worst report first. */
const WORST = 'r.fail_count DESC, r.warn_count DESC, r.report_id';

export interface ListedRow {
  readonly report_id: string;
  readonly center_id: string;
  readonly year: number | null;
}

export interface CheckRow {
  readonly report_id: string;
  readonly center_id: string;
  readonly year: number;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  readonly source_kind: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly lhs: number | null;
  readonly rhs: number | null;
  readonly delta: number | null;
  readonly note_zh: string;
  readonly note_en: string;
  readonly fact_ids: readonly string[];
}

/** How many of the listed verdicts a report has, as it counts itself. */
function counted(verdicts: readonly Verdict[]): string {
  return verdicts.map((verdict) => `${verdict}_count`).join(' + ');
}

/** The checks of a listing, joined to the filtered reports; `join`: what else is joined. */
function matching(state: ViewState, { verdicts, rule }: Listing, join = '') {
  const where = panelWhere(state, [PLACED]);
  const marks = verdicts.map(() => '?').join(', ');
  return {
    sql: `(SELECT * FROM reports${where.sql}) r JOIN checks k ON k.report_id = r.report_id${join}
WHERE k.verdict IN (${marks})${rule === null ? '' : ' AND k.rule = ?'}`,
    params: [...where.params, ...verdicts, ...(rule === null ? [] : [rule])],
  };
}

/** The first reports of the list. Of one rule only the checks themselves know. */
export function listedQuery(state: ViewState, listing: Listing, reports: number): Query<ListedRow> {
  if (listing.rule === null) {
    const where = panelWhere(state, [PLACED, `${counted(listing.verdicts)} > 0`]);
    return {
      name: 'quality/listed',
      sql: `SELECT report_id, center_id, year FROM reports r${where.sql} ORDER BY ${WORST} LIMIT ${reports}`,
      params: where.params,
      tables: ['reports'],
    };
  }
  const { sql, params } = matching(state, listing);
  return {
    name: 'quality/listed',
    sql: `SELECT r.report_id, r.center_id, r.year FROM ${sql}
GROUP BY r.report_id, r.center_id, r.year, r.fail_count, r.warn_count ORDER BY ${WORST} LIMIT ${reports}`,
    params,
    tables: ['reports', 'checks'],
    ...filesOf(state),
  };
}

/** How many checks, in how many reports, the list would hold. */
export function countQuery(state: ViewState, listing: Listing): Query<{ checks: number; reports: number }> {
  if (listing.rule === null) {
    const where = panelWhere(state, [PLACED]);
    const own = counted(listing.verdicts);
    return {
      name: 'quality/count',
      sql: `SELECT CAST(coalesce(sum(${own}), 0) AS DOUBLE) AS checks, CAST(count(*) FILTER (WHERE ${own} > 0) AS DOUBLE) AS reports FROM reports${where.sql}`,
      params: where.params,
      tables: ['reports'],
    };
  }
  const { sql, params } = matching(state, listing);
  return {
    name: 'quality/count',
    sql: `SELECT CAST(count(*) AS DOUBLE) AS checks, CAST(count(DISTINCT k.report_id) AS DOUBLE) AS reports FROM ${sql}`,
    params,
    tables: ['reports', 'checks'],
    ...filesOf(state),
  };
}

/** The checks of a listing, the worst report first; `of`: only of these reports. Without it all of them, for a download. */
export function checksQuery(
  state: ViewState,
  listing: Listing,
  of: readonly ListedRow[] | null = null,
): Query<CheckRow> {
  const { sql, params } = matching(state, listing, ' LEFT JOIN centers c ON c.center_id = r.center_id');
  const some = of === null ? '' : ` AND r.report_id IN (${of.map(() => '?').join(', ') || 'NULL'})`;
  return {
    name: 'quality/checks',
    sql: `SELECT r.report_id, r.center_id, r.year, r.source_kind, c.province, c.city, c.district, c.name, c.pinyin, k.rule, k.verdict,
  CAST(k.lhs AS DOUBLE) AS lhs, CAST(k.rhs AS DOUBLE) AS rhs, CAST(k.delta AS DOUBLE) AS delta, k.note_zh, k.note_en, k.fact_ids
FROM ${sql}${some}
ORDER BY ${WORST}, ${SEVERITY}, k.rule, k.note_zh, k.note_en, k.fact_ids`,
    params: [...params, ...(of ?? []).map(({ report_id }) => report_id)],
    tables: ['reports', 'checks', 'centers'],
    ...(of === null ? filesOf(state) : { only: { pairs: of.map(pairOf) } }),
  };
}

/** The partition that a report's checks lie in. */
function pairOf({ center_id, year }: ListedRow): string {
  return `${year ?? ''}/${center_id.slice(0, 2) || '00'}`;
}

/** Checks by report, in the order they come. */
export function byReport(rows: readonly CheckRow[]): readonly (readonly CheckRow[])[] {
  const groups = new Map<string, CheckRow[]>();
  for (const row of rows) {
    const group = groups.get(row.report_id);
    if (group) group.push(row);
    else groups.set(row.report_id, [row]);
  }
  return [...groups.values()];
}
