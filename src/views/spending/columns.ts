/** The tables beside the charts of 支出结构: the same numbers, exact. Pure. */
import type { ChartColumn, ChartTable } from '../../charts/types.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { unitLabel } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { compositionOf, inUnit, kindEvidence, kindLabel, kindsOf } from '../../ui/money/kinds.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import { columnLabel, columnUnit, figureCells, figureKeys, type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { sumOf, yearIn } from './option.ts';
import { type BandRow, BUDGET_COLUMNS, type YearSums } from './query.ts';

const w = SPENDING;

export function whoColumns(lang: Lang): readonly ChartColumn[] {
  return [
    { id: 'centre', label: say(lang, w['spending.col.centre']) },
    { id: 'year', label: say(lang, w['spending.col.year']), digits: 0 },
  ];
}

/** The unit that a choice of it shows money in. */
export function unitOf(unit: UnitChoice, lang: Lang): string {
  return unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '万元/人' : '万元', lang);
}

/** Kinds in the shown unit, then the total: per head divided as they are, beside shares the amount that they are shares of. */
export function structureTable(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  const drawn = rows.filter((row) => row.has_report || unit === 'total');
  const kinds = kindsOf(drawn);
  const shown = unitOf(unit, lang);
  const whole = unit === 'per_head' ? 'spend_per_head' : 'expenditure_total';
  return {
    columns: [
      ...whoColumns(lang),
      ...kinds.map((kind) => ({ id: kind, label: kindLabel(kind, lang), unit: shown, evidenceId: `${kind}_f` })),
      { ...figureKeys('total'), label: columnLabel(whole, lang), unit: columnUnit(whole, lang) },
    ],
    rows: drawn.map((row) => {
      const parts = compositionOf(row);
      const cells = kinds.flatMap((kind) => {
        const amount = parts[kind];
        const value = amount === undefined ? null : inUnit(row, amount, unit);
        return [
          [kind, value === null ? null : Number(value.toFixed(6))],
          [`${kind}_f`, value === null ? null : kindEvidence(row, kind)],
        ] as const;
      });
      return {
        centre: named(row),
        year: row.year,
        ...Object.fromEntries(cells),
        ...figureCells('total', panelFigure(row, whole, lang)),
      };
    }),
  };
}

export function pathTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  return {
    columns: [
      ...whoColumns(lang),
      ...BUDGET_COLUMNS.map((column) => ({
        ...figureKeys(column),
        label: columnLabel(column, lang),
        unit: columnUnit(column, lang),
      })),
    ],
    rows: rows.map((row) => ({
      centre: named(row),
      year: row.year,
      ...Object.fromEntries(
        BUDGET_COLUMNS.flatMap((column) => Object.entries(figureCells(column, panelFigure(row, column, lang)))),
      ),
    })),
  };
}

export function yearsTable(rows: readonly YearSums[], unit: UnitChoice, lang: Lang): ChartTable {
  const kinds: readonly SpendingKind[] = ['personnel', 'public', 'capital', 'project', 'others', 'unlisted'];
  const per = unit === 'per_head';
  const exact = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));
  return {
    columns: [
      { id: 'year', label: say(lang, w['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['spending.col.reports']), digits: 0 },
      ...kinds.map((kind) => ({ id: kind, label: kindLabel(kind, lang), unit: unitOf(unit, lang) })),
      {
        id: 'total',
        label: per ? columnLabel('spend_per_head', lang) : say(lang, w['spending.total']),
        unit: unitOf(per ? 'per_head' : 'total', lang),
      },
    ],
    rows: rows.map((row) => ({
      year: row.year,
      reports: row.reports,
      ...Object.fromEntries(kinds.map((kind) => [kind, exact(yearIn(row, sumOf(row, kind), unit))])),
      total: exact(yearIn(row, row.total, per ? 'per_head' : 'total')),
    })),
  };
}

/** With chosen centres, a column for each beside the percentiles. */
export function bandsTable(
  rows: readonly BandRow[],
  marked: readonly PanelRow[],
  column: string,
  lang: Lang,
): ChartTable {
  const unit = columnUnit(column, lang);
  const centers = [...new Map(marked.map((row) => [row.center_id, centreName(row, lang)]))];
  const valuesOf = (year: number) =>
    centers.flatMap(([id]) => {
      const row = marked.find((one) => one.center_id === id && one.year === year);
      const figure = row ? panelFigure(row, column, lang) : null;
      return [
        [id, figure?.value ?? null],
        [`${id}_f`, figure?.evidence ?? null],
      ] as const;
    });
  return {
    columns: [
      { id: 'year', label: say(lang, w['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['spending.col.reports']), digits: 0 },
      ...(['p10', 'p25', 'p50', 'p75', 'p90'] as const).map((id) => ({ id, label: id.toUpperCase(), unit })),
      ...centers.map(([id, label]) => ({ id, label, unit, evidenceId: `${id}_f` })),
    ],
    rows: rows.map((row) => ({ ...row, ...Object.fromEntries(valuesOf(row.year)) })),
  };
}

export function partsTable(row: PanelRow, lang: Lang): ChartTable {
  const parts = compositionOf(row);
  return {
    columns: [
      { id: 'kind', label: say(lang, w['spending.col.kind']) },
      { id: 'amount', label: say(lang, w['spending.col.amount']), unit: unitLabel('万元', lang), evidenceId: 'f' },
      { id: 'share', label: say(lang, w['spending.col.share']), unit: '%' },
    ],
    rows: kindsOf([row]).flatMap((kind) => {
      const amount = parts[kind];
      if (amount === undefined) return [];
      const share = inUnit(row, amount, 'share');
      return [
        {
          kind: kindLabel(kind, lang),
          amount,
          share: share === null ? null : Number(share.toFixed(4)),
          f: kindEvidence(row, kind),
        },
      ];
    }),
  };
}
