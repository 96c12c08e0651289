/** What 得分趋势 asks of the panel and of the score sheets. */
import type { ScoreSection } from '../../core/model.ts';
import type { Query } from '../../db/types.ts';
import { panelWhere, peerWhere } from '../../db/where.ts';
import type { ViewState } from '../../state/viewState.ts';
import { type BandRow, bandsQuery } from '../../ui/bandsQuery.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { figureColumns, type PanelRow, WHO } from '../../ui/panelRow.ts';

export interface LostRow {
  readonly name: string;
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly weight: number;
  readonly score: number;
  readonly lost: number;
  readonly reports: number;
  readonly quote: string;
  readonly center_id: string;
  readonly year: number;
  readonly district: string | null;
  readonly centre_name: string | null;
  readonly pinyin: string | null;
}

export type ScoreBand = BandRow;

/** A cell of a counted grid: its middle, how many, and the correlation over all of it. */
export interface CellRow {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

export interface CorrelationRow {
  /** Reports with a score, and those of them with an execution rate. */
  readonly reports: number;
  readonly rated: number;
  readonly rate: number | null;
  readonly fails: number | null;
}

/** As computed; as stated where the budget itself is not given. % */
const RATE = 'coalesce(execution_rate_calc, CAST(budget_execution_rate AS DOUBLE))';
const SCORE = 'CAST(score_total AS DOUBLE)';

/** Rates beyond are drawn at the edge: 石鼓区 2023 executed 274.9 %, and a slip of the decimal point must not flatten the rest. */
export const RATE_EDGE = 300;

/** Every query of the view for a state. */
export function QUERIES(state: ViewState) {
  const reports = panelWhere(state, ['has_report']);
  const scored = panelWhere(state, ['has_report', 'score_total IS NOT NULL']);
  const rated = panelWhere(state, ['has_report', 'score_total IS NOT NULL', `${RATE} IS NOT NULL`]);
  const bands = bandsQuery('scores/bands', 'score_total', peerWhere(state, ['has_report', 'score_total IS NOT NULL']));
  const scores: Query<PanelRow> = {
    name: 'scores/scores',
    sql: `SELECT ${WHO}, ${figureColumns(['score_total', 'score_grade', 'execution_rate_calc', 'budget_execution_rate'])}, ${RATE} AS rate,
  CAST(fail_count AS DOUBLE) AS fail_count, CAST(warn_count AS DOUBLE) AS warn_count FROM panel${reports.sql} ORDER BY center_id, year LIMIT ${EACH_UP_TO}`,
    params: reports.params,
    tables: ['panel'],
  };
  const chosen = panelWhere({ ...state, places: [] }, ['has_report', 'score_total IS NOT NULL']);
  const marked: Query<PanelRow> | null =
    state.centers.length === 0
      ? null
      : {
          name: 'scores/marked',
          sql: `SELECT ${WHO}, ${figureColumns(['score_total', 'score_grade'])} FROM panel${chosen.sql} ORDER BY center_id, year LIMIT 200`,
          params: chosen.params,
          tables: ['panel'],
        };
  const rateCells: Query<CellRow> = {
    name: 'scores/rate-cells',
    sql: `SELECT least(round(${RATE} / 4) * 4, ${RATE_EDGE}) AS x, floor(${SCORE}) + 0.5 AS y, CAST(count(*) AS DOUBLE) AS count
FROM panel${rated.sql} GROUP BY 1, 2 ORDER BY 1, 2`,
    params: rated.params,
    tables: ['panel'],
  };
  const failCells: Query<CellRow> = {
    name: 'scores/fail-cells',
    sql: `SELECT CAST(fail_count AS DOUBLE) AS x, floor(${SCORE}) + 0.5 AS y, CAST(count(*) AS DOUBLE) AS count FROM panel${scored.sql} GROUP BY 1, 2 ORDER BY 1, 2`,
    params: scored.params,
    tables: ['panel'],
  };
  const correlation: Query<CorrelationRow> = {
    name: 'scores/correlation',
    sql: `SELECT CAST(count(*) AS DOUBLE) AS reports, CAST(count(${RATE}) AS DOUBLE) AS rated,
  CASE WHEN count(${RATE}) >= 5 AND stddev_pop(${SCORE}) > 0 AND stddev_pop(${RATE}) > 0 THEN corr(${SCORE}, ${RATE}) END AS rate,
  CASE WHEN count(*) >= 5 AND stddev_pop(${SCORE}) > 0 AND stddev_pop(fail_count) > 0 THEN corr(${SCORE}, CAST(fail_count AS DOUBLE)) END AS fails FROM panel${scored.sql}`,
    params: scored.params,
    tables: ['panel'],
  };
  const sheet = panelWhere(state, ['i.score < i.weight']);
  const lost: Query<LostRow> = {
    name: 'scores/lost',
    sql: `SELECT i.name, i.level, i.section, CAST(max(i.weight) AS DOUBLE) AS weight, CAST(min(i.score) AS DOUBLE) AS score, CAST(sum(i.weight - i.score) AS DOUBLE) AS lost,
  CAST(count(DISTINCT r.report_id) AS DOUBLE) AS reports, min(i.quote) AS quote, min(r.center_id) AS center_id, min(r.year) AS year,
  min(c.district) AS district, min(c.centre_name) AS centre_name, min(c.pinyin) AS pinyin
FROM indicators i JOIN (SELECT report_id, center_id, year FROM reports) r USING (report_id)
LEFT JOIN (SELECT center_id AS id, district, name AS centre_name, pinyin FROM centers) c ON c.id = r.center_id${sheet.sql}
GROUP BY i.name, i.level, i.section ORDER BY reports DESC, lost DESC, i.name, i.level, i.section LIMIT 20`,
    params: sheet.params,
    tables: ['indicators', 'reports', 'centers'],
  };
  return { scores, bands, marked, rateCells, failCells, correlation, lost };
}
