/** Percentages: rates of execution and control, shares. */
import type { MetricId } from '../catalogue/metrics.ts';
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause, Place } from './clause.ts';
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
}

/**
 * What the percentage behind `clause` states, changes aside; null when it is nothing of the catalogue's.
 * `previousTopic` is what the sentence before was about, `year` the report's.
 */
export function percentOf(
  clause: Clause,
  sentence: Sentence,
  previousTopic: Topic | null,
  year: number | null,
): Percent | null {
  if (clause.ofLastYear) return null;
  const named = ownRate(clause);
  if (named) return { metric: named, topicPlace: clause.topicPlace, fiscal: false };
  if (clause.marks.has('last_year') || foreignYear(sentence, clause, year) !== null) return null;
  const share = shareMetric(clause, sentence);
  if (share) return { metric: share, topicPlace: sentence.topicPlace, fiscal: sentence.fiscal };
  return rateOf(clause, sentence, previousTopic === null || previousTopic === 'whole');
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
