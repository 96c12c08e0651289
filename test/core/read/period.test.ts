import { describe, expect, it } from 'vitest';
import { coversYear, isWholeYear, periodOf } from '../../../src/core/read/period.ts';

/** The report is of 2022. */
const PERIODS: readonly (readonly [sentence: string, start: string, end: string])[] = [
  ['截至12月22日，已发稿50篇', '2022-01-01', '2022-12-22'],
  ['截止到2022年12月22日', '2022-01-01', '2022-12-22'],
  ['截至11月底', '2022-01-01', '2022-11-30'],
  ['截至2022年2月末', '2022-01-01', '2022-02-28'],
  ['截至2024年2月底', '2024-01-01', '2024-02-29'],
  ['1-11月，发稿300篇', '2022-01-01', '2022-11-30'],
  ['今年1至6月', '2022-01-01', '2022-06-30'],
  ['3月到5月', '2022-03-01', '2022-05-31'],
  ['上半年发稿120篇', '2022-01-01', '2022-06-30'],
  ['一季度', '2022-01-01', '2022-03-31'],
  ['第二季度', '2022-04-01', '2022-06-30'],
  ['前三季度', '2022-01-01', '2022-09-30'],
  ['前两个月之外，前二季度', '2022-01-01', '2022-06-30'],
  ['8月份发稿31篇', '2022-08-01', '2022-08-31'],
];
const WHOLE = ['全年发稿300篇', '2022年发稿300篇', '每月发稿30篇', '12个月', '3月8日举办活动', '四季度之后', ''];

describe('the period of a sentence', () => {
  it.each(PERIODS)('%s', (sentence, start, end) => {
    expect(periodOf(sentence, 2022, null)).toEqual({ start, end });
  });
  it.each(WHOLE)('none: «%s»', (sentence) => {
    expect(periodOf(sentence, 2022, null)).toBeNull();
  });
  it('«截至目前» takes over the day that was named before', () => {
    const before = { start: '2022-01-01', end: '2022-12-22' };
    expect(periodOf('截至目前，发稿507篇', 2022, before)).toEqual(before);
    expect(periodOf('截至目前，发稿507篇', 2022, null)).toBeNull();
  });
  it('is open where the report has no year', () => {
    expect(periodOf('截至12月22日', null, null)).toBeNull();
  });
});

const COVERS: readonly (readonly [start: string, end: string, covers: boolean, whole: boolean])[] = [
  ['2022-01-01', '2022-12-31', true, true],
  ['2022-01-01', '2022-12-22', true, false],
  ['2022-01-01', '2022-12-01', true, false],
  ['2022-01-01', '2022-11-30', false, false],
  ['2022-02-01', '2022-12-31', false, false],
];

it.each(COVERS)('%s to %s: the year’s figure %s, the whole year %s', (start, end, covers, whole) => {
  expect(coversYear({ start, end }, 2022)).toBe(covers);
  expect(isWholeYear({ start, end }, 2022)).toBe(whole);
});
