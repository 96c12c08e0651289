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
  /** In the sums; `all`: those that would be in the sums of the amounts. */
  readonly reports: number;
  readonly all: number;
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
  // Per head the sums are of reports that state a head-count too; the others are counted, so that the chart can say so.
  const summed = perHead ? ' FILTER (WHERE staff_actual IS NOT NULL)' : '';
  const sum = (sql: string, name: string): string => `CAST(coalesce(sum(${sql})${summed}, 0) AS DOUBLE) AS ${name}`;
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
    sql: `SELECT * FROM (SELECT year, CAST(count(*)${summed} AS DOUBLE) AS reports, CAST(count(*) AS DOUBLE) AS "all", CAST(sum(staff_actual) AS DOUBLE) AS staff,
  ${sum('expenditure_total', 'total')}, ${sum('expenditure_personnel', 'personnel')}, ${sum('expenditure_public', 'public')}, ${sum('expenditure_capital', 'capital')},
  ${sum('expenditure_project', 'project')}, ${sum(OTHERS, 'others')} FROM panel${reports.sql} GROUP BY year) WHERE reports > 0 ORDER BY year`,
    params: reports.params,
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
