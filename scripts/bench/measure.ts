/** What a benchmark says: runs → median and spread, beside its budget. */

export type Unit = 'ms' | 's' | 'kB' | 'MB' | 'reports/s' | '×';

export interface Measure {
  /** Stable, for comparing JSON of two days: `cold/throttled/first-chart`. */
  readonly id: string;
  readonly what: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  /** Upper bound; null: no budget, a figure to know. */
  readonly budget: number | null;
  readonly note?: string;
}

export interface Result extends Measure {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: 'met' | 'missed' | null;
}

/** The q-th quantile (0 to 1) by linear interpolation; NaN of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function judged(measure: Measure): Result {
  const middle = median(measure.values);
  return {
    ...measure,
    median: middle,
    low: Math.min(...measure.values),
    high: Math.max(...measure.values),
    verdict: measure.budget === null ? null : middle <= measure.budget ? 'met' : 'missed',
  };
}

/** Three significant digits, no exponent. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

export function table(results: readonly Result[]): string {
  const head = ['what', 'median', 'spread', 'n', 'budget', ''];
  const rows = results.map((one) => [
    one.what + (one.note ? ` (${one.note})` : ''),
    `${figure(one.median)} ${one.unit}`,
    one.values.length > 1 ? `${figure(one.low)}–${figure(one.high)}` : '',
    String(one.values.length),
    one.budget === null ? '' : `≤ ${figure(one.budget)} ${one.unit}`,
    one.verdict ?? '',
  ]);
  const widths = head.map((name, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? name).length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
