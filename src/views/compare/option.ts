/** Rows → chart options of 对比. Pure: series are tested in test/views/compare. */
import { type Category, emphasis, paletteOf, SIZE, textStyle, valueAxis } from '../../charts/fragments.ts';
import { type RankRow, rankBars } from '../../charts/kinds/rankBars.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import type { Bound, FactStatus } from '../../core/model.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { type PanelRow, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { Measured } from './measures.ts';
import type { YearBandRow } from './query.ts';
import type { Spread } from './standing.ts';

/** A compared centre in the chosen measure. */
export interface Shown {
  readonly row: PanelRow;
  readonly value: number | null;
  readonly text: string;
  readonly own: boolean;
  /** Footnote marks, `¹ ²`. */
  readonly marks: string;
}

export function measureName(measure: Measured, lang: Lang): string {
  return lang === 'zh' ? measure.choice.zh : measure.choice.en;
}

export function shownText(row: PanelRow, value: number | null, measure: Measured, lang: Lang): string {
  const plain = measure.plain
    ? { bound: row.shown_bound as Bound | null, status: row.shown_status as FactStatus | null }
    : {};
  return withUnit(value, measure.unit, lang, plain);
}

export function markRef(row: PanelRow, text: string, measure: Measured, lang: Lang): MarkRef {
  const evidence = cellKey(row.center_id, measure.evidence, row.year);
  return {
    ...(evidence === null ? {} : { factId: evidence }),
    centerId: row.center_id,
    year: row.year,
    column: measure.id,
    title: `${whoAndWhen(row, lang)} · ${measureName(measure, lang)}`,
    lines: [['', text]],
  };
}

/** From high to low; who does not state it stands at the end and says so. */
export function barRows(shown: readonly Shown[], measure: Measured, lang: Lang): readonly RankRow[] {
  return [...shown]
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
    .map(({ row, value, text, own, marks }) => ({
      key: rowKey(row),
      label: shortName(row, lang),
      sub: marks === '' ? String(row.year) : `${row.year} ${marks}`,
      strong: own,
      value,
      text,
      ref: value === null ? null : markRef(row, text, measure, lang),
      hollow: !row.has_report,
    }));
}

/** One bar a centre; behind them the middle half of all centres and their median, where enough state the measure. */
export function barsOption(
  shown: readonly Shown[],
  spread: Spread | null,
  measure: Measured,
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const palette = paletteOf(settings);
  const rows = barRows(shown, measure, lang);
  const band = spread?.band ?? null;
  const median = band ? say(lang, COMPARE['compare.median'], { value: tick(band.p50) }) : '';
  const option = rankBars(
    { rows, format: tick, ...(band ? { line: { value: band.p50, label: median } } : {}) },
    settings,
  ) as ChartOption & { xAxis: object; series: readonly object[] };
  const [bars, ...rest] = option.series;
  const largest = Math.max(0, ...shown.map(({ value }) => value ?? 0));
  return {
    ...option,
    // The middle half is in sight even where all compared centres lie below it.
    xAxis: band && band.p75 > largest ? { ...option.xAxis, max: niceStep(band.p75 * 1.04) } : option.xAxis,
    series: [
      {
        ...bars,
        z: 3,
        ...(band
          ? {
              markArea: {
                silent: true,
                animation: false,
                itemStyle: { color: palette['band-2'] },
                data: [[{ xAxis: band.p25 }, { xAxis: band.p75 }]],
              },
            }
          : {}),
      },
      ...rest,
      {
        id: 'missing',
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        itemStyle: { opacity: 0 },
        label: { show: true, position: 'right', distance: 6, ...textStyle(settings, 'ink-2') },
        data: rows
          .filter((row) => row.value === null)
          .map((row) => ({ value: [0, row.key], label: { formatter: row.text } })),
      },
    ],
  };
}

/** Ticks have no unit: the subtitle gives it. */
function tick(value: number): string {
  return formatNumber(value, Math.abs(value) < 10 ? 1 : 0);
}

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

export function panelColumns(panels: number, width: number): number {
  return Math.max(1, Math.min(panels, Math.floor((width - 40) / PANEL_WIDTH)));
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
  const { years, min, max } = sharedScale(panels, bands);
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
  return { years, min: niceStep(Math.min(0, ...values)), max: niceStep(Math.max(1e-9, ...values) * 1.06) };
}

/** Away from zero to two digits, so that ticks are round. */
export function niceStep(value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const steps = Math.abs(value) / unit;
  const round = [10, 12, 15, 16, 20, 24, 30, 40, 50, 60, 80, 100].find((step) => step >= steps - 1e-9) ?? 100;
  return Math.sign(value) * Number((round * unit).toPrecision(6));
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
