/** An amount in prose → a candidate. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, cataloguePlaces, clauseStart, GRAND_WEIGHT, placesOf } from './candidate.ts';
import type { Place } from './clause.ts';
import type { Figure } from './numbers.ts';

/** How a figure came to its metric. */
export interface Reading {
  /** Where the topic is named. */
  readonly topicPlace: Place | null;
  /** Of 财政拨款 alone. */
  readonly fiscal: boolean;
  readonly implied?: string | undefined;
  /** Of a 总计, carry-over included. */
  readonly grand?: boolean;
  /** It does not say which of the budgets. */
  readonly open?: boolean;
  /** A year before the report's own. */
  readonly year?: number;
}

/** The assets' total counts them net: so does the report's statement, where it has both. */
const NET_WEIGHT = 0.1;

function isNet(metric: MetricId, words: string): boolean {
  return metric === 'assets.fixed' && /净[值额][^原]*$/.test(words);
}

/** `sign`: −1 for a change downward. */
export function amountCandidate(block: Prose, figure: Figure, metric: MetricId, how: Reading, sign: 1 | -1): Candidate {
  const from = clauseStart(block.text, figure);
  const label = how.topicPlace && how.topicPlace.from < from ? how.topicPlace : null;
  return {
    metric,
    value: sign * Math.abs(figure.value) === 0 ? 0 : sign === 1 ? figure.value : -Math.abs(figure.value),
    valueText: null,
    text: block.text.slice(figure.start, figure.end),
    bound: figure.bound,
    status: 'stated',
    decimals: cataloguePlaces(figure),
    year: how.year ?? null,
    ...placesOf(block, from, figure.end),
    label: label && { text: block.text.slice(label.from, label.to), ...placesOf(block, label.from, label.to) },
    section: block.section,
    rule: `prose.${metric}`,
    weight: how.grand ? GRAND_WEIGHT : isNet(metric, block.text.slice(from, figure.start)) ? NET_WEIGHT : 0,
    part: how.fiscal,
    ...(how.open ? { open: true as const } : {}),
    ...(how.implied === undefined ? {} : { implied: how.implied }),
  };
}
