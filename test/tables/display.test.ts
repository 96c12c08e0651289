import { describe, expect, it } from 'vitest';
import type { CellMark, GridColumn, Scalar } from '../../src/tables/column.ts';
import { display } from '../../src/tables/display.ts';

interface Row {
  readonly value: Scalar;
  readonly mark?: CellMark;
}
const COLUMN: GridColumn<Row> = {
  id: 'x',
  label: 'x',
  unit: '万元',
  kind: 'number',
  width: 100,
  places: 2,
  value: (row) => row.value,
};
const MARKED: GridColumn<Row> = { ...COLUMN, mark: (row) => row.mark ?? { status: null, bound: null } };
const stated = (bound: CellMark['bound'] = '='): CellMark => ({ status: 'stated', bound });

const CASES = [
  ['a figure', MARKED, { value: 1259.4, mark: stated() }, '1,259.40', 'value', null],
  ['stated as zero', MARKED, { value: 0, mark: stated() }, '0.00', 'value', null],
  ['stated as none', MARKED, { value: 0, mark: { status: 'stated_none', bound: '=' } }, '无（写明）', 'none', null],
  ['not stated', MARKED, { value: null }, '未列明', 'missing', null],
  ['at least', MARKED, { value: 90, mark: stated('>=') }, '≥90.00', 'value', null],
  ['at most', MARKED, { value: 90, mark: stated('<=') }, '≤90.00', 'value', null],
  ['about', MARKED, { value: 90, mark: stated('~') }, '≈90.00', 'value', null],
  ['derived is hollow', MARKED, { value: 8, mark: { status: 'derived', bound: '=' } }, '8.00', 'derived', null],
  [
    'rounding keeps the exact figure at hand',
    MARKED,
    { value: 12.345678, mark: stated() },
    '12.35',
    'value',
    '12.345678',
  ],
  ['a measure that cannot be computed', COLUMN, { value: null }, '—', 'missing', null],
  ['a year', { ...COLUMN, plain: true }, { value: 2024 }, '2024', 'value', null],
  ['as many places as there are', { ...COLUMN, places: null }, { value: 1234.5678 }, '1,234.5678', 'value', null],
  ['a flag', { ...COLUMN, kind: 'flag' }, { value: false }, '否', 'value', null],
  ['a code', { ...COLUMN, kind: 'code', words: { digest: '摘要' } }, { value: 'digest' }, '摘要', 'value', null],
  ['a blank text', { ...COLUMN, kind: 'text' }, { value: null }, '', 'empty', null],
] as const satisfies readonly (readonly [string, GridColumn<Row>, Row, string, string, string | null])[];

describe('what a cell shows', () => {
  it.each(CASES)('%s', (_name, column, row, text, tone, exact) => {
    expect(display(column, row, 'zh')).toEqual({ text, tone, exact });
  });
});

it('speaks English', () => {
  expect(display(MARKED, { value: null }, 'en').text).toBe('not stated');
  expect(display(MARKED, { value: 0, mark: { status: 'stated_none', bound: '=' } }, 'en').text).toBe('none (stated)');
});
