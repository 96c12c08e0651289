/**
 * A ranking by any measure that stays honest at any size: every report while they are few, the highest and the lowest
 * with the chosen centres when they are many; each centre's year beside it. Query, option and table. Pure.
 */

import { type RankRow, rankBars } from '../charts/kinds/rankBars.ts';
import type { ChartOption, ChartSettings, ChartTable, MarkRef } from '../charts/types.ts';
import { choiceOf } from '../core/catalogue/choices.ts';
import type { Query } from '../db/types.ts';
import { peerWhere, type Where } from '../db/where.ts';
import { formatNumber } from '../i18n/format.ts';
import { OUTPUT } from '../i18n/messages/output.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { say } from '../i18n/say.ts';
import type { Lang, ViewState } from '../state/viewState.ts';
import { shortName } from './centreName.ts';
import { placeTip } from './figureRef.ts';
import { namesAmong } from './namesAmong.ts';
import {
  columnLabel,
  columnUnit,
  countsArticles,
  figureCells,
  figureColumns,
  figureKeys,
  type PanelRow,
  panelFigure,
  partYearEnd,
  rowKey,
  WHO,
  whoAndWhen,
  yearAndMark,
} from './panelRow.ts';

export interface RankedRow extends PanelRow {
  /** Among all reports that have the measure, 1 is the highest. */
  readonly place: number;
  readonly peers: number;
}

/** Centres shown at either end of a long ranking. */
export const RANK_ENDS = 8;

/** Reports asked for per centre shown at an end: with its years one centre may fill an end alone. */
const YEARS_PER_CENTRE = 10;
const REACH = RANK_ENDS * YEARS_PER_CENTRE;

/** The reports at both ends of a measure, enough for `rankedEnds`, and those of the chosen centres wherever they stand. */
export function rankedQuery(name: string, column: string, state: ViewState): Query<RankedRow> {
  const where = peerWhere(state, ['has_report', `${column} IS NOT NULL`]);
  if (state.centers.length === 0) return endsQuery(name, column, where);
  const chosen = state.centers.map(() => '?').join(', ');
  return {
    name,
    sql: `SELECT * FROM (SELECT ${WHO}, ${columnsOf(column)}, CAST(row_number() OVER (ORDER BY ${column} DESC, center_id, year) AS DOUBLE) AS place,
  CAST(count(*) OVER () AS DOUBLE) AS peers FROM panel${where.sql}) WHERE place <= ? OR place > peers - ? OR center_id IN (${chosen}) ORDER BY place`,
    params: [...where.params, REACH, REACH, ...state.centers],
    tables: ['panel'],
  };
}

/** The measure, and where it counts articles until when they are counted. */
function columnsOf(column: string): string {
  const until = countsArticles(column) ? ', CAST(period_end AS VARCHAR) AS period_end' : '';
  return figureColumns([column]) + until;
}

/** The two ends alone: the values from which they begin, then the few rows that reach them. A country is not sorted for twenty rows. */
function endsQuery(name: string, column: string, where: Where): Query<RankedRow> {
  const from = (pick: 'min' | 'max', order: 'DESC' | 'ASC'): string =>
    `(SELECT ${pick}(v) FROM (SELECT v FROM v ORDER BY v ${order} LIMIT ?))`;
  return {
    name,
    sql: `WITH v AS MATERIALIZED (SELECT ${column} AS v FROM panel${where.sql}),
n AS MATERIALIZED (SELECT (SELECT count(*) FROM v) AS peers, ${from('min', 'DESC')} AS high, ${from('max', 'ASC')} AS low),
h AS (SELECT ${WHO}, ${columnsOf(column)}, panel.${column} AS exact, peers FROM panel, n${where.sql} AND (panel.${column} >= high OR panel.${column} <= low)),
r AS (SELECT *, row_number() OVER (ORDER BY exact DESC, center_id, year) AS above, row_number() OVER (ORDER BY exact, center_id DESC, year DESC) AS below FROM h)
SELECT * EXCLUDE (exact, above, below, peers), CAST(CASE WHEN above <= ? THEN above ELSE peers + 1 - below END AS DOUBLE) AS place, CAST(peers AS DOUBLE) AS peers
FROM r WHERE above <= ? OR below <= ? ORDER BY place`,
    params: [...where.params, REACH, REACH, ...where.params, REACH, REACH, REACH],
    tables: ['panel'],
  };
}

export type RankEnd = 'top' | 'chosen' | 'bottom';

/** A row of a ranking as it is drawn. */
export interface EndRow extends RankedRow {
  readonly end: RankEnd;
  /** Another year of the centre of the row before: drawn in that one's row. */
  readonly other: boolean;
}

/**
 * A row a report; a row a centre by its latest report, its other years in the row; or both ends of a long list. Where centres are
 * few and their years many, rows of reports would be the same names over and over.
 */
export type RankShape = 'reports' | 'centres' | 'ends';

export function rankShape(rows: readonly EndRow[]): RankShape {
  const peers = rows[0]?.peers ?? 0;
  if (rows.filter(({ other }) => !other).length >= peers) return 'reports';
  return rows.length >= peers ? 'centres' : 'ends';
}

/** The report that stands first of all. */
export function highestOf(rows: readonly RankedRow[]): RankedRow | null {
  return rows.reduce<RankedRow | null>((a, b) => (a === null || b.place < a.place ? b : a), null);
}

/** A row a centre by its latest report, from high to low. */
function byCentre(rows: readonly RankedRow[]): readonly EndRow[] {
  const codes = [...new Set(rows.map((row) => row.center_id))];
  return codes
    .map((code) => yearsOf(rows, code, 'top'))
    .sort(byPlace)
    .flat();
}

/** A centre's reports, the latest first, the others in its row. */
function yearsOf(rows: readonly RankedRow[], code: string, end: RankEnd): readonly EndRow[] {
  const own = rows.filter((row) => row.center_id === code).sort((a, b) => b.year - a.year);
  return own.map((row, at) => ({ ...row, end, other: at > 0 }));
}

function byPlace(a: readonly EndRow[], b: readonly EndRow[]): number {
  return (a[0]?.place ?? 0) - (b[0]?.place ?? 0);
}

/**
 * What a ranking draws: every report while they are few, of few centres with many years each centre once; else each centre once,
 * by its highest report at the top and by its lowest at the bottom, and between them the latest report of each chosen centre
 * that stands at neither end, with its other years.
 */
export function rankedEnds(rows: readonly RankedRow[], chosen: readonly string[]): readonly EndRow[] {
  const peers = rows[0]?.peers ?? 0;
  const centers = new Set(rows.map((row) => row.center_id)).size;
  if (rows.length === peers && centers < peers && centers <= 2 * RANK_ENDS) return byCentre(rows);
  if (peers <= 2 * RANK_ENDS) return rows.map((row) => ({ ...row, end: 'top', other: false }));
  const taken = new Set<string>();
  const firstOfEach = (some: readonly RankedRow[], end: RankEnd): readonly EndRow[] => {
    const out: EndRow[] = [];
    for (const row of some) {
      if (out.length === RANK_ENDS) break;
      if (taken.has(row.center_id)) continue;
      taken.add(row.center_id);
      out.push({ ...row, end, other: false });
    }
    return out;
  };
  const top = firstOfEach(
    rows.filter((row) => row.place <= REACH),
    'top',
  );
  const bottom = firstOfEach(rows.filter((row) => row.place > peers - REACH).reverse(), 'bottom');
  const between = chosen.filter((code) => !taken.has(code)).map((code) => yearsOf(rows, code, 'chosen'));
  return [...top, ...between.sort(byPlace).flat(), ...[...bottom].reverse()];
}

/** Rows that a ranking draws, its rows of dots included. */
export function rankLength(rows: readonly EndRow[]): number {
  return rows.filter(({ other }) => !other).length + new Set(rows.map((row) => row.end)).size - 1;
}

/** A ranking with each centre's year; a row of dots stands where the middle of a long list was left out. */
export function rankRows(
  rows: readonly EndRow[],
  column: string,
  chosen: readonly string[],
  lang: Lang,
  narrow = false,
): readonly RankRow[] {
  const out: RankRow[] = [];
  const shape = rankShape(rows);
  let before: RankEnd | null = null;
  for (const row of rows.filter(({ other }) => !other)) {
    if (before !== null && row.end !== before) {
      out.push({ key: `gap ${row.place}`, label: '⋮', sub: '', value: null, text: '', ref: null });
    }
    before = row.end;
    const figure = panelFigure(row, column, lang);
    if (figure.value === null) continue;
    const others = rows.filter(({ other, center_id }) => other && center_id === row.center_id);
    out.push({
      key: rowKey(row),
      label: shortName(row, lang),
      sub:
        shape === 'ends'
          ? `${yearAndMark(row)} · ${placeText(row, lang, narrow)}`
          : yearsText([row, ...others]) + (partYearEnd(row) === null ? '' : ' *'),
      strong: chosen.includes(row.center_id),
      value: figure.value,
      // It stands beyond the outermost dot, which may be another year's.
      text: others.length === 0 ? figure.text : `${row.year} ${figure.text}`,
      ref: rankRef(row, column, lang),
      ...(others.length === 0 ? {} : { others: others.flatMap((other) => otherOf(other, column, lang)) }),
    });
  }
  return out;
}

function rankRef(row: RankedRow, column: string, lang: Lang): MarkRef {
  const figure = panelFigure(row, column, lang);
  return {
    ...(figure.evidence ? { factId: figure.evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column,
    title: whoAndWhen(row, lang),
    lines: [[columnLabel(column, lang), figure.text], ...placeTip(row, lang)],
  };
}

function otherOf(row: RankedRow, column: string, lang: Lang) {
  const { value } = panelFigure(row, column, lang);
  return value === null ? [] : [{ value, ref: rankRef(row, column, lang) }];
}

/** `2015–2024`: from the earliest of the row to the one that it is ranked by. */
function yearsText(own: readonly EndRow[]): string {
  const years = own.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(last) : `${first}–${last}`;
}

/** The subtitle says among how many; a phone has room for the digits alone. */
function placeText(row: RankedRow, lang: Lang, narrow: boolean): string {
  const place = formatNumber(row.place, 0);
  return narrow ? place : say(lang, SHELL['rank.place'], { place });
}

export function rankOption(
  rows: readonly EndRow[],
  column: string,
  chosen: readonly string[],
  settings: ChartSettings,
): ChartOption {
  const unit = choiceOf(column)?.unit === '%' ? '%' : '';
  return rankBars(
    {
      rows: rankRows(rows, column, chosen, settings.lang, settings.width < 480),
      ...(rankShape(rows) === 'centres' ? { as: 'dot' } : {}),
      format: (value) => formatNumber(value, value < 10 && value % 1 !== 0 ? 1 : 0) + unit,
    },
    settings,
  );
}

export function rankTable(rows: readonly EndRow[], column: string, lang: Lang): ChartTable {
  const long = rankShape(rows) === 'ends';
  const until = rows.some((row) => partYearEnd(row) !== null);
  const named = namesAmong(rows, lang);
  return {
    columns: [
      ...(long ? [{ id: 'place', label: say(lang, SHELL['col.place']), digits: 0 }] : []),
      { id: 'centre', label: say(lang, SHELL['col.centre']) },
      { id: 'year', label: say(lang, SHELL['col.year']), digits: 0 },
      { ...figureKeys('value'), label: columnLabel(column, lang), unit: columnUnit(column, lang) },
      ...(until ? [{ id: 'until', label: say(lang, OUTPUT['output.col.until']) }] : []),
    ],
    rows: rows.map((row) => {
      const figure = panelFigure(row, column, lang);
      return {
        place: row.place,
        centre: named(row),
        year: row.year,
        ...figureCells('value', figure),
        ...(until ? { until: partYearEnd(row) ?? '' } : {}),
      };
    }),
  };
}
