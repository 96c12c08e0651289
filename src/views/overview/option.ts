/** Rows → chart options of 总览. Pure. */
import { labelWidth, yearSpan } from '../../charts/fragments.ts';
import { histogram } from '../../charts/kinds/histogram.ts';
import { countSteps, fitsCells, type MatrixCell, matrix } from '../../charts/kinds/matrix.ts';
import type { ChartOption, ChartSettings, ColourKey } from '../../charts/types.ts';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { say } from '../../i18n/say.ts';
import { shortName } from '../../ui/centreName.ts';
import { type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { provinceName } from '../../ui/placeNames.ts';
import type { RankedRow } from '../../ui/ranking.ts';
import { BINS, type BinRow, type ProvinceCell } from './query.ts';

const w = OVERVIEW;

/** Centre × year: how many figures each report states. */
export function coverageOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const centers = [...new Map(rows.map((row) => [row.center_id, row])).values()];
  const stated = (row: PanelRow): number => (typeof row.stated === 'number' ? row.stated : 0);
  return matrix(
    {
      rows: centers.map((row) => ({
        key: row.center_id,
        label: shortName(row, lang),
        sub: lang === 'zh' ? (row.city ?? '') : row.center_id,
      })),
      columns: yearSpan(rows.map((row) => row.year)).map(String),
      labelWidth: labelWidth(settings, true),
      max: Math.max(1, ...rows.map(stated)),
      cells: rows.map(
        (row): MatrixCell => ({
          row: row.center_id,
          column: String(row.year),
          value: stated(row),
          text: formatNumber(stated(row), 0),
          hollow: !row.has_report,
          ref: {
            centerId: row.center_id,
            year: row.year,
            title: whoAndWhen(row, lang),
            lines: row.has_report
              ? [
                  [say(lang, w['overview.coverage.stated']), formatNumber(stated(row), 0)],
                  [say(lang, w['overview.coverage.checks']), formatNumber(Number(row.fail_count ?? 0), 0)],
                ]
              : [['', say(lang, w['overview.coverage.hollow'])]],
          },
        }),
      ),
    },
    settings,
  );
}

/** Province × year: how many centres have a report. */
export function provinceOption(cells: readonly ProvinceCell[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const nameOf = (cell: ProvinceCell): string => provinceName(cell.code, cell.province, lang);
  const provinces = [...new Map(cells.map((cell) => [cell.code, nameOf(cell)]))];
  const years = yearSpan(cells.map((cell) => cell.year));
  const label = labelWidth(settings, true);
  const max = Math.max(1, ...cells.map((cell) => cell.centers));
  const numbers = fitsCells([formatNumber(max, 0)], years.length, label, settings);
  return matrix(
    {
      rows: provinces.map(([code, name]) => ({ key: code, label: name })),
      columns: years.map(String),
      labelWidth: label,
      max,
      cells: cells.map(
        (cell): MatrixCell => ({
          row: cell.code,
          column: String(cell.year),
          value: cell.centers,
          text: numbers ? formatNumber(cell.centers, 0) : '',
          ref: {
            year: cell.year,
            column: cell.code,
            title: `${nameOf(cell)} ${cell.year}`,
            lines: [[say(lang, w['overview.coverage.centers']), formatNumber(cell.centers, 0)]],
          },
        }),
      ),
    },
    settings,
  );
}

/** Which colour stands for how many centres: a phone has no room for the numbers. */
export function provinceKeys(cells: readonly ProvinceCell[]): readonly ColourKey[] {
  return countSteps(Math.max(0, ...cells.map((cell) => cell.centers))).map(({ from, to, depth }) => ({
    id: String(to),
    label: from === to ? formatNumber(to, 0) : `${formatNumber(from, 0)}–${formatNumber(to, 0)}`,
    colour: 'mark',
    depth,
  }));
}

/** Bins of equal width; empty ones included. */
export function binsOf(rows: readonly BinRow[]): readonly { from: number; to: number; count: number }[] {
  const first = rows[0];
  if (!first) return [];
  const step = Math.max((first.high - first.low) / BINS, 1e-9);
  return Array.from({ length: BINS }, (_, bin) => ({
    from: first.low + bin * step,
    to: first.low + (bin + 1) * step,
    count: rows.find((row) => row.bin === bin)?.count ?? 0,
  }));
}

export function spreadOption(
  rows: readonly BinRow[],
  chosen: readonly RankedRow[],
  column: string,
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const unit = choiceOf(column)?.unit ?? null;
  const text = (value: number): string => withUnit(value, unit, lang);
  return histogram(
    {
      bins: binsOf(rows).map((bin) => ({
        ...bin,
        ref: {
          column,
          title: `${text(bin.from)} – ${text(bin.to)}`,
          lines: [[say(lang, w['overview.head.reports']), formatNumber(bin.count, 0)]],
        },
      })),
      marks: chosen.flatMap((row) => {
        const { value } = panelFigure(row, column, lang);
        return value === null ? [] : [{ value, label: whoAndWhen(row, lang) }];
      }),
      format: (value) => formatNumber(value, Math.abs(value) < 10 ? 1 : 0),
      countLabel: say(lang, w['overview.head.reports']),
    },
    settings,
  );
}
