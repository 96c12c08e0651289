/** The used facts of one centre-year → one row of `panel`. */
import { MEASURES } from '../catalogue/measures.ts';
import { METRICS, type MetricId, panelColumn } from '../catalogue/metrics.ts';
import type { Fact } from '../model.ts';
import { gradeBand } from './gradeBand.ts';
import type { Cell, Row } from './rows.ts';

type MutableRow = Record<string, Cell>;

/** Three columns a metric: value, status, bound; for grades the printed word, its band, status. */
export function metricCells(facts: ReadonlyMap<MetricId, Fact>): Row {
  const cells: MutableRow = {};
  for (const metric of METRICS) {
    const column = panelColumn(metric.id);
    const fact = facts.get(metric.id);
    cells[column] = (metric.unit === null ? fact?.value_text : fact?.value) ?? null;
    if (metric.unit === null) cells[`${column}_band`] = gradeBand(fact?.value_text ?? null);
    cells[`${column}_status`] = fact?.status ?? null;
    if (metric.unit !== null) cells[`${column}_bound`] = fact?.bound ?? null;
  }
  return cells;
}

/** NULL as soon as one input is; `optional` inputs count as 0 where nothing is stated. */
export function measureCells(facts: ReadonlyMap<MetricId, Fact>): Row {
  const cells: MutableRow = {};
  for (const measure of MEASURES) {
    const inputs = measure.inputs.map((id) => facts.get(id)?.value ?? null);
    const optional = (measure.optional ?? []).map((id) => facts.get(id)?.value ?? 0);
    const known = inputs.filter((value): value is number => value !== null);
    cells[measure.id] = known.length === inputs.length ? measure.compute(...known, ...optional) : null;
  }
  return cells;
}
