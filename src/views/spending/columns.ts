/** The tables beside the charts of 支出结构: the same numbers, exact. Pure. */
import type { ChartColumn, ChartTable } from '../../charts/types.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { unitLabel } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { compositionOf, inUnit, kindEvidence, kindLabel, kindsOf } from '../../ui/money/kinds.ts';
import { columnLabel, columnUnit, type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { sumOf } from './option.ts';
import { type BandRow, BUDGET_COLUMNS, type YearSums } from './query.ts';

const w = SPENDING;

export function whoColumns(lang: Lang): readonly ChartColumn[] {
  return [
    { id: 'centre', label: say(lang, w['spending.col.centre']) },
    { id: 'year', label: say(lang, w['spending.col.year']), digits: 0 },
  ];
}

export function structureTable(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): ChartTable {
  const drawn = rows.filter((row) => row.has_report || unit === 'total');
  const kinds = kindsOf(drawn);
  const shown = unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '万元/人' : '万元', lang);
  return {
    columns: [
      ...whoColumns(lang),
      ...kinds.map((kind) => ({ id: kind, label: kindLabel(kind, lang), unit: shown, evidenceId: `${kind}_f` })),
      {
        id: 'total',
        label: columnLabel('expenditure_total', lang),
        unit: unitLabel('万元', lang),
        statusId: 'total_status',
        evidenceId: 'total_f',
      },
    ],
    rows: drawn.map((row) => {
      const parts = compositionOf(row);
      const total = panelFigure(row, 'expenditure_total', lang);
      const cells = kinds.flatMap((kind) => {
        const amount = parts[kind];
        const value = amount === undefined ? null : inUnit(row, amount, unit);
        return [
          [kind, value === null ? null : Number(value.toFixed(6))],
          [`${kind}_f`, value === null ? null : kindEvidence(row, kind)],
        ] as const;
      });
      return {
        centre: centreName(row, lang),
        year: row.year,
        ...Object.fromEntries(cells),
        total: total.value,
        total_status: total.status,
        total_f: total.evidence,
      };
    }),
  };
}

export function pathTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  return {
    columns: [
      ...whoColumns(lang),
      ...BUDGET_COLUMNS.map((column) => ({
        id: column,
        label: columnLabel(column, lang),
        unit: columnUnit(column, lang),
        evidenceId: `${column}_f`,
      })),
    ],
    rows: rows.map((row) => ({
      centre: centreName(row, lang),
      year: row.year,
      ...Object.fromEntries(
        BUDGET_COLUMNS.flatMap((column) => {
          const figure = panelFigure(row, column, lang);
          return [
            [column, figure.value],
            [`${column}_f`, figure.evidence],
          ];
        }),
      ),
    })),
  };
}

export function yearsTable(rows: readonly YearSums[], lang: Lang): ChartTable {
  const kinds: readonly SpendingKind[] = ['personnel', 'public', 'capital', 'project', 'others', 'unlisted'];
  const unit = unitLabel('万元', lang);
  return {
    columns: [
      { id: 'year', label: say(lang, w['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['spending.col.reports']), digits: 0 },
      ...kinds.map((kind) => ({ id: kind, label: kindLabel(kind, lang), unit })),
      { id: 'total', label: say(lang, w['spending.total']), unit },
    ],
    rows: rows.map((row) => ({
      year: row.year,
      reports: row.reports,
      ...Object.fromEntries(kinds.map((kind) => [kind, Number(sumOf(row, kind).toFixed(6))])),
      total: row.total,
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
