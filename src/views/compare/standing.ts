/** Query rows → what the page draws and writes: one place for values, bands and percentiles. Pure. */

import type { Measured } from './measures.ts';
import type { BandsRow, StandingRow } from './query.ts';
import { LEAST_PEERS } from './query.ts';

/** Percentiles of all centres that state the measure. */
export interface Band {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

export interface Spread {
  /** Centres that state it. */
  readonly n: number;
  readonly low: number;
  readonly high: number;
  /** null: too few. */
  readonly band: Band | null;
}

export interface Standing {
  readonly value: number | null;
  /** Share of the other centres that state less (half of those that state as much), 0 to 100; null: too few others. */
  readonly percentile: number | null;
}

export interface MeasureRow {
  readonly measure: Measured;
  /** null: no centre states it. */
  readonly spread: Spread | null;
  /** By centre. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export function measureRows(
  measures: readonly Measured[],
  bands: BandsRow | undefined,
  standings: readonly StandingRow[],
): readonly MeasureRow[] {
  return measures.map((measure, i) => {
    const spread = bands ? spreadOf(bands, i) : null;
    return {
      measure,
      spread,
      standings: new Map(standings.map((row) => [row.center_id, standingOf(row, i, spread?.n ?? 0)])),
    };
  });
}

function spreadOf(bands: BandsRow, i: number): Spread | null {
  const [n, low, high, quantiles] = [bands[`n${i}`], bands[`low${i}`], bands[`high${i}`], bands[`q${i}`]];
  if (typeof n !== 'number' || typeof low !== 'number' || typeof high !== 'number' || n === 0) return null;
  const enough = n > LEAST_PEERS && Array.isArray(quantiles) && quantiles.length === 5;
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = enough ? (quantiles as readonly number[]) : [];
  return { n, low, high, band: enough ? { p10, p25, p50, p75, p90 } : null };
}

function standingOf(row: StandingRow, i: number, n: number): Standing {
  const [value, below, equal] = [row[`v${i}`], row[`below${i}`], row[`equal${i}`]];
  if (typeof value !== 'number') return { value: null, percentile: null };
  if (n <= LEAST_PEERS || typeof below !== 'number' || typeof equal !== 'number') return { value, percentile: null };
  return { value, percentile: ((below + equal / 2) / (n - 1)) * 100 };
}

/** Rows that any of the compared centres states. */
export function statedRows(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.filter((row) => [...row.standings.values()].some(({ value }) => value !== null));
}

/** 1 for the highest; null when the centre does not state it. */
export function rankOf(row: MeasureRow, centerId: string): { readonly rank: number; readonly of: number } | null {
  const own = row.standings.get(centerId)?.value ?? null;
  if (own === null) return null;
  const values = [...row.standings.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  return { rank: 1 + values.filter((value) => value > own).length, of: values.length };
}
