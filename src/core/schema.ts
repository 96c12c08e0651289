/**
 * The published tables: column names, DuckDB types, units. `scripts/emit` writes exactly these; `src/db` reads them;
 * datapackage.json and data/README.md are made from them.
 */
import { MEASURES } from './catalogue/measures.ts';
import { METRICS, panelColumn } from './catalogue/metrics.ts';

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'DECIMAL(18,6)' | 'VARCHAR[]';
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: string;
}
export type TableName =
  | 'centers'
  | 'reports'
  | 'facts'
  | 'outlets'
  | 'indicators'
  | 'outputs'
  | 'checks'
  | 'texts'
  | 'metrics'
  | 'panel';
export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  /** A total order: two runs give identical bytes. */
  readonly orderBy: readonly string[];
}

const text = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'VARCHAR' }));
const whole = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'INTEGER' }));
const exact = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'DECIMAL(18,6)' }));
const date = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'DATE' }));
const flag = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'BOOLEAN' }));
const EVIDENCE = [...text('quote'), ...whole('start', 'end')];

/** Grades appear in the panel as printed and as a band. */
const PANEL_METRICS: Column[] = METRICS.flatMap((m): Column[] => {
  const column = panelColumn(m.id);
  if (m.unit === null) return text(column, `${column}_band`, `${column}_status`);
  return [{ name: column, type: 'DECIMAL(18,6)', unit: m.unit }, ...text(`${column}_status`, `${column}_bound`)];
});

export const TABLES: readonly Table[] = [
  {
    name: 'centers',
    orderBy: ['center_id'],
    columns: text('center_id', 'province', 'city', 'district', 'name', 'pinyin'),
  },
  {
    name: 'reports',
    orderBy: ['report_id'],
    columns: [
      ...text('report_id', 'center_id'),
      ...whole('year'),
      ...text('kind', 'title', 'source_kind', 'source_file', 'source_sha256', 'text_sha256', 'source_url'),
      ...date('published_on', 'period_end'),
      ...text('status'),
      ...whole('fact_count', 'pass_count', 'info_count', 'warn_count', 'fail_count'),
    ],
  },
  {
    name: 'facts',
    orderBy: ['year', 'report_id', 'metric', 'rank', 'fact_id'],
    columns: [
      ...text('fact_id', 'report_id', 'metric'),
      ...whole('year'),
      ...exact('value'),
      ...text('value_text', 'unit', 'text', 'bound', 'status'),
      ...whole('rank'),
      ...flag('agrees', 'used'),
      ...date('period_start', 'period_end'),
      ...EVIDENCE,
      ...text('label'),
      ...whole('label_start', 'label_end'),
      ...text('section', 'rule'),
    ],
  },
  {
    name: 'outlets',
    orderBy: ['report_id', 'start', 'outlet'],
    columns: [
      ...text('report_id', 'tier', 'tier_reported', 'outlet'),
      ...exact('count'),
      ...text('bound', 'kind'),
      ...EVIDENCE,
    ],
  },
  {
    name: 'indicators',
    orderBy: ['report_id', 'start', 'name'],
    columns: [
      ...text('report_id', 'level', 'section'),
      ...whole('no'),
      ...text('name'),
      ...exact('weight', 'score'),
      ...text('target', 'actual'),
      ...EVIDENCE,
    ],
  },
  {
    name: 'outputs',
    orderBy: ['report_id', 'start', 'label'],
    columns: [...text('report_id', 'label'), ...exact('value'), ...text('unit', 'bound'), ...EVIDENCE],
  },
  {
    name: 'checks',
    orderBy: ['report_id', 'rule', 'note_zh'],
    columns: [
      ...text('report_id', 'rule'),
      ...exact('lhs', 'rhs', 'delta', 'tolerance'),
      ...text('verdict'),
      { name: 'fact_ids', type: 'VARCHAR[]' },
      ...text('note_zh', 'note_en'),
    ],
  },
  {
    name: 'texts',
    orderBy: ['report_id', 'paragraph'],
    columns: [...text('report_id'), ...whole('paragraph', 'start'), ...text('text')],
  },
  {
    name: 'metrics',
    orderBy: ['metric'],
    columns: [
      ...text('metric', 'group', 'label_zh', 'label_en', 'unit', 'definition_zh', 'definition_en', 'formula'),
      ...flag('additive'),
    ],
  },
  {
    name: 'panel',
    orderBy: ['center_id', 'year'],
    columns: [
      ...text('center_id'),
      ...whole('year'),
      ...text('province', 'city', 'district', 'name', 'pinyin', 'report_id', 'source_kind'),
      /** false: only derived facts from another year's report; drawn hollow, not counted as a report. */
      ...flag('has_report'),
      ...date('period_end'),
      ...whole('fail_count', 'warn_count', 'info_count', 'pass_count'),
      ...PANEL_METRICS,
      ...MEASURES.map((m): Column => ({ name: m.id, type: 'DOUBLE', unit: m.unit })),
    ],
  },
];

/** The schema of one table. */
export function table(name: TableName): Table {
  return TABLES.find((t) => t.name === name)!;
}
