/** What a yearly report is usually expected to state, by group: what is missing is counted over these. */
import type { ChoiceGroup } from '../../core/catalogue/choices.ts';

export interface KeyGroup {
  readonly group: ChoiceGroup;
  /** Panel columns. */
  readonly columns: readonly string[];
}

export const KEY_METRICS: readonly KeyGroup[] = [
  { group: 'staff', columns: ['staff_establishment', 'staff_actual'] },
  { group: 'income', columns: ['income_total', 'income_fiscal_appropriation'] },
  { group: 'budget', columns: ['budget_initial', 'budget_full_year', 'budget_executed', 'budget_execution_rate'] },
  {
    group: 'expenditure',
    columns: [
      'expenditure_total',
      'expenditure_basic',
      'expenditure_personnel',
      'expenditure_public',
      'expenditure_project',
    ],
  },
  { group: 'three_public', columns: ['three_public_total'] },
  { group: 'procurement', columns: ['procurement_actual'] },
  { group: 'assets', columns: ['assets_total'] },
  {
    group: 'articles',
    columns: ['articles_central', 'articles_provincial', 'articles_municipal', 'articles_district'],
  },
  { group: 'score', columns: ['score_total'] },
  { group: 'satisfaction', columns: ['satisfaction_rate'] },
];
