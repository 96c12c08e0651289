/** Checks that both corrections files share. Each returns a message in Chinese, or null when the cell holds. */
import { isMetricId, type MetricId, metric } from '../catalogue/metrics.ts';
import type { Bound } from '../model.ts';

const BOUNDS: readonly Bound[] = ['=', '>=', '<=', '~'];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DECIMAL = /^-?\d{1,10}(\.\d{1,6})?$/;

export function missing(cells: Readonly<Record<string, string>>, columns: readonly string[]): string | null {
  const absent = columns.filter((column) => (cells[column] ?? '').trim() === '');
  return absent.length > 0 ? `缺少 ${absent.join('、')}` : null;
}

export function badMetric(id: string): string | null {
  return isMetricId(id) ? null : `指标 ${id} 不在目录中`;
}

export function badValue(id: MetricId, value: string): string | null {
  if (metric(id).unit === null || DECIMAL.test(value)) return null;
  return `数值 ${value} 不是最多六位小数的十进制数`;
}

export function badYear(year: string): string | null {
  return /^(19|20)\d\d$/.test(year) ? null : `年份 ${year} 不是四位年份`;
}

export function badDay(day: string): string | null {
  return DAY.test(day) ? null : `日期 ${day} 应写作 YYYY-MM-DD`;
}

export function badBound(bound: string): string | null {
  return (BOUNDS as readonly string[]).includes(bound) ? null : `界限 ${bound} 应为 = >= <= ~ 之一`;
}

/** The first message, or null when all hold. */
export function firstOf(...messages: readonly (string | null)[]): string | null {
  return messages.find((message) => message !== null) ?? null;
}
