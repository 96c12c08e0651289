/** What the years of the compared centres say: the reference's own course, and how many of the others rose. */
import { expect, test } from 'vitest';
import { yearsTitle } from '../../../src/views/compare/findings.ts';
import { measuredOf } from '../../../src/views/compare/measures.ts';
import { panelsOf } from '../../../src/views/compare/panelsOption.ts';
import { panelRow } from './sample.ts';

const MEASURE = measuredOf(null, 'total');

/** [centre, year, 万元] */
type Told = readonly [code: string, year: number, shown: number];

function titleOf(told: readonly Told[], lang: 'zh' | 'en' = 'zh'): string {
  const rows = told.map(([code, year, shown]) => panelRow(code, year, { shown }));
  return yearsTitle(panelsOf(rows, [...new Set(told.map(([code]) => code))], MEASURE, lang), MEASURE, lang);
}

const OWN: readonly Told[] = [
  ['430602', 2020, 100],
  ['430602', 2022, 150],
];

test.each<readonly [name: string, told: readonly Told[], title: string]>([
  [
    'others rise and fall',
    [...OWN, ['430503', 2020, 9], ['430503', 2021, 8], ['430407', 2020, 1], ['430407', 2022, 2]],
    '支出合计：岳阳楼区从 2020 年的 100.00 万元到 2022 年的 150.00 万元；另外 2 个中心里 1 个上升',
  ],
  [
    'the others have one year each',
    [...OWN, ['430503', 2020, 9]],
    '支出合计：岳阳楼区从 2020 年的 100.00 万元到 2022 年的 150.00 万元',
  ],
  [
    'one year each is no course',
    [
      ['430602', 2020, 100],
      ['430503', 2021, 9],
    ],
    '支出合计：每个中心只有一年，一个点不是趋势',
  ],
  [
    'one year of the reference',
    [
      ['430602', 2020, 100],
      ['430503', 2020, 9],
      ['430503', 2021, 10],
    ],
    '支出合计：大祥区从 2020 年的 9.00 万元到 2021 年的 10.00 万元',
  ],
])('%s', (_name, told, title) => {
  expect(titleOf(told)).toBe(title);
});

test('one other in English', () => {
  expect(titleOf([...OWN, ['430503', 2020, 9], ['430503', 2021, 8]], 'en')).toMatch(/; 0 of the 1 other rose$/);
});
