/** Rows of `panel` as views ask for them, and one figure of such a row with its text and evidence. Pure. */
import { choiceOf } from '../core/catalogue/choices.ts';
import { MEASURES } from '../core/catalogue/measures.ts';
import type { Bound, FactStatus } from '../core/model.ts';
import { measureBound } from '../db/bounds.ts';
import { unitLabel, withUnit } from '../i18n/format.ts';
import type { Lang } from '../state/viewState.ts';
import { shortName } from './centreName.ts';
import { cellKey } from './source/evidenceKey.ts';

export interface PanelRow {
  readonly center_id: string;
  readonly year: number;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  /** false: only implied by another year's report; drawn hollow. */
  readonly has_report: boolean;
  readonly [column: string]: string | number | boolean | null;
}

/** SELECT list of who and when. */
export const WHO = 'center_id, year, province, city, district, name, pinyin, has_report';

/** SELECT list of figures: metrics with status and bound, measures with the bound that their inputs leave them. Names come from the catalogue, never from a person. */
export function figureColumns(columns: readonly string[]): string {
  return columns
    .map((column) => {
      const choice = choiceOf(column);
      if (!choice) throw new Error(`${column} is no column of the panel`);
      if (choice.kind === 'measure') return `${column}, ${measureBound(column)} AS ${column}_bound`;
      if (choice.unit === null) return `${column}, ${column}_band, ${column}_status`;
      return `CAST(${column} AS DOUBLE) AS ${column}, ${column}_status, ${column}_bound`;
    })
    .join(', ');
}

export interface PanelFigure {
  readonly value: number | null;
  readonly status: FactStatus | null;
  readonly bound: Bound | null;
  /** A derived measure: null means that an input is missing. */
  readonly computed: boolean;
  /** With unit and bound; «未列明» for what is not stated, «无法计算» for what lacks an input. */
  readonly text: string;
  /** What the source panel opens; null for what is not stated. */
  readonly evidence: string | null;
}

export function panelFigure(row: PanelRow, column: string, lang: Lang, digits?: number): PanelFigure {
  const raw = row[column];
  const value = typeof raw === 'number' ? raw : null;
  const status = (row[`${column}_status`] ?? null) as FactStatus | null;
  const bound = (row[`${column}_bound`] ?? null) as Bound | null;
  const choice = choiceOf(column);
  const unit = choice?.unit ?? null;
  const computed = choice?.kind === 'measure';
  return {
    value,
    status,
    bound,
    computed,
    text: withUnit(value, unit, lang, { bound, status, computed, ...(digits === undefined ? {} : { digits }) }),
    evidence: value === null ? null : cellKey(row.center_id, column, row.year),
  };
}

/** A figure as a chart's table holds it: its value, and beside it under the same id how it came about, its bound, its source. */
export function figureCells(id: string, figure: PanelFigure): Readonly<Record<string, string | number | null>> {
  return {
    [id]: figure.value,
    [`${id}_status`]: figure.computed ? (figure.value === null ? 'not_computed' : 'computed') : figure.status,
    [`${id}_bound`]: figure.bound,
    [`${id}_f`]: figure.evidence,
  };
}

/** The keys of `figureCells` for the table's column. */
export function figureKeys(id: string) {
  return { id, statusId: `${id}_status`, boundId: `${id}_bound`, evidenceId: `${id}_f` } as const;
}

/** Until when a report counts its articles, where that is not the year's end; null otherwise, and where it was not asked for. */
export function partYearEnd(row: PanelRow): string | null {
  const end = row.period_end;
  return typeof end === 'string' && !end.endsWith('-12-31') ? end : null;
}

/** The year, with the star of the note that says until when articles are counted. */
export function yearAndMark(row: PanelRow): string {
  return String(row.year) + (partYearEnd(row) === null ? '' : ' *');
}

/** Whether a panel column is made of counts of articles, which `period_end` bears on. */
export function countsArticles(column: string): boolean {
  const choice = choiceOf(column);
  const measure = MEASURES.find(({ id }) => id === choice?.id);
  return choice?.group === 'articles' || (measure?.inputs.some((id) => id.startsWith('articles.')) ?? false);
}

/** `岳阳楼区 2020`. */
export function whoAndWhen(
  row: Pick<PanelRow, 'center_id' | 'district' | 'name' | 'pinyin' | 'year'> & { readonly city?: string | null },
  lang: Lang,
): string {
  return `${shortName(row, lang)} ${row.year}`;
}

export function columnLabel(column: string, lang: Lang): string {
  const choice = choiceOf(column);
  return choice ? (lang === 'zh' ? choice.zh : choice.en) : column;
}

/** The label inside a sentence: in English only the first word of one is written large. */
export function measureWord(column: string, lang: Lang): string {
  const label = columnLabel(column, lang);
  return lang === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function columnUnit(column: string, lang: Lang): string {
  return unitLabel(choiceOf(column)?.unit ?? null, lang);
}

/**
 * Rows in the order of a value: where centres have several years, the years of each stand together, the earliest first,
 * those that another report implies behind them, and the centres in the order of their latest reports. Else unchanged.
 */
export function yearsTogether<Row extends Pick<PanelRow, 'center_id' | 'year' | 'has_report'>>(
  rows: readonly Row[],
): readonly Row[] {
  const own = new Map<string, { readonly place: number; readonly row: Row }[]>();
  rows.forEach((row, place) => {
    const years = own.get(row.center_id);
    if (years) years.push({ place, row });
    else own.set(row.center_id, [{ place, row }]);
  });
  if (own.size === rows.length) return rows;
  return [...own.values()]
    .map((years) => {
      const sorted = years.sort(
        (a, b) => Number(b.row.has_report) - Number(a.row.has_report) || a.row.year - b.row.year,
      );
      const last = sorted.findLast(({ row }) => row.has_report) ?? sorted.at(-1);
      return { place: last?.place ?? 0, years: sorted.map(({ row }) => row) };
    })
    .sort((a, b) => a.place - b.place)
    .flatMap(({ years }) => years);
}

/** The stable key of a centre and year. */
export function rowKey(row: Pick<PanelRow, 'center_id' | 'year'>): string {
  return `${row.center_id}-${row.year}`;
}
