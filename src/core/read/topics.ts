/** How topics stand to each other: which are wholes, which name totals, what two beside each other mean. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Topic } from '../lexicon/terms.ts';

export const WHOLES: ReadonlySet<Topic> = new Set<Topic>(['whole', 'income', 'both_totals']);
/** What a nought or a none of 公务用车购置及运行维护费 is of. */
export const BOTH_VEHICLES: readonly Topic[] = ['three_public.vehicle_purchase', 'three_public.vehicle_operation'];

/** Topics that state totals of the year whatever stands beside them. */
export const TOTALS: Readonly<Partial<Record<Topic, MetricId[]>>> = {
  both_totals: ['income.total', 'expenditure.total'],
  'grand.both': ['income.total', 'expenditure.total'],
  'grand.income': ['income.total'],
  'grand.expenditure': ['expenditure.total'],
};
/** After these a bare 支出 is the unit's, not the topic's. */
export const GENERAL: ReadonlySet<Topic> = new Set<Topic>([
  ...WHOLES,
  'grand.both',
  'grand.income',
  'grand.expenditure',
  'none',
  'income.fiscal_appropriation',
  'income.superior_subsidy',
  'income.business',
  'income.operating',
  'income.affiliated',
  'income.other',
  'income.carryover',
  'income.government_fund',
  'income.non_tax',
]);
/** Of these parts may follow in a sentence of their own: «其中…». */
export const PARTS_FIRST: ReadonlySet<Topic> = new Set<Topic>([
  'whole',
  'income',
  'both_totals',
  'basic',
  'project',
  'fiscal',
  'three_public',
  'assets.total',
]);

/** One kind of the unit's money, not all of it. */
export function isOfPart(topic: Topic | null): boolean {
  return topic !== null && !GENERAL.has(topic) && !/^(?:income|balance)/.test(topic);
}

/** «人员经费和公用经费410万元»: one figure for two. */
export function shared(before: Topic | null, next: Topic, between: string): boolean {
  return before !== null && before !== next && /^支?出?(?:和|及|与|以及)$/.test(between);
}

/** What a figure for two topics speaks of: income and expenditure together have a name, other pairs none. */
export function bothOf(first: Topic, second: Topic): Topic {
  const pair = [first, second].sort().join(' ');
  if (pair === 'grand.expenditure grand.income') return 'grand.both';
  return pair === 'income whole' ? 'both_totals' : 'none';
}

/** «财政拨款» before a general word narrows it: 财政拨款本年收入 is 财政拨款收入, 财政拨款基本支出 a part of 基本支出. */
export function narrow(before: Topic | null, next: Topic): { topic: Topic; fiscal: boolean } {
  const narrower =
    before === 'fiscal' || before === 'income.fiscal_appropriation' || before === 'income.government_fund';
  // «“三公”经费财政拨款决算»: whose money pays does not make it other money.
  if (
    before !== null &&
    (before === 'three_public' || before === 'procurement') &&
    (next === 'fiscal' || next === 'income.fiscal_appropriation')
  )
    return { topic: before, fiscal: false };
  if (!narrower) return { topic: next, fiscal: false };
  if (next === 'income') return { topic: before === 'fiscal' ? 'income.fiscal_appropriation' : before, fiscal: false };
  if (next === 'whole' || next === 'both_totals')
    return { topic: before === 'income.government_fund' ? 'government_fund' : 'fiscal', fiscal: false };
  return { topic: next.startsWith('grand.') ? 'none' : next, fiscal: !next.startsWith('income') };
}

/** All that was received, under whatever name. */
export function isIncome(topic: Topic | null): boolean {
  return topic === 'income' || topic === 'grand.income' || topic === 'grand.both' || topic === 'both_totals';
}

/** «总收入1386万元，其中：本年收入1334万元，年初结转52万元», «收入总计3088万元(含年初结转110万元)»: more than the year's. */
const CARRIED =
  /^[，(]?(?:其中|含|包括|包含|由)[:：]?(?:(?:本年|当年)(?:收入|支出)(?!合计\()|(?:上年|年初|以前年度)结转|年末结转|结转下年)/;

/** The topic of a total that holds what was carried over: it is none of the year alone. */
export function holdsCarryOver(topic: Topic, aspect: string, text: string, at: number): Topic {
  if ((topic !== 'income' && topic !== 'whole') || (aspect !== 'level' && aspect !== 'executed')) return topic;
  if (!CARRIED.test(text.slice(at, at + 16))) return topic;
  return topic === 'income' ? 'grand.income' : 'grand.expenditure';
}
