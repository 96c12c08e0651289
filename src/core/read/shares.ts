/** Shares: «占总支出的73%», «其中…占27%». */
import { isMetricId, type MetricId } from '../catalogue/metrics.ts';
import { SHARE_WHOLE } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause } from './clause.ts';
import type { Sentence } from './sentence.ts';

export type Whole = 'basic' | 'expenditure' | 'income';

const OF_BASIC: ReadonlySet<Topic> = new Set<Topic>(['personnel', 'public', 'capital']);
const SHARED: ReadonlyMap<Topic, Whole> = new Map<Topic, Whole>([
  ['basic', 'basic'],
  ['whole', 'expenditure'],
  ['income', 'income'],
]);

/** The share that a percentage behind `clause` states; null when it is none of the catalogue's. */
export function shareMetric(clause: Clause, state: Sentence, plan: boolean): MetricId | null {
  const topic = clause.topic ?? (state.lost ? null : state.topic);
  if (topic === null) return null;
  const { aspects, shareOf } = clause;
  // «占项目支出总额的73%»: a share of something that no metric holds.
  if (shareOf !== null && !SHARED.has(shareOf)) return null;
  const whole =
    shareOf !== null
      ? SHARED.get(shareOf)!
      : aspects.has('share_of_basic')
        ? 'basic'
        : aspects.has('share_of_expenditure')
          ? 'expenditure'
          : aspects.has('share_of_income')
            ? 'income'
            : aspects.has('share')
              ? bareWhole(topic, state)
              : null;
  // «占到位资金的97%»: of what came.
  if (aspects.has('received')) return null;
  if (whole === null || (clause.topic === null && !plan && !['level', 'executed'].includes(state.aspect))) return null;
  const part = topic.startsWith('income.') ? topic.slice('income.'.length) : topic;
  if (!aspects.has('share') || shareOf !== null) state.shareWhole = whole;
  const id = `share.${part}_of_${whole}`;
  return isMetricId(id) ? id : null;
}

/** «占X%»: of what, the sentence or the topic itself tells. */
function bareWhole(topic: Topic, { parts, shareWhole }: Sentence): Whole | null {
  if (OF_BASIC.has(topic)) {
    if (parts?.of === 'basic') return 'basic';
    // «人员支出688.9万元，占基本支出的92.82%；公用支出53.25万元，占7.18%».
    if (shareWhole !== null) return shareWhole;
  }
  if (parts?.of === 'whole') return topic.startsWith('income.') ? null : 'expenditure';
  if (parts?.of === 'income') return 'income';
  return SHARE_WHOLE[topic] ?? null;
}
