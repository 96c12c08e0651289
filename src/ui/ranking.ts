/**
 * A ranking by any measure that stays honest at any size: every report while they are few, the highest and the lowest
 * with the chosen centres when they are many; each centre's year beside it. Query, option and table. Pure.
 */
import { type RankRow, rankBars } from '../charts/kinds/rankBars.ts';
import type { ChartOption, ChartSettings, ChartTable } from '../charts/types.ts';
import { choiceOf } from '../core/catalogue/choices.ts';
import type { Query } from '../db/types.ts';
import { peerWhere, type Where } from '../db/where.ts';
import { formatNumber } from '../i18n/format.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { say } from '../i18n/say.ts';
import type { Lang, ViewState } from '../state/viewState.ts';
import { centreName, shortName } from './centreName.ts';
import {
  columnLabel,
  columnUnit,
  figureColumns,
  type PanelRow,
  panelFigure,
  rowKey,
  WHO,
  whoAndWhen,
} from './panelRow.ts';

export interface RankedRow extends PanelRow {
  readonly place: number;
  readonly peers: number;
}

/** The highest and the lowest by a measure, and the chosen centres wherever they stand. */
export function rankedQuery(name: string, column: string, state: ViewState, ends: number): Query<RankedRow> {
  const where = peerWhere(state, ['has_report', `${column} IS NOT NULL`]);
  if (state.centers.length === 0) return endsQuery(name, column, where, ends);
  const chosen = state.centers.map(() => '?').join(', ');
  return {
    name,
    sql: `SELECT * FROM (SELECT ${WHO}, ${figureColumns([column])}, CAST(row_number() OVER (ORDER BY ${column} DESC, center_id, year) AS DOUBLE) AS place,
  CAST(count(*) OVER () AS DOUBLE) AS peers FROM panel${where.sql}) WHERE place <= ? OR place > peers - ? OR center_id IN (${chosen}) ORDER BY place`,
    params: [...where.params, ends, ends, ...state.centers],
    tables: ['panel'],
  };
}

/** The two ends alone: the values from which they begin, then the few rows that reach them. A country is not sorted for twenty rows. */
function endsQuery(name: string, column: string, where: Where, ends: number): Query<RankedRow> {
  const from = (pick: 'min' | 'max', order: 'DESC' | 'ASC'): string =>
    `(SELECT ${pick}(v) FROM (SELECT ${column} AS v FROM panel${where.sql} ORDER BY v ${order} LIMIT ?))`;
  return {
    name,
    sql: `WITH n AS MATERIALIZED (SELECT count(*) AS peers, ${from('min', 'DESC')} AS high, ${from('max', 'ASC')} AS low FROM panel${where.sql}),
h AS (SELECT ${WHO}, ${figureColumns([column])}, panel.${column} AS exact, peers FROM panel, n${where.sql} AND (panel.${column} >= high OR panel.${column} <= low)),
r AS (SELECT *, row_number() OVER (ORDER BY exact DESC, center_id, year) AS above, row_number() OVER (ORDER BY exact, center_id DESC, year DESC) AS below FROM h)
SELECT * EXCLUDE (exact, above, below, peers), CAST(CASE WHEN above <= ? THEN above ELSE peers + 1 - below END AS DOUBLE) AS place, CAST(peers AS DOUBLE) AS peers
FROM r WHERE above <= ? OR below <= ? ORDER BY place`,
    params: [...where.params, ends, ...where.params, ends, ...where.params, ...where.params, ends, ends, ends],
    tables: ['panel'],
  };
}

/** A ranking with each centre's year; a row of dots stands where the middle of a long list was left out. */
export function rankRows(
  rows: readonly RankedRow[],
  column: string,
  chosen: readonly string[],
  lang: Lang,
): readonly RankRow[] {
  const out: RankRow[] = [];
  let before = 0;
  for (const row of rows) {
    if (before > 0 && row.place > before + 1) {
      out.push({ key: `gap ${row.place}`, label: '⋮', sub: '', value: null, text: '', ref: null });
    }
    before = row.place;
    const figure = panelFigure(row, column, lang);
    if (figure.value === null) continue;
    out.push({
      key: rowKey(row),
      label: shortName(row, lang),
      sub: row.peers > rows.length ? `${row.year} · ${row.place}/${row.peers}` : String(row.year),
      strong: chosen.includes(row.center_id),
      value: figure.value,
      text: figure.text,
      ref: {
        ...(figure.evidence ? { factId: figure.evidence } : {}),
        centerId: row.center_id,
        year: row.year,
        column,
        title: whoAndWhen(row, lang),
        lines: [[columnLabel(column, lang), figure.text]],
      },
    });
  }
  return out;
}

export function rankOption(
  rows: readonly RankedRow[],
  column: string,
  chosen: readonly string[],
  settings: ChartSettings,
): ChartOption {
  const unit = choiceOf(column)?.unit === '%' ? '%' : '';
  return rankBars(
    {
      rows: rankRows(rows, column, chosen, settings.lang),
      format: (value) => formatNumber(value, value < 10 && value % 1 !== 0 ? 1 : 0) + unit,
    },
    settings,
  );
}

export function rankTable(rows: readonly RankedRow[], column: string, lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'centre', label: say(lang, SHELL['col.centre']) },
      { id: 'year', label: say(lang, SHELL['col.year']), digits: 0 },
      { id: 'value', label: columnLabel(column, lang), unit: columnUnit(column, lang), evidenceId: 'f' },
    ],
    rows: rows.map((row) => {
      const figure = panelFigure(row, column, lang);
      return { centre: centreName(row, lang), year: row.year, value: figure.value, f: figure.evidence };
    }),
  };
}
