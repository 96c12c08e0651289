/**
 * A measure over years: one point is a dot, points of one centre are joined, points of different centres never.
 * At scale: percentile bands with their median, and the chosen centres on top.
 */
import { emphasis, paletteOf, SIZE, textRoom, textStyle, valueAxis, yearAxis } from '../fragments.ts';
import type { Colour } from '../palette.ts';
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

const LEFT = 46;
/** Up to so many names beside dots are all shown. */
const FEW = 12;

/** Joined lines beside each other are told apart by colour; more of them than this share one. */
const LINE_COLOURS = [
  'mark',
  'mark-focus',
  'kind-personnel',
  'kind-capital',
  'kind-public',
] as const satisfies Colour[];

/** How names stand beside their lines: over the last dot, or to its right where several lines end in one year. */
interface Names {
  readonly side: 'top' | 'right';
  readonly text: (line: YearLine, point: YearPoint) => string;
  /** What the names need beyond the plot, CSS pixels. */
  readonly room: number;
}

function namesOf(input: YearChart, settings: ChartSettings): Names {
  const narrow = settings.width < 480;
  const text = (line: YearLine, point: YearPoint): string =>
    narrow ? line.label || point.text : `${line.label} ${point.text}`.trim();
  const ends = input.lines.flatMap((line) => {
    const last = lastPoint(line);
    return last ? [{ year: last.year, text: text(line, last) }] : [];
  });
  const side = new Set(ends.map((end) => end.year)).size < ends.length ? 'right' : 'top';
  const final = input.years[input.years.length - 1];
  const outside = side === 'right' ? ends.filter((end) => end.year === final).map((end) => end.text) : [];
  const halfYear = (settings.width - LEFT) / (2 * Math.max(1, input.years.length));
  return { side, text, room: outside.length === 0 ? 0 : Math.max(0, textRoom(outside, settings) - halfYear) };
}

function lastPoint(line: YearLine): YearPoint | undefined {
  return line.points.reduce<YearPoint | undefined>((a, b) => (a === undefined || b.year > a.year ? b : a), undefined);
}

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
  const colours = coloursOf(input.lines);
  const levels = input.levels
    ? textRoom(
        input.levels.map((level) => level.label),
        settings,
      ) + 4
    : 24;
  return {
    grid: { left: LEFT, right: levels + names.room, top: 26, bottom: 30 },
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
      ...levelSeries(input, names.room, settings),
      ...rangeSeries(input, settings),
      ...input.lines.map((line) => lineSeries(line, input, names, colours.get(line.key) ?? 'mark', settings)),
    ],
  };
}

function lineSeries(line: YearLine, input: YearChart, names: Names, name: Colour, settings: ChartSettings) {
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
    symbolSize: 11,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: colour, width: joined ? 2 : 0 },
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1.5 },
    emphasis: { ...emphasis(settings), scale: 1.2, lineStyle: { width: joined ? 3 : 0 } },
    // Few names move aside; among many, those that would lie on another are left to the pointer and the table.
    labelLayout: input.lines.length > FEW ? { hideOverlap: true } : { moveOverlap: 'shiftY' },
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
          show: point === last,
          formatter: names.text(line, point),
          position: names.side,
          distance: names.side === 'right' ? 5 : 7,
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
  // An area of one year has no width: such a year stands as a bar.
  const alone = bands.filter(({ year }) => !at(year - 1) && !at(year + 1));
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
  const box = (id: string, from: 'p10' | 'p25', to: 'p90' | 'p75', colour: string) => {
    const part = (partId: string, color: string, value: (band: YearBand) => number) => ({
      id: partId,
      type: 'bar',
      stack: id,
      silent: true,
      barWidth: 64,
      barGap: '-100%',
      itemStyle: { color },
      data: input.years.map((year) => {
        const band = alone.find((one) => one.year === year);
        return band ? value(band) : null;
      }),
    });
    return [
      part(`${id} floor`, 'transparent', (band) => band[from]),
      part(id, colour, (band) => band[to] - band[from]),
    ];
  };
  return [
    ...(alone.length === bands.length ? [] : area('p10-p90', 'p10', 'p90', palette['band-1'])),
    ...(alone.length === bands.length ? [] : area('p25-p75', 'p25', 'p75', palette['band-2'])),
    ...(alone.length === 0 ? [] : box('p10-p90 alone', 'p10', 'p90', palette['band-1'])),
    ...(alone.length === 0 ? [] : box('p25-p75 alone', 'p25', 'p75', palette['band-2'])),
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
