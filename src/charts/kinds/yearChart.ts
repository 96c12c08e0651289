/**
 * A measure over years: one point is a dot, points of one centre are joined, points of different centres never.
 * At scale: percentile bands with their median, and the chosen centres on top.
 */
import { emphasis, paletteOf, SIZE, textRoom, textStyle, valueAxis, yearAxis } from '../fragments.ts';
import type { Colour } from '../palette.ts';
import type { Place } from '../placeNames.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';
import { tickStep } from './panels.ts';
import { bandSeries } from './yearBands.ts';
import { AIR, BOTTOM, DOT, LEFT, lastPoint, MEDIAN, type Names, namePlaces, namesOf, TOP } from './yearNames.ts';

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

/** Joined lines beside each other are told apart by colour; more of them than this share one. */
const LINE_COLOURS = [
  'mark',
  'mark-focus',
  'kind-personnel',
  'kind-capital',
  'kind-public',
] as const satisfies Colour[];

/** The colour of each line by its key. */
function coloursOf(lines: readonly YearLine[]): ReadonlyMap<string, Colour> {
  const joined = lines.filter((line) => joinable(line.points));
  const apart = joined.length > 1 && joined.length <= LINE_COLOURS.length;
  return new Map(
    lines.map((line) => {
      const at = apart ? joined.indexOf(line) : -1;
      return [line.key, LINE_COLOURS[at] ?? (line.strong ? 'mark-focus' : 'mark')];
    }),
  );
}

export function yearChart(input: YearChart, settings: ChartSettings): ChartOption {
  const names = namesOf(input, settings);
  const scale = scaleOf(input, settings);
  const colours = coloursOf(input.lines);
  const levels = input.levels
    ? textRoom(
        input.levels.map((level) => level.label),
        settings,
      ) + 4
    : 24;
  const right = levels + names.room;
  const places = namePlaces(input, names, right, scale, settings);
  return {
    grid: { left: LEFT, right, top: TOP, bottom: BOTTOM },
    xAxis: yearAxis(input.years, settings),
    yAxis: { ...valueAxis({ format: input.format }, settings), ...scale },
    series: [
      ...bandSeries(input, places.get(MEDIAN) ?? null, settings),
      ...levelSeries(input, names.room, settings),
      ...rangeSeries(input, settings),
      ...input.lines.map((line) =>
        lineSeries(line, input, names, places.get(line.key) ?? null, colours.get(line.key) ?? 'mark', settings),
      ),
    ],
  };
}

/** From where to where the values go: what is asked for, else from zero to a round value above the highest. */
function scaleOf({ min, max, lines, bands, ranges }: YearChart, settings: ChartSettings) {
  const values = [
    ...lines.flatMap((line) => line.points.map((point) => point.value)),
    ...(bands ?? []).flatMap((band) => [band.p10, band.p90]),
    ...(ranges ?? []).map((range) => range.to),
  ];
  const low = min ?? Math.min(0, ...values);
  const high = max ?? Math.max(low + 1e-9, ...values);
  const interval = tickStep((high - low) / (settings.width < 480 ? 3 : 5));
  return {
    interval,
    min: min ?? Math.floor(low / interval) * interval,
    max: max ?? low + Math.ceil((high - low) / interval - 1e-9) * interval,
  };
}

function lineSeries(
  line: YearLine,
  input: YearChart,
  names: Names,
  place: Place | null,
  name: Colour,
  settings: ChartSettings,
) {
  const palette = paletteOf(settings);
  const colour = palette[name];
  const last = lastPoint(line);
  const joined = joinable(line.points);
  return {
    id: `line ${line.key}`,
    name: line.label,
    type: 'line',
    z: line.strong ? 5 : 4,
    symbol: 'circle',
    symbolSize: DOT,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: colour, width: joined ? 2 : 0 },
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1.5 },
    emphasis: { ...emphasis(settings), scale: 1.2, lineStyle: { width: joined ? 3 : 0 } },
    data: input.years.map((year) => {
      const point = line.points.find((p) => p.year === year);
      if (!point) return { value: null };
      return {
        value: point.value,
        ref: point.ref,
        ...(point.hollow
          ? { itemStyle: { color: palette.paper, borderColor: colour, borderWidth: 2, borderType: 'dashed' } }
          : {}),
        label: {
          // Of many lines, names that would lie on another are left to the pointer and the table.
          show: point === last && place !== null,
          formatter: names.text(line, point),
          position: place?.side ?? names.side,
          ...(place ? { offset: place.offset } : {}),
          distance: AIR,
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

/** `room`: CSS pixels beyond the plot that belong to the names of lines. */
function levelSeries(input: YearChart, room: number, settings: ChartSettings) {
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
            label: { position: 'right', distance: 6 + room, ...textStyle(settings, 'ink-2', SIZE.label) },
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
      z: 3,
      silent: true,
      barWidth: 18,
      itemStyle: { color: 'transparent' },
      data: input.years.map((year) => ranges.find((range) => range.year === year)?.from ?? null),
    },
    {
      id: 'ranges',
      type: 'bar',
      stack: 'ranges',
      // Over the areas of the percentiles.
      z: 3,
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
            // On a phone it would lie on the lines.
            show: settings.width >= 480 || !input.lines.some((line) => joinable(line.points)),
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
