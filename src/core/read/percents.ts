/** Percentages: rates of execution and control, shares. */
import type { MetricId } from '../catalogue/metrics.ts';
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause, Place } from './clause.ts';
import type { Context } from './phrase.ts';
import { foreignYear, type Sentence } from './sentence.ts';
import { shareMetric } from './shares.ts';
import { WHOLES } from './topics.ts';

interface Percent {
  readonly metric: MetricId;
  /** Where the topic is named. */
  readonly topicPlace: Place | null;
  /** Of 财政拨款 alone. */
  readonly fiscal: boolean;
  readonly implied?: string;
  /** A year before the report's own. */
  readonly year?: number;
}

/**
 * What the percentage behind `clause` states, changes aside; null when it is nothing of the catalogue's.
 * `previousTopic` is what the sentence before was about, `context` holds the report's year.
 */
export function percentOf(
  clause: Clause,
  sentence: Sentence,
  previousTopic: Topic | null,
  { year, plan }: Context,
): Percent | null {
  if (clause.ofLastYear) return null;
  const named = ownRate(clause);
  if (named) return { metric: named, topicPlace: clause.topicPlace, fiscal: false };
  if (clause.marks.has('last_year')) return null;
  const other = foreignYear(sentence, clause, year);
  if (other !== null) return rateOfYearBefore(clause, other, year);
  const share = shareMetric(clause, sentence, plan);
  if (share) return { metric: share, topicPlace: sentence.topicPlace, fiscal: sentence.fiscal };
  return rateOf(clause, sentence, previousTopic === null || previousTopic === 'whole');
}

/** «2022年预算完成率98.1%，2023年下降2.4个百分点»: of the year before, in so many words. */
function rateOfYearBefore(clause: Clause, other: number, year: number | null): Percent | null {
  const named = clause.years.length === 1 && year !== null && other === year - 1;
  const plain = clause.topic === null && clause.lastAspect === 'rate' && clause.aspects.size === 1;
  return named && plain ? { metric: 'budget.execution_rate', topicPlace: null, fiscal: false, year: other } : null;
}

/** Rates that need no topic beside them. */
function ownRate(clause: Clause): MetricId | null {
  // «年初预算到位率88%»: how much of the funds was in the first budget.
  if (clause.topic === 'funds_in_place') return clause.aspects.has('initial') ? null : 'rate.funds_in_place';
  return clause.aspects.has('in_post_rate') ? 'rate.in_post_control' : null;
}

/** Without any topic a rate is of the whole unit, unless the sentence before was about a part (`mayBeWhole` false). */
function rateOf(clause: Clause, sentence: Sentence, mayBeWhole: boolean): Percent | null {
  // «到位1602万元，为年初预算的103%»: what came, not what was spent.
  if (clause.topic === null && sentence.aspect === 'received') return null;
  const control = clause.aspects.has('control_rate');
  // «年中追加占年初预算的41%», «执行率低于80%的项目有3个».
  if (clause.aspects.has('supplement') || clause.marks.has('against_budget')) return null;
  if (!clause.aspects.has('rate') && !control) return null;
  // What is left over has no rate: it is that of what the sentence is about.
  const about = sentence.topic?.startsWith('balance') ? wholeOf(sentence.head) : sentence.topic;
  const taken = sentence.lost ? null : (about ?? (mayBeWhole ? 'whole' : null));
  const topic = clause.topic ?? taken;
  const metric = topic === null ? undefined : METRIC_OF[topic]?.[control ? 'control_rate' : 'rate'];
  const fiscal = clause.topic === null ? sentence.fiscal : clause.fiscal;
  if (!metric || clause.marks.has('plan') || (fiscal && topic !== 'fiscal' && topic !== 'income.fiscal_appropriation'))
    return null;
  const topicPlace = clause.topicPlace ?? sentence.topicPlace;
  const implied = clause.topic === null && sentence.topic === null;
  return { metric, topicPlace, fiscal, ...(implied ? { implied: 'no topic in the sentence' } : {}) };
}

function wholeOf(head: Topic | null): Topic | null {
  return head === null || WHOLES.has(head) ? 'whole' : head;
}
