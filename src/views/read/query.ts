/** What 读报告 asks of the loaded dataset: how the report that was read stands among those that are there. */
import type { Candidate } from '../../core/peers.ts';
import type { Param, Query } from '../../db/types.ts';
import type { ViewState } from '../../state/viewState.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';

/** What is compared, in the order of the table. */
export const COMPARED = [
  'expenditure_total',
  'staff_actual',
  'spend_per_head',
  'personnel_share',
  'project_share',
  'budget_execution_rate',
  'execution_rate_calc',
  'articles_total',
  'articles_per_head',
  'cost_per_article',
  'upward_share',
  'score_total',
] as const;
export type Compared = (typeof COMPARED)[number];

/** The report that was read, as far as it states itself. */
export interface Subject {
  readonly centerId: string;
  readonly year: number;
  readonly staff: number | null;
  readonly expenditure: number | null; // 万元
  /** 万元, full year or initial. */
  readonly budget: number | null;
  readonly values: Readonly<Partial<Record<Compared, number>>>;
}

export interface StandingRow {
  readonly measure: Compared;
  /** Reports that have the measure. */
  readonly n: number;
  readonly median: number | null;
  /** Reports with a lower value; 0 where this report states none. */
  readonly below: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** Below this many reports of the year all years are taken, and no percentile is given. */
export const FEW = 5;

/** Among other centres: those of the same year where there are enough, all years otherwise. */
export function standingQuery(subject: Subject): Query<StandingRow> {
  const { centerId, year, values } = subject;
  const parts = COMPARED.map((column, at) => {
    const own = values[column];
    const below = own === undefined ? '0' : `count(*) FILTER (WHERE CAST(${column} AS DOUBLE) < ?)`;
    return {
      sql: `SELECT ${at} AS place, '${column}' AS measure, CAST(count(*) AS DOUBLE) AS n, CAST(quantile_cont(CAST(${column} AS DOUBLE), 0.5) AS DOUBLE) AS median,
  CAST(${below} AS DOUBLE) AS below, min(year) AS first_year, max(year) AS last_year FROM peers WHERE ${column} IS NOT NULL`,
      params: own === undefined ? [] : [own],
    };
  });
  const params: Param[] = [centerId, year, centerId, year, ...parts.flatMap((part) => part.params)];
  return {
    name: 'read/standing',
    sql: `WITH peers AS (SELECT * FROM panel WHERE has_report AND center_id <> ?
  AND ((SELECT count(*) FROM panel WHERE has_report AND year = ? AND center_id <> ?) < ${FEW} OR year = ?))
SELECT measure, n, median, below, first_year, last_year FROM (${parts.map((part) => part.sql).join('\nUNION ALL\n')}) ORDER BY place`,
    params,
    tables: ['panel'],
  };
}

/** The other centres, each with the report nearest in year (of two equally near the later): out of them come the peers. */
export function candidatesQuery({ centerId, year }: Subject): Query<Candidate> {
  return {
    name: 'read/candidates',
    sql: `WITH pick AS (SELECT center_id, arg_min(year, abs(year - ?) * 2 + (year < ?)::INT) AS year
  FROM panel WHERE has_report AND center_id <> ? GROUP BY center_id)
SELECT center_id, year, CAST(staff_actual AS DOUBLE) AS staff, CAST(expenditure_total AS DOUBLE) AS expenditure,
  CAST(coalesce(budget_full_year, budget_initial) AS DOUBLE) AS budget FROM panel JOIN pick USING (center_id, year) ORDER BY center_id`,
    params: [year, year, centerId],
    tables: ['panel'],
  };
}

/** The figures of the peers, in no order of nearness. */
export function peersQuery(peers: readonly Pick<Candidate, 'center_id' | 'year'>[]): Query<PanelRow> {
  const each = peers.map(() => '(center_id = ? AND year = ?)').join(' OR ');
  return {
    name: 'read/peers',
    sql: `SELECT ${WHO}, ${figureColumns(COMPARED)} FROM panel WHERE ${each || 'false'} ORDER BY center_id`,
    params: peers.flatMap(({ center_id, year }) => [center_id, year]),
    tables: ['panel'],
  };
}

export interface SampleRow {
  readonly report_id: string;
  /** `digest`, `synthetic` …: what is read here stays what it was. */
  readonly source_kind: string;
  readonly start: number;
  readonly text: string;
}

/** The text of the report here with most to say about its arithmetic: something to try the reading on. */
export function sampleQuery(): Query<SampleRow> {
  return {
    name: 'read/sample',
    sql: `WITH one AS (SELECT report_id, source_kind FROM reports WHERE status = 'read' ORDER BY fail_count DESC, report_id LIMIT 1)
SELECT t.report_id, one.source_kind, t.start, t.text FROM texts t JOIN one ON one.report_id = t.report_id ORDER BY t.paragraph`,
    params: [],
    tables: ['texts', 'reports'],
  };
}

const EXAMPLE: Subject = {
  centerId: '430602',
  year: 2020,
  staff: 21,
  expenditure: 259.45,
  budget: null,
  values: { expenditure_total: 259.45, staff_actual: 21, spend_per_head: 12.3548 },
};

/** Every query of the view, for the contract test; the view itself asks with its own report. */
export function QUERIES(_state: ViewState, subject: Subject = EXAMPLE) {
  return {
    standing: standingQuery(subject),
    candidates: candidatesQuery(subject),
    peers: peersQuery([{ center_id: '430406', year: 2024 }]),
    sample: sampleQuery(),
  };
}
