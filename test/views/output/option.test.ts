/** 发稿产出: tiers, their gaps, and rankings at any size. */
import { describe, expect, test } from 'vitest';
import { tierTitle } from '../../../src/views/output/findings.ts';
import { logOption, tierBars, tierOption } from '../../../src/views/output/option.ts';
import { isChoice, outputChoice, writeChoice } from '../../../src/views/output/query.ts';
import { row, SETTINGS, series, values } from '../sample.ts';

const FULL = row('430602', 2020, {
  articles_central: 27,
  articles_provincial: 555,
  articles_municipal: 2190,
  articles_district: 5445,
  articles_total: 8217,
  share_central: 0.3286,
  share_provincial: 6.7543,
  share_municipal: 26.6521,
  share_district: 66.2651,
  staff_actual: 21,
});
const PARTIAL = row('430406', 2024, { articles_central: 316, articles_provincial: 1764, articles_other: 1128 });

describe('tiers', () => {
  test('a tier that is not stated is not drawn', () => {
    const drawn = series(tierOption([FULL, PARTIAL], 'total', SETTINGS));
    expect(values(drawn.central)).toEqual([27, 316]);
    expect(values(drawn.district)).toEqual([5445, null]);
    expect(values(drawn.other)).toEqual([null, 1128]);
  });

  test('without all four tiers there is no total and no share, and the row says so', () => {
    expect(tierBars([FULL, PARTIAL], 'total', 'zh').rows.map((one) => one.end)).toEqual([
      '8,217 篇',
      '未列明：市级、本级平台',
    ]);
    expect(values(series(tierOption([FULL, PARTIAL], 'share', SETTINGS)).central)).toEqual([0.3286, null]);
    expect(values(series(tierOption([FULL, PARTIAL], 'per_head', SETTINGS)).central)[1]).toBeNull();
  });

  test('order from central to own platforms', () => {
    expect(tierBars([FULL], 'total', 'zh').parts.map((part) => part.id)).toEqual([
      'central',
      'provincial',
      'municipal',
      'district',
    ]);
  });

  test('on a log axis nothing is stacked', () => {
    const drawn = series(logOption([FULL], SETTINGS));
    expect(Object.values(drawn).some((one) => one.stack !== undefined)).toBe(false);
    expect(values(drawn.municipal)).toEqual([[2190, '430602-2020']]);
  });

  test('titles', () => {
    expect(tierTitle([FULL, PARTIAL], 'total', 'zh')).toBe('只有岳阳楼区 2020 写全四级：8,217 篇');
    expect(tierTitle([PARTIAL], 'total', 'zh')).toBe('没有报告写全四级发稿数');
  });
});

test.each([
  [null, { log: false, tier: 'central' }],
  ['log', { log: true, tier: 'central' }],
  ['log~district', { log: true, tier: 'district' }],
  ['nonsense', { log: false, tier: 'central' }],
] as const)('v=%s', (option, choice) => {
  expect(outputChoice(option)).toEqual(choice);
  expect(outputChoice(writeChoice(choice))).toEqual(choice);
  expect(isChoice(option)).toBe(option !== 'nonsense');
});
