/** The verdicts that follow from the figures a report states, worked out here apart from the product's own audit. */
import type { MetricId } from '../../src/core/catalogue/metrics.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { TruthCheck, TruthFact } from './truth.ts';

interface Sum {
  readonly rule: TruthCheck['rule'];
  readonly whole: MetricId;
  /** All must be stated. */
  readonly parts: readonly MetricId[];
  readonly also: readonly MetricId[];
}

const SUMS: readonly Sum[] = [
  {
    rule: 'sum.basic',
    whole: 'expenditure.basic',
    parts: ['expenditure.personnel', 'expenditure.public'],
    also: ['expenditure.capital'],
  },
  {
    rule: 'sum.expenditure',
    whole: 'expenditure.total',
    parts: ['expenditure.basic', 'expenditure.project'],
    also: ['expenditure.remit_superior', 'expenditure.operating', 'expenditure.subsidy_affiliated'],
  },
  { rule: 'sum.assets', whole: 'assets.total', parts: ['assets.current', 'assets.fixed'], also: [] },
  { rule: 'sum.staff', whole: 'staff.actual', parts: ['staff.in_post', 'staff.retired', 'staff.contract'], also: [] },
  {
    rule: 'sum.three_public',
    whole: 'three_public.total',
    parts: [
      'three_public.reception',
      'three_public.vehicle_operation',
      'three_public.vehicle_purchase',
      'three_public.abroad',
    ],
    also: [],
  },
  {
    rule: 'sum.initial_budget',
    whole: 'budget.initial',
    parts: ['budget.basic_initial', 'budget.project_initial'],
    also: [],
  },
  {
    rule: 'sum.full_year_budget',
    whole: 'budget.full_year',
    parts: ['budget.basic_full_year', 'budget.project_full_year'],
    also: [],
  },
  {
    rule: 'sum.score',
    whole: 'score.total',
    parts: ['score.execution', 'score.output', 'score.benefit', 'score.satisfaction'],
    also: [],
  },
];

const RATES: readonly (readonly [TruthCheck['rule'], rate: MetricId, part: MetricId, whole: MetricId])[] = [
  ['share.personnel_of_basic', 'share.personnel_of_basic', 'expenditure.personnel', 'expenditure.basic'],
  ['share.public_of_basic', 'share.public_of_basic', 'expenditure.public', 'expenditure.basic'],
  ['share.capital_of_basic', 'share.capital_of_basic', 'expenditure.capital', 'expenditure.basic'],
  ['rate.execution', 'budget.execution_rate', 'budget.executed', 'budget.full_year'],
  ['rate.procurement', 'procurement.rate', 'procurement.actual', 'procurement.budget'],
  ['rate.public_control', 'rate.public_control', 'expenditure.public', 'budget.public_initial'],
];

/** Parts against their whole: equal, a whisker off, off; short of it while a usual part may be missing is for the auditor to say. */
function sumVerdict(whole: number, parts: number): Verdict | readonly Verdict[] {
  const delta = Math.abs(whole - parts);
  if (delta < 1e-7) return 'pass';
  if (delta <= 0.001 * Math.max(whole, parts)) return ['pass', 'warn'];
  return parts > whole ? 'fail' : ['fail', 'info'];
}

/** Verdicts for the facts that are surely read. */
export function expectedChecks(facts: readonly TruthFact[]): TruthCheck[] {
  const value = new Map<string, number>();
  const open = new Set<string>();
  for (const fact of facts) {
    if (fact.year !== undefined || typeof fact.value !== 'number') continue;
    if (fact.optional || (fact.bound && fact.bound !== '=')) open.add(fact.metric);
    else value.set(fact.metric, fact.value);
  }
  const checks: TruthCheck[] = [];
  for (const { rule, whole, parts, also } of SUMS) {
    const all = [whole, ...parts].map((id) => value.get(id));
    if (all.some((v) => v === undefined) || also.some((id) => open.has(id) && !value.has(id))) continue;
    const sum = [...parts, ...also].reduce((total, id) => total + (value.get(id) ?? 0), 0);
    const counted = rule === 'sum.staff' || rule === 'sum.score';
    const verdict = counted && Math.abs((all[0] ?? 0) - sum) > 1e-7 ? ('fail' as const) : sumVerdict(all[0] ?? 0, sum);
    checks.push({ rule, verdict });
  }
  for (const [rule, stated, part, whole] of RATES) {
    const [s, p, w] = [value.get(stated), value.get(part), value.get(whole)];
    if (s === undefined || p === undefined || !w) continue;
    const off = Math.abs(s - (p / w) * 100);
    // Close to half a unit of the last place the rounding of the inputs decides; that is left open.
    checks.push({ rule, verdict: off > 1.2 ? 'fail' : 'pass', ...(off > 0.5 && off <= 1.2 && { optional: true }) });
  }
  return checks;
}
