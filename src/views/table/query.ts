/** What the table view asks: the panel with the chosen columns only, facts with who and where, and their evidence for exports. */
import { CHOICES, choiceOf } from '../../core/catalogue/choices.ts';
import { isMetricId } from '../../core/catalogue/metrics.ts';
import { table } from '../../core/schema.ts';
import { measureBound } from '../../db/bounds.ts';
import type { Query } from '../../db/types.ts';
import { type Filter, filesOf, panelWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import type { Scalar } from '../../tables/column.ts';

export type TableRow = Readonly<Record<string, Scalar>>;

/** Who and when: always asked for. */
export const IDENTITY = [
  'center_id', 'year', 'province', 'city', 'district', 'name', 'pinyin', 'report_id', 'source_kind', 'has_report',
  'period_end', 'fail_count', 'warn_count', 'info_count', 'pass_count',
] as const; // biome-ignore format: one list

/** How a report's checks ended: a row without a report of its own was not checked, which is not the same as no fault found. */
const CHECKED = ['fail_count', 'warn_count', 'info_count', 'pass_count'] as const;

const PANEL_COLUMNS = new Set(table('panel').columns.map((column) => column.name));

/** A choice's published columns: its value, and its status and bound where it has them. */
export function publishedColumns(column: string): readonly string[] {
  return [column, `${column}_band`, `${column}_status`, `${column}_bound`].filter((name) => PANEL_COLUMNS.has(name));
}

/**
 * One row a centre and year, columns by their published names, a measure's bound beside it as the page computes it.
 * `columns` that the panel does not have are left out.
 */
export function panelTableQuery(filter: Filter, columns: readonly string[]): Query<TableRow> {
  const chosen = CHOICES.map((choice) => choice.column).filter((column) => columns.includes(column));
  const names = [...IDENTITY.filter((name) => !isCheck(name)), ...chosen.flatMap(publishedColumns)].map(quoted);
  const bounds = chosen.flatMap((column) =>
    choiceOf(column)?.kind === 'measure' ? [`, ${measureBound(column)} AS ${quoted(`${column}_bound`)}`] : [],
  );
  const where = panelWhere(filter);
  return {
    name: 'table/panel',
    sql: `SELECT ${[...names, ...CHECKED.map(ofReport)].join(', ')}${bounds.join('')} FROM panel${where.sql} ORDER BY center_id, year`,
    params: where.params,
    tables: ['panel'],
  };
}

export interface ProvinceRow {
  /** First two digits of its centres' codes. */
  readonly province: string;
  readonly rows: number;
}

/** In the order of `panelTableQuery`. */
export function provincesQuery(): Query<ProvinceRow> {
  return {
    name: 'table/provinces',
    sql: `SELECT substr(center_id, 1, 2) AS province, CAST(count(*) AS DOUBLE) AS "rows" FROM panel GROUP BY 1 ORDER BY 1`,
    params: [],
    tables: ['panel'],
  };
}

/** Rows of the facts table that the page holds at once; above it the page says so, and exports still take all. */
export const MAX_FACTS = 20_000;

/** More facts than this are not fetched at once: without a filter the latest year stands for them, and the page says so. */
export const WHOLE_FACTS = 200_000;

/** Facts with their centre. Years are those that the figure speaks of. */
const FACTS = `SELECT f.fact_id, c.province, c.city, c.district, c.name, c.pinyin, r.center_id, f.year, f.metric, f.value, f.value_text, f.unit,
  f."text", f.bound, f.status, f.rank, f.agrees, f.used, f.period_start, f.period_end, f.section, f.label, f.quote, f.rule,
  f.report_id, r.source_kind
FROM facts f JOIN reports r ON r.report_id = f.report_id LEFT JOIN centers c ON c.center_id = r.center_id`;

export interface FactsFilter extends Filter {
  /** A panel column; facts of that metric alone. */
  readonly measure: string | null;
}

export function factsTableQuery(filter: FactsFilter, limit: number = MAX_FACTS): Query<TableRow> {
  const where = factsWhere(filter);
  return {
    name: 'table/facts',
    sql: `SELECT * FROM (${FACTS}) AS d${where.sql} ORDER BY year, report_id, metric, rank, fact_id LIMIT ${limit}`,
    params: where.params,
    tables: ['facts', 'reports', 'centers'],
    ...filesOf(filter),
  };
}

export function factsCountQuery(filter: FactsFilter): Query<{ readonly facts: number }> {
  const where = factsWhere(filter);
  return {
    name: 'table/facts_count',
    sql: `SELECT CAST(count(*) AS INTEGER) AS facts FROM (${FACTS}) AS d${where.sql}`,
    params: where.params,
    tables: ['facts', 'reports', 'centers'],
    ...filesOf(filter),
  };
}

/** The words and the verdicts behind the panel's figures: only when an export asks for them. */
export interface EvidenceRow {
  readonly center_id: string;
  readonly year: number;
  readonly metric: string;
  readonly quote: string;
  /** The strictest verdict of the checks that name this fact; null: none does. */
  readonly verdict: string | null;
}

export function evidenceQuery(filter: Filter): Query<EvidenceRow> {
  const where = panelWhere(filter);
  return {
    name: 'table/evidence',
    sql: `WITH touched AS (
  SELECT fact_id, max(CASE verdict WHEN 'fail' THEN 3 WHEN 'warn' THEN 2 WHEN 'info' THEN 1 ELSE 0 END) AS worst
  FROM (SELECT unnest(fact_ids) AS fact_id, verdict FROM checks) AS named GROUP BY fact_id
), used AS (
  SELECT r.center_id, f.year, f.metric, f.quote, t.worst
  FROM facts f JOIN reports r ON r.report_id = f.report_id LEFT JOIN touched t ON t.fact_id = f.fact_id WHERE f.used
)
SELECT center_id, year, metric, quote,
  CASE worst WHEN 3 THEN 'fail' WHEN 2 THEN 'warn' WHEN 1 THEN 'info' WHEN 0 THEN 'pass' END AS verdict
FROM used${where.sql} ORDER BY center_id, year, metric`,
    params: where.params,
    tables: ['facts', 'reports', 'checks'],
    // A check stands with its report's year, and a report also speaks of the year before.
    ...filesOf({ ...filter, years: filter.years && [filter.years[0], filter.years[1] + 1] }),
  };
}

/** What a Parquet file of the shown rows holds: `ids` in the order of the screen, exact types from the dataset itself. */
export function panelParquetQuery(
  ids: readonly string[],
  rows: readonly TableRow[],
  synthetic: boolean,
): Query<unknown> {
  const keys = rows.map((row) => `${row.center_id}-${row.year}`);
  return pickedQuery(
    `SELECT * REPLACE (${CHECKED.map(ofReport).join(', ')}), center_id || '-' || "year" AS rl_key FROM panel`,
    ids.filter((id) => PANEL_COLUMNS.has(id)),
    keys,
    synthetic,
    ['panel'],
  );
}

export function factsParquetQuery(
  ids: readonly string[],
  rows: readonly TableRow[],
  synthetic: boolean,
): Query<unknown> {
  const keys = rows.map((row) => String(row.fact_id));
  return pickedQuery(`SELECT *, fact_id AS rl_key FROM (${FACTS}) AS facts`, ids, keys, synthetic, [
    'facts',
    'reports',
    'centers',
  ]);
}

/** The keys travel as one bound text: a list of 28,500 placeholders would be slower than the query. */
function pickedQuery(
  from: string,
  ids: readonly string[],
  keys: readonly string[],
  synthetic: boolean,
  tables: Query<unknown>['tables'],
): Query<unknown> {
  const notice = synthetic ? `, '模拟数据' AS notice` : '';
  return {
    name: 'table/parquet',
    sql: `WITH picked AS (SELECT unnest(string_split(?, chr(10))) AS rl_key, unnest(range(${keys.length})) AS rl_at)
SELECT ${ids.map((id) => `d.${quoted(id)}`).join(', ')}${notice} FROM (${from}) AS d JOIN picked p ON p.rl_key = d.rl_key ORDER BY p.rl_at`,
    params: [keys.join('\n')],
    tables,
  };
}

function factsWhere(filter: FactsFilter): ReturnType<typeof panelWhere> {
  const metric = filter.measure === null ? undefined : choiceOf(filter.measure)?.id;
  if (metric === undefined || !isMetricId(metric)) return panelWhere(filter);
  const where = panelWhere(filter, ['metric = ?']);
  return { sql: where.sql, params: [...where.params, metric] };
}

function isCheck(name: string): boolean {
  return (CHECKED as readonly string[]).includes(name);
}

function ofReport(name: string): string {
  return `CASE WHEN has_report THEN ${quoted(name)} END AS ${quoted(name)}`;
}

/** Only names of our own schema come here. */
function quoted(name: string): string {
  return `"${name}"`;
}

/** For the contract test. */
export function QUERIES(state: ViewState) {
  const row: TableRow = { center_id: '430602', year: 2020, fact_id: '430602-2020/expenditure.total/2020/1' };
  const all = CHOICES.map((choice) => choice.column);
  return {
    panel: panelTableQuery(state, all),
    provinces: provincesQuery(),
    facts: factsTableQuery(state, 500),
    facts_count: factsCountQuery(state),
    evidence: evidenceQuery(state),
    panel_parquet: panelParquetQuery(['center_id', 'year', ...all.flatMap(publishedColumns)], [row], true),
    facts_parquet: factsParquetQuery(['fact_id', 'district', 'value', 'bound', 'quote'], [row], false),
  };
}
