/** Charts of 对比 by their series, and tables that hold the same numbers. */
import { describe, expect, test } from 'vitest';
import { niceStep, panelsAcross } from '../../../src/charts/kinds/panels.ts';
import { marksOf, seriesOf } from '../../../src/charts/marks.ts';
import { barsTable, panelsTable } from '../../../src/views/compare/columns.ts';
import { measuredOf } from '../../../src/views/compare/measures.ts';
import { barsOption, type Shown } from '../../../src/views/compare/option.ts';
import { panelsOf, panelsOption, scaleOf } from '../../../src/views/compare/panelsOption.ts';
import { panelRow, SETTINGS } from './sample.ts';

const MEASURE = measuredOf('expenditure_total', 'total');

function shown(code: string, year: number, value: number | null, own = false): Shown {
  const row = panelRow(code, year, { shown: value, expenditure_total: value });
  return { row, value, text: value === null ? '未列明' : `${value} 万元`, own, marks: own ? '' : '¹' };
}

const SHOWN = [shown('430602', 2020, 259.45, true), shown('430503', 2021, 150.36), shown('430407', 2023, null)];

describe('bars', () => {
  const option = barsOption(SHOWN, null, MEASURE, SETTINGS);

  test('from high to low, each centre with its year; unstated is named, not drawn as zero', () => {
    const { yAxis } = option as { yAxis: { data: string[] } };
    expect(yAxis.data).toEqual(['430602-2020', '430503-2021', '430407-2023']);
    const [bars, , missing] = [seriesOf(option)[0], null, seriesOf(option).at(-1)];
    expect(bars?.data?.map((item) => (item as { value: unknown }).value)).toEqual([259.45, 150.36, null]);
    expect(missing?.data).toEqual([{ value: [0, '430407-2023'], label: { formatter: '未列明' } }]);
  });

  test('every mark leads to its source', () => {
    expect(marksOf(option).map(({ ref }) => ref.factId)).toEqual([
      '430602/expenditure.total/2020',
      '430503/expenditure.total/2021',
    ]);
  });

  test('the middle half of all centres is in sight even where all compared ones lie below', () => {
    const band = { p10: 100, p25: 300, p50: 500, p75: 900, p90: 2000 };
    const wide = barsOption(SHOWN, { n: 50, low: 1, high: 9000, band }, MEASURE, SETTINGS);
    expect((wide as { xAxis: { max: number } }).xAxis.max).toBeGreaterThanOrEqual(900);
  });

  test('the table holds the same numbers', () => {
    expect(barsTable(SHOWN, MEASURE, 'zh').rows.map((row) => [row.year, row.value, row.value_f])).toEqual([
      [2020, 259.45, '430602/expenditure.total/2020'],
      [2021, 150.36, '430503/expenditure.total/2021'],
      [2023, null, null],
    ]);
  });

  test('a row of the table bears the marks of its bar, behind the name and as no column of a file', () => {
    const { columns, rows } = barsTable(SHOWN, MEASURE, 'zh');
    const [centre] = columns;
    expect(rows.map((row) => row[centre?.marksId ?? ''])).toEqual(['', '¹', '¹']);
    expect(columns.map(({ id }) => id)).toEqual(['centre', 'year', 'value']);
  });
});

describe('small multiples', () => {
  const rows = [
    panelRow('430602', 2020, { shown: 100 }),
    panelRow('430602', 2022, { shown: 300 }),
    panelRow('430503', 2021, { shown: 150, has_report: false }),
  ];
  const codes = ['430602', '430503'];
  const panels = panelsOf(rows, codes, MEASURE, 'zh');
  const option = panelsOption(panels, [], SETTINGS);

  test('one panel a centre on the same years and the same scale; gaps are not bridged', () => {
    const { xAxis, yAxis } = option as unknown as {
      xAxis: { data: string[] }[];
      yAxis: { min: number; max: number }[];
    };
    expect(xAxis.map((axis) => axis.data)).toEqual([
      ['2020', '2021', '2022'],
      ['2020', '2021', '2022'],
    ]);
    expect(new Set(yAxis.map((axis) => `${axis.min} ${axis.max}`)).size).toBe(1);
    const [first] = seriesOf(option);
    expect(first).toMatchObject({ connectNulls: false });
    expect(first?.data?.map((item) => (item as { value: unknown }).value)).toEqual([100, null, 300]);
  });

  test('what is only implied is hollow', () => {
    const item = seriesOf(option)[1]?.data?.[1] as { itemStyle: { color: string; borderColor: string } };
    expect(item.itemStyle.color).not.toBe(item.itemStyle.borderColor);
  });

  test('the table holds the same points', () => {
    expect(panelsTable(rows, codes, [], MEASURE, 'zh').rows.map((row) => [row.year, row.value])).toEqual([
      [2020, 100],
      [2022, 300],
      [2021, 150],
    ]);
  });

  test('the scale begins at zero and bears a negative', () => {
    expect(scaleOf(panels, []).min).toBe(0);
    const negative = panelsOf([panelRow('430602', 2020, { shown: -5 })], ['430602'], MEASURE, 'zh');
    expect(scaleOf(negative, []).min).toBeLessThanOrEqual(-5);
  });

  test.each([
    [6, 1300, 6],
    [6, 1170, 3],
    [5, 900, 3],
    [6, 350, 1],
    [1, 2000, 1],
  ])('%i panels in %i px stand %i across', (count, width, columns) => {
    expect(panelsAcross(count, width, { least: 190, height: 124 })).toBe(columns);
  });
});

test.each([
  [0, 0],
  [741, 800],
  [1.23, 1.5],
  [99, 100],
  [-7.1, -8],
])('%d rounds away from zero to %d', (value, step) => expect(niceStep(value)).toBe(step));
