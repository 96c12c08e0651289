/** Scopes that differ between reports. Pure. */
import type { PanelRow } from '../../ui/panelRow.ts';
import type { MovedRow } from './query.ts';

export function isXuexi({ outlet }: Pick<MovedRow, 'outlet'>): boolean {
  return outlet.includes('学习强国');
}

/** Reports that list 学习强国, and those of them that count it at another level than its own. */
export function xuexiCounts(moved: readonly MovedRow[]): { readonly reports: number; readonly apart: number } {
  const rows = moved.filter(isXuexi);
  const sum = (some: readonly MovedRow[]): number => some.reduce((total, row) => total + row.reports, 0);
  return { reports: sum(rows), apart: sum(rows.filter((row) => row.tier !== row.tier_reported)) };
}

/** Counts stop before the year's last day. */
export function stopsEarly(row: PanelRow): boolean {
  return typeof row.period_end === 'string' && row.period_end < `${row.year}-12-31`;
}
