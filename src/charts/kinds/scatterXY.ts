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
        symbolSize: 12,
        z: 4,
        emphasis: emphasis(settings),
        labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
        data: input.points.map((point) => ({
          value: [point.x, point.y],
          ref: point.ref,
          itemStyle: {
            color: point.strong ? palette['mark-focus'] : palette.mark,
            borderColor: palette.paper,
            borderWidth: 1.5,
            opacity: 1,
          },
          label: { show: true, formatter: point.label, position: 'top', ...textStyle(settings, 'ink', SIZE.label) },
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
