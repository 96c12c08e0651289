/** 资金到位率: funds received are no metric of their own, so both sides must stand in the sentence of the rate. */
import type { Check } from '../model.ts';
import { type Book, figure, toCheck } from './book.ts';
import { number, within } from './judge.ts';
import { printedDecimals } from './printed.ts';

const RECEIVED = /(?:实际到位|到位(?:资金|金额)|资金到位)[^\d。；]{0,8}(\d+(?:\.\d+)?)(万元|元|亿元)/;
const DUE = /(?:应到位|预算(?:安排|批复|资金)?|下达(?:资金)?|计划)[^\d。；]{0,8}(\d+(?:\.\d+)?)(万元|元|亿元)/;
const REACH = 120;
const SCALE: Readonly<Record<string, number>> = { 元: 0.0001, 万元: 1, 亿元: 10_000 };

export function fundsInPlace(book: Book): Check[] {
  const rate = figure(book, 'rate.funds_in_place');
  if (!rate || rate.end <= rate.start) return [];
  const around = book.input.text.slice(Math.max(0, rate.start - REACH), rate.end + REACH).replace(/\s/g, '');
  const sentence = around.split('。').find((part) => /到位率/.test(part)) ?? '';
  const [received, due] = [RECEIVED.exec(sentence), DUE.exec(sentence)].map((match) => amount(match));
  if (received == null || due == null || due === 0) return [];
  const percent = (received / due) * 100;
  const tolerance = 0.5 * 10 ** -printedDecimals(rate.text) + (100 * book.halfMoney * (1 + received / due)) / due;
  const same = within(rate.value - percent, tolerance);
  const arithmetic = `${number(received)} ÷ ${number(due)}`;
  return [
    toCheck(book, {
      rule: 'rate.funds_in_place',
      lhs: rate.value,
      rhs: Number(percent.toFixed(2)),
      tolerance,
      verdict: same ? 'pass' : 'fail',
      facts: [rate],
      zh: `资金到位率写作${number(rate.value)}%，按同一句的金额计算为${number(Number(percent.toFixed(2)))}%（${arithmetic}）`,
      en: `Funds in place are stated as ${number(rate.value)} %; the amounts of the same sentence give ${number(Number(percent.toFixed(2)))} % (${arithmetic})`,
    }),
  ];
}

function amount(match: RegExpExecArray | null): number | null {
  return match?.[1] === undefined ? null : Number(match[1]) * (SCALE[match[2] ?? ''] ?? 1);
}
