/** Small multiples: a panel a centre, equal years across, equal values upward. Where the panels stand, and their axes. */
import { paletteOf, SIZE, textStyle, valueAxis } from '../fragments.ts';
import type { ChartSettings } from '../types.ts';

/** CSS pixels. */
export interface PanelSize {
  /** Width that a panel needs at least. */
  readonly least: number;
  /** Of the drawing inside a panel. */
  readonly height: number;
}

const LEFT = 44; // room for the values of the first column
const GAP = 26; // between neighbours
const HEAD = 34; // a panel's name above it
const FOOT = 38; // its years below it

/** Rows of equal length: six panels stand as 6, 3 + 3 or 2 + 2 + 2, never as 5 + 1. */
export function panelsAcross(count: number, width: number, { least }: PanelSize): number {
  const panels = Math.max(1, count);
  const fit = Math.max(1, Math.min(panels, Math.floor((width - LEFT + 4) / least)));
  return Math.ceil(panels / Math.ceil(panels / fit));
}

export function panelsHeight(panels: number, width: number, size: PanelSize): number {
  return Math.max(1, Math.ceil(panels / panelsAcross(panels, width, size))) * (HEAD + size.height + FOOT);
}

export interface PanelHead {
  readonly label: string;
  readonly strong?: boolean;
}

export interface PanelAxes {
  readonly years: readonly number[];
  readonly format: (value: number) => string;
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** CSS pixels of one panel's drawing. */
export function panelWidth(panels: number, size: PanelSize, settings: ChartSettings): number {
  return (settings.width - LEFT) / panelsAcross(panels, settings.width, size) - GAP;
}

/** Grids and axes; series name theirs by `xAxisIndex` and `yAxisIndex`, the panel's place in the list. */
export function panelFrames(heads: readonly PanelHead[], axes: PanelAxes, size: PanelSize, settings: ChartSettings) {
  const columns = panelsAcross(heads.length, settings.width, size);
  const width = panelWidth(heads.length, size, settings);
  const axis = valueAxis({ format: axes.format, min: axes.min, max: axes.max, ticks: 3 }, settings);
  return {
    grid: heads.map((_, at) => ({
      left: LEFT + (at % columns) * (width + GAP),
      top: HEAD + Math.floor(at / columns) * (HEAD + size.height + FOOT),
      width,
      height: size.height,
    })),
    xAxis: heads.map((_, at) => ({
      type: 'category',
      gridIndex: at,
      data: axes.years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: paletteOf(settings)['rule-strong'] } },
      axisLabel: {
        ...textStyle(settings, 'ink-2', SIZE.small),
        interval: Math.max(0, Math.ceil((axes.years.length * 36) / width) - 1),
        hideOverlap: true,
      },
    })),
    yAxis: heads.map((head, at) => ({
      ...axis,
      interval: axes.interval,
      gridIndex: at,
      axisLabel: { ...axis.axisLabel, show: at % columns === 0 },
      name: head.label,
      nameGap: 12,
      nameTextStyle: { ...textStyle(settings, 'ink', 13), align: 'left', fontWeight: head.strong ? 700 : 500 },
    })),
  };
}

/** Round ticks on one scale for all panels; zero is always in sight. */
export function sharedScale(values: readonly number[]): Pick<PanelAxes, 'min' | 'max' | 'interval'> {
  const low = Math.min(0, ...values);
  const high = Math.max(1e-9, ...values) * 1.06;
  const interval = niceStep((high - low) / 3);
  return {
    interval,
    min: Number((Math.floor(low / interval) * interval).toPrecision(12)),
    max: Number((Math.ceil(high / interval) * interval).toPrecision(12)),
  };
}

/** The next of 1, 2, 5 × 10ⁿ: ticks that people count in. */
export function tickStep(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((times) => times * unit >= value - 1e-9 * unit) ?? 10;
  return Number((step * unit).toPrecision(6));
}

/** Away from zero to two digits, so that ticks are round. */
export function niceStep(value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const steps = Math.abs(value) / unit;
  const round = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100].find((step) => step >= steps - 1e-9) ?? 100;
  return Math.sign(value) * Number((round * unit).toPrecision(6));
}
