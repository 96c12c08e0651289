/** Everything that is read → the rows of every published table. */
import { MEASURES } from '../catalogue/measures.ts';
import { METRICS } from '../catalogue/metrics.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { transcribedReports } from '../corrections/transcribed.ts';
import { TABLES } from '../schema.ts';
import { centreRows } from './centreRows.ts';
import { centreOf, compareText } from './identity.ts';
import type { BuildOptions, CentreRows, Row, SourcedReport, TableRows } from './rows.ts';

/** For datasets that fit in memory (the page, tests, the scoreboard); `scripts/ingest` goes centre by centre. */
export function buildDataset(
  reports: readonly SourcedReport[],
  corrections: Corrections,
  options: BuildOptions = {},
): TableRows {
  const all = [...reports, ...transcribedReports(corrections.transcribed)];
  const parts = [...groupByCentre(all)].map(([centerId, own]) =>
    centreRows(centerId, own, corrections.overrides, options),
  );
  const rows = (name: keyof CentreRows): Row[] => parts.flatMap((part) => part[name]);
  return Object.fromEntries(
    TABLES.map(({ name }) => [name, name === 'metrics' ? metricRows() : rows(name)]),
  ) as unknown as TableRows;
}

/** Centres in the order of their codes; '' (unknown) first. */
export function groupByCentre(reports: readonly SourcedReport[]): ReadonlyMap<string, readonly SourcedReport[]> {
  const groups = new Map<string, SourcedReport[]>();
  for (const report of reports) {
    const id = centreOf(report);
    const group = groups.get(id);
    if (group) group.push(report);
    else groups.set(id, [report]);
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

/** The catalogue as a table: what reports state, then what is computed from it (group `derived`, with its formula). */
export function metricRows(): Row[] {
  const stated = METRICS.map((metric) => ({
    metric: metric.id,
    group: metric.group,
    label_zh: metric.zh,
    label_en: metric.en,
    unit: metric.unit,
    definition_zh: metric.defZh,
    definition_en: metric.defEn,
    formula: null,
    additive: metric.additive,
  }));
  const derived = MEASURES.map((measure) => ({
    metric: measure.id,
    group: 'derived',
    label_zh: measure.zh,
    label_en: measure.en,
    unit: measure.unit,
    definition_zh: `由报告数据计算：${measure.formula}`,
    definition_en: `Computed from what reports state: ${measure.formula}`,
    formula: measure.formula,
    additive: false,
  }));
  return [...stated, ...derived];
}
