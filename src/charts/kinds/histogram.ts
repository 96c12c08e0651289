/** How a measure is spread over all reports, with the chosen ones as named lines. */
import { emphasis, paletteOf, SIZE, textStyle, textWidth, valueAxis } from '../fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../types.ts';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly ref: MarkRef;
}

export interface Histogram {
  readonly bins: readonly Bin[];
  readonly marks: readonly { readonly value: number; readonly label: string }[];
  readonly format: (value: number) => string;
  readonly countLabel: string;
}

/** CSS pixels beside the plot; the names of marks stand above it, a row of them in `ROW`. */
const LEFT = 46;
const RIGHT = 24;
const TOP = 17;
const ROW = 14;
const AIR = 8;
/** More would leave no room for the bars; a line without its name still stands, and the table has it. */
const MOST_ROWS = 5;

export interface NameSpot {
  /** Which of the marks given. */
  readonly mark: number;
  /** 0 stands nearest to the plot. */
  readonly row: number;
  /** How far the name's middle stands beside its line, so that no edge cuts it. */
  readonly shift: number;
}

/** From left to right, each name in the first row where it meets no other. `xs`: of the lines; `[from, to]`: where names may stand. */
export function nameSpots(
  xs: readonly number[],
  widths: readonly number[],
  [from, to]: readonly [number, number],
): readonly NameSpot[] {
  const ends: number[] = [];
  const order = xs.map((x, mark) => ({ x, mark })).sort((a, b) => a.x - b.x || a.mark - b.mark);
  return order.flatMap(({ x, mark }) => {
    const width = widths[mark] ?? 0;
    const left = Math.max(from, Math.min(to - width, x - width / 2));
    const free = ends.findIndex((end) => end + AIR <= left);
    const row = free < 0 ? ends.length : free;
    if (row >= MOST_ROWS) return [];
    ends[row] = left + width;
    return [{ mark, row, shift: left + width / 2 - x }];
  });
}

export function histogram(input: Histogram, settings: ChartSettings): ChartOption {
  const palette = paletteOf(settings);
  const { bins } = input;
  const first = bins[0];
  const width = first ? first.to - first.from : 1;
  // A value beyond the outermost bins is counted in them, and so is its line.
  const last = Math.max(0.5, bins.length - 0.5);
  const place = (value: number): number =>
    first && width > 0 ? Math.min(last, Math.max(-0.5, (value - first.from) / width - 0.5)) : 0;
  const ticks = first ? roundTicks(first.from, first.from + width * bins.length, settings.width < 480 ? 4 : 8) : [];
  const across = (value: number): number =>
    LEFT + ((place(value) + 0.5) / (last + 0.5)) * Math.max(0, settings.width - LEFT - RIGHT);
  const spots = nameSpots(
    input.marks.map(({ value }) => across(value)),
    input.marks.map(({ label }) => textWidth(label, SIZE.small)),
    [LEFT + AIR, settings.width - AIR],
  );
  const rows = Math.max(1, ...spots.map(({ row }) => row + 1));
  return {
    grid: { left: LEFT, right: RIGHT, top: TOP + ROW * rows, bottom: 34 },
    xAxis: [
      {
        type: 'category',
        data: bins.map((_, at) => String(at)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette['rule-strong'] } },
        axisLabel: { show: false },
      },
      {
        type: 'value',
        position: 'bottom',
        min: -0.5,
        max: last,
        axisLine: { show: false },
        axisTick: {
          show: true,
          length: 4,
          lineStyle: { color: palette['rule-strong'] },
          customValues: ticks.map(place),
        },
        splitLine: { show: false },
        axisLabel: {
          ...textStyle(settings, 'ink-2', SIZE.small),
          customValues: ticks.map(place),
          hideOverlap: true,
          formatter: (at: number) => input.format(nearest(ticks, (at + 0.5) * width + (first?.from ?? 0))),
        },
      },
    ],
    yAxis: [
      {
        ...valueAxis({ format: (value) => value.toLocaleString('en-US'), name: input.countLabel, min: 0 }, settings),
        // At the edge, not at the zero of the marks' own axis.
        axisLine: { show: false, onZero: false },
      },
      { type: 'value', min: 0, max: 1, show: false },
    ],
    series: [
      {
        id: 'bins',
        type: 'bar',
        barCategoryGap: '6%',
        itemStyle: { color: palette.mark },
        emphasis: emphasis(settings),
        data: bins.map((bin) => ({ value: bin.count, ref: bin.ref })),
      },
      {
        id: 'marks',
        type: 'scatter',
        xAxisIndex: 1,
        yAxisIndex: 1,
        silent: true,
        symbolSize: 0.1,
        itemStyle: { opacity: 1 },
        data: spots.map(({ mark, row, shift }) => ({
          value: [place(input.marks[mark]?.value ?? 0), 1],
          label: {
            show: true,
            formatter: input.marks[mark]?.label ?? '',
            position: 'top',
            distance: 2 + ROW * row,
            offset: [shift, 0],
            ...textStyle(settings, 'ink', SIZE.small),
          },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { color: palette['mark-focus'], type: 'solid', width: 1.5 },
          data: input.marks.map((mark) => ({ xAxis: place(mark.value) })),
        },
      },
    ],
  };
}

/** Round numbers from `low` to `high`, at most `most` of them: 1, 2 or 5 times a power of ten apart. */
export function roundTicks(low: number, high: number, most: number): readonly number[] {
  const range = high - low;
  if (!(range > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(range / most));
  const steps = [1, 2, 5, 10, 20].map((times) => times * power);
  const inside = (step: number): number => Math.floor(high / step) - Math.ceil(low / step) + 1;
  const step = steps.find((one) => inside(one) <= most) ?? range;
  return Array.from({ length: inside(step) }, (_, at) => Number(((Math.ceil(low / step) + at) * step).toPrecision(12)));
}

/** What was rounded on its way to the axis and back. */
function nearest(ticks: readonly number[], value: number): number {
  return ticks.reduce(
    (best, tick) => (Math.abs(tick - value) < Math.abs(best - value) ? tick : best),
    Number.POSITIVE_INFINITY,
  );
}
