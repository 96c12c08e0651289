/** A result as a simple chart: one column across, one figure. Pure; what can be drawn follows from the columns' kinds. */
import { emphasis, paletteOf, SIZE, textStyle, valueAxis } from '../../charts/fragments.ts';
import { type RankRow, rankBars, rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import { scatterXY } from '../../charts/kinds/scatterXY.ts';
import type { ChartOption, ChartSettings, ChartTable, MarkRef } from '../../charts/types.ts';
import type { PlainRow } from '../../db/backend.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { ResultColumn } from './resultColumns.ts';

export type ChartKind = 'bar' | 'line' | 'dot';

export interface ChartChoice {
  readonly kind: ChartKind;
  readonly x: string;
  readonly y: string;
}

/** Marks that a simple chart can still tell apart. */
export const MAX_MARKS: Readonly<Record<ChartKind, number>> = { bar: 40, line: 500, dot: 2000 };

/** A first guess: the words that tell rows apart best across, the first figure that is no year up; null: nothing to draw. */
export function firstChoice(columns: readonly ResultColumn[], rows: readonly PlainRow[]): ChartChoice | null {
  const figures = columns.filter((column) => column.kind === 'number');
  const year = columns.find((column) => /year|年/i.test(column.id));
  const y = figures.find((column) => column !== year) ?? figures[0];
  if (!y) return null;
  const distinct = (column: ResultColumn): number =>
    new Set(rows.slice(0, MAX_MARKS.bar).map((row) => column.value(row))).size;
  const [words] = columns
    .filter((column) => column.kind !== 'number' && column !== year)
    .sort((a, b) => distinct(b) - distinct(a));
  const x = words ?? year ?? columns.find((column) => column !== y) ?? y;
  return { kind: words ? 'bar' : x === year ? 'line' : 'dot', x: x.id, y: y.id };
}

interface Point {
  readonly key: string;
  readonly label: string;
  readonly x: number | null;
  readonly y: number;
  readonly ref: MarkRef;
}

/** Rows whose figure is there; nothing is drawn for what is not. */
function points(columns: readonly ResultColumn[], rows: readonly PlainRow[], choice: ChartChoice): readonly Point[] {
  const x = columns.find((column) => column.id === choice.x);
  const y = columns.find((column) => column.id === choice.y);
  if (!x || !y) return [];
  return rows.slice(0, MAX_MARKS[choice.kind]).flatMap((row, at): Point[] => {
    const value = y.value(row);
    if (typeof value !== 'number') return [];
    const label = String(x.value(row) ?? '—');
    const across = x.value(row);
    const lines = columns
      .slice(0, 8)
      .map((column): [string, string] => [column.label, String(column.value(row) ?? '—')]);
    return [
      { key: `${at}`, label, x: typeof across === 'number' ? across : null, y: value, ref: { title: label, lines } },
    ];
  });
}

const format = (value: number): string => formatNumber(value, 2);

export function resultOption(
  columns: readonly ResultColumn[],
  rows: readonly PlainRow[],
  choice: ChartChoice,
  settings: ChartSettings,
): ChartOption {
  const drawn = points(columns, rows, choice);
  if (choice.kind === 'bar') {
    const bars = drawn.map(
      (point): RankRow => ({
        key: point.key,
        label: point.label,
        value: point.y,
        text: format(point.y),
        ref: point.ref,
      }),
    );
    return rankBars({ rows: bars, format }, settings);
  }
  if (choice.kind === 'dot') {
    const dots = drawn.flatMap((point) =>
      point.x === null ? [] : [{ x: point.x, y: point.y, label: '', ref: point.ref }],
    );
    return scatterXY({ points: dots, x: { format, title: choice.x }, y: { format, title: choice.y } }, settings);
  }
  return lineOption(drawn, choice, settings);
}

function lineOption(drawn: readonly Point[], choice: ChartChoice, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  return {
    grid: { left: 64, right: 24, top: 34, bottom: 36 },
    xAxis: {
      type: 'category',
      data: drawn.map((point) => point.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette['rule-strong'] } },
      axisLabel: { ...textStyle(settings, 'ink-2', SIZE.small), hideOverlap: true },
    },
    yAxis: valueAxis({ format, name: choice.y }, settings),
    series: [
      {
        id: 'result',
        type: 'line',
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: palette.mark, width: 2 },
        itemStyle: { color: palette.mark },
        emphasis: emphasis(settings),
        data: drawn.map((point) => ({ value: point.y, ref: point.ref })),
      },
    ],
  };
}

export function resultChartHeight(rows: number, kind: ChartKind): number {
  return kind === 'bar' ? rankBarsHeight(Math.min(rows, MAX_MARKS.bar)) : 380;
}

/** The same numbers as the drawing. */
export function resultTable(
  columns: readonly ResultColumn[],
  rows: readonly PlainRow[],
  choice: ChartChoice,
): ChartTable {
  const shown = columns.filter((column) => column.id === choice.x || column.id === choice.y);
  return {
    columns: shown.map((column) => ({
      id: column.id,
      label: column.label,
      ...(column.kind === 'number' ? { digits: column.plain ? 0 : 4 } : {}),
    })),
    rows: rows
      .slice(0, MAX_MARKS[choice.kind])
      .map((row) => Object.fromEntries(shown.map((column) => [column.id, column.value(row)]))),
  };
}
