/** What `f` in the URL names: one statement, one cell of the panel, or one derived measure. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import { MEASURES, type Measure } from '../../core/catalogue/measures.ts';
import { isMetricId, type MetricId } from '../../core/catalogue/metrics.ts';

export type Evidence =
  | { readonly kind: 'fact'; readonly factId: string }
  | { readonly kind: 'cell'; readonly centerId: string; readonly metric: MetricId; readonly year: number }
  | { readonly kind: 'measure'; readonly centerId: string; readonly measure: Measure; readonly year: number };

/** `430602/expenditure.total/2020` or `=spend_per_head/430602/2020`; null for what is no panel column. */
export function cellKey(centerId: string, column: string, year: number): string | null {
  const choice = choiceOf(column);
  if (!choice) return null;
  return choice.kind === 'metric' ? `${centerId}/${choice.id}/${year}` : `=${choice.id}/${centerId}/${year}`;
}

/** The key read back; null when it names nothing that can exist. */
export function parseEvidence(key: string): Evidence | null {
  const [first = '', second = '', third = '', fourth] = key.split('/');
  if (key.startsWith('=')) {
    const measure = MEASURES.find((m) => m.id === first.slice(1));
    const year = Number(third);
    return measure && /^\d{6}$/.test(second) && Number.isInteger(year)
      ? { kind: 'measure', centerId: second, measure, year }
      : null;
  }
  if (fourth !== undefined) return isMetricId(second) ? { kind: 'fact', factId: key } : null;
  const year = Number(third);
  return /^\d{6}$/.test(first) && isMetricId(second) && Number.isInteger(year)
    ? { kind: 'cell', centerId: first, metric: second, year }
    : null;
}
