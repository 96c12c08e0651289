import { expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import type { CellMark, GridColumn } from '../../src/tables/column.ts';
import { sheetIds, sheetSize, toSheet } from '../../src/tables/toSheet.ts';
import { ABOUT } from '../export/sample.ts';

interface Row {
  readonly name: string;
  readonly value: number | null;
  readonly mark: CellMark;
}
const ROWS: readonly Row[] = [
  { name: '雁峰区', value: 99, mark: { status: 'stated', bound: '>=' } },
  { name: '北塔区', value: null, mark: { status: null, bound: null } },
];
const NAME: GridColumn<Row> = {
  id: 'name',
  label: '中心',
  unit: null,
  kind: 'text',
  width: 90,
  value: (row) => row.name,
  shown: (row) => `${row.name}!`,
};
const VALUE: GridColumn<Row> = {
  id: 'score',
  label: '得分',
  unit: '分',
  kind: 'number',
  width: 90,
  value: (row) => row.value,
  mark: (row) => row.mark,
};
const STATUS: GridColumn<Row> = {
  id: 'status',
  label: '状态',
  unit: null,
  kind: 'code',
  width: 90,
  value: (row) => row.mark.status,
};

it('writes each figure with its status, the bound folded in', () => {
  expect(toCsv(toSheet([NAME, VALUE], ROWS, ABOUT))).toBe(
    '\uFEFF中心,得分（分）,得分·状态\r\n雁峰区!,99,写明（≥）\r\n北塔区!,,未列明',
  );
});

it('keeps what stands in the data apart from what stands on screen', () => {
  expect([...toSheet([NAME], ROWS, ABOUT).rows]).toEqual([['雁峰区'], ['北塔区']]);
});

it('names the published columns, a status of its own once', () => {
  expect(sheetIds([NAME, VALUE])).toEqual(['name', 'score', 'score_status', 'score_bound']);
  const facts = { ...VALUE, id: 'value', markIds: { status: 'status', bound: 'bound' } };
  expect(sheetIds([facts, STATUS])).toEqual(['value', 'status', 'bound']);
  expect(sheetIds([{ ...VALUE, id: 'score_grade', markIds: { status: 'score_grade_status', bound: null } }])).toEqual([
    'score_grade',
    'score_grade_status',
  ]);
});

it('tells the columns of the page from those of the file', () => {
  expect(sheetSize([NAME, VALUE], 'xlsx')).toEqual({ columns: 2, written: 3 });
  expect(sheetSize([NAME, VALUE], 'json')).toEqual({ columns: 2, written: 4 });
});

it('what is pinned on the page names the row in the file', () => {
  const { columns } = toSheet([NAME, VALUE], ROWS, ABOUT, ['name']);
  expect(columns.filter(({ names }) => names).map(({ id }) => id)).toEqual(['name']);
});
