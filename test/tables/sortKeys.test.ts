import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnKind, GridColumn, Scalar } from '../../src/tables/column.ts';
import { sortIndices, sortKeys } from '../../src/tables/sortKeys.ts';

type Row = { readonly v: Scalar };
function column(kind: ColumnKind, words?: Record<string, string>): GridColumn<Row> {
  return { id: 'v', label: 'v', unit: null, kind, width: 80, value: (row) => row.v, ...(words ? { words } : {}) };
}
function sorted(kind: ColumnKind, values: readonly Scalar[], desc: boolean, words?: Record<string, string>): Scalar[] {
  const rows = values.map((v) => ({ v }));
  const order = sortIndices(
    rows.map((_, at) => at),
    [{ keys: sortKeys(column(kind, words), rows), desc }],
  );
  return [...order].map((at) => values[at] ?? null);
}

const CASES = [
  ['numbers', 'number', [10, 9, -1, 0], false, [-1, 0, 9, 10]],
  ['missing last, upward', 'number', [null, 2, null, 1], false, [1, 2, null, null]],
  ['missing last, downward', 'number', [null, 2, null, 1], true, [2, 1, null, null]],
  ['zero is not missing', 'number', [null, 0, 5], true, [5, 0, null]],
  [
    'Chinese by pinyin',
    'text',
    ['岳阳楼区', '北塔区', '雁峰区', '大祥区', '石鼓区'],
    false,
    ['北塔区', '大祥区', '石鼓区', '雁峰区', '岳阳楼区'],
  ],
  ['numbers inside text by value', 'text', ['第10项', '第9项'], false, ['第9项', '第10项']],
  ['blank text last', 'text', ['', '乙', '甲'], true, ['乙', '甲', '']],
  ['dates', 'date', ['2024-02-01', null, '2023-12-31'], false, ['2023-12-31', '2024-02-01', null]],
  ['flags', 'flag', [true, null, false], false, [false, true, null]],
] as const satisfies readonly (readonly [string, ColumnKind, Scalar[], boolean, Scalar[]])[];

describe('sorting', () => {
  it.each(CASES)('%s', (_name, kind, values, desc, expected) => {
    expect(sorted(kind, values, desc)).toEqual(expected);
  });

  it('sorts codes by their words', () => {
    expect(sorted('code', ['a', 'b'], false, { a: '转录', b: '摘要' })).toEqual(['b', 'a']);
  });

  it('breaks ties by the next column, then by the original order', () => {
    const first = Float64Array.from([1, 1, 1, 0]);
    const second = Float64Array.from([5, Number.NaN, 7, 0]);
    const orders = [
      { keys: first, desc: false },
      { keys: second, desc: true },
    ];
    expect([...sortIndices([0, 1, 2, 3], orders)]).toEqual([3, 2, 0, 1]);
    expect([...sortIndices([2, 1, 0], [{ keys: Float64Array.from([1, 1, 1]), desc: true }])]).toEqual([0, 1, 2]);
  });

  it('orders as a plain sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 }))), fc.boolean(), (values, desc) => {
        const stated = values.filter((v) => v !== null).sort((a, b) => (desc ? b - a : a - b));
        const missing = values.filter((v) => v === null);
        expect(sorted('number', values, desc)).toEqual([...stated, ...missing]);
      }),
    );
  });
});
