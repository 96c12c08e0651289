/**
 * The words that say what an amount or a head-count is: topics (whose money, which people), aspects (budgeted, spent,
 * rate, change), and words that may stand beside them without changing the meaning. Rows; longest match wins.
 * A phrase that holds anything else is not understood, and no figure is read from it.
 */
export type Topic =
  | 'whole'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'public'
  | 'capital'
  | 'remit_superior'
  | 'operating'
  | 'subsidy_affiliated'
  | 'government_fund'
  | 'state_capital'
  | 'social_insurance'
  | 'fiscal'
  | 'both_totals'
  /** 总计, carry-over included: no total of the year, unless nothing was carried over. */
  | 'grand.both'
  | 'grand.income'
  | 'grand.expenditure'
  | 'income'
  | 'income.fiscal_appropriation'
  | 'income.superior_subsidy'
  | 'income.business'
  | 'income.operating'
  | 'income.affiliated'
  | 'income.other'
  | 'income.carryover'
  | 'income.government_fund'
  | 'income.non_tax'
  | 'balance.year'
  | 'balance.cumulative'
  | 'three_public'
  | 'three_public.reception'
  | 'three_public.vehicle_operation'
  | 'three_public.vehicle_purchase'
  | 'three_public.abroad'
  /** Purchase and running of vehicles in one figure: no metric's, unless it is nought. */
  | 'three_public.vehicles'
  | 'procurement'
  | 'assets.total'
  | 'assets.current'
  | 'assets.fixed'
  | 'staff.establishment'
  | 'staff.actual'
  | 'staff.in_post'
  | 'staff.retired'
  | 'staff.contract'
  | 'satisfaction'
  | 'funds_in_place'
  /** Known, and in no metric: it ends the reach of what stood before. */
  | 'none'
  | 'none.people';

export type Aspect =
  | 'initial'
  | 'full'
  | 'budget' // which of the two, the passage tells
  | 'executed'
  | 'rate'
  | 'control_rate'
  | 'in_post_rate'
  | 'up'
  | 'down'
  | 'change' // «增减»: the sign stands elsewhere
  | 'saving'
  | 'supplement'
  | 'share'
  | 'share_of_basic'
  | 'share_of_expenditure'
  | 'share_of_income'
  | 'received';

export type Mark =
  | 'parts' // 其中: parts of what stood before follow
  | 'last_year'
  | 'against_last_year'
  | 'against_budget'
  | 'plan'
  | 'spend' // 支出, alone
  | 'earn' // 收入, alone
  | 'whole_place'
  | 'valuation' // 净值, 原值: of the assets that stand before
  | 'each' // 各: one figure for several
  | 'filler';

export type Term = { readonly kind: 'topic'; readonly id: Topic } | { readonly kind: 'aspect'; readonly id: Aspect } | { readonly kind: 'mark'; readonly id: Mark };

/** Words of a row stand in one string, apart by white space. */
export type Rows<Id extends string> = readonly (readonly [id: Id, words: string])[];

export function wordsOf(row: string): string[] {
  return row.split(/\s+/).filter((word) => word !== '');
}
