/** Two measures against each other: one dot a centre and year, named where there is room; at scale a grid of counts. */
import { emphasis, paletteOf, SIZE, textStyle, type ValueAxis, valueAxis } from '../fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

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

export function scatterXY(input: ScatterXY, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const cells = input.cells ?? [];
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  return {
    grid: { left: 46, right: 34, top: 34, bottom: 48 },
    xAxis: {
      ...valueAxis(input.x, settings),
      // Axes stand at the edges, not through zero.
      axisLine: { show: false, onZero: false },
      scale: true,
      minInterval: 1,
      boundaryGap: ['6%', '10%'],
      name: input.x.title,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: textStyle(settings, 'ink-2', SIZE.small),
    },
    yAxis: {
      ...valueAxis(input.y, settings),
      axisLine: { show: false, onZero: false },
      scale: true,
      minInterval: 1,
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
        // Few names may move a little; among many, those that would lie on another are left to the pointer and the table.
        labelLayout: input.points.length > FEW ? { hideOverlap: true } : { moveOverlap: 'shiftY' },
        data: placed(input.points).map(({ point, shift, name, side }) => ({
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
            show: name !== '',
            formatter: name,
            position: side,
            distance: 6,
            lineHeight: 16,
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

/** Diameter of a dot and how far equal ones stand apart, CSS pixels. */
const DOT = 12;
const STEP = 13;
/** Up to so many dots every name is shown. */
const FEW = 12;
/** Names beside dots of one place; more are counted. */
const NAMES = 4;

interface Placed {
  readonly point: XYPoint;
  /** Sideways, CSS pixels: dots of one place stand side by side, so that each can be chosen. */
  readonly shift: number;
  readonly name: string;
  readonly side: 'left' | 'right';
}

/** Names stand on the side that has room, never on the axis; dots of one place share one label. */
function placed(points: readonly XYPoint[]): readonly Placed[] {
  const xs = points.map((point) => point.x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return points.map((point): Placed => {
    const same = points.filter((other) => other.x === point.x && other.y === point.y);
    const at = same.indexOf(point);
    const side = xs.length > 1 && point.x > middle ? 'left' : 'right';
    const names = same.slice(0, NAMES).map((one) => one.label);
    const more = same.length > NAMES ? [`+${same.length - NAMES}`] : [];
    return {
      point,
      shift: (side === 'left' ? -1 : 1) * at * STEP,
      name: at === same.length - 1 ? [...names, ...more].join('\n') : '',
      side,
    };
  });
}
