/** Which report a link is about: one row a case. */
import { describe, expect, test } from 'vitest';
import { focusOf, isWish, parseWish, writeWish } from '../../../src/views/centre/focus.ts';
import type { ReportRow } from '../../../src/views/centre/query.ts';

const WISHES = [
  [null, { report: null, sheet: false }],
  ['2020', { report: '2020', sheet: false }],
  ['2020-final', { report: '2020-final', sheet: false }],
  ['2020~2', { report: '2020~2', sheet: false }],
  ['2020.sheet', { report: '2020', sheet: true }],
  ['sheet', { report: null, sheet: true }],
  ['nonsense', { report: null, sheet: false }],
] as const;

describe('the view option', () => {
  test.each(WISHES)('%s', (option, wish) => {
    expect(parseWish(option)).toEqual(wish);
    expect(isWish(option)).toBe(option !== 'nonsense');
  });
  test.each(WISHES.filter(([option]) => option !== 'nonsense'))('%s is written as it is read', (option, wish) => {
    expect(writeWish(wish)).toBe(option);
  });
});

const report = (id: string, year: number, kind: ReportRow['kind'] = 'self'): ReportRow => ({
  report_id: `430602-${id}`,
  year,
  kind,
  title: null,
  source_kind: 'original',
  source_file: null,
  source_sha256: null,
  text_sha256: null,
  source_url: null,
  published_on: null,
  period_end: null,
  fact_count: 0,
  pass_count: 0,
  info_count: 0,
  warn_count: 0,
  fail_count: 0,
});
const REPORTS = [
  report('2023-final', 2023, 'final'),
  report('2022', 2022),
  report('2022-final', 2022, 'final'),
  report('2020', 2020),
];

const CASES = [
  ['the latest self-assessment before a later account', null, null, '430602-2022'],
  ['the one that the link names', '2022-final', null, '430602-2022-final'],
  ['inside the years of the filter', null, [2020, 2021], '430602-2020'],
  ['no self-assessment inside: what there is', null, [2023, 2023], '430602-2023-final'],
  ['no report inside: the latest of all', null, [2010, 2011], '430602-2023-final'],
  ['a name that is not there', '1999', null, '430602-2022'],
] as const;

test.each(CASES)('%s', (_, name, years, id) => {
  expect(focusOf(REPORTS, { report: name, sheet: false }, years)?.report_id).toBe(id);
});

test('no reports, no focus', () => expect(focusOf([], { report: null, sheet: false }, null)).toBeNull());
