/** Where the amounts of a paragraph are written down. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import { amountCandidate, type Reading } from './amountCandidate.ts';
import type { Passage } from './amountMetrics.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clause.ts';
import type { Figure } from './numbers.ts';
import { isStaffRate, rateOfEquation } from './quotientRate.ts';
import { whollyOf } from './wholly.ts';

export class AmountBook {
  readonly found: Candidate[] = [];

  constructor(
    private readonly block: Prose,
    private readonly passage: Passage,
  ) {}

  /** `sign`: −1 for a change downward. */
  emit(figure: Figure, metric: MetricId, how: Reading, sign: 1 | -1 = 1): void {
    if (metric === 'budget.full_year' || metric === 'budget.initial') {
      this.passage.hasBudget = true;
      this.passage.lastBudget = metric === 'budget.initial' ? 'initial' : 'full';
    }
    this.found.push(amountCandidate(this.block, figure, metric, how, sign));
  }

  /** «…980万元，全部为财政拨款收入»: the kind that is all of it. */
  emitWholly(figure: Figure, topic: Topic, aspect: AmountAspect, fiscal: boolean): void {
    const wholly = whollyOf(this.block.text, figure.end, topic, aspect);
    if (wholly) this.emit(figure, wholly.metric, { topicPlace: null, fiscal });
  }

  /** A rate whose name stands further to the left, or that posts and people before it make; `from`: of the sentence. */
  emitNamedRate(figure: Figure, { topic, marks, aspects }: Clause, from: number): void {
    const { text, section } = this.block;
    if (topic !== null || marks.has('last_year')) return;
    const equation = rateOfEquation(text, from, figure.start);
    const staff = aspects.has('control_rate') && isStaffRate(text, from, figure.start, section);
    const metric = equation ?? (staff ? 'rate.in_post_control' : null);
    if (metric) this.emit(figure, metric, { topicPlace: null, fiscal: false });
  }
}
