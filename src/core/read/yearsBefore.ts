/** Levels of the years before: «比上年的1406万元减少86万元», «2021年三公经费支出6.02万元», in a report of 2022. */
import type { MetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause, Place } from './clause.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './subject.ts';
import { WHOLES } from './topics.ts';

export interface LevelBefore {
  readonly metric: MetricId;
  readonly year: number;
  readonly topicPlace: Place | null;
}

/** Reports compare with one year, seldom with two. */
const FURTHEST = 2;
/** What was, not what was planned, asked for or saved. */
const LEVELS: ReadonlySet<AmountAspect> = new Set<AmountAspect>(['level', 'executed']);
const KEPT = /^(?:income|expenditure|three_public|assets|procurement)\./;

/** «上年为1406万元», «上年决算14.02万元»: beside this year's, and of the same. */
export function isLastYearBeside(clause: Clause): boolean {
  const said = [...clause.aspects].every((aspect) => aspect === 'executed');
  return clause.marks.has('last_year') && clause.topic === null && said && clause.residue === 0;
}

/** «去年总支出655.1万元»: last year's, with a name of its own. */
export function isLastYearNamed(clause: Clause): boolean {
  const said = [...clause.aspects].every((aspect) => aspect === 'executed');
  return clause.marks.has('last_year') && clause.topic !== null && said && clause.residue === 0;
}

/** What the figure behind `clause` states of last year; null where words are not understood, or speak of a part. */
export function levelOfLastYear(
  clause: Clause,
  state: Sentence,
  around: Surroundings,
  year: number | null,
): LevelBefore | null {
  const own = clause.topic !== null && !clause.bare;
  if (year === null || clause.residue > 0 || (state.lost && !own) || state.otherYear !== null) return null;
  // «与上年8.12万元相比减少0.48万元»: opens a sentence, and is of what the one before was about.
  const opening = state.head === null && (around.previousTopic === 'three_public' || around.previousTopic === 'whole');
  const topic = own
    ? clause.topic
    : (state.topic ?? (clause.bare ? clause.topic : opening ? around.previousTopic : null));
  if (!own && state.topic !== null && !LEVELS.has(state.aspect)) return null;
  if ([...clause.aspects].some((aspect) => aspect !== 'executed') || clause.marks.has('plan')) return null;
  if (own ? clause.fiscal : state.fiscal) return null;
  return levelOf(topic, around, state, year - 1, clause.topicPlace ?? state.topicPlace);
}

/** The same for a year that the clause names: «2021年支出合计954.19万元». */
export function levelOfYear(
  topic: Topic,
  aspect: AmountAspect,
  clause: Clause,
  state: Sentence,
  around: Surroundings,
  year: number | null,
): LevelBefore | null {
  const named = clause.years[0] ?? (state.parts === null ? undefined : state.otherYear);
  if (year === null || named == null || named >= year || named < year - FURTHEST) return null;
  if (!LEVELS.has(aspect) || clause.years.length > 1) return null;
  return levelOf(topic, around, state, named, clause.topicPlace ?? state.topicPlace);
}

function levelOf(
  topic: Topic | null,
  around: Surroundings,
  { narrowed }: Sentence,
  year: number,
  topicPlace: Place | null,
): LevelBefore | null {
  if (topic === null || ((around.ofFiscalSection || narrowed) && WHOLES.has(topic))) return null;
  const metric = METRIC_OF[topic]?.level;
  return metric && KEPT.test(metric) ? { metric, year, topicPlace } : null;
}
