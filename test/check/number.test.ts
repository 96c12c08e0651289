/** Figures in notes: the shortest decimal with at most six places, whatever way it is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { number } from '../../src/core/check/judge.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [259.45, '259.45'],
  [-12, '-12'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0'],
  [-0.0000004, '0'],
  [999_999_999.9999999, '1000000000'],
  [123_456_789_012.25, '123456789012.25'],
])('%s → %s', (value, text) => {
  expect(number(value)).toBe(text);
});

test('six places of any amount', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      for (const one of [value, Math.round(value * 100) / 100])
        expect(number(one)).toBe(String(Number(one.toFixed(6))));
    }),
  );
});
