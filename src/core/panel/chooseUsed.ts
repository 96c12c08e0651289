/**
 * Which statement the panel shows for a centre, a metric and a year, when several reports (or several places of one
 * report) speak of it. Nothing is dropped: the others stay in `facts` with `used = false`.
 */
import type { MetricGroup } from '../catalogue/metrics.ts';
import { metric } from '../catalogue/metrics.ts';
import type { Fact, ReportKind } from '../model.ts';
import { compareText } from './identity.ts';

export interface StatedFact {
  readonly fact: Fact;
  readonly kind: ReportKind;
  /** The report's own year. */
  readonly reportYear: number | null;
}

const FINAL_FIRST: readonly ReportKind[] = ['final', 'self', 'budget'];
const BUDGET_FIRST: readonly ReportKind[] = ['budget', 'self', 'final'];
const SELF_FIRST: readonly ReportKind[] = ['self', 'final', 'budget'];

/** The accounts settle money and people; the budget settles budgets; the self-evaluation settles the rest. */
const ORDER: Readonly<Record<MetricGroup, readonly ReportKind[]>> = {
  staff: FINAL_FIRST,
  income: FINAL_FIRST,
  expenditure: FINAL_FIRST,
  three_public: FINAL_FIRST,
  assets: FINAL_FIRST,
  budget: BUDGET_FIRST,
  balance: FINAL_FIRST,
  procurement: FINAL_FIRST,
  share: SELF_FIRST,
  rate: SELF_FIRST,
  yoy: SELF_FIRST,
  articles: SELF_FIRST,
  score: SELF_FIRST,
  satisfaction: SELF_FIRST,
};

/** A person's correction wins; a figure copied by hand from a report that we lack comes after those we can read. */
const STATUS_ORDER = ['overridden', 'stated', 'stated_none', 'transcribed', 'derived'] as const;

/** Counts that stop before December, or start after the year's first day, are no figure of the year. */
export function coversYear(fact: Fact): boolean {
  if (fact.year === null) return false;
  const starts = fact.period_start === null || fact.period_start <= `${fact.year}-01-01`;
  const ends = fact.period_end === null || fact.period_end >= `${fact.year}-12-01`;
  return starts && ends;
}

function preference({ fact, kind, reportYear }: StatedFact): readonly number[] {
  const status = STATUS_ORDER.indexOf(fact.status);
  return [
    fact.status === 'overridden' ? 0 : 1,
    fact.status === 'derived' ? 1 : 0,
    // A year's own report before what another year's report says of it.
    reportYear === fact.year ? 0 : 1,
    fact.status === 'transcribed' ? 1 : 0,
    ORDER[metric(fact.metric).group].indexOf(kind),
    Math.abs((reportYear ?? 0) - (fact.year ?? 0)),
    fact.rank,
    status,
  ];
}

function compare(a: StatedFact, b: StatedFact): number {
  const left = preference(a);
  const right = preference(b);
  for (let i = 0; i < left.length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  // A plain report id sorts before its `-2`; a fact id would not, because `-` sorts before `/`.
  return compareText(a.fact.report_id, b.fact.report_id) || compareText(a.fact.fact_id, b.fact.fact_id);
}

/** One fact for each metric and year of one centre. Keys are `metric/year`. */
export function chooseUsed(facts: readonly StatedFact[]): ReadonlyMap<string, StatedFact> {
  const best = new Map<string, StatedFact>();
  for (const candidate of facts) {
    const { fact } = candidate;
    if (!coversYear(fact) || (fact.value === null && fact.value_text === null)) continue;
    const key = `${fact.metric}/${fact.year}`;
    const held = best.get(key);
    if (!held || compare(candidate, held) < 0) best.set(key, candidate);
  }
  return best;
}
