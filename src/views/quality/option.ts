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
import { placeCalled } from '../../ui/placeNames.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import type { MissingRow, PlaceRow, RuleRow } from './query.ts';
import { verdictWord } from './words.ts';

const w = QUALITY;
/** Most rules drawn; the table and the download hold all. */
export const RULES_DRAWN = 18;

export const VERDICT_COLOURS: Readonly<Record<Verdict, Colour>> = {
  fail: 'fail',
  warn: 'warn',
  info: 'info',
  pass: 'band-2',
};
export const VERDICT_ORDER: readonly Verdict[] = ['fail', 'warn', 'info', 'pass'];

/** These write a line only where they find something: silence is agreement, so they apply to every report. */
const SILENT: ReadonlySet<string> = new Set(['same_statement', 'unit.foreign']);

/** Reports that the rule was applied to. */
export function appliedTo(row: RuleRow): number {
  return SILENT.has(row.rule) ? row.total : row.reports;
}

const FINDINGS = ['fail', 'warn', 'info'] as const;

/** How often each rule finds something; what agrees is the rest of the line and is not drawn. */
export function rulesOption(rows: readonly RuleRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return stackedBars(
    {
      parts: FINDINGS.map((verdict) => ({
        id: verdict,
        label: verdictWord(verdict, lang),
        colour: VERDICT_COLOURS[verdict],
      })),
      rows: drawnRules(rows).map((row) => ({
        key: row.rule,
        label: ruleName(row.rule, lang),
        cells: Object.fromEntries(
          FINDINGS.filter((verdict) => row[verdict] > 0).map((verdict) => {
            const share = (row[verdict] / appliedTo(row)) * 100;
            return [
              verdict,
              {
                value: share,
                text: formatPercent(share, 1, lang),
                ref: {
                  column: row.rule,
                  title: ruleName(row.rule, lang),
                  lines: [
                    [
                      verdictWord(verdict, lang),
                      `${formatNumber(row[verdict], 0)} / ${formatNumber(appliedTo(row), 0)}`,
                    ],
                  ],
                },
              },
            ];
          }),
        ),
        end: `n = ${formatNumber(appliedTo(row), 0)}`,
      })),
      format: (value) => `${formatNumber(value, 0)}%`,
      unit: '%',
      wideLabels: true,
    },
    settings,
  );
}

/** Rules that find anything; first the one that differs in the largest share of its reports. */
export function drawnRules(rows: readonly RuleRow[]): readonly RuleRow[] {
  const share = (row: RuleRow, verdict: 'fail' | 'warn'): number => row[verdict] / appliedTo(row);
  return rows
    .filter((row) => row.fail + row.warn + row.info > 0)
    .sort((a, b) => share(b, 'fail') - share(a, 'fail') || share(b, 'warn') - share(a, 'warn') || b.info - a.info)
    .slice(0, RULES_DRAWN);
}

export function placesOption(rows: readonly PlaceRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return rankBars(
    {
      rows: byShare(rows).map((row) => ({
        key: row.code,
        label: placeCalled(row, lang),
        sub: `n = ${formatNumber(row.reports, 0)}`,
        value: shareOf(row),
        text: formatPercent(shareOf(row), 1, lang),
        ref: {
          column: row.code,
          title: placeCalled(row, lang),
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

export function shareOf({ failing, reports }: PlaceRow): number {
  return reports === 0 ? 0 : (failing / reports) * 100;
}

export function byShare(rows: readonly PlaceRow[]): readonly PlaceRow[] {
  return [...rows].sort((a, b) => shareOf(b) - shareOf(a) || b.reports - a.reports || (a.code < b.code ? -1 : 1));
}

export function groupLabel(group: ChoiceGroup, lang: Lang): string {
  return GROUP_LABELS[group][lang === 'zh' ? 0 : 1];
}

export function hasOf(row: PanelRow, group: ChoiceGroup): number {
  const value = row[`has_${group}`];
  return typeof value === 'number' ? value : 0;
}

/** Most reports that stand side by side on a phone. */
export const TURNED_UP_TO = 5;

/** Reports down, groups of figures across; `turned` on phones, where ten columns do not fit. The deeper, the fuller. */
export function missingOption(rows: readonly PanelRow[], turned: boolean, settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const reports = rows.map((row) => ({ key: rowKey(row), label: shortName(row, lang), sub: String(row.year) }));
  const groups = KEY_METRICS.map(({ group }) => ({ key: groupLabel(group, lang), label: groupLabel(group, lang) }));
  const across = (row: PanelRow): string => whoAndWhen(row, lang).replace(' ', '\n');
  const drawn = matrix(
    {
      rows: turned ? groups : reports,
      columns: turned ? rows.map(across) : groups.map(({ key }) => key),
      max: 1,
      labelWidth: labelWidth(settings),
      cells: rows.flatMap((row) =>
        KEY_METRICS.map(({ group, columns }) => {
          const has = hasOf(row, group);
          return {
            row: turned ? groupLabel(group, lang) : rowKey(row),
            column: turned ? across(row) : groupLabel(group, lang),
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
  // Names and years of reports take two lines.
  return turned ? { ...drawn, grid: { left: labelWidth(settings), right: 12, top: 42, bottom: 8 } } : drawn;
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
      max: 100,
      longNames: true,
      format: (value) => `${formatNumber(value, 0)}%`,
    },
    settings,
  );
}
