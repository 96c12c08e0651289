/** Rows × columns as squares, deeper for more; a cell that has nothing stays paper. */
import { type Category, emphasis, inkOn, paletteOf, rowAxis, SIZE, textStyle, textWidth } from '../fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly text: string;
  readonly hollow?: boolean;
  readonly ref: MarkRef;
}

export interface Matrix {
  readonly rows: readonly Category[];
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** The value of the deepest colour. */
  readonly max: number;
  readonly labelWidth: number;
}

export const MATRIX_ROW = 38;

export function matrixHeight(rows: number): number {
  return Math.max(1, rows) * MATRIX_ROW + 40;
}

/** CSS pixels beside the last column. */
const RIGHT = 12;

/** Whether the widest of the texts stands inside a cell. */
export function fitsCells(texts: readonly string[], columns: number, label: number, { width }: ChartSettings): boolean {
  const cell = (width - label - RIGHT) / Math.max(1, columns);
  return cell >= Math.max(26, ...texts.map((text) => textWidth(text, SIZE.small) + 6));
}

const STEPS = 5;

/** How much of the accent a step has, `share` above 0 to 1. */
function depth(share: number): number {
  return 0.12 + 0.88 * (Math.ceil(Math.max(0, Math.min(1, share)) * STEPS) / STEPS);
}

/** The key of a matrix of counts: a step each with the counts that it stands for. */
export function countSteps(
  max: number,
): readonly { readonly from: number; readonly to: number; readonly depth: number }[] {
  return Array.from({ length: STEPS }, (_, step) => ({
    from: Math.floor((max * step) / STEPS) + 1,
    to: Math.floor((max * (step + 1)) / STEPS),
    depth: depth((step + 1) / STEPS),
  })).filter(({ from, to }) => from <= to);
}

/** Five steps of the accent, from barely there to full. */
function shade(share: number, light: string, deep: string): string {
  const mix = (at: number): string => {
    const from = Number.parseInt(light.slice(at, at + 2), 16);
    const to = Number.parseInt(deep.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}

export function matrix(input: Matrix, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const left = input.labelWidth;
  return {
    grid: { left, right: RIGHT, top: 28, bottom: 8 },
    yAxis: { ...rowAxis(input.rows, left, settings), splitLine: { show: true, lineStyle: { color: palette.rule } } },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...input.columns],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...textStyle(settings, 'ink-2', SIZE.small), interval: 0, hideOverlap: true },
      splitLine: { show: true, lineStyle: { color: palette.rule } },
    },
    // ECharts insists on a visual map; the cells bring their own colours, so that hollow ones stay hollow.
    visualMap: { show: false, type: 'continuous', min: 0, max: input.max, dimension: 2, inRange: { opacity: [1, 1] } },
    series: [
      {
        id: 'cells',
        type: 'heatmap',
        emphasis: emphasis(settings),
        label: { show: true },
        data: input.cells.map((cell) => {
          const share = depth(cell.value / Math.max(1e-9, input.max));
          const colour = cell.hollow ? palette.paper : shade(share, palette.paper, palette.mark);
          return {
            value: [cell.column, cell.row, cell.value],
            ref: cell.ref,
            itemStyle: {
              color: colour,
              borderColor: cell.hollow ? palette.mark : palette.paper,
              borderWidth: cell.hollow ? 1.5 : 2,
              ...(cell.hollow ? { borderType: 'dashed' } : {}),
            },
            label: {
              formatter: cell.text,
              ...textStyle(settings, 'ink', SIZE.small),
              color: cell.hollow ? palette['ink-2'] : inkOn(colour),
            },
          };
        }),
      },
    ],
  };
}
