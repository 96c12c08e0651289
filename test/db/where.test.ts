/** Which files of a large table a filter needs: too many cost seconds, too few would lose rows. */
import { describe, expect, test } from 'vitest';
import { hasCrashed } from '../../src/db/backend.ts';
import { filesOf } from '../../src/db/where.ts';
import { DEFAULT_STATE } from '../../src/state/viewState.ts';
import { QUERIES as quality } from '../../src/views/quality/query.ts';
import { evidenceQuery, factsCountQuery, factsTableQuery } from '../../src/views/table/query.ts';

const NONE = { years: null, places: [], centers: [] };

describe('files of a filter', () => {
  test.each([
    [NONE, undefined],
    [{ ...NONE, years: [2020, 2022] as const }, { years: [2020, 2021, 2022] }],
    [{ ...NONE, places: ['43', '4406', '4301'] }, { provinces: ['43', '44'] }],
    [{ ...NONE, places: ['11'], centers: ['430602', '430503'] }, { provinces: ['43'] }],
    [
      { years: [2024, 2024] as const, places: [], centers: ['110101'] },
      { years: [2024], provinces: ['11'] },
    ],
  ])('%j', (filter, only) => {
    expect(filesOf(filter).only).toEqual(only);
  });

  test('the views ask for these files alone', () => {
    const filter = { ...NONE, years: [2021, 2021] as const, places: ['43'], measure: null };
    const only = { years: [2021], provinces: ['43'] };
    expect(factsTableQuery(filter).only).toEqual(only);
    expect(factsCountQuery(filter).only).toEqual(only);
    const { checks, count, matrix, rules } = quality({ ...DEFAULT_STATE, option: 'all:sum.basic', ...filter });
    for (const query of [checks, count, matrix, rules]) expect(query.only, query.name).toEqual(only);
  });

  test('a check on last year’s figure stands with the report of the year after', () => {
    expect(evidenceQuery({ ...NONE, years: [2020, 2020] }).only?.years).toEqual([2020, 2021]);
  });
});

test.each([
  ['memory access out of bounds', true],
  ['unreachable', true],
  ['table index is out of bounds', true],
  ['Binder Error: Referenced column "unreachable_x" not found', false],
  ['Out of Memory Error: could not allocate block', false],
])('%s: the engine is gone: %s', (message, gone) => {
  expect(hasCrashed(new Error(message))).toBe(gone);
});
