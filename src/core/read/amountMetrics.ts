/** The metrics that an amount states: its topic in an aspect, and what else its sentence and its passage say. */
import type { MetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, BUDGET_IS_OPEN, METRIC_OF } from '../lexicon/metricOf.ts';
import type { Aspect, Topic } from '../lexicon/terms.ts';
import { isSentenceEnd } from './chars.ts';
import { type Context, tokenize } from './phrase.ts';
import { BOTH_VEHICLES, TOTALS } from './topics.ts';

/** What one paragraph leaves to the next of its section. */
export interface Passage {
  section: string;
  hasBudget: boolean;
  /** The last budget of the whole unit: what a bare 预算 of its parts means, behind 其中. */
  lastBudget: 'initial' | 'full' | null;
}

export interface Amount {
  readonly topic: Topic;
  readonly aspect: AmountAspect;
  readonly value: number;
  /** The figure before was of the same topic. */
  readonly sameTopic: boolean;
  /** The sentence begins with 其中. */
  readonly ofParts: boolean;
}

/** `said`: the aspects of the whole sentence, asked for only where they decide. */
export function metricsOf(
  amount: Amount,
  passage: Passage,
  plan: boolean,
  said: () => ReadonlySet<Aspect>,
): readonly MetricId[] {
  const { topic, aspect, value } = amount;
  if (topic === 'three_public.vehicles')
    return value === 0 ? BOTH_VEHICLES.flatMap((one) => METRIC_OF[one]?.[aspect] ?? []) : [];
  const totals = TOTALS[topic];
  if (totals) return aspect === 'level' || aspect === 'executed' ? totals : [];
  const row = METRIC_OF[topic];
  if (!row) return [];
  if (plan && topic.startsWith('income')) return row.level ? [row.level] : [];
  const open = aspect === 'budget' && BUDGET_IS_OPEN.has(topic);
  const metric = row[open ? openBudget(amount, passage, said()) : aspect];
  if (!metric) return [];
  if (topic === 'whole' && aspect === 'executed' && isAgainstBudget(passage, said()))
    return ['budget.executed', metric];
  return [metric];
}

/** Which budget a bare 预算 is: the sentence tells, or the whole of which 其中 opens the parts. */
function openBudget(
  { topic, sameTopic, ofParts }: Amount,
  passage: Passage,
  said: ReadonlySet<Aspect>,
): 'initial' | 'full' {
  if (said.has('full')) return 'initial';
  // «预算指标共计235万元，其中年初预算143万元，年中追加92万元».
  if (topic === 'whole' && !sameTopic && said.has('initial') && said.has('supplement')) return 'full';
  if (sameTopic && said.has('initial')) return 'full';
  return topic !== 'whole' && ofParts && said.has('executed') ? (passage.lastBudget ?? 'initial') : 'initial';
}

const OF_BUDGETS = ['full', 'initial', 'budget', 'rate'] as const satisfies readonly Aspect[];

/** «实际支出» set against a budget of the whole unit in the same passage is its execution. */
function isAgainstBudget(passage: Passage, said: ReadonlySet<Aspect>): boolean {
  return passage.hasBudget || OF_BUDGETS.some((one) => said.has(one));
}

/** «年初安排专项经费60万元，追加45万元，专项资金共计105万元»: what there was to spend, not what was spent. */
export function isSumOfProjects(topic: Topic, words: string | null, said: () => ReadonlySet<Aspect>): boolean {
  if (topic !== 'project' || words === null || words.includes('支出')) return false;
  return said().has('supplement') && (said().has('initial') || said().has('budget'));
}

/** A sentence is looked through no further than this. */
const LONGEST_SENTENCE = 400;

/** All aspects of the sentence that begins at `from`: whether a bare 预算 is the first or the adjusted one, the rest of it tells. */
export function aspectsOfSentence(text: string, from: number, context: Context): ReadonlySet<Aspect> {
  const most = Math.min(text.length, from + LONGEST_SENTENCE);
  let to = from;
  while (to < most && !isSentenceEnd(text, to)) to += 1;
  const aspects = new Set<Aspect>();
  for (const token of tokenize(text, from, to, 'money', context)) {
    if (token.kind === 'term' && token.term.kind === 'aspect') aspects.add(token.term.id);
  }
  return aspects;
}
