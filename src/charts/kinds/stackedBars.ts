/** A row a centre and year, parts stacked from left to right. What nobody stated is hatched, never zero. */
import {
  type Category,
  decalOf,
  emphasis,
  hatch,
  inkOn,
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

export interface StackPart {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
  readonly hatched?: boolean;
}

export interface StackCell {
  readonly value: number;
  /** Written inside the bar where there is room. */
  readonly text: string;
  readonly ref: MarkRef;
}

export interface StackRow extends Category {
  /** By part id; a part that is not stated is left out. */
  readonly cells: Readonly<Record<string, StackCell>>;
  /** Stands behind the bar: the total, or why there is no bar. */
  readonly end: string;
  readonly hollow?: boolean;
  /** Stands above a column whose parts are not all known: its height is no total. */
  readonly partial?: string;
}

export interface StackedBars {
  readonly rows: readonly StackRow[];
  readonly parts: readonly StackPart[];
  readonly format: (value: number) => string;
  readonly unit: string;
  /** 100 for shares. */
  readonly max?: number;
  /** Row labels are words, not names: they get more room. */
  readonly wideLabels?: boolean;
}

export const ROW_HEIGHT = 46;

export function stackedBarsHeight(rows: number): number {
  return Math.max(1, rows) * ROW_HEIGHT + 44;
}

export function stackedBars(input: StackedBars, settings: ChartSettings): ChartOption {
  const left = labelWidth(settings, input.wideLabels);
  const right = textRoom(
    input.rows.map((row) => row.end),
    settings,
  );
  const sums = input.rows.map((row) => Object.values(row.cells).reduce((sum, cell) => sum + cell.value, 0));
  const largest = input.max ?? Math.max(1e-9, ...sums);
  const perUnit = Math.max(1, settings.width - left - right) / largest;
  return {
    grid: { left, right, top: 8, bottom: 30 },
    yAxis: rowAxis(input.rows, left, settings),
    xAxis: valueAxis(
      { format: input.format, min: 0, ...(input.max === undefined ? {} : { max: input.max }) },
      settings,
    ),
    series: [
      ...input.parts.map((part, index) => {
        return {
          id: part.id,
          name: part.label,
          type: 'bar',
          stack: 'all',
          barWidth: 22,
          emphasis: emphasis(settings),
          data: input.rows.map((row) => {
            const cell = row.cells[part.id];
            if (!cell) return { value: null };
            const room = cell.value * perUnit;
            return {
              value: cell.value,
              ref: cell.ref,
              ...partLook(part, index, row, cell, room > cell.text.length * 7 + 8, settings),
            };
          }),
        };
      }),
      ends(input.rows, sums, input.max, settings),
    ],
  };
}

/** A part of a bar or column: full where it is stated, hatched where nobody stated it, dashed where another report implies it. */
export function partLook(
  part: StackPart,
  index: number,
  row: StackRow,
  cell: StackCell,
  named: boolean,
  settings: ChartSettings,
) {
  const palette = paletteOf(settings);
  const colour = palette[part.colour];
  const solid = !part.hatched && !row.hollow;
  return {
    itemStyle: {
      color: solid ? colour : 'transparent',
      borderColor: solid ? palette.paper : colour,
      borderWidth: solid ? 0.75 : 1,
      ...(row.hollow ? { borderType: 'dashed' } : {}),
      ...(part.hatched ? { decal: hatch(colour) } : solid ? decalOf(index, settings, colour) : {}),
    },
    label: {
      show: named,
      formatter: cell.text,
      ...textStyle(settings, 'ink', SIZE.small),
      color: part.hatched || row.hollow ? palette.ink : inkOn(colour),
      ...(part.hatched ? { backgroundColor: palette.paper, padding: [1, 3] } : {}),
      textBorderWidth: 0,
    },
  };
}

/** Totals behind the bars; no marks of their own. */
function ends(rows: readonly StackRow[], sums: readonly number[], max: number | undefined, settings: ChartSettings) {
  return {
    id: 'ends',
    type: 'scatter',
    silent: true,
    symbolSize: 0.1,
    itemStyle: { color: 'transparent' },
    label: { show: true, position: 'right', distance: 6, ...textStyle(settings, 'ink', SIZE.label) },
    data: rows.map((row, index) => ({
      value: [max !== undefined && (sums[index] ?? 0) > 0 ? max : (sums[index] ?? 0), row.key],
      label: { formatter: row.end },
    })),
    tooltip: { show: false },
  };
}
