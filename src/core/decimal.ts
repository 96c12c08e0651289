/**
 * Exact decimals. Money is kept in 万元 with at most six decimals (1 分 is 0.000001); sums go through integers of
 * 10⁻⁶, never through floats. Safe up to 9×10⁹ 万元.
 */
const MICRO = 1_000_000;

/** 万元 (or any catalogue unit) → integer millionths. */
export function toMicro(value: number): number {
  return Math.round(value * MICRO);
}

/** Integer millionths → the shortest double of the decimal. */
export function fromMicro(micro: number): number {
  return Number((micro / MICRO).toFixed(6));
}

/** Exact sum of decimals with at most six places. */
export function sumExact(values: readonly number[]): number {
  return fromMicro(values.reduce((total, value) => total + toMicro(value), 0));
}

/** a − b, exact. */
export function minusExact(a: number, b: number): number {
  return fromMicro(toMicro(a) - toMicro(b));
}

/** Digits behind the point of the shortest form of `value`. */
export function decimalPlaces(value: number): number {
  const text = String(value);
  if (text.includes('e')) return 6;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Division rounded to `places`; null when either side is missing or the divisor is 0. */
export function ratio(a: number | null, b: number | null, places = 6): number | null {
  if (a === null || b === null || b === 0) return null;
  return Number((a / b).toFixed(places));
}
