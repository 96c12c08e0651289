/**
 * A measure over years: one point is a dot, points of one centre are joined, points of different centres never.
 * At scale: percentile bands with their median, and the chosen centres on top.
 */
import { emphasis, paletteOf, SIZE, textStyle, valueAxis, yearAxis } from '../fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  readonly ref: MarkRef;
  readonly hollow?: boolean;
}

export interface YearLine {
  readonly key: string;
  readonly label: string;
  readonly strong?: boolean;
  readonly points: readonly YearPoint[];
}

/** Percentiles of a year; five peers at least. */
export interface YearBand {
  readonly year: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly ref: MarkRef;
}

/** A level with a name: 优 from 90 to 100. */
export interface Level {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Known only to lie between two values: a grade without a score. */
export interface YearRange {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly ref: MarkRef;
}

export interface YearChart {
  readonly years: readonly number[];
  readonly lines: readonly YearLine[];
  readonly bands?: readonly YearBand[];
  readonly levels?: readonly Level[];
  readonly ranges?: readonly YearRange[];
  readonly format: (value: number) => string;
  readonly min?: number;
  readonly max?: number;
  readonly medianLabel?: string;
}

export function yearChart(input: YearChart, settings: ChartSettings): ChartOption {
  const narrow = settings.width < 480;
  return {
    grid: { left: 46, right: input.levels ? 44 : 24, top: 26, bottom: 30 },
    xAxis: yearAxis(input.years, settings),
    yAxis: valueAxis(
      {
        format: input.format,
        ...(input.min === undefined ? {} : { min: input.min }),
        ...(input.max === undefined ? {} : { max: input.max }),
      },
      settings,
    ),
    series: [
      ...bandSeries(input, settings),
      ...levelSeries(input, settings),
      ...rangeSeries(input, settings),
      ...input.lines.map((line) => lineSeries(line, input, narrow, settings)),
    ],
  };
}

function lineSeries(line: YearLine, input: YearChart, narrow: boolean, settings: ChartSettings) {
  const palette = paletteOf(settings);
  const colour = line.strong ? palette['mark-focus'] : palette.mark;
  const joined = joinable(line.points);
  return {
    id: `line ${line.key}`,
    name: line.label,
    type: 'line',
    z: line.strong ? 5 : 4,
    symbol: 'circle',
    symbolSize: 11,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: colour, width: joined ? 2 : 0 },
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1.5 },
    emphasis: { ...emphasis(settings), scale: 1.2, lineStyle: { width: joined ? 3 : 0 } },
    labelLayout: { hideOverlap: false, moveOverlap: 'shiftY' },
    data: input.years.map((year) => {
      const point = line.points.find((p) => p.year === year);
      if (!point) return { value: null };
      const last = point.year === Math.max(...line.points.map((p) => p.year));
      return {
        value: point.value,
        ref: point.ref,
        ...(point.hollow
          ? { itemStyle: { color: palette.paper, borderColor: colour, borderWidth: 2, borderType: 'dashed' } }
          : {}),
        label: {
          show: last || line.points.length === 1,
          formatter: narrow ? line.label : `${line.label} ${point.text}`,
          position: 'top',
          distance: 7,
          ...textStyle(settings, 'ink', SIZE.label),
        },
      };
    }),
  };
}

/** A line is drawn only between points of one centre in years that follow each other. */
function joinable(points: readonly YearPoint[]): boolean {
  return points.length > 1;
}

function bandSeries(input: YearChart, settings: ChartSettings) {
  const bands = input.bands ?? [];
  if (bands.length === 0) return [];
  const palette = paletteOf(settings);
  const at = (year: number) => bands.find((band) => band.year === year);
  const area = (id: string, from: 'p10' | 'p25', to: 'p90' | 'p75', colour: string) => [
    {
      id: `${id} floor`,
      type: 'line',
      stack: id,
      silent: true,
      symbol: 'none',
      lineStyle: { opacity: 0 },
      data: input.years.map((year) => at(year)?.[from] ?? null),
    },
    {
      id,
      type: 'line',
      stack: id,
      silent: true,
      symbol: 'none',
      lineStyle: { opacity: 0 },
      areaStyle: { color: colour, opacity: 1 },
      data: input.years.map((year) => {
        const band = at(year);
        return band ? band[to] - band[from] : null;
      }),
    },
  ];
  return [
    ...area('p10-p90', 'p10', 'p90', palette['band-1']),
    ...area('p25-p75', 'p25', 'p75', palette['band-2']),
    {
      id: 'median',
      name: input.medianLabel ?? '',
      type: 'line',
      z: 3,
      symbol: 'circle',
      symbolSize: 7,
      lineStyle: { color: palette.ink, width: 1.5 },
      itemStyle: { color: palette.ink },
      emphasis: emphasis(settings),
      data: input.years.map((year, index) => {
        const band = at(year);
        if (!band) return { value: null };
        return {
          value: band.p50,
          ref: band.ref,
          label: {
            show: index === input.years.length - 1,
            formatter: input.medianLabel ?? '',
            position: 'top',
            ...textStyle(settings, 'ink', SIZE.label),
          },
        };
      }),
    },
  ];
}

function levelSeries(input: YearChart, settings: ChartSettings) {
  const levels = input.levels ?? [];
  if (levels.length === 0) return [];
  const palette = paletteOf(settings);
  return [
    {
      id: 'levels',
      type: 'line',
      silent: true,
      data: [],
      markArea: {
        silent: true,
        animation: false,
        data: levels.map((level, index) => [
          {
            name: level.label,
            yAxis: level.from,
            itemStyle: { color: index % 2 === 0 && !input.bands?.length ? palette['band-1'] : 'transparent' },
            label: { position: 'right', distance: 6, ...textStyle(settings, 'ink-2', SIZE.label) },
          },
          { yAxis: level.to },
        ]),
      },
    },
  ];
}

function rangeSeries(input: YearChart, settings: ChartSettings) {
  const ranges = input.ranges ?? [];
  if (ranges.length === 0) return [];
  const palette = paletteOf(settings);
  return [
    {
      id: 'ranges floor',
      type: 'bar',
      stack: 'ranges',
      silent: true,
      barWidth: 18,
      itemStyle: { color: 'transparent' },
      data: input.years.map((year) => ranges.find((range) => range.year === year)?.from ?? null),
    },
    {
      id: 'ranges',
      type: 'bar',
      stack: 'ranges',
      barWidth: 18,
      emphasis: emphasis(settings),
      data: input.years.map((year) => {
        const range = ranges.find((one) => one.year === year);
        if (!range) return { value: null };
        return {
          value: range.to - range.from,
          ref: range.ref,
          itemStyle: {
            color: 'transparent',
            borderColor: palette.mark,
            borderWidth: 1.5,
            borderType: 'dashed',
            decal: hatchThin(palette.mark),
          },
          label: {
            show: true,
            position: 'right',
            lineHeight: 17,
            formatter: range.label,
            ...textStyle(settings, 'ink', SIZE.label),
          },
        };
      }),
    },
  ];
}

function hatchThin(colour: string) {
  return {
    symbol: 'rect',
    color: colour,
    backgroundColor: 'transparent',
    dashArrayX: [1, 0],
    dashArrayY: [0.8, 6],
    rotation: -Math.PI / 4,
  } as const;
}
