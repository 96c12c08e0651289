/** A 预算 that does not say which: where the report names its first budget, and it is another, it is the adjusted one. */
import type { Candidate } from './candidate.ts';
import { ALONE } from './subject.ts';

export function settleOpenBudgets(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((c) => c.open)) return candidates;
  const named = (metric: string) => candidates.filter((c) => c.metric === metric && !c.open && c.year === null);
  const initial = named('budget.initial');
  const full = named('budget.full_year');
  return candidates.map((c): Candidate => {
    if (!c.open || c.metric !== 'budget.initial' || (c.implied !== undefined && c.implied !== ALONE)) return c;
    const same = ({ value }: Candidate) => value === c.value;
    if (initial.some(same) || !(full.length > 0 ? full.every(same) : initial.length > 0)) return c;
    return { ...c, metric: 'budget.full_year', rule: `${c.rule}→budget.full_year` };
  });
}
