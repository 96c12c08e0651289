/** Two measures against each other: one dot a centre and year, named where there is room; at scale a grid of counts. */
import { emphasis, paletteOf, SIZE, textStyle, textWidth, type ValueAxis, valueAxis } from '../fragments.ts';
import { around, type Box, type Named, type Place, placeNames, placesAround } from '../placeNames.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';
import { tickStep } from './panels.ts';

export interface XYPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly strong?: boolean;
  readonly ref: MarkRef;
}

export interface XYCell {
  /** The cell's middle and half width on either axis. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly ref: MarkRef;
}

export interface ScatterXY {
  readonly points: readonly XYPoint[];
  readonly cells?: readonly XYCell[];
  readonly x: ValueAxis & { readonly title: string };
  readonly y: ValueAxis & { readonly title: string };
  /** A vertical line with a name: 100 %. */
  readonly line?: { readonly x: number; readonly label: string };
}

const GRID = { left: 46, right: 34, top: 34, bottom: 48 } as const;
/** As tall as charts are where nobody says otherwise, CSS pixels. */
const USUAL_HEIGHT = 340;

export function scatterXY(input: ScatterXY, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const cells = input.cells ?? [];
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const all = [...input.points, ...cells];
  const x = rangeOf(
    all.map((one) => one.x),
    input.x,
  );
  const y = rangeOf(
    all.map((one) => one.y),
    input.y,
  );
  const width = settings.width - GRID.left - GRID.right;
  const height = (settings.height ?? USUAL_HEIGHT) - GRID.top - GRID.bottom;
  const pixel: Pixel = (point) => [
    GRID.left + ((point.x - x.min) / (x.max - x.min)) * width,
    GRID.top + ((y.max - point.y) / (y.max - y.min)) * height,
  ];
  const bounds = { left: GRID.left, right: settings.width - 4, top: 0, bottom: GRID.top + height };
  return {
    grid: GRID,
    xAxis: {
      ...valueAxis(input.x, settings),
      ...x,
      // Axes stand at the edges, not through zero.
      axisLine: { show: false, onZero: false },
      name: input.x.title,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: textStyle(settings, 'ink-2', SIZE.small),
    },
    yAxis: {
      ...valueAxis(input.y, settings),
      ...y,
      axisLine: { show: false, onZero: false },
      name: input.y.title,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: { ...textStyle(settings, 'ink-2', SIZE.small), align: 'left', padding: [0, 0, 0, -40] },
    },
    series: [
      {
        id: 'cells',
        type: 'scatter',
        data: cells.map((cell) => ({
          value: [cell.x, cell.y],
          ref: cell.ref,
          symbolSize: 4 + 18 * Math.sqrt(cell.count / most),
          itemStyle: { color: palette.mark, opacity: 0.25 + 0.5 * (cell.count / most) },
        })),
        emphasis: emphasis(settings),
      },
      {
        id: 'points',
        type: 'scatter',
        symbolSize: DOT,
        z: 4,
        emphasis: emphasis(settings),
        data: placed(input.points, pixel, bounds).map(({ point, shift, name, place }) => ({
          value: [point.x, point.y],
          ref: point.ref,
          symbolOffset: [shift, 0],
          itemStyle: {
            color: point.strong ? palette['mark-focus'] : palette.mark,
            borderColor: palette.paper,
            borderWidth: 1.5,
            opacity: 1,
          },
          label: {
            show: name !== '' && place !== null,
            formatter: name,
            ...(place ? { position: place.side, offset: place.offset } : {}),
            distance: AIR,
            lineHeight: LINE,
            ...textStyle(settings, 'ink', SIZE.label),
            textBorderColor: palette.paper,
            textBorderWidth: 3,
          },
        })),
        ...(input.line
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                lineStyle: { color: palette['rule-strong'], type: 'dashed', width: 1 },
                label: { ...textStyle(settings, 'ink-2', SIZE.small), formatter: input.line.label, position: 'end' },
                data: [{ xAxis: input.line.x }],
              },
            }
          : {}),
      },
    ],
  };
}

/** From where to where an axis goes: what is asked for, else round values with a little air around the marks. */
function rangeOf(values: readonly number[], asked: ValueAxis) {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const air = (high - low || 1) * 0.06;
  const [from, to] = [asked.min ?? low - air, asked.max ?? high + air];
  const interval = Math.max(1, tickStep((to - from) / (asked.ticks ?? 5)));
  return {
    // An axis that begins between two ticks has them where they belong, not counted from its begin.
    ...((asked.min ?? 0) % interval === 0 ? { interval } : { minInterval: 1 }),
    min: asked.min ?? Math.floor(from / interval) * interval,
    max: asked.max ?? Math.ceil(to / interval) * interval,
  };
}

/** Diameter of a dot, how far equal ones stand apart, the air between dot and name, a name's line. CSS pixels. */
const DOT = 12;
const STEP = 13;
const AIR = 6;
const LINE = 16;
/** Names beside dots of one place; more are counted. */
const NAMES = 4;

type Pixel = (point: Pick<XYPoint, 'x' | 'y'>) => readonly [number, number];

interface Placed {
  readonly point: XYPoint;
  /** Sideways, CSS pixels: dots of one place stand side by side, so that each can be chosen. */
  readonly shift: number;
  readonly name: string;
  /** null: no room; the pointer and the table name it. */
  readonly place: Place | null;
}

/**
 * Names stand on the side that has room, never on a dot or another name; dots of one place share one name. The chosen come
 * first, then what lies far from the others: of a crowd any name says as much as the next.
 */
function placed(points: readonly XYPoint[], pixel: Pixel, bounds: Box): readonly Placed[] {
  const middle = (bounds.left + bounds.right) / 2;
  const dots = points.map((point) => {
    const same = points.filter((other) => other.x === point.x && other.y === point.y);
    const at = same.indexOf(point);
    const [x, y] = pixel(point);
    const side = points.length > 1 && x > middle ? ('left' as const) : ('right' as const);
    const names = same.slice(0, NAMES).map((one) => one.label);
    const more = same.length > NAMES ? [`+${same.length - NAMES}`] : [];
    const shift = (side === 'left' ? -1 : 1) * at * STEP;
    const name = at === same.length - 1 ? [...names, ...more].join('\n') : '';
    return { point, shift, name, side, x: x + shift, y };
  });
  const named = dots.flatMap(({ point, name, side, x, y }, at): Named[] => {
    if (name === '') return [];
    const nearest = Math.min(...dots.filter((_, other) => other !== at).map((dot) => Math.hypot(dot.x - x, dot.y - y)));
    const lines = name.split('\n');
    return [
      {
        key: String(at),
        ...{ x, y },
        clear: DOT / 2 + AIR,
        width: Math.max(...lines.map((line) => textWidth(line))) + 2,
        height: lines.length * LINE,
        places: placesAround(side, LINE / 2),
        weight: (point.strong ? 1e6 : 0) + Math.min(nearest, 1e5),
      },
    ];
  });
  const places = placeNames(
    named,
    bounds,
    dots.map(({ x, y }) => around(x, y, DOT / 2)),
  );
  return dots.map(({ point, shift, name }, at) => ({ point, shift, name, place: places.get(String(at)) ?? null }));
}
