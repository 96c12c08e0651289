/** The used facts of one centre-year → the metric and measure columns of its row of `panel`. */
import { MEASURES } from '../catalogue/measures.ts';
import { METRICS, type MetricId, panelColumn } from '../catalogue/metrics.ts';
import type { Fact } from '../model.ts';
import { gradeBand } from './gradeBand.ts';
import type { Cell } from './rows.ts';

/** Names made once: a country's panel has nine million cells. */
const COLUMNS = METRICS.map(({ id, unit }) => {
  const value = panelColumn(id);
  return {
    id,
    isText: unit === null,
    value,
    band: `${value}_band`,
    status: `${value}_status`,
    bound: `${value}_bound`,
  };
});

/** Three columns a metric: value, status, bound; for grades the printed word, its band, status. */
export function fillMetrics(row: Record<string, Cell>, facts: ReadonlyMap<MetricId, Fact>): void {
  for (const column of COLUMNS) {
    const fact = facts.get(column.id);
    row[column.value] = (column.isText ? fact?.value_text : fact?.value) ?? null;
    if (column.isText) row[column.band] = gradeBand(fact?.value_text ?? null);
    row[column.status] = fact?.status ?? null;
    if (!column.isText) row[column.bound] = fact?.bound ?? null;
  }
}

/** NULL as soon as one input is; `optional` inputs count as 0 where nothing is stated. */
export function fillMeasures(row: Record<string, Cell>, facts: ReadonlyMap<MetricId, Fact>): void {
  for (const measure of MEASURES) {
    const known: number[] = [];
    for (const id of measure.inputs) {
      const value = facts.get(id)?.value;
      if (value != null) known.push(value);
    }
    const complete = known.length === measure.inputs.length;
    const optional = complete ? (measure.optional ?? []).map((id) => facts.get(id)?.value ?? 0) : [];
    row[measure.id] = complete ? measure.compute(...known, ...optional) : null;
  }
}
