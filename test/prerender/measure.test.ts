import { expect, test } from 'vitest';
import { judged, quantile, table } from '../../scripts/bench/measure.ts';

test.each([
  [[5], 0.95, 5],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[4, 1, 3, 2], 0, 1],
  [[4, 1, 3, 2], 1, 4],
  [Array.from({ length: 101 }, (_, i) => i), 0.95, 95],
] as const)('the quantile of %j at %d is %d', (values, q, expected) => {
  expect(quantile(values, q)).toBe(expected);
});

test('a median above its budget is missed, without a budget there is no verdict', () => {
  const about = { id: 'x', what: 'x', unit: 'ms', values: [10, 30, 20] } as const;
  expect(judged({ ...about, budget: 20 })).toMatchObject({ median: 20, low: 10, high: 30, verdict: 'met' });
  expect(judged({ ...about, budget: 19 }).verdict).toBe('missed');
  expect(judged({ ...about, budget: null }).verdict).toBeNull();
  expect(judged({ ...about, values: [], budget: 19 }).verdict).toBe('missed');
  expect(table([judged({ ...about, budget: 19 })])).toMatch(/x\s+20 ms\s+10–30\s+3\s+≤ 19 ms\s+missed/);
});
