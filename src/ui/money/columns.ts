/** The panel's columns that a centre's money is drawn from. */
export const SPENDING_COLUMNS = [
  'expenditure_total',
  'expenditure_basic',
  'expenditure_personnel',
  'expenditure_public',
  'expenditure_capital',
  'expenditure_project',
  'expenditure_remit_superior',
  'expenditure_operating',
  'expenditure_subsidy_affiliated',
  'staff_actual',
] as const;

export const INCOME_COLUMNS = [
  'income_total',
  'income_fiscal_appropriation',
  'income_superior_subsidy',
  'income_business',
  'income_operating',
  'income_affiliated',
  'income_other',
  'income_carryover',
  'income_government_fund',
  'income_non_tax',
] as const;
