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
import { tickStep } from './panels.ts';

export interface RankRow extends Category {
  /** null: a gap between the top and the bottom of a long list. */
  readonly value: number | null;
  readonly text: string;
  readonly ref: MarkRef | null;
  readonly hollow?: boolean;
  /** The same centre in other years, the latest first: small dots in its row, joined by a thin line with the value and with nobody else's. */
  readonly others?: readonly { readonly value: number; readonly ref: MarkRef }[];
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
  const dot = input.as === 'dot' || input.log === true;
  const values = input.rows.flatMap(valuesOf);
  const years = input.rows.some((row) => row.others !== undefined);
  return {
    grid: { left, right, top: input.line ? 22 : 8, bottom: 30 },
    yAxis: above ? namesAbove(input.rows, BAR_BELOW_NAME, settings) : rowAxis(input.rows, left, settings),
    xAxis: valueAxis(
      {
        format: input.format,
        ...(input.log ? { log: true } : lowEnd(values, dot)),
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
        label: { show: !years, position: 'right', distance: 6, ...textStyle(settings, 'ink') },
        // Over the years before it; of bars, those are over the bar.
        z: dot ? 6 : 4,
        data: input.rows.map((row) => {
          if (row.value === null || row.ref === null)
            return { value: dot ? ['-', row.key] : null, label: { show: false } };
          const colour = row.strong ? palette['mark-focus'] : palette.mark;
          return {
            value: dot ? [row.value, row.key] : row.value,
            ref: row.ref,
            ...(years ? {} : { label: { formatter: row.text, position: row.value < 0 ? 'left' : 'right' } }),
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
      ...(years ? [...spanSeries(input.rows, settings), ...yearSeries(input.rows, settings)] : []),
    ],
  };
}

function valuesOf(row: RankRow): readonly number[] {
  return row.value === null ? [] : [row.value, ...(row.others ?? []).map((other) => other.value)];
}

/** Bars begin at zero. Dots may begin close to the lowest where all lie far from zero: scores from 87 to 100 are not all alike. */
function lowEnd(values: readonly number[], dot: boolean): { readonly min?: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < 0) return {};
  if (!dot || low < high * 0.6 || low === high) return { min: 0 };
  const step = tickStep((high - low) / 4);
  return { min: Number((Math.floor(low / step) * step).toPrecision(12)) };
}

/** From the lowest to the highest year of each row. */
function spanSeries(rows: readonly RankRow[], settings: ChartSettings) {
  return rows.flatMap((row) => {
    const values = valuesOf(row);
    if (values.length < 2) return [];
    return [
      {
        id: `span ${row.key}`,
        type: 'line',
        silent: true,
        symbol: 'none',
        z: 2,
        lineStyle: { color: paletteOf(settings)['mark-muted'], width: 1.5 },
        data: [
          [Math.min(...values), row.key],
          [Math.max(...values), row.key],
        ],
      },
    ];
  });
}

/** Other years as small hollow dots, paler the longer ago; the value's text beyond the outermost of them. */
function yearSeries(rows: readonly RankRow[], settings: ChartSettings) {
  const palette = paletteOf(settings);
  return [
    {
      id: 'years',
      type: 'scatter',
      symbolSize: 8,
      z: 5,
      emphasis: emphasis(settings),
      data: rows.flatMap((row) =>
        (row.others ?? []).map(({ value, ref }, at, all) => ({
          value: [value, row.key],
          ref,
          itemStyle: {
            color: palette.paper,
            borderColor: row.strong ? palette['mark-focus'] : palette.mark,
            borderWidth: 1.5,
            opacity: 1 - (0.6 * at) / Math.max(1, all.length),
          },
        })),
      ),
    },
    {
      id: 'texts',
      type: 'scatter',
      silent: true,
      symbolSize: 0.1,
      itemStyle: { color: 'transparent' },
      tooltip: { show: false },
      data: rows.flatMap((row) =>
        row.value === null
          ? []
          : [
              {
                value: [Math.max(...valuesOf(row)), row.key],
                label: {
                  show: true,
                  position: 'right',
                  distance: 10,
                  formatter: row.text,
                  ...textStyle(settings, 'ink'),
                },
              },
            ],
      ),
    },
  ];
}
