/** Readings that no report can mean: a rate of thousands, an adjustment read as the budget that it made. */
import type { Candidate } from './candidate.ts';

/** Percent. Twice the posts may be filled, not four times. */
const MOST_RATE = 300;
/** No budget is cut to less than this share of what it was. */
const LEAST_LEFT = 0.4;
const ROUNDING = 0.015;

export function plausible(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = (metric: string) =>
    candidates.filter((c) => c.metric === metric && c.year === null && c.value !== null);
  const initial = named('budget.initial');
  const full = named('budget.full_year');
  return candidates.filter((c) => !isAbsurd(c) && !(full.includes(c) && isAdjustment(c, initial, full)));
}

function isAbsurd({ metric, value }: Candidate): boolean {
  if (value === null) return false;
  return (metric.startsWith('rate.') && value > MOST_RATE) || (metric.startsWith('share.') && value > 100);
}

/** «年初预算1088万元，当年调整预算232万元，全年预算1320万元»: by how much. */
function isAdjustment({ value }: Candidate, initial: readonly Candidate[], full: readonly Candidate[]): boolean {
  if (initial.some((first) => first.value === value)) return false;
  const makes = (first: Candidate) =>
    full.some((other) => Math.abs(first.value! + value! - other.value!) < ROUNDING && other.value !== value);
  return initial.some((first) => makes(first) || value! < first.value! * LEAST_LEFT);
}
