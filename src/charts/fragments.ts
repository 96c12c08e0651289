/** Pieces that every chart shares: type, axes, hatching, what a data item is. Pure; colours come from the palette as values. */
import { type Colour, PALETTES, type Palette } from './palette.ts';
import type { ChartSettings, MarkRef } from './types.ts';

export const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

const FONT_EN = "system-ui,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** CSS pixels. */
export const SIZE = { label: 12, small: 11, gap: 8 } as const;

export function paletteOf(settings: ChartSettings): Palette {
  return PALETTES[settings.theme];
}

export function textStyle(settings: ChartSettings, colour: Colour = 'ink-2', size: number = SIZE.label) {
  return {
    color: paletteOf(settings)[colour],
    fontFamily: settings.lang === 'en' ? FONT_EN : FONT,
    fontSize: size,
  } as const;
}

export interface ValueAxis {
  /** Shown on ticks, with no unit: the subtitle and the axis name give it. */
  readonly format: (value: number) => string;
  /** Unit, at the axis' end. */
  readonly name?: string;
  readonly min?: number;
  readonly max?: number;
  readonly log?: boolean;
  readonly ticks?: number;
}

/** Quiet grid lines, no axis line. */
export function valueAxis(axis: ValueAxis, settings: ChartSettings) {
  const palette = paletteOf(settings);
  return {
    type: axis.log ? 'log' : 'value',
    ...(axis.log ? { logBase: 10 } : {}),
    ...(axis.min === undefined ? {} : { min: axis.min }),
    ...(axis.max === undefined ? {} : { max: axis.max }),
    ...(axis.name === undefined ? {} : { name: axis.name }),
    nameTextStyle: { ...textStyle(settings, 'ink-2', SIZE.small), align: 'right' },
    nameGap: 10,
    splitNumber: axis.ticks ?? (settings.width < 480 ? 3 : 5),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.rule, width: 1 } },
    axisLabel: { ...textStyle(settings, 'ink-2', SIZE.small), formatter: axis.format, hideOverlap: true },
  } as const;
}

export interface Category {
  readonly key: string;
  /** First line. */
  readonly label: string;
  /** Second line, quieter: the year, the number of reports. */
  readonly sub?: string;
  /** Chosen: set in bold. */
  readonly strong?: boolean;
}

/** Rows from top to bottom, two quiet lines each. `width`: CSS pixels kept for the labels. */
export function rowAxis(rows: readonly Category[], width: number, settings: ChartSettings) {
  const palette = paletteOf(settings);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    type: 'category',
    inverse: true,
    data: rows.map((row) => row.key),
    axisLine: { lineStyle: { color: palette['rule-strong'] } },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      margin: 10,
      width: width - 12,
      overflow: 'truncate',
      formatter(key: string) {
        const row = byKey.get(key);
        if (!row) return key;
        const style = row.strong ? 's' : 'n';
        if (row.sub) return `{${style}|${row.label}}\n{y|${row.sub}}`;
        return inTwoLines(row.label, width - 12)
          .map((line) => `{${style}|${line}}`)
          .join('\n');
      },
      rich: {
        n: { ...textStyle(settings, 'ink', SIZE.label), lineHeight: 16 },
        s: { ...textStyle(settings, 'ink', SIZE.label), fontWeight: 700, lineHeight: 16 },
        y: { ...textStyle(settings, 'ink-2', SIZE.small), lineHeight: 14 },
      },
    },
  } as const;
}

/** Rows whose names stand above their bars, in one line each over the whole width. `bar`: its thickness, CSS pixels. */
export function namesAbove(rows: readonly Category[], bar: number, settings: ChartSettings) {
  const { axisLabel, ...axis } = rowAxis(rows, settings.width, settings);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  // Its own ground: no grid line goes through a name.
  const ground = paletteOf(settings).paper;
  const words = { backgroundColor: ground, lineHeight: 14 } as const;
  return {
    ...axis,
    z: 1,
    axisLabel: {
      ...axisLabel,
      inside: true,
      margin: 0,
      align: 'left',
      verticalAlign: 'bottom',
      padding: [0, 0, bar / 2 + 1, 2],
      formatter(key: string) {
        const row = byKey.get(key);
        if (!row) return key;
        return `{${row.strong ? 's' : 'n'}|${row.label}}${row.sub ? `{y|  ${row.sub}}` : ''}`;
      },
      rich: {
        n: { ...axisLabel.rich.n, ...words },
        s: { ...axisLabel.rich.s, ...words },
        y: { ...axisLabel.rich.y, ...words },
      },
    },
  } as const;
}

/** A label too long for `room` px takes a second line: at a space where there is one, 汉字 anywhere, the lines about equal. What is longer still is cut. */
export function inTwoLines(label: string, room: number): readonly string[] {
  const width = textWidth(label);
  if (width <= room) return [label];
  // Half of it where that fits: «…完成情 / 况» leaves one character alone. Words cannot be cut as evenly as 汉字.
  const even = filled(label, Math.min(room, width / 2 + SIZE.label / 2));
  return even.every((line) => textWidth(line) <= room) ? even : filled(label, room);
}

/** The first line as long as `room` allows. */
function filled(label: string, room: number): readonly string[] {
  const words = label.match(/[\u2e80-\uffef]|[^\u2e80-\uffef ]+ ?| /g) ?? [];
  let first = '';
  while (words.length > 0 && (first === '' || textWidth(first + (words[0] ?? '').trimEnd()) <= room))
    first += words.shift();
  return words.length === 0 ? [label] : [first.trimEnd(), words.join('')];
}

/** CSS pixels, by an estimate: a Chinese character is 1 em, others 0.58 em. */
export function textWidth(text: string, size: number = SIZE.label): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.58), 0) * size;
}

/** Years as a category axis: a year without reports keeps its place. */
export function yearAxis(years: readonly number[], settings: ChartSettings) {
  return {
    type: 'category',
    data: years.map(String),
    boundaryGap: true,
    axisLine: { lineStyle: { color: paletteOf(settings)['rule-strong'] } },
    axisTick: { show: false },
    axisLabel: { ...textStyle(settings, 'ink-2', SIZE.small), hideOverlap: true },
  } as const;
}

/** Every year from the first to the last, gaps included. */
export function yearSpan(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** Diagonal lines: «未列明», the part that nobody stated. */
export function hatch(colour: string) {
  return {
    symbol: 'rect',
    color: colour,
    backgroundColor: 'transparent',
    dashArrayX: [1, 0],
    dashArrayY: [1.2, 4.5],
    rotation: -Math.PI / 4,
  } as const;
}

const SYMBOLS = ['rect', 'circle', 'triangle', 'diamond', 'rect'] as const;

/** The n-th part's pattern, drawn and in the legend: lines or dots, turned by so many degrees, so many pixels apart. */
export function patternOf(index: number): { readonly lines: boolean; readonly turn: number; readonly gap: number } {
  return { lines: index % 2 === 0, turn: index * 36, gap: [4, 7, 6, 5, 3][index % 5] ?? 5 };
}

/** A pattern for the n-th part, when patterns are on. */
export function decalOf(index: number, settings: ChartSettings, colour: string) {
  if (!settings.decal) return {};
  const light = isDark(colour) ? 'rgba(255,255,255,0.55)' : 'rgba(0,0,0,0.4)';
  const { lines, turn, gap } = patternOf(index);
  return {
    decal: {
      symbol: SYMBOLS[index % SYMBOLS.length] ?? 'rect',
      color: light,
      dashArrayX: lines ? [1, 0] : [2, gap],
      dashArrayY: [2, gap],
      symbolSize: 0.8,
      rotation: (turn / 180) * Math.PI,
    },
  };
}

/** WCAG relative luminance of `#rrggbb`, 0 to 1. */
export function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

export function isDark(colour: string): boolean {
  return luminance(colour) < 0.2;
}

/** Ink that reads on `colour`: 4.5 : 1 at least, so that the middle tones take full black. */
export function inkOn(colour: string): string {
  const light = luminance(colour);
  return light < 0.179 ? '#ffffff' : light < 0.26 ? '#000000' : '#14181c';
}

/** What a mark looks like when it is pointed at or linked. */
export function emphasis(settings: ChartSettings) {
  return {
    focus: 'none',
    itemStyle: { borderColor: paletteOf(settings).ink, borderWidth: 2, opacity: 1 },
    label: { fontWeight: 700 },
  } as const;
}

/** A data item that knows what it stands for. */
export interface MarkItem {
  readonly value: number | string | readonly (number | string | null)[] | null;
  readonly ref?: MarkRef;
}

/** Room for row labels: Chinese names are short, phones are narrow. */
export function labelWidth(settings: ChartSettings, wide = false): number {
  if (settings.width < 480) return settings.lang === 'zh' ? 76 : 100;
  return settings.lang === 'zh' ? (wide ? 128 : 96) : wide ? 168 : 128;
}

/** CSS pixels that the longest of `texts` needs beside a mark. At most 42 % of the drawing. */
export function textRoom(texts: readonly string[], settings: ChartSettings, size: number = SIZE.label): number {
  const widths = texts.flatMap((text) => text.split('\n').map((line) => textWidth(line, size)));
  return Math.min(settings.width * 0.42, Math.max(24, ...widths) + 16);
}
