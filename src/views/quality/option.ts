/** Rows → chart options of 数据质量. Pure: series are tested in test/views/quality. */
import { labelWidth } from '../../charts/fragments.ts';
import { matrix } from '../../charts/kinds/matrix.ts';
import { rankBars } from '../../charts/kinds/rankBars.ts';
import { stackedBars } from '../../charts/kinds/stackedBars.ts';
import type { Colour } from '../../charts/palette.ts';
import type { ChartOption, ChartSettings } from '../../charts/types.ts';
import { type ChoiceGroup, GROUP_LABELS } from '../../core/catalogue/choices.ts';
import type { Verdict } from '../../core/model.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { columnLabel, type PanelRow, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import type { MissingRow, ProvinceRow, RuleRow } from './query.ts';
import { ruleLabel, verdictWord } from './words.ts';

const w = QUALITY;
/** Rules drawn; the table and the download hold all. */
export const RULES_DRAWN = 18;

export const VERDICT_COLOURS: Readonly<Record<Verdict, Colour>> = {
  fail: 'fail',
  warn: 'warn',
  info: 'info',
  pass: 'band-2',
};
export const VERDICT_ORDER: readonly Verdict[] = ['fail', 'warn', 'info', 'pass'];

export function rulesOption(rows: readonly RuleRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return stackedBars(
    {
      parts: VERDICT_ORDER.map((verdict) => ({
        id: verdict,
        label: verdictWord(verdict, lang),
        colour: VERDICT_COLOURS[verdict],
      })),
      rows: rows.slice(0, RULES_DRAWN).map((row) => ({
        key: row.rule,
        label: ruleLabel(row.rule, lang),
        cells: Object.fromEntries(
          VERDICT_ORDER.filter((verdict) => row[verdict] > 0).map((verdict) => {
            const share = (row[verdict] / row.reports) * 100;
            return [
              verdict,
              {
                value: share,
                text: formatPercent(share, 0, lang),
                ref: {
                  column: row.rule,
                  title: ruleLabel(row.rule, lang),
                  lines: [
                    [verdictWord(verdict, lang), `${formatNumber(row[verdict], 0)} / ${formatNumber(row.reports, 0)}`],
                  ],
                },
              },
            ];
          }),
        ),
        end: `n = ${formatNumber(row.reports, 0)}`,
      })),
      format: (value) => `${formatNumber(value, 0)}%`,
      unit: '%',
      max: 100,
    },
    settings,
  );
}

export function provincesOption(rows: readonly ProvinceRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return rankBars(
    {
      rows: byShare(rows).map((row) => ({
        key: row.code,
        label: row.province,
        sub: `n = ${formatNumber(row.reports, 0)}`,
        value: shareOf(row),
        text: formatPercent(shareOf(row), 1, lang),
        ref: {
          column: row.code,
          title: row.province,
          lines: [
            [say(lang, w['quality.list.fail']), `${formatNumber(row.failing, 0)} / ${formatNumber(row.reports, 0)}`],
          ],
        },
      })),
      format: (value) => `${formatNumber(value, 0)}%`,
    },
    settings,
  );
}

export function shareOf({ failing, reports }: ProvinceRow): number {
  return reports === 0 ? 0 : (failing / reports) * 100;
}

export function byShare(rows: readonly ProvinceRow[]): readonly ProvinceRow[] {
  return [...rows].sort((a, b) => shareOf(b) - shareOf(a) || b.reports - a.reports || (a.code < b.code ? -1 : 1));
}

export function groupLabel(group: ChoiceGroup, lang: Lang): string {
  return GROUP_LABELS[group][lang === 'zh' ? 0 : 1];
}

export function hasOf(row: PanelRow, group: ChoiceGroup): number {
  const value = row[`has_${group}`];
  return typeof value === 'number' ? value : 0;
}

/** Reports down, groups of figures across; the deeper, the fuller. */
export function missingOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const width = labelWidth(settings);
  return matrix(
    {
      rows: rows.map((row) => ({ key: rowKey(row), label: shortName(row, lang), sub: String(row.year) })),
      columns: KEY_METRICS.map(({ group }) => groupLabel(group, lang)),
      max: 1,
      labelWidth: width,
      cells: rows.flatMap((row) =>
        KEY_METRICS.map(({ group, columns }) => {
          const has = hasOf(row, group);
          return {
            row: rowKey(row),
            column: groupLabel(group, lang),
            value: has / columns.length,
            text: `${has}/${columns.length}`,
            hollow: has === 0,
            ref: {
              centerId: row.center_id,
              year: row.year,
              column: group,
              title: `${whoAndWhen(row, lang)} · ${groupLabel(group, lang)}`,
              lines: [['', say(lang, w['quality.missing.cell'], { has, of: columns.length })]],
            },
          };
        }),
      ),
    },
    settings,
  );
}

export interface StatedShare {
  readonly column: string;
  /** % of the reports. */
  readonly share: number;
  readonly count: number;
}

/** Main figures, the least stated first. */
export function statedShares(row: MissingRow): readonly StatedShare[] {
  const reports = row.reports ?? 0;
  return KEY_METRICS.flatMap(({ columns }) => columns)
    .map((column) => ({ column, count: row[column] ?? 0, share: reports ? ((row[column] ?? 0) / reports) * 100 : 0 }))
    .sort((a, b) => a.share - b.share || (a.column < b.column ? -1 : 1));
}

export function statedOption(row: MissingRow, settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return rankBars(
    {
      rows: statedShares(row).map(({ column, share, count }) => ({
        key: column,
        label: columnLabel(column, lang),
        value: share,
        text: formatPercent(share, 1, lang),
        ref: {
          column,
          title: columnLabel(column, lang),
          lines: [['', `${formatNumber(count, 0)} / ${formatNumber(row.reports ?? 0, 0)}`]],
        },
      })),
      format: (value) => `${formatNumber(value, 0)}%`,
    },
    settings,
  );
}
