/** Stated rates of execution and control, and the saving. */
import { minusExact } from '../decimal.ts';
import type { Check } from '../model.ts';
import { type Book, exact, slack, toCheck } from './book.ts';
import { fundsInPlace } from './funds.ts';
import { judge, number, withUnit, zhLabel } from './judge.ts';
import { checkRate, type RateRow } from './quotient.ts';

const RATES: readonly RateRow[] = [
  {
    rule: 'rate.execution',
    rate: 'budget.execution_rate',
    pairs: [
      ['budget.executed', 'budget.full_year'],
      ['expenditure.total', 'budget.full_year'],
    ],
    // The first budget is what a rate is held to where nothing was adjusted.
    also: [
      ['budget.executed', 'budget.initial'],
      ['expenditure.total', 'budget.initial'],
    ],
  },
  {
    rule: 'rate.execution',
    rate: 'budget.basic_execution_rate',
    pairs: [['expenditure.basic', 'budget.basic_full_year']],
    also: [['expenditure.basic', 'budget.basic_initial']],
  },
  {
    rule: 'rate.execution',
    rate: 'budget.project_execution_rate',
    pairs: [['expenditure.project', 'budget.project_full_year']],
    also: [['expenditure.project', 'budget.project_initial']],
  },
  {
    rule: 'rate.execution',
    rate: 'budget.fiscal_execution_rate',
    pairs: [['budget.fiscal_executed', 'budget.fiscal_full_year']],
  },
  { rule: 'rate.procurement', rate: 'procurement.rate', pairs: [['procurement.actual', 'procurement.budget']] },
  {
    rule: 'rate.public_control',
    rate: 'rate.public_control',
    pairs: [['expenditure.public', 'budget.public_initial']],
  },
  {
    rule: 'rate.in_post_control',
    rate: 'rate.in_post_control',
    pairs: [['staff.in_post', 'staff.establishment']],
    also: [['staff.actual', 'staff.establishment']],
  },
];

export function checkRates(book: Book): Check[] {
  return [...RATES.flatMap((row) => checkRate(book, row)), ...fundsInPlace(book), ...saving(book)];
}

/** What a saving is reckoned from, the likeliest first. */
const BUDGETS = ['budget.full_year', 'budget.initial', 'budget.fiscal_full_year'] as const;
const SPENT = ['budget.executed', 'expenditure.total', 'budget.fiscal_executed'] as const;

/** Saving = budget − spending; of several stated pairs the one that fits is what the report meant. */
function saving(book: Book): Check[] {
  const saved = exact(book, 'budget.saving');
  if (!saved) return [];
  const pairs = BUDGETS.flatMap((id) => SPENT.map((other) => [exact(book, id), exact(book, other)] as const)).flatMap(
    ([budget, spent]) => {
      if (!budget || !spent) return [];
      const rhs = minusExact(budget.value, spent.value);
      const tolerance = [saved, budget, spent].reduce((sum, fact) => sum + slack(book, fact), 0);
      return [{ budget, spent, rhs, tolerance, verdict: judge(saved.value, rhs, tolerance, true) }];
    },
  );
  const found = pairs.find(({ verdict }) => verdict === 'pass') ?? pairs[0];
  if (!found) return [];
  const { budget, spent, rhs, tolerance } = found;
  // More was spent than the year began with: the saving is held to an adjusted budget that is not stated.
  const isAdjusted = budget.metric === 'budget.initial' && rhs < 0 && saved.value >= 0;
  const verdict = isAdjusted ? 'info' : found.verdict;
  const arithmetic = `${number(budget.value)} − ${number(spent.value)} = ${number(rhs)}`;
  return [
    toCheck(book, {
      rule: 'saving',
      lhs: saved.value,
      rhs,
      tolerance,
      verdict,
      facts: [saved, budget, spent],
      zh: `预算节约写作${withUnit(saved)}，${zhLabel(budget)} − ${zhLabel(spent)} = ${arithmetic}${verdict === 'pass' ? '，两者一致' : ''}`,
      en: `The saving is stated as ${number(saved.value)}; budget − spending is ${arithmetic}${verdict === 'pass' ? ': they agree' : ''}`,
    }),
  ];
}
