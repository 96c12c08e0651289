/** One measure on one line: the spread of all centres and the compared ones as dots. Shares of the line, 0 to 1. Pure. */
import type { Band, MeasureRow } from './standing.ts';

export interface Strip {
  /** null: too few centres. */
  readonly band: Band | null;
  readonly dots: readonly { readonly centerId: string; readonly value: number; readonly share: number }[];
}

/**
 * The scale runs from zero (or the lowest, when that is negative) to the largest of the 90th
 * percentile and the compared centres. Outliers that nobody compares do not squeeze the others.
 */
export function stripOf(row: MeasureRow, codes: readonly string[]): Strip | null {
  const dots = codes.flatMap((centerId) => {
    const value = row.standings.get(centerId)?.value ?? null;
    return value === null ? [] : [{ centerId, value }];
  });
  if (dots.length === 0) return null;
  const band = row.spread?.band ?? null;
  const values = [...dots.map((dot) => dot.value), ...(band ? [band.p10, band.p90] : [])];
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const share = (value: number): number => (value - low) / (high - low);
  return {
    band: band
      ? { p10: share(band.p10), p25: share(band.p25), p50: share(band.p50), p75: share(band.p75), p90: share(band.p90) }
      : null,
    // The reference last, so that it lies on top.
    dots: dots.map((dot) => ({ ...dot, share: share(dot.value) })).reverse(),
  };
}
