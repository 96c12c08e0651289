/** Rows → chart options of 支出结构. Pure: series are tested in test/views/spending. */

import { yearSpan } from '../../charts/fragments.ts';
import { type Dumbbell, type DumbbellRow, dumbbell, type Station } from '../../charts/kinds/dumbbell.ts';
import { type StackCell, type StackedBars, type StackRow, stackedBars } from '../../charts/kinds/stackedBars.ts';
import { type YearBand, yearChart } from '../../charts/kinds/yearChart.ts';
import { dumbbellColumns, stackedColumns } from '../../charts/kinds/yearColumns.ts';
import type { ChartOption, ChartSettings } from '../../charts/types.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { formatNumber, formatPercent, withUnit, YI_FROM } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { centreLines } from '../../ui/centreLines.ts';
import { shortName } from '../../ui/centreName.ts';
import { columnPlaces } from '../../ui/columnPlaces.ts';
import {
  compositionOf,
  HATCHED,
  inUnit,
  KIND_COLOURS,
  kindLabel,
  kindRef,
  kindsOf,
  unitText,
} from '../../ui/money/kinds.ts';
import { columnLabel, type PanelRow, panelFigure, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import type { BandRow, YearSums } from './query.ts';

const w = SPENDING;

/** One stacked bar a centre and year. Rows only implied by another report are hollow, and only in absolute amounts. */
export function structureBars(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): StackedBars {
  const drawn = structureRows(rows, unit);
  const kinds = kindsOf(drawn);
  return {
    parts: kinds.map((kind) => ({
      id: kind,
      label: kindLabel(kind, lang),
      colour: KIND_COLOURS[kind],
      hatched: HATCHED.has(kind),
    })),
    rows: drawn.map((row): StackRow => {
      const parts = compositionOf(row);
      const cells = kinds.flatMap((kind): [SpendingKind, StackCell][] => {
        const amount = parts[kind];
        const value = amount === undefined ? null : inUnit(row, amount, unit);
        if (amount === undefined || amount === 0 || value === null) return [];
        return [[kind, { value, text: shortText(value, unit), ref: kindRef(row, kind, amount, lang) }]];
      });
      return {
        key: rowKey(row),
        label: shortName(row, lang),
        sub: row.has_report ? String(row.year) : `${row.year} *`,
        cells: Object.fromEntries(cells),
        end: endText(row, unit, lang),
        hollow: !row.has_report,
      };
    }),
    format: (value) => formatNumber(value, unit === 'per_head' && value < 10 ? 1 : 0) + (unit === 'share' ? '%' : ''),
    unit: unit === 'share' ? '%' : '万元',
    ...(unit === 'share' ? { max: 100 } : {}),
  };
}

/** The rows that the structure draws. */
export function structureRows(rows: readonly PanelRow[], unit: UnitChoice): readonly PanelRow[] {
  return rows.filter((row) => row.has_report || unit === 'total');
}

export function structureOption(rows: readonly PanelRow[], unit: UnitChoice, settings: ChartSettings): ChartOption {
  const bars = structureBars(rows, unit, settings.lang);
  const places = columnPlaces(structureRows(rows, unit), settings.lang);
  return places ? stackedColumns(bars, places, settings) : stackedBars(bars, settings);
}

/** Inside a bar there is room for digits only; the unit stands above the chart. */
function shortText(value: number, unit: UnitChoice): string {
  const digits = value >= 100 ? 0 : 1;
  return unit === 'share' ? formatPercent(value, 1) : formatNumber(value, digits, digits);
}

function endText(row: PanelRow, unit: UnitChoice, lang: Lang): string {
  const total = panelFigure(row, 'expenditure_total', lang);
  if (unit !== 'per_head') return total.text;
  const head = panelFigure(row, 'spend_per_head', lang);
  return head.value === null ? say(lang, w['spending.nostaff']) : head.text;
}

export const STATIONS = ['initial', 'full_year', 'executed'] as const;
const LOOKS = { initial: 'ring', full_year: 'grey', executed: 'full' } as const;

export function stations(lang: Lang): readonly Station[] {
  return STATIONS.map((id) => ({ id, label: say(lang, w[`spending.station.${id}`]), look: LOOKS[id] }));
}

/** Initial → full-year → executed. */
export function pathRows(rows: readonly PanelRow[], lang: Lang, narrow = false): readonly DumbbellRow[] {
  return rows.map((row) => {
    const points = STATIONS.flatMap((id): [string, DumbbellRow['points'][string]][] => {
      const figure = panelFigure(row, `budget_${id}`, lang);
      if (figure.value === null) return [];
      const ref = {
        ...(figure.evidence ? { factId: figure.evidence } : {}),
        centerId: row.center_id,
        year: row.year,
        column: `budget_${id}`,
        title: `${whoAndWhen(row, lang)} · ${say(lang, w[`spending.station.${id}`])}`,
        lines: [['', figure.text] as const],
      };
      return [[id, { value: figure.value, text: figure.text, ref }]];
    });
    return {
      key: rowKey(row),
      label: shortName(row, lang),
      sub: String(row.year),
      points: Object.fromEntries(points),
      end: pathEnd(row, lang, narrow),
    };
  });
}

/** Behind the last dot, whichever it is: what was executed, by name, and its part of the full-year budget, or of the initial one. */
function pathEnd(row: PanelRow, lang: Lang, narrow: boolean): string {
  const executed = panelFigure(row, 'budget_executed', lang);
  const rate = panelFigure(row, 'execution_rate_calc', lang, 1);
  const initial = panelFigure(row, 'final_to_initial', lang, 1);
  const ratio =
    rate.value !== null
      ? rate.text
      : initial.value !== null && row.expenditure_total === row.budget_executed
        ? say(lang, w['spending.path.of.initial'], { ratio: initial.text })
        : '';
  if (narrow || executed.value === null) return ratio;
  const done = say(lang, w['spending.path.done'], { value: executed.text });
  return ratio === '' ? done : `${done} · ${ratio}`;
}

export function pathOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const input: Dumbbell = {
    rows: pathRows(rows, lang, settings.width < 480),
    stations: stations(lang),
    format: (v) => formatNumber(v, 0),
  };
  const places = columnPlaces(rows, lang);
  return places ? dumbbellColumns(input, places, settings) : dumbbell(input, settings);
}

interface Money {
  /** In 亿元, else in 万元. */
  readonly yi: boolean;
  readonly places: number;
}

const SUM_KINDS = ['personnel', 'public', 'capital', 'project', 'others'] as const;

/** Sums by year as stacked bars, what is left of the totals hatched. */
export function yearsOption(rows: readonly YearSums[], unit: UnitChoice, settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const kinds: readonly SpendingKind[] = [...SUM_KINDS, 'unlisted'];
  // One count of places in every bar: 98.1 beside 114.0, in a city's 0.43 beside 1.18.
  const yi = sumsInYi(rows);
  const places = !yi || rows.some(({ total }) => total >= 10 * YI_FROM) ? 1 : 2;
  const money: Money = { yi, places };
  return stackedBars(
    {
      parts: kinds.map((kind) => ({
        id: kind,
        label: kindLabel(kind, lang),
        colour: KIND_COLOURS[kind],
        hatched: HATCHED.has(kind),
      })),
      rows: rows.map((row) => ({
        key: String(row.year),
        label: String(row.year),
        sub: say(lang, w['spending.reports'], { n: formatNumber(row.reports, 0) }),
        cells: Object.fromEntries(kinds.map((kind) => [kind, sumCell(row, kind, unit, money, lang)])),
        end:
          unit === 'per_head' && row.staff
            ? unitText(row.total / row.staff, unit, lang)
            : yi
              ? withUnit(row.total / YI_FROM, '亿元', lang, { digits: 2 })
              : withUnit(row.total, '万元', lang),
      })),
      format: (value) =>
        (unit === 'total'
          ? formatNumber(yi ? value / YI_FROM : value, 2)
          : formatNumber(value, unit === 'per_head' ? 1 : 0)) + (unit === 'share' ? '%' : ''),
      unit: '万元',
      ...(unit === 'share' ? { max: 100 } : {}),
    },
    settings,
  );
}

/** An amount of the year's reports together in the shown unit; null where nothing divides it. 万元, %, 万元/人 */
export function yearIn(row: YearSums, amount: number, unit: UnitChoice): number | null {
  if (unit === 'total') return amount;
  const whole = unit === 'share' ? row.total / 100 : row.staff;
  return whole ? amount / whole : null;
}

/** Sums of a country stand in 亿元, those of a few small centres in 万元: one unit for all bars, their ends and the axis. */
export function sumsInYi(rows: readonly YearSums[]): boolean {
  return rows.some(({ total }) => total >= YI_FROM);
}

export function sumOf(row: YearSums, kind: SpendingKind): number {
  if (kind === 'unlisted') return Math.max(0, row.total - SUM_KINDS.reduce((sum, one) => sum + row[one], 0));
  return kind === 'basic_rest' ? 0 : row[kind];
}

function sumCell(row: YearSums, kind: SpendingKind, unit: UnitChoice, { yi, places }: Money, lang: Lang): StackCell {
  const amount = sumOf(row, kind);
  const value = yearIn(row, amount, unit) ?? 0;
  const title = `${row.year} · ${kindLabel(kind, lang)}`;
  return {
    value,
    text: unit === 'total' ? formatNumber(yi ? amount / YI_FROM : amount, places, places) : shortText(value, unit),
    ref: {
      year: row.year,
      column: kind,
      title,
      lines: [
        ...(unit === 'per_head' ? [['', unitText(value, unit, lang)] as const] : []),
        ['', withUnit(amount, '万元', lang)],
        [say(lang, w['spending.part.of']), formatPercent(yearIn(row, amount, 'share'), 1)],
      ],
    },
  };
}

/** Amounts are drawn from zero; rates, which lie close together, from the ten below the lowest. `marked`: values of chosen centres. */
export function bandRange(
  rows: readonly BandRow[],
  unit: string,
  marked: readonly number[] = [],
): { min: number; max?: number } {
  if (unit !== '%' || rows.length === 0) return { min: 0 };
  const low = Math.min(...rows.map((row) => row.p10), ...marked);
  const high = Math.max(...rows.map((row) => row.p90), ...marked);
  return { min: Math.max(0, Math.floor((low - 1) / 10) * 10), max: Math.ceil((high + 1) / 10) * 10 };
}

/** What the chosen centres have of the column, in the years of the bands. */
export function markedIn(rows: readonly BandRow[], marked: readonly PanelRow[], column: string): readonly PanelRow[] {
  const years = yearSpan(rows.map((row) => row.year));
  return marked.filter((row) => typeof row[column] === 'number' && years.includes(row.year));
}

/** Percentile bands of one column by year, and the chosen centres on top. */
export function bandsOption(
  rows: readonly BandRow[],
  marked: readonly PanelRow[],
  column: string,
  settings: ChartSettings,
): ChartOption {
  const { lang } = settings;
  const unit = column === 'execution_rate_calc' ? '%' : column === 'spend_per_head' ? '万元/人' : '万元';
  const own = markedIn(rows, marked, column);
  const values = own.map((row) => Number(row[column]));
  return yearChart(
    {
      years: yearSpan(rows.map((row) => row.year)),
      lines: centreLines(own, { column, strong: own.map((row) => row.center_id) }, lang),
      ...bandRange(rows, unit, values),
      bands: rows.map(
        (row): YearBand => ({
          ...row,
          ref: {
            year: row.year,
            column,
            title: `${row.year} · ${columnLabel(column, lang)}`,
            lines: [
              [say(lang, w['spending.median']), withUnit(row.p50, unit, lang)],
              ['25–75 %', `${withUnit(row.p25, unit, lang)} – ${withUnit(row.p75, unit, lang)}`],
              ['10–90 %', `${withUnit(row.p10, unit, lang)} – ${withUnit(row.p90, unit, lang)}`],
              [say(lang, w['spending.col.reports']), formatNumber(row.reports, 0)],
            ],
          },
        }),
      ),
      format: (value) => formatNumber(value, value < 10 ? 1 : 0) + (unit === '%' ? '%' : ''),
      medianLabel: say(lang, w['spending.median']),
    },
    settings,
  );
}
