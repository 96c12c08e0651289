/** Ticks of a histogram are numbers that people would choose. */
import { expect, test } from 'vitest';
import { roundTicks } from '../../src/charts/kinds/histogram.ts';

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
