/** A ranking: one bar a row, its value behind it, the chosen ones marked. */
import {
  type Category,
  emphasis,
  labelWidth,
  namesAbove,
  paletteOf,
  rowAxis,
  SIZE,
  textRoom,
  textStyle,
  valueAxis,
} from '../fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface RankRow extends Category {
  /** null: a gap between the top and the bottom of a long list. */
  readonly value: number | null;
  readonly text: string;
  readonly ref: MarkRef | null;
  readonly hollow?: boolean;
}

export interface RankBars {
  readonly rows: readonly RankRow[];
  readonly format: (value: number) => string;
  /** A dot says «a value»; a bar says «an amount from zero». */
  readonly as?: 'bar' | 'dot';
  readonly log?: boolean;
  /** 100 for shares that may come near it: an axis to 120 % would say that there is more than all. */
  readonly max?: number;
  /** Names that a phone would cut: there each stands above its bar, which then has the width to itself. */
  readonly longNames?: boolean;
  /** A line across, with its name: the median. */
  readonly line?: { readonly value: number; readonly label: string };
}

export const RANK_ROW = 36;

/** Thinner, so that a name and its bar take no more height than a bar beside its name. CSS pixels. */
const BAR_BELOW_NAME = 12;

export function rankBarsHeight(rows: number): number {
  return Math.max(1, rows) * RANK_ROW + 48;
}

export function rankBars(input: RankBars, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  // A phone's labels grow where the second line needs it: `2024 · 27,671`.
  const subs = input.rows.map((row) => row.sub ?? '');
  const above = input.longNames === true && settings.width < 480;
  const beside = Math.max(labelWidth(settings, true), Math.min(104, textRoom(subs, settings, SIZE.small)));
  const left = above ? 1 : beside;
  const right = textRoom(
    input.rows.map((row) => row.text),
    settings,
  );
  const least = Math.min(...input.rows.flatMap((row) => (row.value === null ? [] : [row.value])));
  const dot = input.as === 'dot' || input.log === true;
  return {
    grid: { left, right, top: input.line ? 22 : 8, bottom: 30 },
    yAxis: above ? namesAbove(input.rows, BAR_BELOW_NAME, settings) : rowAxis(input.rows, left, settings),
    xAxis: valueAxis(
      {
        format: input.format,
        ...(input.log ? { log: true } : least < 0 ? {} : { min: 0 }),
        ...(input.max === undefined ? {} : { max: input.max }),
      },
      settings,
    ),
    series: [
      {
        id: 'rank',
        type: dot ? 'scatter' : 'bar',
        barWidth: above ? BAR_BELOW_NAME : 16,
        symbolSize: 13,
        emphasis: emphasis(settings),
        label: { show: true, position: 'right', distance: 6, ...textStyle(settings, 'ink') },
        data: input.rows.map((row) => {
          if (row.value === null || row.ref === null)
            return { value: dot ? ['-', row.key] : null, label: { show: false } };
          const colour = row.strong ? palette['mark-focus'] : palette.mark;
          return {
            value: dot ? [row.value, row.key] : row.value,
            ref: row.ref,
            label: { formatter: row.text, position: row.value < 0 ? 'left' : 'right' },
            itemStyle: row.hollow
              ? { color: 'transparent', borderColor: colour, borderWidth: 1.5, borderType: 'dashed' }
              : { color: colour },
          };
        }),
        ...(input.line
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                lineStyle: { color: palette['rule-strong'], type: 'dashed', width: 1 },
                label: {
                  ...textStyle(settings, 'ink-2', SIZE.small),
                  formatter: input.line.label,
                  position: 'start',
                  distance: 4,
                },
                data: [{ xAxis: input.line.value }],
              },
            }
          : {}),
      },
    ],
  };
}
