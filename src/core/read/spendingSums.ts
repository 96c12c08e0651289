/** The row of spending whose columns are lost: only what the sums prove. */
import type { Span } from './span.ts';

/** 合计 comes first under merged heads; 基本, 人员, 公用, 项目 follow where their sums come out exactly. */
export function proveSpending(heads: readonly Span[], values: readonly Span[]): Span[][] {
  const find = (pattern: RegExp) => heads.find((h) => pattern.test(h.text));
  const total = find(/合计$/);
  const cents = values.map((v) => Math.round(Number(v.text.replace(/[^\d.]/g, '')) * 100));
  const [first = 0, basic = -1, personnel = -1, office = -1, project = -1] = cents;
  if (!total || cents.some((v) => Number.isNaN(v) || v > first)) return [];
  const rows: Span[][] = [[total, values[0]!]];
  const parts = [find(/^基本支出/), find(/^人员/), find(/公用/), find(/^项目支出/)];
  if (parts.every((p) => p !== undefined) && basic + project === first && personnel + office === basic) {
    parts.forEach((part, k) => {
      rows.push([part!, values[k + 1]!]);
    });
  }
  return rows;
}
