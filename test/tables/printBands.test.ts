/** A wide table on paper: no column is lost, each row says whose it is, nothing is wider than the paper. */
import { expect, test } from 'vitest';
import { PAPER_WIDTH, printBands } from '../../src/tables/printBands.ts';

const widths = (n: number): number[] => Array.from({ length: n }, (_, at) => 80 + ((at * 37) % 120));

test.each([
  [1, 0],
  [2, 2],
  [25, 2],
  [127, 2],
  [127, 0],
])('%i columns, %i of them pinned', (n, pinned) => {
  const bands = printBands(widths(n), pinned);
  const seen = new Set(bands.flat());
  expect(seen.size).toBe(n);
  for (const band of bands) {
    for (let at = 0; at < Math.min(pinned, n); at++) expect(band).toContain(at);
    const width = band.reduce((sum, at) => sum + (widths(n)[at] ?? 0) * 0.66, 0);
    expect(width).toBeLessThanOrEqual(PAPER_WIDTH);
  }
});

test('a column wider than the paper stands alone', () => {
  expect(printBands([100, 4000, 100], 1)).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test('nothing to print', () => {
  expect(printBands([], 2)).toEqual([]);
});
