/** A stated percentage against the quotient of two stated figures. */
import type { MetricId } from '../catalogue/metrics.ts';
import { metric } from '../catalogue/metrics.ts';
import type { RuleId } from '../catalogue/rules.ts';
import type { Check, Verdict } from '../model.ts';
import { type Book, exact, type Figure, figure, slack, toCheck } from './book.ts';
import { number, within, zhLabel } from './judge.ts';
import { printedDecimals } from './printed.ts';

export interface RateRow {
  readonly rule: RuleId;
  readonly rate: MetricId;
  /** Numerator and denominator, the likeliest pair first; another stated pair that fits is what the report meant. */
  readonly pairs: readonly (readonly [part: MetricId, whole: MetricId])[];
  /** What some reports mean by the same words: such a pair can confirm the rate; where it differs it contradicts nothing. */
  readonly also?: readonly (readonly [part: MetricId, whole: MetricId])[];
}

interface Quotient {
  readonly part: Figure;
  readonly whole: Figure;
  /** %, not rounded. */
  readonly percent: number;
  readonly tolerance: number;
}

export function checkRate(book: Book, row: RateRow): Check[] {
  const rate = figure(book, row.rate);
  if (!rate) return [];
  const stated = (pairs: RateRow['pairs']) =>
    pairs.flatMap(([part, whole]) => quotient(book, rate, exact(book, part), exact(book, whole)));
  const own = stated(row.pairs);
  const options = [...own, ...stated(row.also ?? [])];
  const chosen = options.find((option) => fits(rate, option)) ?? options[0];
  return chosen ? [rateCheck(book, row.rule, rate, chosen, own.length > 0)] : [];
}

function quotient(book: Book, rate: Figure, part: Figure | null, whole: Figure | null): Quotient[] {
  if (!part || !whole || whole.value === 0) return [];
  const base = Math.abs(whole.value);
  const moved = slack(book, part) / base + (Math.abs(part.value) * slack(book, whole)) / base ** 2;
  const tolerance = 0.5 * 10 ** -printedDecimals(rate.text) + 100 * moved;
  return [{ part, whole, percent: (part.value / whole.value) * 100, tolerance: Number(tolerance.toFixed(6)) }];
}

/** «≥ 95 %» is kept by all that is above. */
function fits(rate: Figure, { percent, tolerance }: Quotient): boolean {
  if (rate.bound === '>=') return percent >= rate.value - tolerance;
  if (rate.bound === '<=') return percent <= rate.value + tolerance;
  return within(rate.value - percent, tolerance);
}

function rateCheck(book: Book, rule: RuleId, rate: Figure, found: Quotient, isOwn: boolean): Check {
  const { part, whole, percent, tolerance } = found;
  const verdict: Verdict = fits(rate, found) ? 'pass' : rate.bound === '=' && isOwn ? 'fail' : 'info';
  // In the note the quotient has the decimals that the report itself uses: 63.8 % beside 65.8 %.
  const shown = number(Number(percent.toFixed(Math.max(1, printedDecimals(rate.text)))));
  const arithmetic = `${number(part.value)} ÷ ${number(whole.value)}`;
  const same = verdict === 'pass';
  return toCheck(book, {
    rule,
    lhs: rate.value,
    rhs: Number(percent.toFixed(2)),
    tolerance,
    verdict,
    facts: [rate, part, whole],
    zh: `${nameZh(rate)}写作${number(rate.value)}%，按${wordZh(part)}计算为${shown}%（${zhLabel(part)} ÷ ${zhLabel(whole)} = ${arithmetic}）${same ? '，两者一致' : ''}`,
    en: `${metric(rate.metric).en} is stated as ${number(rate.value)} %; the ${wordEn(part)} give ${shown} % (${arithmetic})${same ? ': they agree' : ''}`,
  });
}

/** 公用经费占基本支出 → 公用经费占比: the whole stands in the arithmetic. */
function nameZh(rate: Figure): string {
  return zhLabel(rate).replace(/占(?:基本支出|收入|支出)$/, '占比');
}

function wordZh(part: Figure): string {
  return part.unit === '人' ? '人数' : '金额';
}

function wordEn(part: Figure): string {
  return part.unit === '人' ? 'head-counts' : 'amounts';
}
