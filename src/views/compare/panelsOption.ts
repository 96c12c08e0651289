/** A measure over the years as small multiples: a panel a centre, all on the same axes. Pure. */
import { type Category, emphasis, paletteOf, SIZE, textStyle, yearSpan } from '../../charts/fragments.ts';
import { type PanelSize, panelFrames, panelsHeight, sharedScale } from '../../charts/kinds/panels.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import type { Measured } from './measures.ts';
import { markRef, shownText, tick } from './option.ts';
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

const PANEL: PanelSize = { least: 150, height: 124 };

export function yearsHeight(panels: number): (width: number) => number {
  return (width) => panelsHeight(panels, width, PANEL);
}

/** Small multiples: equal years across, equal values upward. Points of one centre are joined, of two centres never. */
export function panelsOption(
  panels: readonly Panel[],
  bands: readonly YearBandRow[],
  settings: ChartSettings,
): ChartOption {
  const palette = paletteOf(settings);
  const { years, ...scale } = scaleOf(panels, bands);
  return {
    ...panelFrames(panels, { years, format: tick, ...scale }, PANEL, settings),
    series: panels.flatMap((panel, at) => [
      ...bandSeries(bands, years, at, palette),
      lineSeries(panel, years, at, settings),
    ]),
  };
}

/** The middle half is in sight too; the outer band may leave at the top. */
export function scaleOf(panels: readonly Panel[], bands: readonly YearBandRow[]) {
  const points = panels.flatMap((panel) => panel.points);
  return {
    years: yearSpan([...points, ...bands].map(({ year }) => year)),
    ...sharedScale([...points.map((point) => point.value), ...bands.map((band) => band.p75)]),
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
