/** Changes against last year: «比上年减少45.06万元，下降25.78%». */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause } from './clause.ts';
import type { Figure } from './numbers.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './subject.ts';
import { GENERAL } from './topics.ts';

interface Change {
  readonly metric: MetricId;
  readonly topic: Topic;
  readonly sign: 1 | -1;
  /** Of a 总计, carry-over included. */
  readonly grand: boolean;
}

/** Only the change of the whole unit's spending is a metric; null for every other. */
export function changeOf(figure: Figure, clause: Clause, state: Sentence, around: Surroundings): Change | null {
  const said = clause.aspects;
  // «基本支出985万元，比上年支出增加20万元»: 支出 is that of 基本支出.
  const named = clause.bare && state.topic !== null && !GENERAL.has(state.topic) ? state.topic : clause.topic;
  const topic =
    named ??
    state.topic ??
    (around.previousTopic === 'whole' && (said.has('executed') || isOpening(clause, state)) ? 'whole' : null);
  const grand = topic === 'grand.both' || topic === 'grand.expenditure';
  if (topic === null || (topic !== 'whole' && !grand)) return null;
  const against = clause.marks.has('against_last_year') ? 'last_year' : state.against;
  const bySign = said.has('change') && !said.has('up') && !said.has('down');
  if (against !== 'last_year' || !(bySign || said.has('up') !== said.has('down'))) return null;
  const takenOver = clause.topic === null;
  if (clause.fiscal || around.ofFiscalSection || state.narrowed || (takenOver && state.fiscal)) return null;
  if (takenOver && state.topic !== null && !['level', 'executed'].includes(state.aspect)) return null;
  const metric = figure.unitClass === 'percent' ? 'yoy.expenditure_change_rate' : 'yoy.expenditure_change';
  const down = bySign ? figure.value < 0 : said.has('down');
  return { metric, topic, sign: down ? -1 : 1, grand };
}

/** «与上年相比减少176万元»: a sentence that opens so speaks of what the sentence before was about. */
function isOpening(clause: Clause, state: Sentence): boolean {
  const against = clause.marks.has('against_last_year') || state.against === 'last_year'; // «与上年的291万元相比，增加47万元»
  return against && clause.residue === 0 && state.head === null && !state.lost;
}

/** What a change speaks of, the next words may speak of too: «人员经费增加20万元，增长3%». */
export function noteChanged(state: Sentence, clause: Clause): void {
  const named = clause.topic !== null && clause.residue === 0 && !clause.bare;
  if (named) Object.assign(state, { topic: clause.topic, topicPlace: clause.topicPlace, fiscal: clause.fiscal });
  else if (clause.bare) state.topic ??= clause.topic;
}
