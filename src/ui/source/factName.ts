import { isMetricId, metric } from '../../core/catalogue/metrics.ts';

/** `430602-2020/expenditure.total/2020/1` → 支出合计; a second statement says which. Pure. */
export function factName(id: string, lang: 'zh' | 'en'): string {
  const [, name = '', , rank = '1'] = id.split('/');
  const label = isMetricId(name) ? metric(name)[lang] : name;
  return rank === '1' ? label : `${label} (${rank})`;
}
