/** The whole panel in portions: every province once, in order, none of them tiny. */
import { expect, test } from 'vitest';
import { portionsOf } from '../../../src/views/table/portions.ts';

test.each([
  { rows: [5], expected: [[5]] },
  { rows: [40, 70, 20, 90, 10], expected: [[40, 70], [20, 90], [10]] },
  { rows: [300, 1, 1, 100], expected: [[300], [1, 1, 100]] },
  { rows: [], expected: [] },
])('$rows', ({ rows, expected }) => {
  const provinces = rows.map((count, at) => ({ province: String(11 + at), rows: count }));
  const portions = portionsOf(provinces, 100);
  expect(portions.map((portion) => portion.map((province) => province.rows))).toEqual(expected);
  expect(portions.flat()).toEqual(provinces);
});
