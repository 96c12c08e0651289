import { describe, expect, it } from 'vitest';
import { type CellAt, inRange, moveCell, rangeOf } from '../../src/tables/moveCell.ts';

const EXTENT = { rows: 100, columns: 8, page: 10 };
const at = (row: number, column: number): CellAt => ({ row, column });

const CASES: readonly (readonly [key: string, far: boolean, from: CellAt, to: CellAt | null])[] = [
  ['ArrowDown', false, at(3, 2), at(4, 2)],
  ['ArrowDown', false, at(99, 2), at(99, 2)],
  ['ArrowUp', false, at(0, 2), at(-1, 2)],
  ['ArrowUp', false, at(-1, 2), at(-1, 2)],
  ['ArrowUp', true, at(50, 2), at(0, 2)],
  ['ArrowDown', true, at(-1, 2), at(99, 2)],
  ['ArrowRight', false, at(3, 7), at(3, 7)],
  ['ArrowRight', true, at(3, 0), at(3, 7)],
  ['ArrowLeft', false, at(3, 1), at(3, 0)],
  ['ArrowLeft', true, at(3, 7), at(3, 0)],
  ['PageDown', false, at(95, 1), at(99, 1)],
  ['PageUp', false, at(4, 1), at(0, 1)],
  ['PageUp', false, at(-1, 1), at(-1, 1)],
  ['Home', false, at(3, 4), at(3, 0)],
  ['Home', true, at(30, 4), at(0, 0)],
  ['End', false, at(3, 4), at(3, 7)],
  ['End', true, at(3, 4), at(99, 7)],
  ['a', false, at(3, 4), null],
  ['Tab', false, at(3, 4), null],
];

describe('keys in the grid', () => {
  it.each(CASES)('%s, far %s, from %o', (key, far, from, to) => {
    expect(moveCell(key, far, from, EXTENT)).toEqual(to);
  });

  it('stays on the header of an empty table', () => {
    expect(moveCell('ArrowDown', false, at(-1, 0), { rows: 0, columns: 3, page: 5 })).toEqual(at(-1, 0));
    expect(moveCell('End', true, at(-1, 0), { rows: 0, columns: 3, page: 5 })).toEqual(at(-1, 2));
  });
});

it('selects a rectangle whichever way it was drawn, never the header', () => {
  const range = rangeOf(at(5, 3), at(2, 6));
  expect(range).toEqual({ from: at(2, 3), to: at(5, 6) });
  expect(inRange(at(3, 4), range)).toBe(true);
  expect(inRange(at(6, 4), range)).toBe(false);
  expect(inRange(at(3, 4), null)).toBe(false);
  expect(rangeOf(at(-1, 0), at(1, 0)).from.row).toBe(0);
});
