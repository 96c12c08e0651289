/** 支出结构: what is drawn, and what is not. */
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../src/charts/marks.ts';
import { bandsTable, structureTable } from '../../../src/views/spending/columns.ts';
import { pathTitle, structureTitle } from '../../../src/views/spending/findings.ts';
import {
  bandRange,
  bandsOption,
  markedIn,
  pathOption,
  structureOption,
  sumOf,
  yearsOption,
} from '../../../src/views/spending/option.ts';
import { row, SETTINGS, series, values } from '../sample.ts';

const ROWS = [
  row('430407', 2023, {
    expenditure_total: 264.55,
    expenditure_basic: 111.05,
    expenditure_project: 153.5,
    staff_actual: 7,
    spend_per_head: 37.7929,
  }),
  row('430602', 2020, {
    expenditure_total: 259.45,
    expenditure_basic: 189.19,
    expenditure_personnel: 171.5,
    expenditure_public: 17.69,
    expenditure_project: 70.26,
    staff_actual: 21,
    spend_per_head: 12.3548,
  }),
  row('430511', 2021, { expenditure_total: 174.76, expenditure_total_status: 'derived', has_report: false }),
  row('430511', 2022, {
    expenditure_total: 129.7,
    expenditure_basic: 129.7,
    expenditure_personnel: 65.25,
    expenditure_public: 64.45,
    expenditure_project: 0,
    staff_actual: null,
  }),
];

describe('structure', () => {
  const drawn = series(structureOption(ROWS, 'total', SETTINGS));

  test('kinds are stacked in one bar a report', () => {
    expect(new Set(['personnel', 'public', 'project'].map((id) => drawn[id]?.stack)).size).toBe(1);
    expect(values(drawn.personnel)).toEqual([null, 171.5, null, 65.25]);
    expect(values(drawn.project)).toEqual([153.5, 70.26, null, null]);
  });

  test('what is not split or not stated is a part of its own, never zero', () => {
    expect(values(drawn.basic_rest)).toEqual([111.05, null, null, null]);
    expect(values(drawn.unlisted)).toEqual([null, null, 174.76, null]);
    const items = drawn.unlisted?.data as readonly { itemStyle?: { decal?: unknown; borderType?: string } }[];
    expect(items[2]?.itemStyle?.decal).toBeDefined();
    expect(items[2]?.itemStyle?.borderType).toBe('dashed');
  });

  test('shares leave out what has no report; a part is % of its own total', () => {
    const shares = series(structureOption(ROWS, 'share', SETTINGS));
    expect(shares.unlisted).toBeUndefined();
    expect(values(shares.personnel).map((v) => (v === null ? null : Number(Number(v).toFixed(2))))).toEqual([
      null,
      66.1,
      50.31,
    ]);
  });

  test('per head needs a head-count', () => {
    const heads = series(structureOption(ROWS, 'per_head', SETTINGS));
    expect(values(heads.public)[2]).toBeNull();
    expect(values(heads.personnel)[1]).toBeCloseTo(171.5 / 21, 6);
  });

  test('every mark opens a source', () => {
    const marks = marksOf(structureOption(ROWS, 'total', SETTINGS));
    expect(marks.length).toBe(8);
    expect(marks.every((mark) => mark.ref.factId !== undefined && mark.ref.centerId !== undefined)).toBe(true);
    expect(marks.find((mark) => mark.ref.column === 'unlisted')?.ref.factId).toBe('430511/expenditure.total/2021');
  });

  test('the table holds the numbers that are drawn', () => {
    const table = structureTable(ROWS, 'total', 'zh');
    expect(table.rows.map((one) => one.personnel ?? null)).toEqual([null, 171.5, null, 65.25]);
    expect(table.rows.map((one) => one.total_status)).toEqual(['stated', 'stated', 'derived', 'stated']);
  });
});

test.each([
  ['total', '3 份报告的支出合计从 129.70 万元（北塔区 2022）到 264.55 万元（石鼓区 2023）'],
  ['share', '写明人员经费的 2 份报告中，人员占支出 50.3%（北塔区 2022）至 66.1%（岳阳楼区 2020）'],
  ['per_head', '2 份报告的人均支出从 12.35 万元/人（岳阳楼区 2020）到 37.79 万元/人（石鼓区 2023）'],
] as const)('the title of %s is a finding', (unit, title) => {
  expect(structureTitle(ROWS, unit, 'zh')).toBe(title);
});

describe('path', () => {
  const budgets = [
    row('430406', 2024, {
      budget_initial: 391.39,
      budget_full_year: 775.18,
      budget_executed: 775.18,
      execution_rate_calc: 100,
      final_to_initial: 198.0582,
    }),
    row('430407', 2023, { budget_full_year: 96.24, budget_executed: 264.55, execution_rate_calc: 274.8857 }),
  ];

  test('a station that is not stated is not drawn and no line leads to it', () => {
    const drawn = series(pathOption(budgets, SETTINGS));
    expect(values(drawn.initial)).toEqual([[391.39, '430406-2024']]);
    expect(drawn['line 430407-2023']?.data).toEqual([
      [96.24, '430407-2023'],
      [264.55, '430407-2023'],
    ]);
  });

  test('the title names the furthest from its budget', () => {
    expect(pathTitle(budgets, 'zh')).toBe('2 份报告写了预算：石鼓区 2023 执行数为全年预算的 274.9%');
    expect(pathTitle([], 'zh')).toBe('这些报告没有写全单位预算');
  });
});

test('chosen centres are lines over the percentiles, in the table beside them, and widen the axis', () => {
  const bands = [2022, 2023].map((year) => ({ year, reports: 50, p10: 84, p25: 90, p50: 96, p75: 99, p90: 100 }));
  const marked = [
    row('430407', 2023, { execution_rate_calc: 274.89 }),
    row('430407', 2018, { execution_rate_calc: 61 }),
    row('430602', 2022, {}),
  ];
  const column = 'execution_rate_calc';
  const drawn = series(bandsOption(bands, marked, column, SETTINGS));
  expect(values(drawn['line 430407'])).toEqual([null, 274.89]);
  expect(drawn['line 430602']).toBeUndefined();
  expect(bandRange(bands, '%', [274.89])).toEqual({ min: 80, max: 280 });
  const table = bandsTable(bands, markedIn(bands, marked, column), column, 'zh');
  expect(table.rows.map((one) => one['430407'])).toEqual([null, 274.89]);
});

test('sums by year: what the kinds leave of the total is not stated', () => {
  const year = {
    year: 2024,
    reports: 3,
    all: 3,
    staff: 30,
    total: 100,
    personnel: 40,
    public: 10,
    capital: 0,
    project: 30,
    others: 0,
  };
  expect(sumOf(year, 'unlisted')).toBe(20);
  expect(values(series(yearsOption([year], 'share', SETTINGS)).unlisted)).toEqual([20]);
});

test('a city’s years tell their ticks and parts apart: hundredths of 亿元 below ten', () => {
  const sums = { total: 14_800, personnel: 5_100, public: 2_000, capital: 0, project: 4_300, others: 0 };
  const city = { year: 2022, reports: 8, all: 8, staff: 90, ...sums };
  const axis = yearsOption([city], 'total', SETTINGS).xAxis as { axisLabel: { formatter: (value: number) => string } };
  expect([0, 2_500, 5_000, 10_000].map(axis.axisLabel.formatter)).toEqual(['0', '0.25', '0.5', '1']);
});
