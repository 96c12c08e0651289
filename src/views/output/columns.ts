/** The tables beside the charts of 发稿产出. Pure. */
import type { ChartColumn, ChartTable } from '../../charts/types.ts';
import { TIERS } from '../../core/model.ts';
import { unitLabel } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { inUnit, tierLabel } from './option.ts';
import type { OutletRow, TierYear } from './query.ts';

const w = OUTPUT;

function whoColumns(lang: Lang): readonly ChartColumn[] {
  return [
    { id: 'centre', label: say(lang, SPENDING['spending.col.centre']) },
    { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
  ];
}

export function tierTable(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): ChartTable {
  const shown = unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '篇/人' : '篇', lang);
  return {
    columns: [
      ...whoColumns(lang),
      ...TIERS.map((tier) => ({
        id: tier,
        label: tierLabel(tier, lang),
        unit: shown,
        ...(unit === 'total' ? { digits: 0, statusId: `${tier}_status` } : {}),
        evidenceId: `${tier}_f`,
      })),
      {
        id: 'total',
        label: say(lang, w['output.total']),
        unit: unitLabel('篇', lang),
        digits: 0,
        evidenceId: 'total_f',
      },
    ],
    rows: rows.map((row) => {
      const total = panelFigure(row, 'articles_total', lang);
      return {
        centre: centreName(row, lang),
        year: row.year,
        ...Object.fromEntries(
          TIERS.flatMap((tier) => {
            const figure = panelFigure(row, `articles_${tier}`, lang);
            const value = inUnit(row, tier, unit);
            return [
              [tier, value === null ? null : Number(value.toFixed(6))],
              [`${tier}_status`, figure.status],
              [`${tier}_f`, figure.evidence],
            ];
          }),
        ),
        total: total.value,
        total_f: total.evidence,
      };
    }),
  };
}

export function outletTable(rows: readonly OutletRow[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'outlet', label: say(lang, w['output.col.outlet']) },
      { id: 'reported', label: say(lang, w['output.col.reported']) },
      { id: 'tier', label: say(lang, w['output.col.tier']) },
      { id: 'count', label: say(lang, w['output.col.count']), unit: unitLabel('篇', lang), digits: 0 },
      { id: 'reports', label: say(lang, w['output.col.reports']), digits: 0 },
      { id: 'centre', label: say(lang, SPENDING['spending.col.centre']) },
    ],
    rows: rows.map((row) => ({
      outlet: row.outlet,
      reported: tierLabel(row.tier_reported, lang),
      tier: tierLabel(row.tier, lang),
      count: row.count,
      reports: row.reports,
      centre: row.reports === 1 ? `${centreName(row, lang)} ${row.year}` : '',
    })),
  };
}

export function yearsTable(rows: readonly TierYear[], lang: Lang): ChartTable {
  const unit = unitLabel('篇', lang);
  return {
    columns: [
      { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['output.col.reports']), digits: 0 },
      ...TIERS.map((tier) => ({ id: tier, label: tierLabel(tier, lang), unit, digits: 0 })),
    ],
    rows: rows.map((row) => ({ ...row })),
  };
}
