/** What the source panel asks. Each is asked only when a panel opens. */
import type { Bound, FactStatus, ReportKind, SourceKind, Verdict } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import type { ViewState } from '../../state/viewState.ts';
import { type Evidence, parseEvidence } from './evidenceKey.ts';

export interface StatementRow {
  readonly fact_id: string;
  readonly report_id: string;
  readonly metric: string;
  readonly year: number;
  readonly value: number | null;
  readonly value_text: string | null;
  readonly unit: string | null;
  readonly text: string;
  readonly bound: Bound;
  readonly status: FactStatus;
  readonly rank: number;
  readonly agrees: boolean;
  readonly used: boolean;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
  readonly label_start: number | null;
  readonly label_end: number | null;
  readonly section: string | null;
  readonly rule: string;
  readonly center_id: string;
  readonly report_year: number;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly source_kind: SourceKind;
  readonly source_file: string | null;
  readonly source_sha256: string | null;
  readonly source_url: string | null;
  readonly published_on: string | null;
  readonly name: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly pinyin: string | null;
}

const STATEMENT = `SELECT f.fact_id, f.report_id, f.metric, f.year, CAST(f.value AS DOUBLE) AS value, f.value_text, f.unit, f.text,
  f.bound, f.status, f.rank, f.agrees, f.used, f.period_start, f.period_end, f.quote, f.start, f."end", f.label, f.label_start, f.label_end, f.section, f.rule,
  r.center_id, r.year AS report_year, r.kind, r.title, r.source_kind, r.source_file, r.source_sha256, r.source_url, r.published_on,
  c.name, c.district, c.city, c.province, c.pinyin
FROM facts f JOIN reports r USING (report_id) LEFT JOIN centers c ON c.center_id = r.center_id`;

const ORDER = 'ORDER BY f.used DESC, r.year DESC, f.report_id, f.rank, f.fact_id';

/** Every statement of the metric and year that the key names, the used one first. */
export function statementsQuery(evidence: Evidence): Query<StatementRow> | null {
  const tables = ['facts', 'reports', 'centers'] as const;
  if (evidence.kind === 'cell') {
    return {
      name: 'source/cell',
      sql: `${STATEMENT} WHERE f.metric = ? AND f.year = ? AND r.center_id = ? ${ORDER}`,
      params: [evidence.metric, evidence.year, evidence.centerId],
      tables,
    };
  }
  if (evidence.kind === 'fact') {
    return {
      name: 'source/fact',
      sql: `${STATEMENT}, (SELECT g.metric AS metric, g.year AS year, q.center_id AS center_id
  FROM facts g JOIN reports q USING (report_id) WHERE g.fact_id = ?) one
WHERE f.metric = one.metric AND f.year IS NOT DISTINCT FROM one.year AND r.center_id IS NOT DISTINCT FROM one.center_id ${ORDER}`,
      params: [evidence.factId],
      tables,
    };
  }
  return null;
}

export interface ParagraphRow {
  readonly start: number;
  readonly text: string;
}

/** Characters of context on either side of a quote. */
export const AROUND = 160;

/** The paragraphs that hold the text [from, to). */
export function surroundingsQuery(
  fact: Pick<StatementRow, 'report_id'>,
  { from, to }: { readonly from: number; readonly to: number },
): Query<ParagraphRow> {
  return {
    name: 'source/text',
    sql: `SELECT start, text FROM texts WHERE report_id = ? AND start < ? AND start + length(text) > ? ORDER BY paragraph`,
    params: [fact.report_id, to, from],
    tables: ['texts'],
  };
}

export interface CheckRow {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly note_zh: string;
  readonly note_en: string;
  readonly fact_ids: readonly string[];
}

/** The audit rules that used this fact, the worst first. */
export function checksQuery(fact: Pick<StatementRow, 'report_id' | 'fact_id'>): Query<CheckRow> {
  return {
    name: 'source/checks',
    sql: `SELECT rule, verdict, note_zh, note_en, fact_ids FROM checks WHERE report_id = ? AND list_contains(fact_ids, ?)
ORDER BY CASE verdict WHEN 'fail' THEN 0 WHEN 'warn' THEN 1 WHEN 'info' THEN 2 ELSE 3 END, rule, note_zh`,
    params: [fact.report_id, fact.fact_id],
    tables: ['checks'],
  };
}

/** For the contract between the engines: what an open panel asks of a report's first figure. */
export function QUERIES(state: ViewState) {
  const evidence = state.fact === null ? null : parseEvidence(state.fact);
  const one = { report_id: '430602-2020', fact_id: '430602-2020/expenditure.total/2020/1', start: 0, end: 12 };
  return {
    statements: evidence === null ? null : statementsQuery(evidence),
    surroundings: surroundingsQuery(one, { from: -AROUND, to: one.end + AROUND }),
    checks: checksQuery(one),
  };
}
