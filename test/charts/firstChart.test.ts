/** The first of several places, in whatever order they came. */
import { expect, test } from 'vitest';
import { firstOf } from '../../src/charts/firstChart.ts';

class Place {
  constructor(readonly at: number) {}
  compareDocumentPosition(other: Place): number {
    return other.at > this.at ? 4 : 2;
  }
}

test.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 3, 1]]])('of %j', (order) => {
  expect(firstOf(order.map((at) => new Place(at)))?.at).toBe(1);
});

test('of none', () => {
  expect(firstOf<Place>([])).toBeNull();
});
