/** Charts of 档案 by their series, and tables that hold the same numbers. */
import { describe, expect, test } from 'vitest';
import { marksOf, seriesOf } from '../../../src/charts/marks.ts';
import { budgetTable, flowTable, scoresTable, structureTable, tierTable } from '../../../src/views/centre/columns.ts';
import { historyColumns, historyOption } from '../../../src/views/centre/historyOption.ts';
import {
  budgetRows,
  scoresOption,
  structureBars,
  structureOption,
  structureYears,
  tierBars,
} from '../../../src/views/centre/option.ts';
import { panelRow, SETTINGS } from '../compare/sample.ts';

const ROWS = [
  panelRow('430602', 2021, { expenditure_total: 174.76, has_report: false, expenditure_total_status: 'derived' }),
  panelRow('430602', 2022, {
    expenditure_total: 129.7,
    expenditure_basic: 129.7,
    expenditure_personnel: 65.25,
    expenditure_public: 64.45,
    expenditure_project: 0,
    income_total: 129.7,
    income_fiscal_appropriation: 129.7,
    staff_actual: 7,
    spend_per_head: 18.5286,
    budget_initial: 162.85,
    budget_executed: 129.7,
    articles_central: 10,
    articles_provincial: 0,
    score_grade: '良好',
    score_grade_band: '良',
  }),
  panelRow('430602', 2023, { expenditure_total: 200, score_total: 95, articles_total: 100 }),
];

describe('structure', () => {
  test('the latest year on top; a year without a report is hollow and marked', () => {
    const { rows } = structureBars(ROWS, 'total', 'zh');
    expect(rows.map((row) => [row.label, row.hollow])).toEqual([
      ['2023', false],
      ['2022', false],
      ['2021 *', true],
    ]);
  });

  test('what is stated as zero is no part; what nobody stated is hatched', () => {
    const bars = structureBars(ROWS, 'total', 'zh');
    expect(bars.parts.map((part) => [part.id, part.hatched])).toEqual([
      ['personnel', false],
      ['public', false],
      ['unlisted', true],
    ]);
    expect(bars.rows[1]?.cells.personnel?.value).toBe(65.25);
  });

  test('per head needs a head-count', () => {
    expect(structureYears(ROWS, 'per_head').map((row) => row.year)).toEqual([2022]);
    expect(structureBars(ROWS, 'per_head', 'zh').rows[0]?.cells.personnel?.value).toBeCloseTo(65.25 / 7, 9);
  });

  test('every mark leads to its source, and the table holds the same numbers', () => {
    const marks = marksOf(structureOption(ROWS, 'total', SETTINGS));
    expect(marks.every(({ ref }) => ref.factId !== undefined)).toBe(true);
    const table = structureTable(ROWS, 'total', 'zh');
    expect(table.rows.map((row) => [row.year, row.personnel, row.total])).toEqual([
      [2023, null, 200],
      [2022, 65.25, 129.7],
      [2021, null, 174.76],
    ]);
  });
});

test('budget: a station that is not stated is neither drawn nor zero', () => {
  const [row, ...others] = budgetRows(ROWS, 'zh');
  expect(others).toEqual([]);
  expect(Object.keys(row?.points ?? {})).toEqual(['initial', 'executed']);
  expect(budgetTable(ROWS, 'zh').rows).toMatchObject([{ year: 2022, budget_initial: 162.85, budget_full_year: null }]);
});

test('tiers: stated none keeps its place in the table and has no bar; no total without all four', () => {
  const bars = tierBars(ROWS, 'zh');
  expect(bars.parts.map((part) => part.id)).toEqual(['central']);
  expect(bars.rows).toMatchObject([{ label: '2022', end: '' }]);
  expect(tierTable(ROWS, 'zh').rows).toMatchObject([
    { articles_central: 10, articles_provincial: 0, articles_municipal: null },
  ]);
});

test('scores: a grade without a score is a range, never a point', () => {
  const option = scoresOption(ROWS, SETTINGS);
  const line = seriesOf(option).find((series) => (series as { id?: string }).id === 'line score');
  expect(line?.data?.map((item) => (item as { value: unknown }).value)).toEqual([null, 95]);
  const range = seriesOf(option).find((series) => (series as { id?: string }).id === 'ranges');
  expect(range?.data?.map((item) => (item as { value: unknown }).value)).toEqual([10, null]);
  expect(scoresTable(ROWS.slice(1), 'zh').rows).toMatchObject([
    { grade: '良好', score_total: null },
    { score_total: 95 },
  ]);
});

describe('history', () => {
  test('only what two years state', () => {
    expect(historyColumns(ROWS)).toEqual(['expenditure_total']);
    expect(historyColumns(ROWS.slice(1, 2))).toEqual([]);
  });

  test('implied years are hollow, missing ones stay open', () => {
    const gap = [...ROWS.slice(0, 1), ...ROWS.slice(2)];
    const [line] = seriesOf(historyOption(gap, SETTINGS));
    expect(line).toMatchObject({ connectNulls: false });
    expect(line?.data?.map((item) => (item as { value: unknown }).value)).toEqual([174.76, null, 200]);
  });
});

test('flow: income on one side, kinds on the other, in equal sums', () => {
  const row = ROWS[1];
  if (!row) throw new Error('no row');
  const { rows } = flowTable(row, 'zh');
  const sum = (side: string) =>
    rows.filter((one) => one.side === side).reduce((all, one) => all + Number(one.amount), 0);
  expect(sum('收入')).toBeCloseTo(129.7, 9);
  expect(sum('支出')).toBeCloseTo(129.7, 9);
});
