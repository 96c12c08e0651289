/** Percentiles and bands out of query rows, and where dots stand on a strip. */
import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../../src/views/compare/measures.ts';
import { type MeasureRow, measureRows, rankOf, statedRows } from '../../../src/views/compare/standing.ts';
import { stripOf } from '../../../src/views/compare/strip.ts';

const MEASURE = measuredOf('expenditure_total', 'total');

function rowOf(n: number, below: number, equal: number, value: number | null = 50): MeasureRow {
  const bands = { n0: n, low0: 10, high0: 100, q0: [20, 30, 50, 70, 90] };
  const [row] = measureRows([MEASURE], bands, [
    { center_id: 'a', year: 2022, v0: value, below0: below, equal0: equal },
    { center_id: 'b', year: 2022, v0: 80, below0: 0, equal0: 0 },
  ]);
  if (!row) throw new Error('no row');
  return row;
}

describe('percentile', () => {
  test.each([
    ['five others, three below', rowOf(6, 3, 0), 60],
    ['half of those who state as much', rowOf(6, 2, 2), 60],
    ['the lowest', rowOf(11, 0, 0), 0],
    ['the highest', rowOf(11, 10, 0), 100],
    ['four others are too few', rowOf(5, 3, 0), null],
    ['not stated', rowOf(30, 3, 0, null), null],
  ] as const)('%s', (_, row, percentile) => expect(row.standings.get('a')?.percentile).toBe(percentile));

  test('the band needs five others too', () => {
    expect(rowOf(5, 0, 0).spread?.band).toBeNull();
    expect(rowOf(6, 0, 0).spread?.band).toEqual({ p10: 20, p25: 30, p50: 50, p75: 70, p90: 90 });
  });

  test('nobody states it: no spread', () => {
    const [row] = measureRows([MEASURE], { n0: 0, low0: null, high0: null, q0: null }, []);
    expect(row?.spread).toBeNull();
    expect(statedRows(row ? [row] : [])).toEqual([]);
  });
});

test('the rank counts who states more', () => {
  expect(rankOf(rowOf(6, 0, 0), 'a')).toEqual({ rank: 2, of: 2 });
  expect(rankOf(rowOf(6, 0, 0, null), 'a')).toBeNull();
});

test('a strip runs from zero to the largest of the band and the dots', () => {
  const strip = stripOf(rowOf(6, 0, 0), ['a', 'b']);
  expect(strip?.band?.p90).toBe(1);
  expect(strip?.dots.map(({ centerId, share }) => [centerId, Number(share.toFixed(4))])).toEqual([
    ['b', 0.8889],
    ['a', 0.5556],
  ]);
  expect(stripOf(rowOf(6, 0, 0, null), ['a'])).toBeNull();
});
