/** Rows → chart options of 得分趋势. Pure. */

import { yearSpan } from '../../charts/fragments.ts';
import { type RankRow, rankBars } from '../../charts/kinds/rankBars.ts';
import { scatterXY, type XYCell, type XYPoint } from '../../charts/kinds/scatterXY.ts';
import { type YearBand, type YearLine, type YearRange, yearChart } from '../../charts/kinds/yearChart.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import { formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { SCORES } from '../../i18n/messages/scores.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { centreLines } from '../../ui/centreLines.ts';
import { shortName } from '../../ui/centreName.ts';
import { placeTip } from '../../ui/figureRef.ts';
import { GRADES, gradeLevels } from '../../ui/grades.ts';
import { type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { type CellRow, type LostRow, RATE_EDGE, type ScoreBand } from './query.ts';

const w = SCORES;

export function scoreOf(row: PanelRow): number | null {
  return typeof row.score_total === 'number' ? row.score_total : null;
}

/** The band of a printed grade: 良好 → 良; null when no grade is printed. */
export function gradeOf(row: PanelRow): (typeof GRADES)[number] | null {
  return GRADES.find((grade) => grade.label === row.score_grade_band) ?? null;
}

function scoreRef(row: PanelRow, lang: Lang): MarkRef {
  const figure = panelFigure(row, 'score_total', lang);
  const grade = typeof row.score_grade === 'string' ? row.score_grade : null;
  const evidence = figure.evidence ?? cellKey(row.center_id, 'score_grade', row.year);
  return {
    ...(evidence ? { factId: evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column: 'score_total',
    title: whoAndWhen(row, lang),
    lines: [
      [say(lang, w['scores.score']), figure.text],
      ...(grade ? [[say(lang, w['scores.grade']), grade] as const] : []),
      ...placeTip(row, lang),
    ],
  };
}

/** One line a centre: joined only with itself. */
export function scoreLines(rows: readonly PanelRow[], chosen: readonly string[], lang: Lang): readonly YearLine[] {
  const text = (value: number): string => formatNumber(value, 2);
  return centreLines(rows, { column: 'score_total', text, ref: scoreRef, strong: chosen }, lang);
}

/** Reports with a grade and no score. */
export function gradeRanges(rows: readonly PanelRow[], lang: Lang): readonly YearRange[] {
  return rows.flatMap((row): YearRange[] => {
    const grade = gradeOf(row);
    if (scoreOf(row) !== null || grade === null) return [];
    const printed = String(row.score_grade ?? grade.label);
    return [
      {
        year: row.year,
        from: grade.from,
        to: grade.to,
        label: `${shortName(row, lang)}\n${say(lang, w['scores.grade.only'], { grade: printed })}`,
        ref: { ...scoreRef(row, lang), column: 'score_grade' },
      },
    ];
  });
}

/** Where the axis begins: low enough for every score and grade, no lower than it must. */
function floorOf(values: readonly number[]): number {
  const least = Math.min(100, ...values);
  return least >= 80 ? 75 : least >= 60 ? 55 : 0;
}

/** Where no bands are drawn the axis may begin at 优: dots near 100 keep apart. */
function closeFloorOf(values: readonly number[]): number {
  return Math.min(100, ...values) >= 92 ? 90 : floorOf(values);
}

/** `peers`: the percentiles that chosen centres stand among; none where the rows are all there is. */
export function scoresOption(
  rows: readonly PanelRow[],
  peers: readonly ScoreBand[],
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const ranges = gradeRanges(rows, lang);
  const lines = scoreLines(rows, [], lang);
  const years = yearSpan(rows.map((row) => row.year));
  const bands = peers.filter((band) => years.includes(band.year));
  const min = floorOf([
    ...bands.map((band) => band.p10),
    ...lines.flatMap((line) => line.points.map((point) => point.value)),
    ...ranges.map((range) => range.from),
  ]);
  return yearChart(
    {
      years,
      lines,
      ranges,
      ...(bands.length === 0 ? {} : { bands: bands.map((band) => yearBand(band, lang)), medianLabel: medianOf(lang) }),
      levels: gradeLevels(min, settings),
      format: (value) => formatNumber(value, 0),
      min,
      max: 100,
    },
    settings,
  );
}

function medianOf(lang: Lang): string {
  return say(lang, SPENDING['spending.median']);
}

function yearBand(band: ScoreBand, lang: Lang): YearBand {
  const text = (value: number): string => withUnit(value, '分', lang);
  return {
    ...band,
    ref: {
      year: band.year,
      column: 'score_total',
      title: `${band.year} · ${say(lang, w['scores.score'])}`,
      lines: [
        [medianOf(lang), text(band.p50)],
        ['25–75 %', `${text(band.p25)} – ${text(band.p75)}`],
        ['10–90 %', `${text(band.p10)} – ${text(band.p90)}`],
        [say(lang, w['scores.cells.count']), formatNumber(band.reports, 0)],
      ],
    },
  };
}

export function bandsOption(
  bands: readonly ScoreBand[],
  marked: readonly PanelRow[],
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const lines = scoreLines(
    marked,
    marked.map((row) => row.center_id),
    lang,
  );
  const min = floorOf([
    ...bands.map((band) => band.p10),
    ...lines.flatMap((line) => line.points.map((point) => point.value)),
  ]);
  return yearChart(
    {
      years: yearSpan(bands.map((band) => band.year)),
      lines,
      levels: gradeLevels(min, settings),
      bands: bands.map((band) => yearBand(band, lang)),
      format: (value) => formatNumber(value, 0),
      min,
      max: 100,
      medianLabel: medianOf(lang),
    },
    settings,
  );
}

export type Against = 'rate' | 'fail_count';

/** Rows that have both: the score and what it is set against. */
export function against(rows: readonly PanelRow[], column: Against): readonly PanelRow[] {
  return rows.filter((row) => scoreOf(row) !== null && typeof row[column] === 'number');
}

export function againstOption(
  rows: readonly PanelRow[],
  cells: readonly CellRow[],
  column: Against,
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const rate = column === 'rate';
  const xText = (value: number): string => (rate ? formatPercent(value, 1, lang) : formatNumber(value, 0));
  const points = against(rows, column).map((row): XYPoint => {
    const x = Number(row[column]);
    const ref = scoreRef(row, lang);
    const label = say(lang, w[rate ? 'scores.col.rate' : 'scores.col.fails']);
    return {
      x: rate ? Math.min(x, RATE_EDGE) : x,
      y: scoreOf(row) ?? 0,
      label: whoAndWhen(row, lang),
      ref: { ...ref, lines: [...ref.lines, [label, xText(x)]] },
    };
  });
  const most = Math.max(0, ...points.map((point) => point.x), ...cells.map((cell) => cell.x));
  const few = rate && points.length < 5 && cells.length === 0;
  const title = say(lang, w[rate ? 'scores.execution.x' : 'scores.failed.x']);
  return scatterXY(
    {
      points,
      cells: cells.map(
        (cell): XYCell => ({
          ...cell,
          ref: {
            column,
            title: `${title} ${xText(cell.x)} · ${say(lang, w['scores.score'])} ${Math.floor(cell.y)}–${Math.floor(cell.y) + 1}`,
            lines: [[say(lang, w['scores.cells.count']), formatNumber(cell.count, 0)]],
          },
        }),
      ),
      x: {
        format: (value) => (Number.isInteger(value) ? formatNumber(value, 0) + (rate ? '%' : '') : ''),
        title,
        // Dots at none stand clear of the axis and its numbers.
        ...(rate ? (few ? { min: 0 } : {}) : { min: -0.4, ...(most < 1 ? { max: 1.4 } : {}) }),
        ticks: 4,
      },
      y: {
        format: (value) => formatNumber(value, 0),
        title: say(lang, w['scores.score']),
        min: closeFloorOf([...points.map((point) => point.y), ...cells.map((cell) => cell.y)]),
        max: 100,
      },
      ...(rate ? { line: { x: 100, label: say(lang, w['scores.execution.line']) } } : {}),
    },
    settings,
  );
}

/** Whether reports are counted, or the points of single ones shown. */
export function lostByMany(rows: readonly LostRow[]): boolean {
  return rows.some((row) => row.reports > 1);
}

/**
 * What lost points, each point once: a report's section is left out where the indicators listed under it have lost all that it
 * lost. Where reports are counted nothing is left out.
 */
export function lostOnce(rows: readonly LostRow[]): readonly LostRow[] {
  if (lostByMany(rows)) return rows;
  return rows.filter((row) => {
    if (row.level !== 'section') return true;
    const own = (one: LostRow): boolean =>
      one.level === 'indicator' &&
      one.section === row.section &&
      one.center_id === row.center_id &&
      one.year === row.year;
    const below = rows.filter(own).reduce((sum, one) => sum + one.lost, 0);
    return Math.abs(below - row.lost) > 1e-6;
  });
}

/** Indicators that lost points; one report's name stands beside it, several are counted. */
export function lostOption(rows: readonly LostRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const many = lostByMany(rows);
  return rankBars(
    {
      rows: rows.map((row): RankRow => {
        const one = row.reports === 1;
        const whose = one
          ? whoAndWhen({ ...row, name: row.centre_name }, lang)
          : say(lang, w['scores.lost.reports'], { n: formatNumber(row.reports, 0) });
        const evidence =
          one && row.section !== 'other' ? cellKey(row.center_id, `score_${row.section}`, row.year) : null;
        const lost = withUnit(row.lost, '分', lang);
        const mean = withUnit(row.lost / row.reports, '分', lang, { digits: 1 });
        const of = say(lang, w['scores.lost.of'], { score: formatNumber(row.score), weight: formatNumber(row.weight) });
        return {
          key: `${row.level} ${row.section} ${row.name}`,
          label: row.name,
          sub: [
            ...(row.level === 'section'
              ? [say(lang, w[many ? 'scores.lost.section' : 'scores.lost.section.short'])]
              : []),
            ...(many ? [] : [whose]),
          ].join(' · '),
          value: many ? row.reports : row.lost,
          text: many ? say(lang, w['scores.lost.mean'], { n: formatNumber(row.reports, 0), mean }) : `−${lost}`,
          ref: {
            ...(evidence ? { factId: evidence } : {}),
            ...(one ? { centerId: row.center_id, year: row.year } : {}),
            title: row.name,
            lines: [['', whose], [say(lang, w['scores.col.lost']), lost], ...(one ? [['', of] as const] : [])],
          },
        };
      }),
      // Reports are counted: no tick between two of them.
      longNames: true,
      format: (value) => (many && !Number.isInteger(value) ? '' : formatNumber(value, many ? 0 : 1)),
    },
    settings,
  );
}
