/** Percentiles and bands out of query rows, and where dots stand on a strip. */
import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../../src/views/compare/measures.ts';
import {
  aboveMedian,
  type MeasureRow,
  measureRows,
  othersOf,
  quantile,
  rankOf,
  statedRows,
} from '../../../src/views/compare/standing.ts';
import { stripOf } from '../../../src/views/compare/strip.ts';

const MEASURE = measuredOf('expenditure_total', 'total');

/** Centre a with `value` among `others`; centre b with 80, which is one of them. */
function rowOf(others: readonly number[], value: number | null = 50): MeasureRow {
  const all = [...others, ...(value === null ? [] : [value])].sort((a, b) => a - b);
  const [row] = measureRows([MEASURE], { l0: all.length === 0 ? null : all }, [
    { center_id: 'a', year: 2022, v0: value },
    { center_id: 'b', year: 2022, v0: 80 },
  ]);
  if (!row) throw new Error('no row');
  return row;
}

describe('percentile', () => {
  test.each([
    ['five others, three below', [10, 20, 30, 80, 90], 50, 60],
    ['half of those who state as much', [10, 20, 50, 50, 80], 50, 60],
    ['all the same', [50, 50, 50, 50, 50], 50, 50],
    ['the lowest', [60, 70, 80, 90, 100], 50, 0],
    ['the highest', [10, 20, 30, 40, 45], 50, 100],
    ['zero counts like any other', [0, 0, 10, 20, 30], 0, 20],
    ['four others are too few', [10, 20, 30, 80], 50, null],
    ['not stated', [10, 20, 30, 40, 50, 60, 80], null, null],
  ] as const)('%s', (_, others, value, percentile) => {
    expect(rowOf(others, value).standings.get('a')?.percentile).toBe(percentile);
  });

  test('the band needs five others too', () => {
    expect(rowOf([10, 20, 30, 40]).spread?.band).toBeNull();
    expect(rowOf([0, 10, 20, 30, 40]).spread).toEqual({
      n: 6,
      low: 0,
      high: 50,
      band: { p10: 5, p25: 12.5, p50: 25, p75: 37.5, p90: 45 },
    });
  });

  test('nobody states it: no spread', () => {
    const row = measureRows([MEASURE], { l0: null }, [])[0];
    expect(row?.spread).toBeNull();
    expect(statedRows(row ? [row] : [])).toEqual([]);
  });
});

test('quantiles lie between neighbours in proportion', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantile([10, 20, 40], share))).toEqual([10, 15, 20, 40]);
  expect(quantile([7], 0.9)).toBe(7);
});

test('the others are counted without the centre itself, whether it states the measure or not', () => {
  expect(othersOf(rowOf([10, 20, 80]), 'a')).toBe(3);
  expect(othersOf(rowOf([10, 20, 80], null), 'a')).toBe(3);
  expect(othersOf(rowOf([], null), 'a')).toBe(0);
});

test('above the median of the other compared centres, from three on', () => {
  const among = (values: readonly number[]): MeasureRow => ({
    measure: MEASURE,
    spread: null,
    standings: new Map(values.map((value, at) => [String(at), { value, bound: null, percentile: null }])),
  });
  expect(aboveMedian(among([150, 90, 100, 400]), '0')).toBeCloseTo(50);
  expect(aboveMedian(among([80, 90, 100, 400]), '0')).toBeCloseTo(-20);
  expect(aboveMedian(among([150, 90, 100]), '0')).toBeNull();
  expect(aboveMedian(among([150, 0, 0, 0]), '0')).toBeNull();
});

test('the rank counts who states more', () => {
  expect(rankOf(rowOf([80]), 'a')).toEqual({ rank: 2, of: 2 });
  expect(rankOf(rowOf([80], null), 'a')).toBeNull();
});

test('a strip runs from zero to the largest of the band and the dots', () => {
  const strip = stripOf(rowOf([80, 80, 80, 80, 80]), ['a', 'b']);
  expect(strip?.band?.p90).toBe(1);
  expect(strip?.dots.map(({ centerId, share }) => [centerId, Number(share.toFixed(4))])).toEqual([
    ['b', 1],
    ['a', 0.625],
  ]);
  expect(stripOf(rowOf([80], null), ['a'])).toBeNull();
});
