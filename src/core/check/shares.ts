/** Stated shares against the amounts they are shares of. */
import { EXPENDITURE_PARTS, INCOME_PARTS, type MetricId } from '../catalogue/metrics.ts';
import type { RuleId } from '../catalogue/rules.ts';
import { sumExact } from '../decimal.ts';
import type { Check } from '../model.ts';
import { type Book, exact, figure, toCheck } from './book.ts';
import { judge, number, sumEn, sumZh } from './judge.ts';
import { printedDecimals } from './printed.ts';
import { checkRate, type RateRow } from './quotient.ts';

const BASIC_PARTS = ['personnel', 'public', 'capital'] as const;

const SHARES: readonly RateRow[] = [
  ...BASIC_PARTS.map((part) => shareRow(`share.${part}_of_basic`, `expenditure.${part}`, 'expenditure.basic')),
  ...INCOME_PARTS.map((part) => shareRow(`share.${part}_of_income`, `income.${part}`, 'income.total')),
  ...EXPENDITURE_PARTS.map((part) =>
    shareRow(`share.${part}_of_expenditure`, `expenditure.${part}`, 'expenditure.total'),
  ),
];

/** A share's rule has the id of its metric. */
function shareRow(rule: RuleId & MetricId, part: MetricId, whole: MetricId): RateRow {
  return { rule, rate: rule, pairs: [[part, whole]] };
}

export function checkShares(book: Book): Check[] {
  return [...SHARES.flatMap((row) => checkRate(book, row)), ...sumOfShares(book)];
}

/** 人员 + 公用 (+ 资本性) of basic spending make 100 %. */
function sumOfShares(book: Book): Check[] {
  const personnel = exact(book, 'share.personnel_of_basic');
  const office = exact(book, 'share.public_of_basic');
  const capital = exact(book, 'share.capital_of_basic');
  if (!personnel || !office) return [];
  const parts = capital ? [personnel, office, capital] : [personnel, office];
  const lhs = sumExact(parts.map(({ value }) => value));
  const tolerance = parts.reduce((sum, part) => sum + 0.5 * 10 ** -printedDecimals(part.text), 0);
  const judged = judge(lhs, 100, tolerance, false);
  // Capital spending that has an amount but no share may be what is missing.
  const open = lhs < 100 && !capital && (figure(book, 'expenditure.capital')?.value ?? 0) > 0;
  const verdict = judged === 'fail' && open ? 'info' : judged;
  const end =
    verdict === 'pass'
      ? ['', '']
      : [`，与100%相差${number(100 - lhs)}个百分点`, `: ${number(100 - lhs)} points from 100 %`];
  return [
    toCheck(book, {
      rule: 'sum.shares',
      lhs,
      rhs: 100,
      tolerance,
      verdict,
      facts: parts,
      zh: `基本支出各部分比重：${sumZh(parts)} = ${number(lhs)}%${end[0]}`,
      en: `Stated shares of basic spending: ${sumEn(parts)} = ${number(lhs)} %${end[1]}`,
    }),
  ];
}
