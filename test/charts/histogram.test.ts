/** Ticks are numbers that people would choose; the names of marked values: none on another, none cut. */
import { describe, expect, test } from 'vitest';
import { nameSpots, roundTicks } from '../../src/charts/kinds/histogram.ts';

const RANGE = [50, 600] as const;

function boxesOf(xs: readonly number[], width: number) {
  return nameSpots(
    xs,
    xs.map(() => width),
    RANGE,
  ).map(({ mark, row, shift }) => {
    const middle = (xs[mark] ?? 0) + shift;
    return { row, left: middle - width / 2, right: middle + width / 2 };
  });
}

describe.each([
  ['far apart', [100, 300, 500], 1],
  ['close together', [300, 304, 310], 3],
  ['at the edges', [46, 640], 1],
  ['at one place', [300, 300, 300, 300, 300, 300, 300], 5],
  ['two pairs', [120, 130, 450, 455], 2],
])('%s', (_, xs, rows) => {
  const boxes = boxesOf(xs, 90);
  test('no name lies on another, none leaves the drawing', () => {
    for (const [at, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(RANGE[0]);
      expect(one.right).toBeLessThanOrEqual(RANGE[1]);
      for (const other of boxes.slice(at + 1))
        expect(one.row !== other.row || one.right <= other.left || other.right <= one.left).toBe(true);
    }
  });
  test('they take as few rows as they need', () => {
    expect(Math.max(...boxes.map(({ row }) => row)) + 1).toBe(rows);
  });
});

test('a name with room stands over its line', () => {
  expect(nameSpots([300], [80], RANGE)).toEqual([{ mark: 0, row: 0, shift: 0 }]);
});

test.each([
  [130, 6_770, 4, [2_000, 4_000, 6_000]],
  [130, 6_770, 8, [1_000, 2_000, 3_000, 4_000, 5_000, 6_000]],
  [0, 1, 8, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-12.5, 40, 4, [0, 20, 40]],
  [99.2, 99.9, 8, [99.2, 99.3, 99.4, 99.5, 99.6, 99.7, 99.8, 99.9]],
  [5, 5, 8, [5]],
])('%d to %d, at most %d', (low, high, most, ticks) => {
  expect(roundTicks(low, high, most)).toEqual(ticks);
});
