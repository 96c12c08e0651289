/** The tables beside the charts of 发稿产出. Pure. */
import type { ChartColumn, ChartTable } from '../../charts/types.ts';
import { TIERS } from '../../core/model.ts';
import { unitLabel } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import {
  columnLabel,
  columnUnit,
  figureCells,
  figureKeys,
  type PanelRow,
  panelFigure,
  partYearEnd,
} from '../../ui/panelRow.ts';
import { tierFigure, tierLabel, totalOf, yearIn } from './option.ts';
import type { OutletRow, TierYear } from './query.ts';

const w = OUTPUT;

function whoColumns(lang: Lang): readonly ChartColumn[] {
  return [
    { id: 'centre', label: say(lang, SPENDING['spending.col.centre']) },
    { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
  ];
}

/** Tiers in the shown unit, then what they make together in the same unit; in a share that is the whole, so the count stands there. */
export function tierTable(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  const shown = unitOf(unit, lang);
  const digits = unit === 'total' ? { digits: 0 } : {};
  const whole = unit === 'per_head' ? 'articles_per_head' : 'articles_total';
  const until = rows.some((row) => partYearEnd(row) !== null);
  return {
    columns: [
      ...whoColumns(lang),
      ...TIERS.map((tier) => ({ ...figureKeys(tier), label: tierLabel(tier, lang), unit: shown, ...digits })),
      {
        ...figureKeys('total'),
        label: columnLabel(whole, lang),
        unit: columnUnit(whole, lang),
        ...(whole === 'articles_total' ? { digits: 0 } : {}),
      },
      ...(until ? [{ id: 'until', label: say(lang, w['output.col.until']) }] : []),
    ],
    rows: rows.map((row) => ({
      centre: named(row),
      year: row.year,
      ...Object.assign({}, ...TIERS.map((tier) => figureCells(tier, tierFigure(row, tier, unit, lang)))),
      ...figureCells('total', panelFigure(row, whole, lang)),
      ...(until ? { until: partYearEnd(row) ?? '' } : {}),
    })),
  };
}

/** The unit that a choice of it shows articles in. */
export function unitOf(unit: UnitChoice, lang: Lang): string {
  return unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '篇/人' : '篇', lang);
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

export function yearsTable(rows: readonly TierYear[], unit: UnitChoice, lang: Lang): ChartTable {
  const shown = unitOf(unit, lang);
  const digits = unit === 'total' ? { digits: 0 } : {};
  const exact = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));
  const per = unit === 'per_head';
  const whole = {
    id: 'total',
    label: columnLabel(per ? 'articles_per_head' : 'articles_total', lang),
    unit: unitOf(per ? 'per_head' : 'total', lang),
  };
  return {
    columns: [
      { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['output.col.reports']), digits: 0 },
      ...TIERS.map((tier) => ({ id: tier, label: tierLabel(tier, lang), unit: shown, ...digits })),
      { ...whole, ...(per ? {} : { digits: 0 }) },
    ],
    rows: rows.map((row) => ({
      year: row.year,
      reports: row.reports,
      ...Object.fromEntries(TIERS.map((tier) => [tier, exact(yearIn(row, row[tier], unit))])),
      total: exact(yearIn(row, totalOf(row), per ? 'per_head' : 'total')),
    })),
  };
}
