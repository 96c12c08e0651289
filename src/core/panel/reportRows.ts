/** One report's rows in every table but `centers` and `panel`. */
import type { Check, Extraction, Fact, Verdict } from '../model.ts';
import type { Cell, ReportSource, ReportStatus, Row } from './rows.ts';

export function reportStatus(extraction: Extraction, plainId: string): ReportStatus {
  if (extraction.warnings.some((warning) => warning.code === 'not_a_report')) return 'not_a_report';
  if (extraction.report.center_id === null || extraction.report.year === null) return 'unplaced';
  return extraction.report_id === plainId ? 'read' : 'duplicate';
}

export function countVerdicts(checks: readonly Check[]): Readonly<Record<`${Verdict}_count`, number>> {
  const counts = { pass_count: 0, info_count: 0, warn_count: 0, fail_count: 0 };
  for (const check of checks) counts[`${check.verdict}_count`] += 1;
  return counts;
}

export function reportRow(
  extraction: Extraction,
  facts: readonly Fact[],
  checks: readonly Check[],
  source: ReportSource,
  status: ReportStatus,
): Row {
  const { report } = extraction;
  return {
    report_id: extraction.report_id,
    center_id: report.center_id,
    year: report.year,
    kind: report.kind,
    title: report.title,
    source_kind: source.source_kind,
    source_file: source.source_file,
    source_sha256: source.source_sha256,
    text_sha256: source.text_sha256,
    source_url: source.source_url,
    published_on: source.published_on,
    period_end: report.period_end,
    status,
    fact_count: facts.length,
    ...countVerdicts(checks),
  };
}

/** The columns of `facts`, `used` last settled; listed so that a field added to `Fact` does not leak into the table. */
export function factRow(fact: Fact, used: boolean): Row {
  return {
    fact_id: fact.fact_id,
    report_id: fact.report_id,
    metric: fact.metric,
    year: fact.year,
    value: fact.value,
    value_text: fact.value_text,
    unit: fact.unit,
    text: fact.text,
    bound: fact.bound,
    status: fact.status,
    rank: fact.rank,
    agrees: fact.agrees,
    used,
    period_start: fact.period_start,
    period_end: fact.period_end,
    quote: fact.quote,
    start: fact.start,
    end: fact.end,
    label: fact.label,
    label_start: fact.label_start,
    label_end: fact.label_end,
    section: fact.section,
    rule: fact.rule,
  };
}

function pick<T extends object>(row: T, names: readonly (keyof T & string)[]): Row {
  const picked: Record<string, Cell> = {};
  for (const name of names) picked[name] = row[name] as Cell;
  return picked;
}

const EVIDENCE = ['quote', 'start', 'end'] as const;

export function detailRows(extraction: Extraction): { readonly [T in 'outlets' | 'indicators' | 'outputs']: Row[] } {
  return {
    outlets: extraction.outlets.map((row) =>
      pick(row, ['report_id', 'tier', 'tier_reported', 'outlet', 'count', 'bound', 'kind', ...EVIDENCE]),
    ),
    indicators: extraction.indicators.map((row) =>
      pick(row, ['report_id', 'level', 'section', 'no', 'name', 'weight', 'score', 'target', 'actual', ...EVIDENCE]),
    ),
    outputs: extraction.outputs.map((row) => pick(row, ['report_id', 'label', 'value', 'unit', 'bound', ...EVIDENCE])),
  };
}

export function checkRow(check: Check): Row {
  return pick(check, [
    'report_id',
    'rule',
    'lhs',
    'rhs',
    'delta',
    'tolerance',
    'verdict',
    'fact_ids',
    'note_zh',
    'note_en',
  ]);
}

/** Lines that say something, each with its offset: `text.startsWith(row.text, row.start)`. Blank lines are left out. */
export function textRows(reportId: string, text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') rows.push({ report_id: reportId, paragraph: rows.length, start, text: line });
    start += line.length + 1;
  }
  return rows;
}
