/** What the parts of a list come to: the whole that they leave nothing of, or the sum that the sentence states. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Aspect, Topic } from '../lexicon/terms.ts';
import type { Clause } from './clause.ts';
import type { Figure } from './numbers.ts';
import type { Sentence } from './sentence.ts';

/** Of these the sum is the one behind them. */
const SUMS: readonly (readonly [parts: RegExp, sum: MetricId, topic: Topic])[] = [
  [/^income\.(?!total)/, 'income.total', 'income'],
  [/^three_public\.(?!total|budget)/, 'three_public.total', 'three_public'],
  [/^expenditure\.(?:basic|project)$/, 'expenditure.total', 'whole'],
  [/^expenditure\.(?:personnel|public)$/, 'expenditure.basic', 'basic'],
];
const SUM_WORDS = /(?:合计|共计|总计|总共|一共|三项合计|两项合计|总额|小计)(?:为|是|达)?(?:人民币)?$/;
/** How far before a sum the word may stand that makes it one. */
const REACH = 12;
/** Half of a cent, in 万元. */
const NOTHING = 5e-7;

/** The amounts of one sentence, in order. */
export class PartSums {
  private parts: { readonly metric: MetricId; readonly value: number }[] = [];

  clear(): void {
    this.parts = [];
  }

  note(metric: MetricId, value: number): void {
    this.parts.push({ metric, value });
  }

  /** «公务接待费1.06万元、公车运行费3.9万元，合计4.96万元»: of what the figure is the sum; null where it is none. */
  sumOf(text: string, { start, value }: Figure): { readonly metric: MetricId; readonly topic: Topic } | null {
    const last = this.parts.at(-1);
    if (last === undefined || !SUM_WORDS.test(text.slice(Math.max(0, start - REACH), start))) return null;
    for (const [kind, metric, topic] of SUMS) {
      if (!kind.test(last.metric)) continue;
      let total = 0;
      let count = 0;
      for (let i = this.parts.length - 1; i >= 0 && kind.test(this.parts[i]!.metric); i -= 1) {
        total += this.parts[i]!.value;
        count += 1;
      }
      if (count > 1 && Math.abs(total - value) < NOTHING) return { metric, topic };
    }
    return null;
  }
}

/** What may be said of the whole again behind its parts. */
const OF_WHOLE = ['rate', 'executed', 'full', 'initial', 'budget'] as const satisfies readonly Aspect[];

/** «执行数900万元，其中基本支出600万元、项目支出300万元，执行率97%»: nothing is left of the whole, so it goes on. */
export function backToWhole(state: Sentence, { topic, aspects }: Clause): void {
  if (state.left === null || Math.abs(state.left) >= NOTHING || state.parts === null || topic !== null) return;
  if (aspects.has('share') || !OF_WHOLE.some((aspect) => aspects.has(aspect))) return;
  Object.assign(state, {
    topic: state.parts.of,
    topicPlace: null,
    aspect: state.parts.aspect,
    parts: null,
    left: null,
  });
}

/** An amount was read: the last one of the sentence, and perhaps a part of the one before 其中. */
export function noteAmount(state: Sentence, value: number): void {
  state.value = value;
  if (state.left !== null) state.left -= value;
}
