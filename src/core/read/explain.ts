/** Why a metric has the value it has: every statement that was considered, and what spoke for or against it. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { ReportText } from '../model.ts';
import type { Candidate as Reading } from './candidate.ts';
import { readText } from './readText.ts';
import { rule } from './resolve.ts';

export interface Candidate {
  readonly metric: MetricId;
  readonly value: number | string | null;
  readonly text: string;
  readonly quote: string;
  readonly rule: string;
  readonly section: string;
  readonly won: boolean;
  readonly reason: string;
}

/** Every statement of `metric` in the report, best first. Empty when the report states none. */
export function explainMetric(input: ReportText, metric: MetricId): Candidate[] {
  const readings = readText(input);
  const rulings = rule(readings.candidates).filter(({ candidate }) => candidate.metric === metric);
  const first = rulings.find((ruling) => ruling.kept);
  return rulings.map((ruling) => toCandidate(ruling.candidate, readings.text, ruling === first, ruling.reason));
}

function toCandidate(reading: Reading, text: string, won: boolean, reason: string): Candidate {
  return {
    metric: reading.metric,
    value: reading.valueText ?? reading.value,
    text: reading.text,
    quote: text.slice(reading.start, reading.end),
    rule: reading.rule,
    section: reading.section,
    won,
    reason,
  };
}
