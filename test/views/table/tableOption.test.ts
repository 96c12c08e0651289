import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CHOICES } from '../../../src/core/catalogue/choices.ts';
import type { Filter } from '../../../src/tables/filter.ts';
import {
  arrangedBy,
  chosenColumns,
  DEFAULT_OPTION,
  formatTableOption,
  parseTableOption,
  type TableOption,
  unknownParts,
  withArranged,
} from '../../../src/views/table/tableOption.ts';

const CASES: readonly (readonly [string | null, Partial<TableOption>])[] = [
  [null, {}],
  ['', {}],
  ['panel', {}],
  ['facts', { mode: 'facts' }],
  ['nonsense', {}],
  ['panel~cols:staff_actual,year', { columns: ['staff_actual', 'year'] }],
  ['panel~cols:@satisfaction', { columns: ['satisfaction_rate', 'satisfaction_target'] }],
  ['panel~cols:@satisfaction,-satisfaction_target', { columns: ['satisfaction_rate'] }],
  ['panel~cols:drop table', { columns: [] }],
  ['panel~group:city,DROP', { group: ['city'] }],
  ['panel~pin:district,city', { pinned: ['district', 'city'] }],
  ['panel~pin:', { pinned: [] }],
  ['panel~where:staff_actual:10..50', { filters: { staff_actual: { kind: 'range', from: 10, to: 50 } } }],
  ['panel~where:yoy_calc:-3.5..', { filters: { yoy_calc: { kind: 'range', from: -3.5, to: null } } }],
  ['panel~where:district:has:岳阳!2楼!3区', { filters: { district: { kind: 'has', text: '岳阳~楼,区' } } }],
  ['panel~where:city:any:岳阳市,衡阳市', { filters: { city: { kind: 'any', values: ['岳阳市', '衡阳市'] } } }],
  ['panel~where:score_total:missing', { filters: { score_total: { kind: 'missing' } } }],
  ['panel~where:score_total:..', {}],
  ['panel~where:score_total:1e9..', {}],
  ['panel~unknown:x~where:broken', {}],
];

describe('the table’s part of the URL', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(parseTableOption(text)).toEqual({ ...DEFAULT_OPTION, ...expected });
  });

  it('leaves the default out', () => {
    expect(formatTableOption(DEFAULT_OPTION)).toBeNull();
  });

  it('stays short with every column chosen', () => {
    const all = CHOICES.map((choice) => choice.column);
    const text = formatTableOption({ ...DEFAULT_OPTION, columns: all }) ?? '';
    expect(text.length).toBeLessThan(250);
    expect(new Set(parseTableOption(text).columns)).toEqual(new Set(all));
  });
});

const column = fc.constantFrom(...CHOICES.map((choice) => choice.column), 'city', 'district');
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const bound = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((micro) => micro / 1000));
const filter: fc.Arbitrary<Filter> = fc.oneof(
  words.map((text): Filter => ({ kind: 'has', text })),
  fc
    .tuple(bound, bound)
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]): Filter => ({ kind: 'range', from, to })),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((values): Filter => ({ kind: 'any', values })),
  fc.constantFrom<Filter>({ kind: 'stated' }, { kind: 'missing' }),
);

it('reads back what it wrote', () => {
  const option = fc.record({
    mode: fc.constantFrom('panel' as const, 'facts' as const),
    columns: fc.option(fc.uniqueArray(column, { maxLength: 120 })),
    group: fc.uniqueArray(column, { maxLength: 3 }),
    pinned: fc.option(fc.uniqueArray(column, { maxLength: 4 })),
    filters: fc.dictionary(column, filter, { maxKeys: 4, noNullPrototype: true }),
  });
  fc.assert(
    fc.property(option, (given) => {
      const back = parseTableOption(formatTableOption(given));
      const sorted = (columns: readonly string[] | null) => (columns === null ? null : [...columns].sort());
      expect({ ...back, columns: sorted(back.columns) }).toEqual({ ...given, columns: sorted(given.columns) });
    }),
  );
});

describe('parts that mean nothing', () => {
  const KNOWN = ['district', 'year', 'city', 'expenditure_total'];
  test.each([
    [null, null, []],
    ['panel~cols:city,@staff,-expenditure_total~group:city~where:year:2020..', '-year', []],
    ['panel~cols:foo,city', null, ['foo']],
    ['panel~cols:@nothing', null, ['@nothing']],
    ['chart', null, ['chart']],
    [
      'facts~group:nowhere~where:city:maybe:x~colour:red',
      '-foo',
      ['nowhere', 'where:city:maybe:x', 'colour:red', '-foo'],
    ],
    ['panel~cols:', null, []],
    ['panel~pin:', null, []],
    ['panel~pin:city,nowhere', null, ['nowhere']],
  ])('%s, sorted by %s', (option, sort, unknown) => {
    expect(unknownParts(option, sort, KNOWN)).toEqual(unknown);
  });

  test('columns that the table has stay; where there are none, a first visit’s stand', () => {
    const chosen = (text: string) => chosenColumns(parseTableOption(text), KNOWN, ['city']);
    expect(chosen('panel~cols:year,foo')).toEqual(['year']);
    expect(chosen('panel~cols:foo')).toEqual(['city']);
    expect(chosen('panel~cols:')).toEqual([]);
    expect(chosen('panel')).toEqual(['city']);
  });
});

describe('no order and no filter works out of sight', () => {
  const view = {
    sort: [{ id: 'staff_actual', desc: true }],
    filters: { city: { kind: 'stated' }, score_total: { kind: 'missing' } },
    group: ['province'],
  } as const;
  const known = ['city', 'province', 'staff_actual', 'score_total', 'name'];

  test('what the table is arranged by is among its columns', () => {
    expect(withArranged(['name', 'city'], view, known)).toEqual([
      'name',
      'city',
      'staff_actual',
      'score_total',
      'province',
    ]);
    expect(withArranged(['name'], { sort: [{ id: 'year', desc: false }], filters: {}, group: [] }, known)).toEqual([
      'name',
    ]);
  });

  test('a hidden column takes its order, its filter and its groups along, and no other’s', () => {
    expect(arrangedBy(['city', 'province', 'score_total'], view)).toEqual({ ...view, sort: [] });
    expect(arrangedBy(['city', 'staff_actual'], view)).toEqual({
      sort: view.sort,
      filters: { city: { kind: 'stated' } },
      group: [],
    });
  });
});
