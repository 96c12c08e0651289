import { describe, expect, it } from 'vitest';
import type { ColumnKind, GridColumn, Scalar } from '../../src/tables/column.ts';
import { type Filter, isEmptyFilter, matcher } from '../../src/tables/filter.ts';
import { groupFigure } from '../../src/tables/group.ts';
import { toTsv } from '../../src/tables/tsv.ts';

type Row = { readonly v: Scalar; readonly latin?: string };
function column(kind: ColumnKind): GridColumn<Row> {
  return {
    id: 'v',
    label: '列',
    unit: kind === 'number' ? '万元' : null,
    kind,
    width: 80,
    value: (row) => row.v,
    latin: (row) => row.latin ?? null,
    words: { digest: '摘要' },
  };
}

const CASES: readonly (readonly [string, ColumnKind, Filter, Row, boolean])[] = [
  ['part of a text', 'text', { kind: 'has', text: '阳楼' }, { v: '岳阳楼区' }, true],
  ['not part of it', 'text', { kind: 'has', text: '雁峰' }, { v: '岳阳楼区' }, false],
  ['pinyin', 'text', { kind: 'has', text: 'Yue yang' }, { v: '岳阳楼区', latin: 'yueyanglouqu' }, true],
  ['full width', 'text', { kind: 'has', text: 'ＡＢ' }, { v: 'xaby' }, true],
  ['the word of a code', 'code', { kind: 'has', text: '摘' }, { v: 'digest' }, true],
  ['in range, bounds count', 'number', { kind: 'range', from: 1, to: 2 }, { v: 2 }, true],
  ['out of range', 'number', { kind: 'range', from: 1, to: 2 }, { v: 2.000001 }, false],
  ['open below', 'number', { kind: 'range', from: null, to: 0 }, { v: 0 }, true],
  ['not stated is in no range', 'number', { kind: 'range', from: null, to: 0 }, { v: null }, false],
  ['one of', 'code', { kind: 'any', values: ['a', 'b'] }, { v: 'b' }, true],
  ['none of', 'code', { kind: 'any', values: ['a'] }, { v: 'b' }, false],
  ['flag', 'flag', { kind: 'any', values: ['false'] }, { v: false }, true],
  ['stated: zero counts', 'number', { kind: 'stated' }, { v: 0 }, true],
  ['stated: missing does not', 'number', { kind: 'stated' }, { v: null }, false],
  ['missing: zero does not', 'number', { kind: 'missing' }, { v: 0 }, false],
];

describe('filters', () => {
  it.each(CASES)('%s', (_name, kind, filter, row, passes) => {
    expect(matcher(column(kind), filter)(row)).toBe(passes);
  });

  it.each([
    [{ kind: 'has', text: ' ' }, true],
    [{ kind: 'range', from: null, to: null }, true],
    [{ kind: 'range', from: 0, to: null }, false],
    [{ kind: 'any', values: [] }, true],
    [{ kind: 'missing' }, false],
  ] as const)('empty filter: %o', (filter, empty) => {
    expect(isEmptyFilter(filter)).toBe(empty);
  });
});

describe('group figures', () => {
  it.each([
    [[3, 1, 2], 2, 3],
    [[4, null, 1], 2.5, 2],
    [[0], 0, 1],
    [[null], null, 0],
    [[], null, 0],
  ] as const)('%j', (values, median, stated) => {
    expect(groupFigure(values)).toEqual({ median, stated });
  });
});

it('copies as TSV: exact figures, breaks flattened, nothing for what is not stated', () => {
  const columns = [column('text'), column('number')];
  expect(toTsv(columns, [{ v: 1234.5 }, { v: null }, { v: '甲\t乙\n丙' }])).toBe(
    '列\t列（万元）\n1234.5\t1234.5\n\t\n甲 乙 丙\t甲 乙 丙',
  );
});
