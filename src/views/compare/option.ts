/** Rows → chart options of 对比. Pure: series are tested in test/views/compare. */

import { paletteOf, textStyle } from '../../charts/fragments.ts';
import { niceStep } from '../../charts/kinds/panels.ts';
import { type RankRow, rankBars } from '../../charts/kinds/rankBars.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import type { Bound, FactStatus } from '../../core/model.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { placeTip } from '../../ui/figureRef.ts';
import { type PanelRow, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { Measured } from './measures.ts';
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
  return lang === 'zh' ? measure.zh : measure.en;
}

export function shownText(row: PanelRow, value: number | null, measure: Measured, lang: Lang): string {
  const bound = (row.shown_bound ?? null) as Bound | null;
  const status = measure.plain ? { status: row.shown_status as FactStatus | null } : {};
  return withUnit(value, measure.unit, lang, { bound, ...status });
}

export function markRef(row: PanelRow, text: string, measure: Measured, lang: Lang): MarkRef {
  const evidence = cellKey(row.center_id, measure.evidence, row.year);
  return {
    ...(evidence === null ? {} : { factId: evidence }),
    centerId: row.center_id,
    year: row.year,
    column: measure.id,
    title: `${whoAndWhen(row, lang)} · ${measureName(measure, lang)}`,
    lines: [['', text], ...placeTip(row, lang)],
  };
}

/** Who does not state it stands at the end. */
export function fromHighToLow<Row>(rows: readonly Row[], figure: (row: Row) => number | null): readonly Row[] {
  const height = (row: Row): number => figure(row) ?? -Number.MAX_VALUE;
  return [...rows].sort((a, b) => height(b) - height(a));
}

/** From high to low; who does not state it stands at the end and says so. */
export function barRows(shown: readonly Shown[], measure: Measured, lang: Lang): readonly RankRow[] {
  return fromHighToLow(shown, ({ value }) => value).map(({ row, value, text, own, marks }) => ({
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
  const median = band ? say(lang, COMPARE['compare.median'], { value: withUnit(band.p50, measure.unit, lang) }) : '';
  const option = rankBars(
    {
      rows,
      format: (value) => tick(value) + (measure.unit === '%' ? '%' : ''),
      ...(band ? { line: { value: band.p50, label: median } } : {}),
    },
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
        itemStyle: { color: 'transparent' },
        label: { show: true, position: 'right', distance: 6, ...textStyle(settings, 'ink-2') },
        data: rows
          .filter((row) => row.value === null)
          .map((row) => ({ value: [0, row.key], label: { formatter: row.text } })),
      },
    ],
  };
}

/** Ticks have no unit: the subtitle gives it. */
export function tick(value: number): string {
  return formatNumber(value, Math.abs(value) < 10 ? 1 : 0);
}
