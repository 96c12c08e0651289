/** This year against last year: the stated rate of change, and last year's own report. */
import { minusExact } from '../decimal.ts';
import type { Check } from '../model.ts';
import { type Book, exact, type Figure, isFigure, slack, toCheck } from './book.ts';
import { judge, number, within } from './judge.ts';
import { printedDecimals } from './printed.ts';

export function checkYears(book: Book): Check[] {
  return [...changeRate(book), ...lastReport(book)];
}

/** Rate = change ÷ (this year − change). */
function changeRate(book: Book): Check[] {
  const rate = exact(book, 'yoy.expenditure_change_rate');
  const change = exact(book, 'yoy.expenditure_change');
  const total = exact(book, 'expenditure.total') ?? exact(book, 'budget.executed');
  if (!rate || !change || !total) return [];
  const last = minusExact(total.value, change.value);
  if (last <= 0) return [];
  const percent = (change.value / last) * 100;
  const half = book.halfMoney;
  const tolerance = Number(
    (
      0.5 * 10 ** -printedDecimals(rate.text) +
      100 * (half / last + (Math.abs(change.value) * 2 * half) / last ** 2)
    ).toFixed(6),
  );
  const same = within(rate.value - percent, tolerance);
  // Both sides as the report prints them, without a sign, as long as they point the same way.
  const sign = Math.sign(rate.value) === Math.sign(change.value) && rate.value < 0 ? -1 : 1;
  const lhs = rate.value * sign;
  const rhs = Number((percent * sign).toFixed(2));
  const arithmetic = `${number(Math.abs(change.value))} ÷ ${number(last)}`;
  const word = change.value < 0 ? ['下降', 'fell'] : ['增长', 'grew'];
  return [
    toCheck(book, {
      rule: 'yoy.rate',
      lhs,
      rhs,
      tolerance,
      verdict: same ? 'pass' : 'fail',
      facts: [rate, change, total],
      zh: `支出比上年${word[0]}写作${number(lhs)}%，按金额计算为${number(rhs)}%（${arithmetic}，上年 = ${number(total.value)} ${change.value < 0 ? '+' : '−'} ${number(Math.abs(change.value))}）${same ? '，两者一致' : ''}`,
      en: `Expenditure ${word[1]} by ${number(lhs)} % as stated; the amounts give ${number(rhs)} % (${arithmetic})${same ? ': they agree' : ''}`,
    }),
  ];
}

/** The one rule that needs another report. */
export function lastReport(book: Book): Check[] {
  const { head, facts, previous } = book.input;
  if (head.year === null || !previous) return [];
  const lastYear = head.year - 1;
  const held = (list: readonly (typeof facts)[number][]) =>
    list
      .filter(
        (fact): fact is Figure =>
          fact.metric === 'expenditure.total' && fact.year === lastYear && isFigure(fact) && fact.bound === '=',
      )
      .sort((a, b) => a.rank - b.rank)[0];
  const implied = held(facts);
  const own = held(previous.filter(({ status }) => status !== 'derived'));
  if (!implied || !own) return [];
  const tolerance = 3 * slack(book, own);
  const judged = judge(implied.value, own.value, tolerance, true);
  const apart = minusExact(implied.value, own.value);
  return [
    toCheck(book, {
      rule: 'yoy.last_report',
      lhs: implied.value,
      rhs: own.value,
      tolerance,
      // Two reports may count differently: a question, not a contradiction.
      verdict: judged === 'fail' ? 'warn' : judged,
      facts: [implied, own],
      zh: `${implied.status === 'derived' ? '按本年增减额推算的上年支出为' : '本报告写明的上年支出为'}${number(implied.value)}万元，上年报告写作${number(own.value)}万元${judged === 'pass' ? '，两者一致' : `，相差${number(Math.abs(apart))}万元`}`,
      en: `This report ${implied.status === 'derived' ? 'implies' : 'states'} ${number(implied.value)} for last year; last year’s report states ${number(own.value)}${judged === 'pass' ? ': they agree' : ''}`,
    }),
  ];
}
