/** Derived measures: computed from the panel's facts, never stated. One row a measure; NULL as soon as one input is. */
import { fromMicro, ratio, toMicro } from '../decimal.ts';
import type { MetricId } from './metrics.ts';

export interface Measure {
  /** Also the panel's column. */
  readonly id: MeasureId;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  /** Written with metric ids, shown on the methods page and in the source panel. */
  readonly formula: string;
  /** All must be there, or the measure is NULL. */
  readonly inputs: readonly MetricId[];
  /** Taken in where stated, 0 where not. */
  readonly optional?: readonly MetricId[];
  /** Inputs that lower the measure when they grow; the others raise it. A bound of an input is turned round by it. */
  readonly falling: readonly MetricId[];
  /** Inputs that move it either way, by the sign of another: a bound of one leaves it about right, no more. */
  readonly eitherWay: readonly MetricId[];
  /** Inputs in the order of `inputs`, then `optional` (0 for those not stated). */
  readonly compute: (...inputs: number[]) => number | null;
}

const TIER_TOTALS = ['articles.central', 'articles.provincial', 'articles.municipal', 'articles.district'] as const;

const percent = (part: number, whole: number): number | null => ratio(part * 100, whole, 4);
const add = (...values: number[]): number => fromMicro(values.reduce((sum, value) => sum + toMicro(value), 0));

const ROWS = [
  ['spend_per_head', '人均支出', 'Spending per head', '万元/人', 'expenditure.total / staff.actual', ['expenditure.total', 'staff.actual'], [], (a, b) => ratio(a, b, 4)],
  ['project_per_head', '人均项目支出', 'Projects per head', '万元/人', 'expenditure.project / staff.actual', ['expenditure.project', 'staff.actual'], [], (a, b) => ratio(a, b, 4)],
  ['articles_total', '发稿总量', 'Articles', '篇', 'central + provincial + municipal + district (+ other)', TIER_TOTALS, ['articles.other'], (...tiers) => add(...tiers)],
  ['articles_per_head', '人均发稿', 'Articles per head', '篇/人', 'articles_total / staff.actual', [...TIER_TOTALS, 'staff.actual'], ['articles.other'], (c, p, m, d, staff, o) => ratio(add(c, p, m, d, o), staff, 4)],
  ['cost_per_article', '每篇成本', 'Cost per article', '元/篇', 'expenditure.total × 10000 / articles_total', ['expenditure.total', ...TIER_TOTALS], ['articles.other'], (total, c, p, m, d, o) => ratio(total * 10_000, add(c, p, m, d, o), 2)],
  ['share_central', '中央级占比', 'Central share', '%', 'articles.central / articles_total', TIER_TOTALS, ['articles.other'], (c, p, m, d, o) => percent(c, add(c, p, m, d, o))],
  ['share_provincial', '省级占比', 'Provincial share', '%', 'articles.provincial / articles_total', TIER_TOTALS, ['articles.other'], (c, p, m, d, o) => percent(p, add(c, p, m, d, o))],
  ['share_municipal', '市级占比', 'Municipal share', '%', 'articles.municipal / articles_total', TIER_TOTALS, ['articles.other'], (c, p, m, d, o) => percent(m, add(c, p, m, d, o))],
  ['share_district', '本级平台占比', 'Own-platform share', '%', 'articles.district / articles_total', TIER_TOTALS, ['articles.other'], (c, p, m, d, o) => percent(d, add(c, p, m, d, o))],
  ['share_other', '其他占比', 'Other share', '%', 'articles.other / articles_total', [...TIER_TOTALS, 'articles.other'], [], (c, p, m, d, o) => percent(o, add(c, p, m, d, o))],
  ['upward_share', '向上发稿占比', 'Upward placement', '%', '(articles.central + articles.provincial) / articles_total', TIER_TOTALS, ['articles.other'], (c, p, m, d, o) => percent(c + p, add(c, p, m, d, o))],
  ['personnel_share', '人员经费占支出', 'Personnel share', '%', 'expenditure.personnel / expenditure.total', ['expenditure.personnel', 'expenditure.total'], [], percent],
  ['public_share', '公用经费占支出', 'Office-cost share', '%', 'expenditure.public / expenditure.total', ['expenditure.public', 'expenditure.total'], [], percent],
  ['capital_share', '资本性支出占支出', 'Capital share', '%', 'expenditure.capital / expenditure.total', ['expenditure.capital', 'expenditure.total'], [], percent],
  ['project_share', '项目支出占支出', 'Project share', '%', 'expenditure.project / expenditure.total', ['expenditure.project', 'expenditure.total'], [], percent],
  ['execution_rate_calc', '预算执行率（计算）', 'Execution rate (computed)', '%', 'budget.executed / budget.full_year', ['budget.executed', 'budget.full_year'], [], percent],
  ['final_to_initial', '决算比年初预算', 'Final to initial budget', '%', 'expenditure.total / budget.initial', ['expenditure.total', 'budget.initial'], [], percent],
  ['yoy_calc', '支出比上年（计算）', 'Change on last year (computed)', '%', 'yoy.expenditure_change / (expenditure.total − yoy.expenditure_change)', ['yoy.expenditure_change', 'expenditure.total'], [], (change, total) => percent(change, add(total, -change))],
] as const satisfies readonly (readonly [string, string, string, string, string, readonly MetricId[], readonly MetricId[], (...inputs: number[]) => number | null])[];

export type MeasureId = (typeof ROWS)[number][0];

const ALL_TIERS: readonly MetricId[] = [...TIER_TOTALS, 'articles.other'];
const tiersBut = (...raising: readonly MetricId[]): readonly MetricId[] => ALL_TIERS.filter((id) => !raising.includes(id));

const FALLING: Readonly<Record<MeasureId, readonly MetricId[]>> = {
  spend_per_head: ['staff.actual'],
  project_per_head: ['staff.actual'],
  articles_total: [],
  articles_per_head: ['staff.actual'],
  cost_per_article: ALL_TIERS,
  share_central: tiersBut('articles.central'),
  share_provincial: tiersBut('articles.provincial'),
  share_municipal: tiersBut('articles.municipal'),
  share_district: tiersBut('articles.district'),
  share_other: tiersBut('articles.other'),
  upward_share: tiersBut('articles.central', 'articles.provincial'),
  personnel_share: ['expenditure.total'],
  public_share: ['expenditure.total'],
  capital_share: ['expenditure.total'],
  project_share: ['expenditure.total'],
  execution_rate_calc: ['budget.full_year'],
  final_to_initial: ['budget.initial'],
  yoy_calc: [],
};

export const MEASURES: readonly Measure[] = ROWS.map(([id, zh, en, unit, formula, inputs, optional, compute]) => ({
  id,
  zh,
  en,
  unit,
  formula,
  inputs,
  optional,
  falling: FALLING[id],
  // More spent is a smaller rise, and a smaller fall.
  eitherWay: id === 'yoy_calc' ? ['expenditure.total'] : [],
  compute: compute as Measure['compute'],
}));
