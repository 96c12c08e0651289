/** Query rows → what the page draws and writes: one place for values, bands and percentiles. Pure. */

import type { Bound } from '../../core/model.ts';
import type { Measured } from './measures.ts';
import { LEAST_PEERS, type SpreadRow, type ValuesRow } from './query.ts';

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
  readonly bound: Bound | null;
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

/** Lists and values as the queries give them, by the position of the measure. */
export function measureRows(
  measures: readonly Measured[],
  lists: SpreadRow | undefined,
  values: readonly ValuesRow[],
): readonly MeasureRow[] {
  return measures.map((measure, i) => {
    const all = lists?.[`l${i}`] ?? [];
    return {
      measure,
      spread: spreadOf(all),
      standings: new Map(
        values.map((row) => [
          row.center_id,
          { ...standingOf(row[`v${i}`] ?? null, all), bound: (row[`b${i}`] ?? null) as Bound | null },
        ]),
      ),
    };
  });
}

function spreadOf(all: readonly number[]): Spread | null {
  const [low] = all;
  const high = all[all.length - 1];
  if (low === undefined || high === undefined) return null;
  const at = (share: number): number => quantile(all, share);
  const band =
    all.length > LEAST_PEERS ? { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) } : null;
  return { n: all.length, low, high, band };
}

/** Between neighbours in proportion, as DuckDB's quantile_cont. `sorted` is ascending and not empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The centre itself is in the list: it is taken out of those that state as much. */
function standingOf(value: string | number | null, all: readonly number[]): Omit<Standing, 'bound'> {
  if (typeof value !== 'number') return { value: null, percentile: null };
  const others = all.length - 1;
  if (others < LEAST_PEERS) return { value, percentile: null };
  const below = countBelow(all, value, false);
  const equal = countBelow(all, value, true) - below - 1;
  return { value, percentile: ((below + Math.max(0, equal) / 2) / others) * 100 };
}

/** How many of an ascending list are less than `value` (or equal to it, too). */
function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (orEqual && at === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Rows that any of the compared centres states. */
export function statedRows(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.filter((row) => [...row.standings.values()].some(({ value }) => value !== null));
}

/** Centres beside this one that state it: it is among those that do, or not. */
export function othersOf(row: MeasureRow, centerId: string): number {
  const own = row.standings.get(centerId)?.value ?? null;
  return Math.max(0, (row.spread?.n ?? 0) - (own === null ? 0 : 1));
}

/** Fewer have no middle worth the name. */
const LEAST_FOR_MEDIAN = 3;

/** How far a centre lies above the median of the other compared centres, %; null: too few of them, or no positive median. */
export function aboveMedian(row: MeasureRow, centerId: string): number | null {
  const own = row.standings.get(centerId)?.value ?? null;
  const others = [...row.standings].flatMap(([id, { value }]) => (id === centerId || value === null ? [] : [value]));
  if (own === null || others.length < LEAST_FOR_MEDIAN) return null;
  const median = quantile(
    others.sort((a, b) => a - b),
    0.5,
  );
  return median > 0 ? (own / median - 1) * 100 : null;
}

/** 1 for the highest; null when the centre does not state it. */
export function rankOf(row: MeasureRow, centerId: string): { readonly rank: number; readonly of: number } | null {
  const own = row.standings.get(centerId)?.value ?? null;
  if (own === null) return null;
  const values = [...row.standings.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  return { rank: 1 + values.filter((value) => value > own).length, of: values.length };
}
