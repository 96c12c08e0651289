/** Centres with many years: a panel each, one scale, every year in its place. */
import { expect, test } from 'vitest';
import { panelsHeight } from '../../src/charts/kinds/panels.ts';
import type { StackedBars } from '../../src/charts/kinds/stackedBars.ts';
import { columnsHeight, dumbbellColumns, inPanels, stackedColumns } from '../../src/charts/kinds/yearColumns.ts';
import { marksOf } from '../../src/charts/marks.ts';
import type { ChartSettings } from '../../src/charts/types.ts';

const SETTINGS: ChartSettings = { lang: 'zh', theme: 'light', width: 960, reducedMotion: true, decal: false };
const PLACES = ['甲', '乙'].flatMap((label) => [2020, 2021, 2023].map((year) => ({ group: label, label, year })));
const INPUT: StackedBars = {
  parts: [
    { id: 'a', label: '人员', colour: 'kind-personnel' },
    { id: 'b', label: '未列明', colour: 'kind-unlisted', hatched: true },
  ],
  rows: PLACES.map(({ label, year }, at) => ({
    key: `${label}-${year}`,
    label,
    end: '',
    cells: { a: { value: 100 * (at + 1), text: '100', ref: { title: `${label} ${year}`, year, lines: [] } } },
    ...(at === 1 ? { partial: '缺' } : {}),
  })),
  format: String,
  unit: '万元',
};

interface Drawn {
  readonly id: string;
  readonly xAxisIndex: number;
  readonly data: readonly ({ value: unknown; label?: { formatter?: string } } | null)[];
}
const option = stackedColumns(INPUT, PLACES, SETTINGS) as unknown as {
  series: readonly Drawn[];
  xAxis: readonly { data: readonly string[] }[];
  yAxis: readonly { min: number; max: number; name: string }[];
};
const series = (id: string) => option.series.find((one) => one.id === id);

test.each([
  [['1'], false],
  [['1', '1', '1'], true],
  [['1', '2', '3', '4', '5'], false],
  [Array.from({ length: 30 }, (_, at) => String(at % 3)), true],
  // Thirteen panels are no easier to read than rows.
  [Array.from({ length: 39 }, (_, at) => String(at % 13)), false],
])('%j', (groups, expected) => expect(inPanels(groups)).toBe(expected));

test('a year without a report keeps its place, and all panels have one scale', () => {
  expect(option.xAxis.map((axis) => axis.data)).toEqual(Array(2).fill(['2020', '2021', '2022', '2023']));
  expect(series('甲 a')?.data.map((item) => item?.value)).toEqual([100, 200, null, 300]);
  expect(series('乙 a')).toMatchObject({ xAxisIndex: 1 });
  expect(new Set(option.yAxis.map(({ min, max }) => `${min} ${max}`)).size).toBe(1);
  expect(option.yAxis[0]).toMatchObject({ min: 0, name: '甲' });
  expect(option.yAxis[0]?.max).toBeGreaterThanOrEqual(600);
});

test('a column whose parts are not all known has no sum above it', () => {
  expect(series('甲 tops')?.data.map((item) => item?.label?.formatter)).toEqual(['100', '缺', '300']);
});

test('every part is a mark that arrow keys reach', () => {
  expect(marksOf(option as never).map(({ ref }) => ref.title)).toEqual(
    PLACES.map(({ label, year }) => `${label} ${year}`),
  );
});

test('a phone has one panel below the other', () => {
  const height = columnsHeight(PLACES);
  expect(height(360)).toBeGreaterThan(height(960) * 1.9);
  expect(panelsHeight(0, 360, { least: 190, height: 100 })).toBeGreaterThan(100);
});

test('dumbbells stand upright, each station at its value', () => {
  const ref = { title: 'x', lines: [] };
  const drawn = dumbbellColumns(
    {
      rows: PLACES.map(({ label, year }) => ({
        key: `${label}-${year}`,
        label,
        end: '',
        points: { initial: { value: 80, text: '80', ref }, executed: { value: 120, text: '120', ref } },
      })),
      stations: [
        { id: 'initial', label: '年初', look: 'ring' },
        { id: 'executed', label: '执行', look: 'full' },
      ],
      format: String,
    },
    PLACES,
    SETTINGS,
  ) as unknown as { series: readonly Drawn[] };
  const one = drawn.series.find(({ id }) => id === '乙 executed');
  expect(one?.xAxisIndex).toBe(1);
  expect(one?.data.map((item) => item?.value)).toEqual([
    ['2020', 120],
    ['2021', 120],
    ['2023', 120],
  ]);
  expect(drawn.series.find(({ id }) => id === '甲 line 2021')?.data).toEqual([
    ['2021', 80],
    ['2021', 120],
  ]);
});
