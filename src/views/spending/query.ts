/** What 支出结构 asks of the panel. */
import type { Query } from '../../db/types.ts';
import { panelWhere, peerWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { type BandRow, bandsQuery } from '../../ui/bandsQuery.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { INCOME_COLUMNS, SPENDING_COLUMNS } from '../../ui/money/columns.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';

export type { BandRow };

export const BUDGET_COLUMNS = [
  'budget_initial',
  'budget_full_year',
  'budget_executed',
  'execution_rate_calc',
  'final_to_initial',
] as const;

export interface YearSums {
  readonly year: number;
  readonly reports: number;
  readonly staff: number | null;
  readonly total: number;
  readonly personnel: number;
  readonly public: number;
  readonly capital: number;
  readonly project: number;
  readonly others: number;
}

const OTHERS =
  'coalesce(expenditure_remit_superior, 0) + coalesce(expenditure_operating, 0) + coalesce(expenditure_subsidy_affiliated, 0)';

/** The chosen centres are marked among their peers: the percentiles are those of the places and years. */
function bands(name: string, column: string, state: ViewState): Query<BandRow> {
  return bandsQuery(name, column, peerWhere(state, ['has_report', `${column} IS NOT NULL`]));
}

/** Every query of the view for a state; the contract test runs each on both engines. */
export function QUERIES(state: ViewState) {
  const where = panelWhere(state, ['expenditure_total IS NOT NULL']);
  const reports = panelWhere(state, ['has_report', 'expenditure_total IS NOT NULL']);
  const perHead = state.unit === 'per_head';
  const summed = panelWhere(state, [
    'has_report',
    'expenditure_total IS NOT NULL',
    ...(perHead ? ['staff_actual IS NOT NULL'] : []),
  ]);
  const budget = panelWhere(state, [
    'has_report',
    '(budget_initial IS NOT NULL OR budget_full_year IS NOT NULL OR budget_executed IS NOT NULL)',
  ]);
  const structure: Query<PanelRow> = {
    name: 'spending/structure',
    sql: `SELECT ${WHO}, ${figureColumns([...SPENDING_COLUMNS, 'spend_per_head'])} FROM panel${where.sql}
ORDER BY expenditure_total DESC, center_id, year LIMIT ${EACH_UP_TO * 2}`,
    params: where.params,
    tables: ['panel'],
  };
  const years: Query<YearSums> = {
    name: 'spending/years',
    sql: `SELECT year, CAST(count(*) AS DOUBLE) AS reports, CAST(sum(staff_actual) AS DOUBLE) AS staff, CAST(sum(expenditure_total) AS DOUBLE) AS total,
  CAST(coalesce(sum(expenditure_personnel), 0) AS DOUBLE) AS personnel, CAST(coalesce(sum(expenditure_public), 0) AS DOUBLE) AS public,
  CAST(coalesce(sum(expenditure_capital), 0) AS DOUBLE) AS capital, CAST(coalesce(sum(expenditure_project), 0) AS DOUBLE) AS project,
  CAST(sum(${OTHERS}) AS DOUBLE) AS others FROM panel${summed.sql} GROUP BY year ORDER BY year`,
    params: summed.params,
    tables: ['panel'],
  };
  const path: Query<PanelRow> = {
    name: 'spending/path',
    sql: `SELECT ${WHO}, ${figureColumns([...BUDGET_COLUMNS, 'expenditure_total'])} FROM panel${budget.sql}
ORDER BY greatest(coalesce(budget_executed, 0), coalesce(budget_full_year, 0), coalesce(budget_initial, 0)) DESC, center_id, year LIMIT ${EACH_UP_TO}`,
    params: budget.params,
    tables: ['panel'],
  };
  const flow: Query<PanelRow> = {
    name: 'spending/flow',
    sql: `SELECT ${WHO}, ${figureColumns([...SPENDING_COLUMNS, ...INCOME_COLUMNS])} FROM panel${reports.sql}
ORDER BY (expenditure_personnel IS NOT NULL)::INT + (expenditure_project IS NOT NULL)::INT + (income_total IS NOT NULL)::INT + (expenditure_capital IS NOT NULL)::INT DESC,
  year DESC, expenditure_total DESC, center_id LIMIT ${EACH_UP_TO}`,
    params: reports.params,
    tables: ['panel'],
  };
  const chosen = panelWhere({ ...state, places: [] }, ['has_report']);
  const marked: Query<PanelRow> | null =
    state.centers.length === 0
      ? null
      : {
          name: 'spending/marked',
          sql: `SELECT ${WHO}, ${figureColumns(['expenditure_total', 'spend_per_head', 'execution_rate_calc'])} FROM panel${chosen.sql}
ORDER BY center_id, year LIMIT 200`,
          params: chosen.params,
          tables: ['panel'],
        };
  return {
    structure,
    years,
    path,
    flow,
    marked,
    headBands: bands('spending/head-bands', perHead ? 'spend_per_head' : 'expenditure_total', state),
    rateBands: bands('spending/rate-bands', 'execution_rate_calc', state),
  };
}
