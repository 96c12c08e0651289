/** A statement about scores in prose → a candidate. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isClauseEnd } from './chars.ts';

export function scoreCandidate(
  block: Prose,
  metric: MetricId,
  value: number | null,
  valueText: string | null,
  text: string,
  from: number,
  to: number,
  decimals: number,
  weight: number,
): Candidate {
  return {
    metric,
    value,
    valueText,
    text,
    bound: '=',
    status: 'stated',
    decimals,
    year: null,
    ...placesOf(block, from, to),
    label: null,
    section: block.section,
    rule: `prose.${metric}`,
    weight,
    part: false,
  };
}

/** A clause is not looked for further back than this. */
const LONGEST_CLAUSE = 120;

export function scoreClauseStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < LONGEST_CLAUSE && !isClauseEnd(text, i - 1)) i -= 1;
  return i;
}
