/** When a chart shows its empty state instead of a grid. */
import { expect, test } from 'vitest';
import { holdsNothing } from '../../src/charts/holdsNothing.ts';
import type { Cell } from '../../src/charts/types.ts';

const columns = ['centre', 'year', 'score', 'grade'].map((id) => ({ id, label: id }));
const report = (score: Cell, grade: Cell) => ({ centre: 'A', year: 2020, score, grade });

test.each([
  ['no report', [], true],
  ['reports that state none of it', [report(null, null), report(null, '')], true],
  ['one of them states it', [report(null, null), report(98, null)], false],
  ['a grade without a score', [report(null, '优')], false],
  ['nought is a figure', [report(0, null)], false],
] as const)('%s', (_name, rows, nothing) => {
  expect(holdsNothing({ columns, rows })).toBe(nothing);
});

test('rows of names alone are something to show', () => {
  expect(holdsNothing({ columns: [{ id: 'centre', label: '' }], rows: [{ centre: 'A' }] })).toBe(false);
});
