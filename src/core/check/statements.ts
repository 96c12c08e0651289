/** One metric of one scope has one value; and the same thing counted in words («十大宣传平台») one count. */
import { metric } from '../catalogue/metrics.ts';
import type { Check, Fact } from '../model.ts';
import { gradeBand } from '../panel/gradeBand.ts';
import { type Book, exact, isFigure, toCheck } from './book.ts';
import { judge, number, withUnit } from './judge.ts';

export function checkStatements(book: Book): Check[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of book.input.facts) {
    if (fact.status === 'derived' || fact.status === 'overridden') continue;
    // A count of another period is another scope.
    const key = [fact.metric, fact.year, fact.period_start, fact.period_end, valuation(fact)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...[...groups.values()].flatMap((group) => contradiction(book, group)), ...countedThings(book)];
}

/** 原值 and 净值 of the same assets are two scopes. */
function valuation({ metric: id, quote, label }: Fact): string {
  if (id !== 'assets.fixed') return '';
  const named = [...`${label ?? ''}${quote}`.matchAll(/原值|净值|净额/g)].at(-1)?.[0] ?? '';
  return named.replace('净额', '净值');
}

/** The rank that the report is held to, against the first other that cannot be true beside it. */
function contradiction(book: Book, group: readonly Fact[]): Check[] {
  const [held, ...others] = [...group].sort((a, b) => a.rank - b.rank);
  const other = held && others.find((fact) => !canBothBe(held, fact) && !isPart(book, held, fact));
  if (!held || !other) return [];
  const isMoney = metric(held.metric).unit === '万元';
  const tolerance = isMoney ? 2 * book.halfMoney : 0;
  const verdict = isFigure(held) && isFigure(other) ? judge(held.value, other.value, tolerance, isMoney) : 'fail';
  if (verdict === 'pass') return [];
  const { zh, en } = metric(held.metric);
  return [
    toCheck(book, {
      rule: 'same_statement',
      lhs: held.value,
      rhs: other.value,
      tolerance,
      verdict,
      facts: [held, other],
      zh: `${zh}在文中有两种写法：${asPrinted(held, other).join('、')}`,
      en: `${en} is stated in two ways: ${asPrinted(held, other).join(', ')}`,
    }),
  ];
}

/** The two figures as the report prints them; where they look alike and only their units differ, with what each comes to. */
function asPrinted(held: Fact, other: Fact): readonly string[] {
  const digits = (fact: Fact): string => fact.text.replace(/[^\d.]/g, '');
  const alike = digits(held) === digits(other);
  return [held, other].map((fact) => (alike && isFigure(fact) ? `${fact.text}（${withUnit(fact)}）` : fact.text));
}

/** A part of the head-count under its name: «在职9人» of 16 people, 9 of whom are in post. */
const HEADS = ['staff.in_post', 'staff.contract', 'staff.retired'] as const;

function isPart(book: Book, held: Fact, other: Fact): boolean {
  if (held.metric !== 'staff.actual' || other.value === null) return false;
  const [inPost = 0, contract = 0, retired = 0] = HEADS.map((id) => exact(book, id)?.value ?? 0);
  const sums = [inPost, contract, retired, inPost + contract, inPost + retired, contract + retired];
  return other.value !== 0 && sums.includes(other.value);
}

/** About a tenth is what 约 leaves open. */
const ABOUT = 0.1;

function canBothBe(a: Fact, b: Fact): boolean {
  if (!isFigure(a) || !isFigure(b)) {
    const [one, two] = [gradeBand(a.value_text), gradeBand(b.value_text)];
    return one === null || two === null || one === two;
  }
  if (a.value === b.value) return true;
  if (a.bound === '~' || b.bound === '~')
    return Math.abs(a.value - b.value) <= ABOUT * Math.max(Math.abs(a.value), Math.abs(b.value));
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  return low.bound === '>=' || high.bound === '<=';
}

const COUNT = '([一二三四五六七八九十两百]{1,4}|\\d{1,3})';
/** Things of the centre itself that reports count in passing, before or behind the noun. */
const NOUNS = ['宣传平台', '媒体平台', '专题专栏', '内设机构'].map((noun) => ({
  noun,
  before: new RegExp(`${COUNT}(?:大|个)${noun}`, 'g'),
  behind: new RegExp(`${noun}${COUNT}(?:余|多)?个`, 'g'),
}));

function countedThings(book: Book): Check[] {
  const plain = book.input.text.slice(0, 100_000).replace(/\s+/g, '');
  return NOUNS.flatMap(({ noun, before, behind }) => {
    if (!plain.includes(noun)) return [];
    const found = [...plain.matchAll(before), ...plain.matchAll(behind)].map((match) => ({
      words: match[0],
      count: parse(match[1] ?? ''),
    }));
    const counts = [...new Set(found.map(({ count }) => count))];
    const [lhs, rhs] = counts;
    if (lhs === undefined || rhs === undefined) return [];
    const words = counts.map((count) => found.find((one) => one.count === count)?.words ?? '').map((one) => `“${one}”`);
    return [
      toCheck(book, {
        rule: 'same_statement',
        lhs,
        rhs,
        tolerance: 0,
        verdict: 'info',
        facts: [],
        zh: `文中对${noun}的数目有不同写法：${words.join('、')}`,
        en: `The text counts “${noun}” in different ways: ${counts.map(number).join(', ')}`,
      }),
    ];
  });
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 十二 → 12, 二十 → 20, 12 → 12. */
function parse(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0)) * 10 : 0;
  return ten + (DIGITS[ones ?? ''] ?? 0);
}
