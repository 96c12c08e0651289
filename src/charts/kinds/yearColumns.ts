/**
 * Bars and dumbbells of centres with many years, turned upright: a panel a centre, its years side by side. What stood as
 * thirty rows is three small pictures.
 */
import { emphasis, paletteOf, SIZE, textStyle, yearSpan } from '../fragments.ts';
import type { ChartOption, ChartSettings } from '../types.ts';
import { type Dumbbell, type DumbbellRow, stationLook } from './dumbbell.ts';
import { type PanelHead, type PanelSize, panelFrames, panelsHeight, panelWidth, sharedScale } from './panels.ts';
import { partLook, type StackedBars, type StackPart, type StackRow } from './stackedBars.ts';

/** Whose column it is, and of which year: in the order of the input's rows. */
export interface ColumnPlace {
  readonly group: string;
  readonly label: string;
  readonly year: number;
}

/** From this many years a centre on the average, columns; up to this many centres. */
const YEARS_FROM = 2.5;
const PANELS_UP_TO = 12;

/** Whether rows are told better as panels of years. */
export function inPanels(groups: readonly string[]): boolean {
  const panels = new Set(groups).size;
  return panels > 0 && panels <= PANELS_UP_TO && groups.length / panels >= YEARS_FROM;
}

interface Panel<Row> extends PanelHead {
  readonly key: string;
  readonly columns: readonly (ColumnPlace & { readonly row: Row })[];
}

function panelsOf<Row>(rows: readonly Row[], places: readonly ColumnPlace[]): readonly Panel<Row>[] {
  const columns = rows.flatMap((row, at) => {
    const place = places[at];
    return place ? [{ ...place, row }] : [];
  });
  return [...new Set(places.map((place) => place.group))].map((key) => {
    const own = columns.filter((column) => column.group === key);
    return { key, label: own[0]?.label ?? '', columns: own };
  });
}

function sizeOf(places: readonly ColumnPlace[]): PanelSize {
  const panels = new Set(places.map((place) => place.group)).size;
  const years = yearSpan(places.map((place) => place.year)).length;
  return { least: Math.max(190, years * 24 + 40), height: panels === 1 ? 240 : 190 };
}

export function columnsHeight(places: readonly ColumnPlace[]): (width: number) => number {
  const panels = new Set(places.map((place) => place.group)).size;
  return (width) => panelsHeight(panels, width, sizeOf(places));
}

interface Frame {
  readonly years: readonly number[];
  /** CSS pixels of a year. */
  readonly slot: number;
  /** CSS pixels a unit of value, upward. */
  readonly perUnit: number;
  readonly frames: ReturnType<typeof panelFrames>;
}

function frameOf<Row>(
  panels: readonly Panel<Row>[],
  places: readonly ColumnPlace[],
  values: readonly number[],
  format: (value: number) => string,
  max: number | undefined,
  settings: ChartSettings,
): Frame {
  const size = sizeOf(places);
  const years = yearSpan(places.map((place) => place.year));
  const scale = max === undefined ? sharedScale(values) : { min: 0, max, interval: max / 4 };
  return {
    years,
    slot: panelWidth(panels.length, size, settings) / Math.max(1, years.length),
    perUnit: size.height / (scale.max - scale.min),
    frames: panelFrames(panels, { years, format, ...scale }, size, settings),
  };
}

/** Stacked columns, a panel a centre: `places` in the order of `input.rows`. */
export function stackedColumns(
  input: StackedBars,
  places: readonly ColumnPlace[],
  settings: ChartSettings,
): ChartOption {
  const panels = panelsOf(input.rows, places);
  const frame = frameOf(panels, places, input.rows.map(sumOf), input.format, input.max, settings);
  return {
    ...frame.frames,
    series: panels.flatMap((panel, at) => [
      ...input.parts.map((part, index) => partSeries(part, index, panel, at, frame, settings)),
      topSeries(panel, at, input, frame, settings),
    ]),
  };
}

function sumOf(row: StackRow): number {
  return Object.values(row.cells).reduce((sum, cell) => sum + cell.value, 0);
}

/** Of the slot, CSS pixels; wide slots keep air between columns. */
function columnWidth(slot: number): number {
  return Math.max(4, Math.min(56, slot * 0.72));
}

function partSeries(
  part: StackPart,
  index: number,
  panel: Panel<StackRow>,
  at: number,
  { years, slot, perUnit }: Frame,
  settings: ChartSettings,
) {
  return {
    id: `${panel.key} ${part.id}`,
    name: part.label,
    type: 'bar',
    stack: panel.key,
    xAxisIndex: at,
    yAxisIndex: at,
    barWidth: columnWidth(slot),
    emphasis: emphasis(settings),
    data: years.map((year) => {
      const row = panel.columns.find((column) => column.year === year)?.row;
      const cell = row?.cells[part.id];
      if (!row || !cell) return { value: null };
      const named = cell.value * perUnit > 18 && columnWidth(slot) > cell.text.length * 6.5 + 4;
      return { value: cell.value, ref: cell.ref, ...partLook(part, index, row, cell, named, settings) };
    }),
  };
}

/** Sums above the columns: of every year where there is room, else of the first and the last. No marks of their own. */
function topSeries(
  panel: Panel<StackRow>,
  at: number,
  { format, max }: StackedBars,
  { slot }: Frame,
  settings: ChartSettings,
) {
  // Of shares every column is full.
  const columns = max === undefined ? panel.columns.filter(({ row }) => sumOf(row) > 0) : [];
  const texts = columns.map(({ row }) => row.partial ?? format(sumOf(row)));
  const all = Math.max(0, ...texts.map((text) => text.length)) * 6.5 + 4 < slot;
  const shown = columns.map(
    ({ row }, index) =>
      row.partial !== undefined || all || index === columns.length - 1 || (index === 0 && columns.length > 3),
  );
  return {
    id: `${panel.key} tops`,
    type: 'scatter',
    silent: true,
    xAxisIndex: at,
    yAxisIndex: at,
    symbolSize: 0.1,
    itemStyle: { color: 'transparent' },
    tooltip: { show: false },
    data: columns.flatMap(({ row, year }, index) =>
      shown[index]
        ? [
            {
              value: [String(year), sumOf(row)],
              label: {
                show: true,
                position: 'top',
                distance: 3,
                formatter: texts[index] ?? '',
                ...textStyle(settings, row.partial === undefined ? 'ink' : 'ink-2', SIZE.small),
              },
            },
          ]
        : [],
    ),
  };
}

/** Dumbbells set upright, a panel a centre: `places` in the order of `input.rows`. */
export function dumbbellColumns(input: Dumbbell, places: readonly ColumnPlace[], settings: ChartSettings): ChartOption {
  const panels = panelsOf(input.rows, places);
  const values = input.rows.flatMap((row) => Object.values(row.points).map((point) => point.value));
  const frame = frameOf(panels, places, values, input.format, undefined, settings);
  return {
    ...frame.frames,
    series: panels.flatMap((panel, at) => [
      ...panel.columns.map((column) => ({
        id: `${panel.key} line ${column.year}`,
        type: 'line',
        silent: true,
        symbol: 'none',
        xAxisIndex: at,
        yAxisIndex: at,
        lineStyle: { color: paletteOf(settings)['mark-muted'], width: 2 },
        data: valuesOf(column.row).map((value) => [String(column.year), value]),
      })),
      ...input.stations.map((station) => ({
        id: `${panel.key} ${station.id}`,
        name: station.label,
        type: 'scatter',
        xAxisIndex: at,
        yAxisIndex: at,
        z: 3,
        ...stationLook(station, settings, frame.slot < 40 ? 0.7 : 0.9),
        data: panel.columns.flatMap(({ row, year }) => {
          const point = row.points[station.id];
          return point ? [{ value: [String(year), point.value], ref: point.ref }] : [];
        }),
      })),
    ]),
  };
}

function valuesOf(row: DumbbellRow): readonly number[] {
  return Object.values(row.points)
    .map((point) => point.value)
    .sort((a, b) => a - b);
}
