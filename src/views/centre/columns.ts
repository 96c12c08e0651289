/** The tables beside the charts of 档案: the same numbers, exact, each with what opens its source. Pure. */
import type { Cell, ChartColumn, ChartTable } from '../../charts/types.ts';
import { TIERS } from '../../core/model.ts';
import { unitLabel } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { flowOf } from '../../ui/money/flow.ts';
import { compositionOf, inUnit, kindEvidence, kindLabel, kindsOf } from '../../ui/money/kinds.ts';
import { columnLabel, columnUnit, figureCells, figureKeys, type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { historyColumns } from './historyOption.ts';
import { BUDGET_STATIONS, budgetYears, structureYears, tierYears } from './option.ts';

const w = CENTRE;

function yearColumn(lang: Lang): ChartColumn {
  return { id: 'year', label: say(lang, w['centre.source.year']), digits: 0 };
}

/** Years × panel columns. */
export function figuresTable(rows: readonly PanelRow[], columns: readonly string[], lang: Lang): ChartTable {
  return {
    columns: [
      yearColumn(lang),
      ...columns.map((column) => ({
        ...figureKeys(column),
        label: columnLabel(column, lang),
        unit: columnUnit(column, lang),
      })),
    ],
    rows: rows.map((row) => ({
      year: row.year,
      ...Object.fromEntries(
        columns.flatMap((column) => Object.entries(figureCells(column, panelFigure(row, column, lang)))),
      ),
    })),
  };
}

export function historyTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  return figuresTable(rows, historyColumns(rows), lang);
}

export function budgetTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  const columns = [...BUDGET_STATIONS.map((id) => `budget_${id}`), 'execution_rate_calc'];
  return figuresTable(budgetYears(rows), columns, lang);
}

export function tierTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  return figuresTable(tierYears(rows), [...TIERS.map((tier) => `articles_${tier}`), 'articles_total'], lang);
}

export function scoresTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  const table = figuresTable(rows, ['score_total'], lang);
  return {
    columns: [...table.columns, { id: 'grade', label: columnLabel('score_grade', lang) }],
    rows: table.rows.map((row, at) => ({ ...row, grade: (rows[at]?.score_grade ?? '') as Cell })),
  };
}

export function structureTable(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): ChartTable {
  const drawn = structureYears(rows, unit);
  const kinds = kindsOf(drawn);
  const shown = unit === 'share' ? '%' : unitLabel(unit === 'per_head' ? '万元/人' : '万元', lang);
  return {
    columns: [
      yearColumn(lang),
      ...kinds.map((kind) => ({ id: kind, label: kindLabel(kind, lang), unit: shown, evidenceId: `${kind}_f` })),
      { ...figureKeys('total'), label: columnLabel('expenditure_total', lang), unit: unitLabel('万元', lang) },
    ],
    rows: drawn.map((row) => {
      const parts = compositionOf(row);
      const total = panelFigure(row, 'expenditure_total', lang);
      const cells = kinds.flatMap((kind): [string, Cell][] => {
        const amount = parts[kind];
        const value = amount === undefined ? null : inUnit(row, amount, unit);
        return [
          [kind, value === null ? null : Number(value.toFixed(6))],
          [`${kind}_f`, value === null ? null : kindEvidence(row, kind)],
        ];
      });
      return {
        year: row.year,
        ...Object.fromEntries(cells),
        ...figureCells('total', total),
      };
    }),
  };
}

/** Where the money comes from, then where it goes. */
export function flowTable(row: PanelRow, lang: Lang): ChartTable {
  const { nodes, links } = flowOf(row, lang);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    columns: [
      { id: 'side', label: say(lang, w['centre.flow.side']) },
      { id: 'item', label: say(lang, w['centre.flow.item']) },
      { id: 'amount', label: say(lang, w['centre.flow.amount']), unit: unitLabel('万元', lang), evidenceId: 'f' },
    ],
    rows: links.map((link) => {
      const income = link.to === 'expenditure_total';
      const node = byId.get(income ? link.from : link.to);
      return {
        side: say(lang, w[income ? 'centre.flow.side.in' : 'centre.flow.side.out']),
        item: node?.label ?? '',
        amount: link.value,
        f: node?.ref.factId ?? null,
      };
    }),
  };
}
