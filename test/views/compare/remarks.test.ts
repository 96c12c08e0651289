/** Which remarks stand beside a figure: one row a case. */
import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../../src/views/compare/measures.ts';
import { fromHighToLow } from '../../../src/views/compare/option.ts';
import { noteMarks, numberNotes, type RemarkId, remarksBeside, remarksOf } from '../../../src/views/compare/remarks.ts';
import { panelRow } from './sample.ts';

const STAFF = { staff_actual: 21, staff_in_post: 10, staff_retired: 3, staff_contract: 8 };

const CASES: readonly (readonly [
  what: string,
  stated: Parameters<typeof panelRow>[2],
  measure: string,
  ids: RemarkId[],
])[] = [
  ['nothing to say', {}, 'expenditure_total', []],
  ['retired and contract staff are in the head-count', STAFF, 'spend_per_head', ['retired', 'contract']],
  ['the head-count does not bear on a total', STAFF, 'expenditure_total', []],
  ['retired people beside the head-count', { ...STAFF, staff_actual: 10 }, 'spend_per_head', []],
  [
    'retired people alone in it',
    { staff_actual: 13, staff_in_post: 10, staff_retired: 3 },
    'staff_actual',
    ['retired'],
  ],
  ['capital spending listed apart', { expenditure_capital: 27.51 }, 'expenditure_public', ['capital']],
  ['capital spending stated as none', { expenditure_capital: 0 }, 'expenditure_public', []],
  ['counts that stop early', { period_end: '2021-12-22' }, 'articles_total', ['period']],
  ['counts to the last day', { period_end: '2021-12-31' }, 'articles_total', []],
  ['money does not care when articles stop', { period_end: '2021-12-22' }, 'expenditure_total', []],
  ['a bound', { shown_bound: '>=' }, 'articles_district', ['bound']],
  ['a digest', { source_kind: 'digest' }, 'expenditure_total', ['digest']],
  ['no report of its own', { has_report: false }, 'expenditure_total', ['derived']],
];

describe('remarks', () => {
  test.each(CASES)('%s', (_, stated, measure, ids) => {
    const row = panelRow('430602', 2021, stated);
    expect(remarksOf(row, 2021, measuredOf(measure, 'total'), 'zh').map(({ id }) => id)).toEqual(ids);
  });

  test('another year is said, with how far', () => {
    const [remark] = remarksOf(panelRow('430602', 2020, {}), 2024, measuredOf(null, 'total'), 'zh');
    expect(remark).toMatchObject({ id: 'year', text: expect.stringContaining('4 年') });
  });
});

test('equal words share a number; what holds for all has none', () => {
  const digest = { id: 'digest', text: '摘要' } as const;
  const first = { id: 'year', text: '2020' } as const;
  const second = { id: 'period', text: '12-22' } as const;
  expect(numberNotes([[digest, first], [second, first, digest], [digest]])).toEqual({
    common: ['摘要'],
    notes: [
      { no: 1, text: '2020' },
      { no: 2, text: '12-22' },
    ],
    numbers: [[1], [2, 1], []],
  });
  expect(noteMarks([1, 12])).toBe('¹ ¹²');
});

test('of one report nothing is «common»', () => {
  expect(numberNotes([[{ id: 'digest', text: '摘要' }]]).common).toEqual([]);
});

test('notes are numbered as the bars stand, from the top', () => {
  const rows = [
    { id: 'low', value: 1 },
    { id: 'none', value: null },
    { id: 'high', value: 3 },
  ];
  expect(fromHighToLow(rows, ({ value }) => value).map(({ id }) => id)).toEqual(['high', 'low', 'none']);
});

test('who is in the head-count is said beside a centre whatever is measured', () => {
  const row = panelRow('430602', 2021, STAFF);
  const ids = (column: string) => remarksBeside(row, 2021, measuredOf(column, 'total'), 'zh').map(({ id }) => id);
  expect(ids('expenditure_total')).toEqual(['retired', 'contract']);
  expect(ids('spend_per_head')).toEqual(['retired', 'contract']);
});
