/** The bound of a derived measure, from the bounds of its inputs: the panel has no column for it. SQL over the panel. */
import { MEASURES, type Measure } from '../core/catalogue/measures.ts';
import { type MetricId, panelColumn } from '../core/catalogue/metrics.ts';

/**
 * `>=` where every bounded input pulls upwards (a sum of «at least»), `<=` where every one pulls downwards (a cost over «at
 * least» as many articles), `~` where they pull apart or an input is itself about right; null where all inputs are exact.
 */
export function boundSql({ inputs, optional = [], falling, eitherWay }: BoundInputs): string {
  const all = [...inputs, ...optional];
  const is = (id: MetricId, bound: string): string => `${panelColumn(id)}_bound = '${bound}'`;
  const clear = all.filter((id) => !eitherWay.includes(id));
  const up = clear.map((id) => is(id, falling.includes(id) ? '<=' : '>='));
  const down = clear.map((id) => is(id, falling.includes(id) ? '>=' : '<='));
  const about = [...all.map((id) => is(id, '~')), ...eitherWay.flatMap((id) => [is(id, '>='), is(id, '<=')])];
  const any = (some: readonly string[]): string => `(${some.join(' OR ')})`;
  return `CASE WHEN ${any(about)} OR (${any(up)} AND ${any(down)}) THEN '~' WHEN ${any(up)} THEN '>=' WHEN ${any(down)} THEN '<=' END`;
}

export type BoundInputs = Pick<Measure, 'inputs' | 'optional' | 'falling' | 'eitherWay'>;

/** A measure's bound, by its panel column. */
export function measureBound(column: string): string {
  const measure = MEASURES.find(({ id }) => id === column);
  if (!measure) throw new Error(`${column} is no derived measure`);
  return boundSql(measure);
}
