import { isMetricId, metric } from '../../core/catalogue/metrics.ts';
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';

/** The rule's name in the page's language, of a stated share which share; its id where the catalogue has none. Pure. */
export function ruleName(id: string, lang: 'zh' | 'en'): string {
  if (id.startsWith('share.') && isMetricId(id)) return metric(id)[lang];
  return AUDIT_RULES.find((row) => row.id === id)?.[lang] ?? id;
}
