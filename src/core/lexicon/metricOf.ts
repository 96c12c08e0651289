/** Topic × aspect → metric: the whole grammar of amounts in one table. `level` is a topic without any aspect. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Aspect, Topic } from './terms.ts';

export type AmountAspect = Extract<Aspect, 'initial' | 'full' | 'budget' | 'executed' | 'rate' | 'control_rate' | 'saving' | 'supplement' | 'received'> | 'level';
type Row = Partial<Record<AmountAspect, MetricId>>;

const spent = (id: MetricId): Row => ({ level: id, executed: id });

export const METRIC_OF: Readonly<Partial<Record<Topic, Row>>> = {
  whole: { level: 'expenditure.total', executed: 'expenditure.total', initial: 'budget.initial', full: 'budget.full_year', rate: 'budget.execution_rate', saving: 'budget.saving' },
  basic: { ...spent('expenditure.basic'), initial: 'budget.basic_initial', full: 'budget.basic_full_year', rate: 'budget.basic_execution_rate' },
  project: { ...spent('expenditure.project'), initial: 'budget.project_initial', full: 'budget.project_full_year', rate: 'budget.project_execution_rate', supplement: 'budget.project_supplement' },
  personnel: spent('expenditure.personnel'),
  public: { ...spent('expenditure.public'), initial: 'budget.public_initial', full: 'budget.public_initial', budget: 'budget.public_initial', control_rate: 'rate.public_control' },
  capital: spent('expenditure.capital'),
  remit_superior: spent('expenditure.remit_superior'),
  operating: spent('expenditure.operating'),
  subsidy_affiliated: spent('expenditure.subsidy_affiliated'),
  government_fund: spent('expenditure.government_fund'),
  state_capital: spent('expenditure.state_capital'),
  social_insurance: spent('expenditure.social_insurance'),
  fiscal: { full: 'budget.fiscal_full_year', budget: 'budget.fiscal_full_year', executed: 'budget.fiscal_executed', rate: 'budget.fiscal_execution_rate', saving: 'budget.saving' },
  // A budget is balanced: planned income is the budget.
  income: { ...spent('income.total'), initial: 'budget.initial', full: 'budget.full_year' },
  'income.fiscal_appropriation': { level: 'income.fiscal_appropriation', received: 'income.fiscal_appropriation', full: 'budget.fiscal_full_year', executed: 'budget.fiscal_executed', rate: 'budget.fiscal_execution_rate' },
  'income.superior_subsidy': spent('income.superior_subsidy'),
  'income.business': spent('income.business'),
  'income.operating': spent('income.operating'),
  'income.affiliated': spent('income.affiliated'),
  'income.other': spent('income.other'),
  'income.carryover': { level: 'income.carryover' },
  'income.government_fund': { level: 'income.government_fund' },
  'income.non_tax': spent('income.non_tax'),
  'balance.year': { level: 'balance.year' },
  'balance.cumulative': { level: 'balance.cumulative' },
  three_public: { ...spent('three_public.total'), initial: 'three_public.budget', full: 'three_public.budget', budget: 'three_public.budget' },
  'three_public.reception': spent('three_public.reception'),
  'three_public.vehicle_operation': spent('three_public.vehicle_operation'),
  'three_public.vehicle_purchase': spent('three_public.vehicle_purchase'),
  'three_public.abroad': spent('three_public.abroad'),
  procurement: { ...spent('procurement.actual'), initial: 'procurement.budget', full: 'procurement.budget', budget: 'procurement.budget', rate: 'procurement.rate' },
  'assets.total': { level: 'assets.total' },
  'assets.current': { level: 'assets.current' },
  'assets.fixed': { level: 'assets.fixed' },
  'staff.establishment': { level: 'staff.establishment' },
  'staff.actual': { level: 'staff.actual' },
  'staff.in_post': { level: 'staff.in_post' },
  'staff.retired': { level: 'staff.retired' },
  'staff.contract': { level: 'staff.contract' },
};

/** Topics whose bare 预算 is first or adjusted budget by what else the passage says. */
export const BUDGET_IS_OPEN: ReadonlySet<Topic> = new Set(['whole', 'income', 'basic', 'project']);

/** Of which whole a bare «占X%» of a topic speaks, where the passage names none. */
export const SHARE_WHOLE: Readonly<Partial<Record<Topic, 'income' | 'expenditure' | 'basic'>>> = {
  basic: 'expenditure',
  project: 'expenditure',
  remit_superior: 'expenditure',
  operating: 'expenditure',
  subsidy_affiliated: 'expenditure',
  'income.fiscal_appropriation': 'income',
  'income.superior_subsidy': 'income',
  'income.business': 'income',
  'income.operating': 'income',
  'income.affiliated': 'income',
  'income.other': 'income',
  'income.carryover': 'income',
  'income.government_fund': 'income',
  'income.non_tax': 'income',
};

/** In a budget report (预算公开) every amount is a plan; null: a plan that no metric holds. */
export const PLANNED: Readonly<Partial<Record<MetricId, MetricId | null>>> = {
  'expenditure.total': 'budget.initial',
  'expenditure.basic': 'budget.basic_initial',
  'expenditure.project': 'budget.project_initial',
  'expenditure.public': 'budget.public_initial',
  'expenditure.personnel': null,
  'expenditure.capital': null,
  'expenditure.remit_superior': null,
  'expenditure.operating': null,
  'expenditure.subsidy_affiliated': null,
  'budget.full_year': 'budget.initial',
  'budget.basic_full_year': 'budget.basic_initial',
  'budget.project_full_year': 'budget.project_initial',
  'budget.executed': null,
  'three_public.total': 'three_public.budget',
  'three_public.reception': null,
  'three_public.vehicle_operation': null,
  'three_public.vehicle_purchase': null,
  'three_public.abroad': null,
  'procurement.actual': 'procurement.budget',
  'yoy.expenditure_change': null,
  'yoy.expenditure_change_rate': null,
};
