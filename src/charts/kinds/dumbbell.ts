/** One row a centre and year, its stations as dots on one line: initial → full year → executed. */
import {
  type Category,
  emphasis,
  labelWidth,
  paletteOf,
  rowAxis,
  SIZE,
  textRoom,
  textStyle,
  valueAxis,
} from '../fragments.ts';
import type { Colour } from '../palette.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface Station {
  readonly id: string;
  readonly label: string;
  /** Empty ring, grey dot, full dot: order without colour alone. */
  readonly look: 'ring' | 'grey' | 'full';
  /** Instead of the look's own colour: the ramp of tiers. */
  readonly colour?: Colour;
}

export interface DumbbellRow extends Category {
  /** By station id; a station that is not stated is left out, and no line leads to it. */
  readonly points: Readonly<Record<string, { readonly value: number; readonly text: string; readonly ref: MarkRef }>>;
  /** Behind the last dot: the ratio. */
  readonly end: string;
}

export interface Dumbbell {
  readonly rows: readonly DumbbellRow[];
  readonly stations: readonly Station[];
  readonly format: (value: number) => string;
  /** For ranges over powers of ten; a value of 0 has no place there and is left out. */
  readonly log?: boolean;
}

/** Equal values lie on one another: the later station is the smaller dot. CSS pixels. */
const SIZES = { ring: 19, grey: 14, full: 10 } as const;

export function dumbbellHeight(rows: number): number {
  return Math.max(1, rows) * 52 + 44;
}

/** How a station's dots look; `scale` of their usual size. */
export function stationLook(station: Station, settings: ChartSettings, scale = 1) {
  const palette = paletteOf(settings);
  const looks = {
    ring: { color: palette.paper, borderColor: palette.mark, borderWidth: 2, opacity: 1 },
    grey: { color: palette['mark-muted'], borderColor: palette.mark, borderWidth: 1, opacity: 1 },
    full: { color: palette.mark, borderColor: palette.paper, borderWidth: 1, opacity: 1 },
  } as const;
  return {
    symbolSize: Math.round(SIZES[station.look] * scale),
    itemStyle: station.colour
      ? { color: palette[station.colour], borderColor: palette['rule-strong'], borderWidth: 1, opacity: 1 }
      : looks[station.look],
    emphasis: emphasis(settings),
  } as const;
}

export function dumbbell(input: Dumbbell, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const left = labelWidth(settings);
  return {
    grid: {
      left,
      right:
        textRoom(
          input.rows.map((row) => row.end),
          settings,
        ) + 12,
      top: 8,
      bottom: 30,
    },
    yAxis: rowAxis(input.rows, left, settings),
    xAxis: valueAxis({ format: input.format, ...(input.log ? { log: true } : { min: 0 }) }, settings),
    series: [
      ...input.rows.map((row) => ({
        id: `line ${row.key}`,
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { color: palette['mark-muted'], width: 3 },
        data: Object.values(row.points)
          .filter((point) => !input.log || point.value > 0)
          .sort((a, b) => a.value - b.value)
          .map((point) => [point.value, row.key]),
      })),
      ...input.stations.map((station) => ({
        id: station.id,
        name: station.label,
        type: 'scatter',
        z: 3,
        ...stationLook(station, settings),
        data: input.rows.flatMap((row) => {
          const point = row.points[station.id];
          return point && (!input.log || point.value > 0) ? [{ value: [point.value, row.key], ref: point.ref }] : [];
        }),
      })),
      {
        id: 'ends',
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        itemStyle: { color: 'transparent' },
        label: { show: true, position: 'right', distance: 12, ...textStyle(settings, 'ink', SIZE.label) },
        data: input.rows.map((row) => ({
          value: [Math.max(0, ...Object.values(row.points).map((point) => point.value)), row.key],
          label: { formatter: row.end },
        })),
      },
    ],
  };
}
