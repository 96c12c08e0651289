import { expect, test } from 'vitest';
import { printedTolerance } from '../../../src/views/centre/printedTolerance.ts';

test.each([
  [null, 0.05297, 0.053],
  [0.01, 0.05297, 0.053],
  [0.0529, 0.05294, 0.053],
  [0.05298, 0.05297, 0.05297],
  [-0.0525, 0.05248, 0.052],
  [1, 0, 0],
])('a difference of %s within %s is printed against %s', (delta, tolerance, expected) => {
  expect(printedTolerance(delta, tolerance)).toBe(expected);
});
