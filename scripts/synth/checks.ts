/** The verdicts that follow from the figures a report states, worked out here apart from the product's own audit. */
import { EXPENDITURE_PARTS, INCOME_PARTS, type MetricId } from '../../src/core/catalogue/metrics.ts';
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
  ['rate.in_post_control', 'rate.in_post_control', 'staff.in_post', 'staff.establishment'],
  ['rate.public_control', 'rate.public_control', 'expenditure.public', 'budget.public_initial'],
];

/** Parts against their whole: equal, a whisker off, off; short of it while a usual part may be missing is for the auditor to say. */
function sumVerdict(whole: number, parts: number): Verdict | readonly Verdict[] {
  const delta = Math.abs(whole - parts);
  if (delta < 1e-7) return 'pass';
  if (delta <= 0.001 * Math.max(whole, parts)) return ['pass', 'warn'];
  return parts > whole ? 'fail' : ['fail', 'info'];
}

const SHARES: typeof RATES = [
  ...EXPENDITURE_PARTS.map((p) => [`share.${p}_of_expenditure`, 'expenditure', p] as const),
  ...INCOME_PARTS.map((p) => [`share.${p}_of_income`, 'income', p] as const),
].map(([rule, side, part]) => [rule, rule, `${side}.${part}` as MetricId, `${side}.total` as MetricId]);

/** Verdicts for the facts that are surely read; optional ones where a side may be left. */
export function expectedChecks(facts: readonly TruthFact[]): TruthCheck[] {
  const value = new Map<string, number>();
  const sure = new Set<string>();
  for (const fact of facts) {
    if (fact.year !== undefined || typeof fact.value !== 'number') continue;
    if (fact.bound && fact.bound !== '=') continue;
    if (fact.optional && sure.has(fact.metric)) continue;
    value.set(fact.metric, fact.value);
    if (!fact.optional) sure.add(fact.metric);
  }
  const isSure = (ids: readonly string[]): boolean => ids.every((id) => sure.has(id));
  const open = (ids: readonly string[]): { optional?: true } => (isSure(ids) ? {} : { optional: true });
  const checks: TruthCheck[] = [];
  for (const { rule, whole, parts, also } of SUMS) {
    const all = [whole, ...parts];
    if (!all.every((id) => value.has(id))) continue;
    const stated = also.filter((id) => value.has(id));
    const sum = [...parts, ...stated].reduce((total, id) => total + (value.get(id) ?? 0), 0);
    const total = value.get(whole) ?? 0;
    const counted = rule === 'sum.staff' || rule === 'sum.score';
    // The retired may stand outside the count of those who work there: both readings are fair.
    const outside = rule === 'sum.staff' && sum - (value.get('staff.retired') ?? 0) === total;
    const off = counted && Math.abs(total - sum) > 1e-7;
    const verdict = off ? (outside ? (['pass', 'fail'] as const) : ('fail' as const)) : sumVerdict(total, sum);
    checks.push({ rule, verdict, ...open([...all, ...stated]) });
  }
  for (const [rule, stated, part, whole] of [...RATES, ...SHARES]) {
    const [s, p, w] = [value.get(stated), value.get(part), value.get(whole)];
    if (s === undefined || p === undefined || !w) continue;
    const off = Math.abs(s - (p / w) * 100);
    // Close to half a unit of the last place the rounding of the inputs decides; that is left open.
    const near = off > 0.5 && off <= 1.2;
    checks.push({
      rule,
      verdict: off > 0.5 ? 'fail' : 'pass',
      ...(near ? { optional: true } : open([stated, part, whole])),
    });
  }
  return [...checks, ...shareSum(value)];
}

/** The stated shares of basic spending beside 100; whole shares may miss it by their rounding. */
function shareSum(value: ReadonlyMap<string, number>): TruthCheck[] {
  const parts = ['personnel', 'public', 'capital'].map((part) => value.get(`share.${part}_of_basic`));
  if (parts[0] === undefined || parts[1] === undefined) return [];
  const off = Math.abs(100 - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
  if (off < 1e-7) return [{ rule: 'sum.shares', verdict: 'pass' }];
  const verdict = off > 1.5 ? (['fail', 'info'] as const) : (['pass', 'info', 'warn', 'fail'] as const);
  return [{ rule: 'sum.shares', verdict, optional: true }];
}
