/** The main figures of one centre over the years as small multiples, each measure on a scale of its own. Pure. */
import { emphasis, paletteOf, SIZE, textStyle, valueAxis, yearSpan } from '../../charts/fragments.ts';
import type { ChartOption, ChartSettings } from '../../charts/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import { figureRef } from '../../ui/figureRef.ts';
import { columnLabel, columnUnit, type PanelRow } from '../../ui/panelRow.ts';

/** What the history draws, each on a scale of its own. */
export const HISTORY_COLUMNS = ['expenditure_total', 'staff_actual', 'articles_total', 'score_total'] as const;

/** Measures that at least two years state: one point shows no change. */
export function historyColumns(rows: readonly PanelRow[]): readonly string[] {
  return HISTORY_COLUMNS.filter((column) => rows.filter((row) => typeof row[column] === 'number').length > 1);
}

const HISTORY_WIDTH = 250; // CSS pixels that a panel needs at least
const HISTORY_HEIGHT = 150;
const HISTORY_HEAD = 40;

function historyGrid(panels: number, width: number): number {
  const fit = Math.max(1, Math.min(panels, Math.floor(width / HISTORY_WIDTH)));
  return Math.ceil(panels / Math.ceil(panels / fit));
}

export function historyHeight(panels: number, width: number): number {
  return Math.ceil(panels / historyGrid(panels, width)) * (HISTORY_HEIGHT + HISTORY_HEAD);
}

export function historyOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const palette = paletteOf(settings);
  const columns = historyColumns(rows);
  const across = historyGrid(columns.length, settings.width);
  const cell = settings.width / across;
  const years = yearSpan(rows.map((row) => row.year));
  const fit = Math.max(0, Math.ceil((years.length * 38) / (cell - 70)) - 1);
  return {
    grid: columns.map((_, at) => ({
      left: (at % across) * cell + 46,
      top: Math.floor(at / across) * (HISTORY_HEIGHT + HISTORY_HEAD) + 30,
      width: cell - 70,
      height: HISTORY_HEIGHT - 20,
    })),
    xAxis: columns.map((_, at) => ({
      type: 'category',
      gridIndex: at,
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette['rule-strong'] } },
      axisLabel: { ...textStyle(settings, 'ink-2', SIZE.small), interval: fit, hideOverlap: true },
    })),
    yAxis: columns.map((column, at) => {
      const score = column === 'score_total';
      const min = score ? scoreFloor(rows) : 0;
      return {
        ...valueAxis(
          { format: (value) => formatNumber(value, 0), ticks: 3, min, ...(score ? { max: 100 } : {}) },
          settings,
        ),
        // Three lines at round scores, whatever the axis would choose.
        ...(score ? { interval: (100 - min) / 2 } : {}),
        gridIndex: at,
        name: `${columnLabel(column, lang)}（${columnUnit(column, lang)}）`,
        nameGap: 12,
        nameTextStyle: { ...textStyle(settings, 'ink'), align: 'left', padding: [0, 0, 0, -40] },
      };
    }),
    series: columns.map((column, at) => ({
      id: column,
      type: 'line',
      xAxisIndex: at,
      yAxisIndex: at,
      symbol: 'circle',
      symbolSize: 9,
      showAllSymbol: true,
      connectNulls: false,
      lineStyle: { color: palette.mark, width: 2 },
      itemStyle: { color: palette.mark, borderColor: palette.paper, borderWidth: 1.5 },
      emphasis: emphasis(settings),
      data: historyData(rows, years, column, settings),
    })),
  };
}

/** Where the axis of scores begins: a ten that leaves room below the lowest. */
function scoreFloor(rows: readonly PanelRow[]): number {
  const scores = rows.map(({ score_total }) => (typeof score_total === 'number' ? score_total : 100));
  return Math.max(0, Math.floor((Math.min(100, ...scores) - 5) / 10) * 10);
}

/**
 * The first and the last figure are written at their points: away from the axes and from each other, and below a point that
 * stands under the panel's head.
 */
function endLabel(at: number, ends: readonly [first: number, last: number], count: number, high: boolean) {
  const [first, last] = ends;
  const close = last - first < 3;
  const align = close ? (at === first ? 'right' : 'left') : at === 0 ? 'left' : at === count - 1 ? 'right' : 'center';
  return { show: at === first || at === last, position: high ? 'bottom' : 'top', align } as const;
}

function historyData(rows: readonly PanelRow[], years: readonly number[], column: string, settings: ChartSettings) {
  const palette = paletteOf(settings);
  const stated = rows.filter((row) => typeof row[column] === 'number').map((row) => years.indexOf(row.year));
  const ends = [Math.min(...stated), Math.max(...stated)] as const;
  const top = column === 'score_total' ? 100 - (100 - scoreFloor(rows)) * 0.2 : Number.POSITIVE_INFINITY;
  return years.map((year, at) => {
    const row = rows.find((one) => one.year === year);
    const value = row?.[column];
    if (!row || typeof value !== 'number') return { value: null };
    return {
      value,
      ref: figureRef(row, column, settings.lang),
      ...(row.has_report ? {} : { itemStyle: { color: palette.paper, borderColor: palette.mark, borderWidth: 2 } }),
      label: {
        ...endLabel(at, ends, years.length, value > top),
        formatter: formatNumber(value, value < 1000 ? 1 : 0),
        ...textStyle(settings, 'ink', SIZE.small),
      },
    };
  });
}
