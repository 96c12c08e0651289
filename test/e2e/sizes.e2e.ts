import { expect, test } from 'vitest';
import { acceptedSizes, complaints, named } from '../../scripts/bench/sizes.ts';
import { viewSizes } from '../../scripts/site/sizes.ts';
import { DIST } from './harness/dist.ts';

test('no view loads more before DuckDB than its budget, nor much more than was accepted', () => {
  // If it must be so: npx tsx scripts/bench/sizes.ts --accept
  expect(complaints(named(viewSizes(DIST)), acceptedSizes())).toEqual([]);
});
