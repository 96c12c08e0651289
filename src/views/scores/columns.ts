/** The tables beside the charts of 得分趋势. Pure. */
import type { ChartColumn, ChartTable } from '../../charts/types.ts';
import { unitLabel } from '../../i18n/format.ts';
import { SCORES } from '../../i18n/messages/scores.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { type Against, against } from './option.ts';
import type { CellRow, LostRow, ScoreBand } from './query.ts';

const w = SCORES;

function whoColumns(lang: Lang): readonly ChartColumn[] {
  return [
    { id: 'centre', label: say(lang, SPENDING['spending.col.centre']) },
    { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
  ];
}

const points = (lang: Lang): string => unitLabel('分', lang);

/** With `peers`, the median of the year beside each score. */
export function scoresTable(rows: readonly PanelRow[], peers: readonly ScoreBand[], lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  const medians = new Map(peers.map((band) => [band.year, band.p50]));
  return {
    columns: [
      ...whoColumns(lang),
      { id: 'score', label: say(lang, w['scores.score']), unit: points(lang), statusId: 'status', evidenceId: 'f' },
      { id: 'grade', label: say(lang, w['scores.grade']), evidenceId: 'grade_f' },
      ...(peers.length > 0 ? [{ id: 'median', label: say(lang, w['scores.peers.median']), unit: points(lang) }] : []),
    ],
    rows: rows.map((row) => {
      const figure = panelFigure(row, 'score_total', lang);
      const grade = typeof row.score_grade === 'string' ? row.score_grade : null;
      return {
        centre: named(row),
        year: row.year,
        score: figure.value,
        status: figure.status,
        f: figure.evidence,
        grade,
        grade_f: grade === null ? null : cellKey(row.center_id, 'score_grade', row.year),
        ...(peers.length > 0 ? { median: medians.get(row.year) ?? null } : {}),
      };
    }),
  };
}

export function bandsTable(bands: readonly ScoreBand[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'year', label: say(lang, SPENDING['spending.col.year']), digits: 0 },
      { id: 'reports', label: say(lang, w['scores.cells.count']), digits: 0 },
      ...(['p10', 'p25', 'p50', 'p75', 'p90'] as const).map((id) => ({
        id,
        label: id.toUpperCase(),
        unit: points(lang),
      })),
    ],
    rows: bands.map((band) => ({ ...band })),
  };
}

export function againstTable(
  rows: readonly PanelRow[],
  cells: readonly CellRow[],
  column: Against,
  lang: Lang,
): ChartTable {
  const named = namesAmong(rows, lang);
  const rate = column === 'rate';
  const other = {
    id: 'x',
    label: say(lang, w[rate ? 'scores.col.rate' : 'scores.col.fails']),
    ...(rate ? { unit: '%' } : { digits: 0 }),
  };
  if (cells.length > 0) {
    return {
      columns: [
        other,
        { id: 'y', label: say(lang, w['scores.score']), unit: points(lang), digits: 1 },
        { id: 'count', label: say(lang, w['scores.cells.count']), digits: 0 },
      ],
      rows: cells.map((cell) => ({ ...cell })),
    };
  }
  return {
    columns: [
      ...whoColumns(lang),
      { ...other, ...(rate ? { evidenceId: 'x_f' } : {}) },
      { id: 'score', label: say(lang, w['scores.score']), unit: points(lang), evidenceId: 'f' },
    ],
    rows: against(rows, column).map((row) => {
      const computed = typeof row.execution_rate_calc === 'number';
      return {
        centre: named(row),
        year: row.year,
        x: row[column] ?? null,
        x_f: rate ? cellKey(row.center_id, computed ? 'execution_rate_calc' : 'budget_execution_rate', row.year) : null,
        score: panelFigure(row, 'score_total', lang).value,
        f: panelFigure(row, 'score_total', lang).evidence,
      };
    }),
  };
}

export function lostTable(rows: readonly LostRow[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'name', label: say(lang, w['scores.col.indicator']) },
      { id: 'weight', label: say(lang, w['scores.col.weight']), unit: points(lang) },
      { id: 'score', label: say(lang, w['scores.score']), unit: points(lang) },
      { id: 'lost', label: say(lang, w['scores.col.lost']), unit: points(lang) },
      { id: 'reports', label: say(lang, w['scores.cells.count']), digits: 0 },
      { id: 'quote', label: say(lang, w['scores.col.quote']) },
    ],
    rows: rows.map(({ name, weight, score, lost, reports, quote }) => ({ name, weight, score, lost, reports, quote })),
  };
}
