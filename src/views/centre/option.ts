/** One centre's years → chart options of 档案. Pure: series are tested in test/views/centre. */
import { yearSpan } from '../../charts/fragments.ts';
import { type DumbbellRow, dumbbell, type Station } from '../../charts/kinds/dumbbell.ts';
import { type StackCell, type StackedBars, type StackRow, stackedBars } from '../../charts/kinds/stackedBars.ts';
import { type YearRange, yearChart } from '../../charts/kinds/yearChart.ts';
import type { ChartOption, ChartSettings } from '../../charts/types.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { TIERS, type Tier } from '../../core/model.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { figureRef } from '../../ui/figureRef.ts';
import { GRADES, gradeLevels } from '../../ui/grades.ts';
import { compositionOf, HATCHED, inUnit, KIND_COLOURS, kindLabel, kindRef, kindsOf } from '../../ui/money/kinds.ts';
import { type PanelRow, panelFigure, rowKey } from '../../ui/panelRow.ts';

const w = CENTRE;

/** The latest year on top, as a table of accounts has it. */
function latestFirst(rows: readonly PanelRow[]): readonly PanelRow[] {
  return [...rows].sort((a, b) => b.year - a.year);
}

function yearLabel(row: PanelRow): string {
  return row.has_report ? String(row.year) : `${row.year} *`;
}

/** Years whose spending can be drawn in the unit. */
export function structureYears(rows: readonly PanelRow[], unit: UnitChoice): readonly PanelRow[] {
  return latestFirst(rows).filter(
    (row) => kindsOf([row]).length > 0 && (row.has_report || unit === 'total') && (unit !== 'per_head' || staffOf(row)),
  );
}

function staffOf(row: PanelRow): number {
  return typeof row.staff_actual === 'number' ? row.staff_actual : 0;
}

export function structureBars(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): StackedBars {
  const drawn = structureYears(rows, unit);
  const kinds = kindsOf(drawn);
  const digits = unit === 'share' ? '%' : '';
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
        const value = amount ? inUnit(row, amount, unit) : null;
        if (!amount || value === null) return [];
        const text = unit === 'share' ? formatPercent(value, 1) : formatNumber(value, value >= 100 ? 0 : 1);
        return [[kind, { value, text, ref: kindRef(row, kind, amount, lang) }]];
      });
      const end = unit === 'per_head' ? 'spend_per_head' : 'expenditure_total';
      return {
        key: rowKey(row),
        label: yearLabel(row),
        cells: Object.fromEntries(cells),
        end: panelFigure(row, end, lang).text,
        hollow: !row.has_report,
      };
    }),
    format: (value) => formatNumber(value, unit === 'per_head' && value < 10 ? 1 : 0) + digits,
    unit: unit === 'share' ? '%' : '万元',
    ...(unit === 'share' ? { max: 100 } : {}),
  };
}

export function structureOption(rows: readonly PanelRow[], unit: UnitChoice, settings: ChartSettings): ChartOption {
  return stackedBars(structureBars(rows, unit, settings.lang), settings);
}

export const BUDGET_STATIONS = ['initial', 'full_year', 'executed'] as const;
const LOOKS = { initial: 'ring', full_year: 'grey', executed: 'full' } as const;

export function stations(lang: Lang): readonly Station[] {
  return BUDGET_STATIONS.map((id) => ({ id, label: say(lang, SPENDING[`spending.station.${id}`]), look: LOOKS[id] }));
}

/** Years that state any station. */
export function budgetYears(rows: readonly PanelRow[]): readonly PanelRow[] {
  return latestFirst(rows).filter((row) => BUDGET_STATIONS.some((id) => typeof row[`budget_${id}`] === 'number'));
}

export function budgetRows(rows: readonly PanelRow[], lang: Lang): readonly DumbbellRow[] {
  return budgetYears(rows).map((row) => ({
    key: rowKey(row),
    label: yearLabel(row),
    points: Object.fromEntries(
      BUDGET_STATIONS.flatMap((id): [string, DumbbellRow['points'][string]][] => {
        const { value, text } = panelFigure(row, `budget_${id}`, lang);
        return value === null ? [] : [[id, { value, text, ref: figureRef(row, `budget_${id}`, lang) }]];
      }),
    ),
    end: typeof row.execution_rate_calc === 'number' ? panelFigure(row, 'execution_rate_calc', lang, 1).text : '',
  }));
}

export function budgetOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return dumbbell(
    { rows: budgetRows(rows, lang), stations: stations(lang), format: (v) => formatNumber(v, 0) },
    settings,
  );
}

export function tierLabel(tier: Tier, lang: Lang): string {
  return say(lang, w[`centre.tier.${tier}`]);
}

/** Years that state any tier. */
export function tierYears(rows: readonly PanelRow[]): readonly PanelRow[] {
  return latestFirst(rows).filter((row) => TIERS.some((tier) => typeof row[`articles_${tier}`] === 'number'));
}

export function tierBars(rows: readonly PanelRow[], lang: Lang): StackedBars {
  const drawn = tierYears(rows);
  const tiers = TIERS.filter((tier) => drawn.some((row) => Number(row[`articles_${tier}`] ?? 0) > 0));
  return {
    parts: tiers.map((tier) => ({ id: tier, label: tierLabel(tier, lang), colour: `tier-${tier}` })),
    rows: drawn.map((row): StackRow => {
      const total = panelFigure(row, 'articles_total', lang);
      const cells = tiers.flatMap((tier): [Tier, StackCell][] => {
        const { value } = panelFigure(row, `articles_${tier}`, lang);
        return value === null || value === 0
          ? []
          : [[tier, { value, text: formatNumber(value, 0), ref: figureRef(row, `articles_${tier}`, lang) }]];
      });
      return {
        key: rowKey(row),
        label: yearLabel(row),
        cells: Object.fromEntries(cells),
        end: total.value === null ? '' : total.text,
        hollow: !row.has_report,
      };
    }),
    format: (value) => formatNumber(value, 0),
    unit: '篇',
  };
}

export function tierOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  return stackedBars(tierBars(rows, settings.lang), settings);
}

/** A year with a score or at least a grade. */
export function scoreYears(rows: readonly PanelRow[]): readonly PanelRow[] {
  return rows.filter((row) => typeof row.score_total === 'number' || typeof row.score_grade_band === 'string');
}

export function scoresOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const points = rows.flatMap((row) => {
    const { value, text } = panelFigure(row, 'score_total', lang);
    return value === null ? [] : [{ year: row.year, value, text, ref: figureRef(row, 'score_total', lang) }];
  });
  const ranges = scoreYears(rows).flatMap((row): YearRange[] => {
    const grade = GRADES.find(({ label }) => label === row.score_grade_band);
    if (typeof row.score_total === 'number' || !grade) return [];
    const ref = figureRef(row, 'score_grade', lang);
    return [{ year: row.year, from: grade.from, to: grade.to, label: String(row.score_grade), ref }];
  });
  const least = Math.min(100, ...points.map((p) => p.value), ...ranges.map((range) => range.from));
  const min = least >= 80 ? 75 : least >= 60 ? 55 : 0;
  return yearChart(
    {
      years: yearSpan(scoreYears(rows).map((row) => row.year)),
      lines: points.length === 0 ? [] : [{ key: 'score', label: '', points }],
      ranges,
      levels: gradeLevels(min, settings),
      format: (value) => formatNumber(value, 0),
      min,
      max: 100,
    },
    settings,
  );
}
