/** The grades of a self-assessment as levels behind a chart of scores. Pure. */
import type { Level } from '../charts/kinds/yearChart.ts';
import type { ChartSettings } from '../charts/types.ts';

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below: the audit's `grade.band`. Points. */
export const GRADES: readonly Level[] = [
  { label: '优', from: 90, to: 100 },
  { label: '良', from: 80, to: 90 },
  { label: '中', from: 60, to: 80 },
  { label: '差', from: 0, to: 60 },
];

const ENGLISH: Readonly<Record<string, string>> = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' };

/** Those above `min`, cut at it, named in the page's language where there is room. */
export function gradeLevels(min: number, settings: ChartSettings): readonly Level[] {
  const named = settings.lang === 'en' && settings.width >= 480;
  return GRADES.filter((grade) => grade.to > min).map(({ label, from, to }) => ({
    label: named ? `${label} ${ENGLISH[label] ?? ''}` : label,
    from: Math.max(min, from),
    to,
  }));
}
