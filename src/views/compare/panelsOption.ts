/** A measure over the years as small multiples: a panel a centre, all on the same axes. Pure. */
import { type Category, emphasis, paletteOf, SIZE, textStyle, valueAxis } from '../../charts/fragments.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import type { Measured } from './measures.ts';
import { markRef, niceStep, shownText, tick } from './option.ts';
import type { YearBandRow } from './query.ts';

export interface Panel extends Category {
  readonly centerId: string;
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    readonly text: string;
    readonly hollow: boolean;
    readonly ref: MarkRef;
  }[];
}

/** A small multiple a centre, in the order of the set. */
export function panelsOf(
  rows: readonly PanelRow[],
  codes: readonly string[],
  measure: Measured,
  lang: Lang,
): readonly Panel[] {
  return codes.flatMap((code, at): Panel[] => {
    const own = rows.filter((row) => row.center_id === code);
    const [first] = own;
    if (!first) return [];
    return [
      {
        key: code,
        centerId: code,
        label: shortName(first, lang),
        strong: at === 0,
        points: own.flatMap((row) => {
          const value = typeof row.shown === 'number' ? row.shown : null;
          if (value === null) return [];
          const text = shownText(row, value, measure, lang);
          return [{ year: row.year, value, text, hollow: !row.has_report, ref: markRef(row, text, measure, lang) }];
        }),
      },
    ];
  });
}

const PANEL_WIDTH = 190; // CSS pixels that a small multiple needs at least
const PANEL_HEIGHT = 150;

/** Rows of equal length: six panels stand as 6, 3 + 3 or 2 + 2 + 2, never as 5 + 1. */
export function panelColumns(panels: number, width: number): number {
  const fit = Math.max(1, Math.min(panels, Math.floor((width - 40) / PANEL_WIDTH)));
  return Math.ceil(panels / Math.ceil(panels / fit));
}

export function panelsHeight(panels: number, width: number): number {
  return Math.ceil(panels / panelColumns(panels, width)) * (PANEL_HEIGHT + 46) + 8;
}

/** Small multiples: equal years across, equal values upward. Points of one centre are joined, of two centres never. */
export function panelsOption(
  panels: readonly Panel[],
  bands: readonly YearBandRow[],
  settings: ChartSettings,
): ChartOption {
  const palette = paletteOf(settings);
  const { years, min, max, interval } = sharedScale(panels, bands);
  const columns = panelColumns(panels.length, settings.width);
  const left = 44;
  const cell = (settings.width - left) / columns;
  const place = (at: number) => ({
    column: at % columns,
    left: left + (at % columns) * cell,
    top: 34 + Math.floor(at / columns) * (PANEL_HEIGHT + 46),
  });
  return {
    grid: panels.map((_, at) => ({
      left: place(at).left,
      top: place(at).top,
      width: cell - 26,
      height: PANEL_HEIGHT - 26,
    })),
    xAxis: panels.map((_, at) => ({
      type: 'category',
      gridIndex: at,
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette['rule-strong'] } },
      axisLabel: {
        ...textStyle(settings, 'ink-2', SIZE.small),
        interval: Math.max(0, Math.ceil((years.length * 36) / (cell - 26)) - 1),
        hideOverlap: true,
      },
    })),
    yAxis: panels.map((_, at) => {
      const axis = valueAxis({ format: tick, min, max, ticks: 3 }, settings);
      return {
        ...axis,
        interval,
        gridIndex: at,
        axisLabel: { ...axis.axisLabel, show: place(at).column === 0 },
        name: panels[at]?.label ?? '',
        nameGap: 12,
        nameTextStyle: {
          ...textStyle(settings, 'ink', 13),
          align: 'left',
          fontWeight: panels[at]?.strong ? 700 : 500,
        },
      };
    }),
    series: panels.flatMap((panel, at) => [
      ...bandSeries(bands, years, at, palette),
      lineSeries(panel, years, at, settings),
    ]),
  };
}

/** Zero is always in sight, the middle half too; the outer band may leave at the top. */
export function sharedScale(panels: readonly Panel[], bands: readonly YearBandRow[]) {
  const points = panels.flatMap((panel) => panel.points);
  const seen = [...points.map((p) => p.year), ...bands.map((band) => band.year)];
  const first = Math.min(...seen);
  const years = seen.length === 0 ? [] : Array.from({ length: Math.max(...seen) - first + 1 }, (_, i) => first + i);
  const values = [...points.map((p) => p.value), ...bands.map((band) => band.p75)];
  const low = Math.min(0, ...values);
  const high = Math.max(1e-9, ...values) * 1.06;
  const interval = niceStep((high - low) / 3);
  return {
    years,
    interval,
    min: Number((Math.floor(low / interval) * interval).toPrecision(12)),
    max: Number((Math.ceil(high / interval) * interval).toPrecision(12)),
  };
}

function lineSeries(panel: Panel, years: readonly number[], at: number, settings: ChartSettings) {
  const palette = paletteOf(settings);
  const colour = panel.strong ? palette['mark-focus'] : palette.mark;
  const last = Math.max(...panel.points.map((point) => point.year));
  return {
    id: `line ${panel.key}`,
    name: panel.label,
    type: 'line',
    xAxisIndex: at,
    yAxisIndex: at,
    z: 4,
    symbol: 'circle',
    symbolSize: 9,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1.5 },
    emphasis: emphasis(settings),
    data: years.map((year) => {
      const point = panel.points.find((one) => one.year === year);
      if (!point) return { value: null };
      return {
        value: point.value,
        ref: point.ref,
        ...(point.hollow ? { itemStyle: { color: palette.paper, borderColor: colour, borderWidth: 2 } } : {}),
        label: {
          show: year === last,
          formatter: formatNumber(point.value, point.value < 100 ? 1 : 0),
          position: 'top',
          ...textStyle(settings, 'ink', SIZE.small),
        },
      };
    }),
  };
}

type Colours = ReturnType<typeof paletteOf>;

function bandSeries(bands: readonly YearBandRow[], years: readonly number[], at: number, palette: Colours) {
  if (bands.length === 0) return [];
  const of = (year: number) => bands.find((band) => band.year === year);
  const part = (id: string, from: 'p10' | 'p25', to: 'p90' | 'p75', colour: string) => [
    { id: `${id} floor ${at}`, stack: `${id} ${at}`, data: years.map((year) => of(year)?.[from] ?? null) },
    {
      id: `${id} ${at}`,
      stack: `${id} ${at}`,
      areaStyle: { color: colour, opacity: 1 },
      data: years.map((year) => {
        const band = of(year);
        return band ? band[to] - band[from] : null;
      }),
    },
  ];
  return [...part('p10-p90', 'p10', 'p90', palette['band-1']), ...part('p25-p75', 'p25', 'p75', palette['band-2'])].map(
    (series) => ({
      type: 'line',
      silent: true,
      symbol: 'none',
      lineStyle: { opacity: 0 },
      xAxisIndex: at,
      yAxisIndex: at,
      ...series,
    }),
  );
}
