/** Short ways to write readings for tests. */
import { type MetricId, metric } from '../../src/core/catalogue/metrics.ts';
import type { Extraction, Fact, ReportHead } from '../../src/core/model.ts';
import type { SourcedReport } from '../../src/core/panel/rows.ts';

export type FactLine = readonly [id: MetricId, value: number | string, more?: Partial<Fact>];

const HEAD: ReportHead = {
  center_id: '430602',
  province: '湖南省',
  city: '岳阳市',
  district: '岳阳楼区',
  unit_name: '岳阳楼区融媒体中心',
  year: 2020,
  kind: 'self',
  title: null,
  period_end: null,
};

/** The text is the values, one a line; each fact's quote is its value there. */
export function makeReport(head: Partial<ReportHead>, lines: readonly FactLine[], reportId?: string): SourcedReport {
  const report = { ...HEAD, ...head };
  const suffix = report.kind === 'self' ? '' : `-${report.kind}`;
  const id = reportId ?? `${report.center_id}-${report.year}${suffix}`;
  const ranks = new Map<string, number>();
  let text = '';
  const facts = lines.map(([name, value, more]): Fact => {
    const year = more && 'year' in more ? (more.year ?? null) : report.year;
    const key = `${name}/${year}`;
    const rank = (ranks.get(key) ?? 0) + 1;
    ranks.set(key, rank);
    const start = text.length;
    text += `${value}\n`;
    return {
      fact_id: `${id}/${key}/${rank}`,
      report_id: id,
      metric: name,
      value: typeof value === 'number' ? value : null,
      value_text: typeof value === 'string' ? value : null,
      unit: metric(name).unit,
      text: String(value),
      bound: '=',
      status: 'stated',
      rank,
      agrees: rank === 1,
      period_start: null,
      period_end: null,
      quote: String(value),
      start,
      end: start + String(value).length,
      label: null,
      label_start: null,
      label_end: null,
      section: null,
      rule: 'test',
      ...more,
      year,
    };
  });
  const extraction: Extraction = {
    report_id: id,
    report,
    facts,
    outlets: [],
    indicators: [],
    outputs: [],
    checks: [],
    warnings: [],
    text,
  };
  return {
    extraction,
    source: {
      source_kind: 'original',
      source_file: `${id}.txt`,
      source_sha256: null,
      text_sha256: null,
      source_url: null,
      published_on: null,
    },
  };
}
