/** Which figures the page shows, which of them reports usually state, and what is missing. Pure. */
import { CHOICES, type Choice, type ChoiceGroup } from '../../core/catalogue/choices.ts';
import { ratio } from '../../core/decimal.ts';
import type { PanelRow } from '../../ui/panelRow.ts';

/** The head of the page, in reading order. */
export const KEY_COLUMNS = [
  'expenditure_total',
  'budget_initial',
  'execution_rate_calc',
  'staff_actual',
  'spend_per_head',
  'articles_total',
  'cost_per_article',
  'score_total',
] as const;

/** What the form of a self-assessment asks for: unstated, it is worth saying. */
export const USUAL: Readonly<Partial<Record<ChoiceGroup, readonly string[]>>> = {
  staff: ['staff_establishment', 'staff_actual'],
  income: ['income_total', 'income_fiscal_appropriation'],
  budget: ['budget_initial', 'budget_full_year', 'budget_executed', 'budget_execution_rate'],
  expenditure: [
    'expenditure_total',
    'expenditure_basic',
    'expenditure_personnel',
    'expenditure_public',
    'expenditure_project',
  ],
  three_public: ['three_public_total'],
  procurement: ['procurement_budget', 'procurement_actual'],
  assets: ['assets_total'],
  articles: ['articles_central', 'articles_provincial', 'articles_municipal', 'articles_district'],
  score: ['score_total', 'score_grade'],
  satisfaction: ['satisfaction_rate'],
};

export interface FigureGroup {
  readonly group: ChoiceGroup;
  readonly choices: readonly Choice[];
}

/** Every metric and measure that any of the years has, and the usual ones that none has. */
export function figureGroups(rows: readonly PanelRow[]): readonly FigureGroup[] {
  const groups = [...new Set(CHOICES.map((choice) => choice.group))];
  return groups.flatMap((group): FigureGroup[] => {
    const usual = new Set(USUAL[group] ?? []);
    const choices = CHOICES.filter(
      (choice) =>
        choice.group === group && (usual.has(choice.column) || rows.some((row) => isStated(row, choice.column))),
    );
    return choices.length === 0 ? [] : [{ group, choices }];
  });
}

export interface MissingGroup extends FigureGroup {
  /** Nothing of the group is stated at all. */
  readonly whole: boolean;
}

/** Usual items that the year's row does not have. */
export function missingGroups(row: PanelRow): readonly MissingGroup[] {
  return Object.entries(USUAL).flatMap(([group, columns]): MissingGroup[] => {
    const choices = CHOICES.filter((choice) => columns.includes(choice.column) && !isStated(row, choice.column));
    if (choices.length === 0) return [];
    const any = CHOICES.some((choice) => choice.group === group && isStated(row, choice.column));
    return [{ group: group as ChoiceGroup, choices, whole: !any }];
  });
}

export function isStated(row: PanelRow, column: string): boolean {
  return (row[column] ?? null) !== null;
}

export interface Change {
  readonly year: number;
  /** %; null: the earlier value is 0. */
  readonly percent: number | null;
  readonly difference: number;
}

/** Against the year before, when that year is there and states it. */
export function changeOf(rows: readonly PanelRow[], year: number, column: string): Change | null {
  const now = valueIn(rows, year, column);
  const before = valueIn(rows, year - 1, column);
  if (now === null || before === null) return null;
  const share = ratio(now - before, Math.abs(before), 6);
  return { year: year - 1, percent: share === null ? null : share * 100, difference: now - before };
}

export function valueIn(rows: readonly PanelRow[], year: number, column: string): number | null {
  const value = rows.find((row) => row.year === year)?.[column];
  return typeof value === 'number' ? value : null;
}
