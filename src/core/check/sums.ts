/** Totals against their parts. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { RuleId } from '../catalogue/rules.ts';
import { minusExact, sumExact } from '../decimal.ts';
import type { Check, Verdict } from '../model.ts';
import { type Book, exact, type Figure, slack, toCheck } from './book.ts';
import { apart, enLabel, judge, number, sumEn, sumZh, unitEn, within, withUnit, zhLabel } from './judge.ts';

interface SumRow {
  readonly rule: RuleId;
  readonly total: MetricId;
  readonly parts: readonly MetricId[];
  /** Where one of these is unstated, parts below the total are no contradiction: something was left out. */
  readonly usual: readonly MetricId[];
  /** Counted beside the parts by some reports and inside one of them, or outside the total, by others. */
  readonly floating?: readonly MetricId[];
  /** Kinds that the catalogue does not know may fill the gap (无形资产): below the total is never a contradiction. */
  readonly open?: boolean;
}

const SUMS: readonly SumRow[] = [
  {
    rule: 'sum.expenditure',
    total: 'expenditure.total',
    parts: [
      'expenditure.basic',
      'expenditure.project',
      'expenditure.remit_superior',
      'expenditure.operating',
      'expenditure.subsidy_affiliated',
    ],
    usual: ['expenditure.basic', 'expenditure.project'],
  },
  {
    rule: 'sum.basic',
    total: 'expenditure.basic',
    parts: ['expenditure.personnel', 'expenditure.public'],
    usual: ['expenditure.personnel', 'expenditure.public'],
    floating: ['expenditure.capital'],
  },
  {
    rule: 'sum.income',
    total: 'income.total',
    parts: [
      'income.fiscal_appropriation',
      'income.superior_subsidy',
      'income.business',
      'income.operating',
      'income.affiliated',
      'income.other',
    ],
    usual: ['income.fiscal_appropriation', 'income.superior_subsidy', 'income.other'],
    floating: ['income.government_fund', 'income.non_tax', 'income.carryover'],
  },
  {
    rule: 'sum.three_public',
    total: 'three_public.total',
    parts: [
      'three_public.abroad',
      'three_public.vehicle_purchase',
      'three_public.vehicle_operation',
      'three_public.reception',
    ],
    usual: [
      'three_public.abroad',
      'three_public.vehicle_purchase',
      'three_public.vehicle_operation',
      'three_public.reception',
    ],
  },
  {
    rule: 'sum.assets',
    total: 'assets.total',
    parts: ['assets.current', 'assets.fixed'],
    usual: ['assets.current', 'assets.fixed'],
    open: true,
  },
  {
    rule: 'sum.staff',
    total: 'staff.actual',
    parts: ['staff.in_post', 'staff.contract'],
    usual: ['staff.in_post', 'staff.contract', 'staff.retired'],
    floating: ['staff.retired'],
  },
  {
    rule: 'sum.initial_budget',
    total: 'budget.initial',
    parts: ['budget.basic_initial', 'budget.project_initial'],
    usual: ['budget.basic_initial', 'budget.project_initial'],
  },
  {
    rule: 'sum.full_year_budget',
    total: 'budget.full_year',
    parts: ['budget.basic_full_year', 'budget.project_full_year'],
    usual: ['budget.basic_full_year', 'budget.project_full_year'],
  },
];

export function checkSums(book: Book): Check[] {
  return SUMS.flatMap((row) => checkSum(book, row));
}

function checkSum(book: Book, row: SumRow): Check[] {
  const total = exact(book, row.total);
  if (!total) return [];
  const parts = statedOf(book, row.parts);
  if (parts.length === 0) return [];
  const floating = statedOf(book, row.floating ?? []);
  // One head-count beside another says nothing of a sum, nor do retired and contract staff without those in post: «另有».
  const counted = parts.length + floating.length;
  if (row.rule === 'sum.staff' && (counted < 2 || !parts.some((part) => part.metric === 'staff.in_post'))) return [];
  // Only people in post are counted, and they stand for the head-count too: one statement, no sum.
  if (row.rule === 'sum.staff' && total.rule.endsWith('→staff.actual')) return [];
  const isOpen = row.open === true || row.usual.some((id) => !exact(book, id));
  const { chosen, rhs, tolerance } = bestVariant(book, total, parts, floating, isOpen);
  const left = minusExact(total.value, rhs);
  const money = total.unit === '万元';
  const judged = judge(total.value, rhs, tolerance, money);
  const verdict: Verdict = judged !== 'pass' && left > 0 && isOpen ? 'info' : judged;
  const words = wording(total, chosen, rhs, left, verdict);
  return [
    toCheck(book, { rule: row.rule, lhs: total.value, rhs, tolerance, verdict, facts: [total, ...chosen], ...words }),
  ];
}

function statedOf(book: Book, ids: readonly MetricId[]): Figure[] {
  return ids.map((id) => exact(book, id)).filter((fact) => fact !== null);
}

interface Variant {
  readonly chosen: readonly Figure[];
  readonly rhs: number;
  readonly tolerance: number;
}

/**
 * With and without the floating parts: what fits is what the report meant. Where nothing fits and a usual part is
 * unstated, the fullest sum that the total can hold; else all of them.
 */
function bestVariant(
  book: Book,
  total: Figure,
  parts: readonly Figure[],
  floating: readonly Figure[],
  isOpen: boolean,
): Variant {
  const variants = subsets(floating).map((extra): Variant => {
    const chosen = [...parts, ...extra];
    const tolerance = [total, ...chosen].reduce((sum, fact) => sum + slack(book, fact), 0);
    return { chosen, rhs: sumExact(chosen.map(({ value }) => value)), tolerance };
  });
  const fits = variants.find(({ rhs, tolerance }) => within(total.value - rhs, tolerance));
  const holds = isOpen ? variants.filter(({ rhs }) => rhs < total.value).sort((a, b) => b.rhs - a.rhs)[0] : undefined;
  return fits ?? holds ?? variants[0]!;
}

/** All subsets, the whole first; at most three items float. */
function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  const rest = subsets(others);
  return rest.map((set) => [first, ...set]).concat(rest);
}

function wording(
  total: Figure,
  parts: readonly Figure[],
  rhs: number,
  left: number,
  verdict: Verdict,
): { zh: string; en: string } {
  const zh = `${zhLabel(total)}写作${withUnit(total)}，各部分为${sumZh(parts)} = ${number(rhs)}`;
  const en = `${enLabel(total)} is stated as ${number(total.value)}${unitEn(total)}; the parts are ${sumEn(parts)} = ${number(rhs)}`;
  const gap = apart(total, left);
  if (left === 0) return { zh: `${zh}，两者一致`, en: `${en}: they agree` };
  if (verdict === 'pass')
    return {
      zh: `${zh}，${gap.zh}，在取整范围内`,
      en: `${en}: ${gap.en}, within rounding`,
    };
  if (verdict === 'info')
    return { zh: `${zh}，其余${number(left)}未分列`, en: `${en}: the remaining ${number(left)} is not broken down` };
  const twin = parts.length > 1 ? parts.find(({ value }) => value === total.value) : undefined;
  const more = twin
    ? { zh: `；总额与${zhLabel(twin)}相同`, en: `; the total equals “${enLabel(twin)}”` }
    : { zh: '', en: '' };
  return {
    zh: `${zh}，${gap.zh}${more.zh}`,
    en: `${en}: ${gap.en}${more.en}`,
  };
}
