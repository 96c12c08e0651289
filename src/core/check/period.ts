/** Counts that stop before the year's end. */
import type { Check } from '../model.ts';
import { type Book, toCheck } from './book.ts';

export function checkPeriod(book: Book): Check[] {
  const { period_end, year } = book.input.head;
  if (period_end === null || year === null) return [];
  const missing = Math.round((Date.UTC(year, 11, 31) - Date.parse(`${period_end}T00:00:00Z`)) / 86_400_000);
  if (!Number.isFinite(missing)) return [];
  const covers = missing <= 0;
  return [
    toCheck(book, {
      rule: 'period.covers_year',
      lhs: null,
      rhs: null,
      tolerance: null,
      verdict: covers ? 'pass' : 'warn',
      facts: book.input.facts.filter(
        ({ metric, rank, period_end: end }) => metric.startsWith('articles.') && rank === 1 && end !== null,
      ),
      zh: covers ? `统计到${period_end}，覆盖全年` : `稿件数统计到${period_end}，距年末还有${missing}天`,
      en: covers
        ? `Counted to ${period_end}: the whole year`
        : `Articles are counted to ${period_end}, ${missing} days before the year’s end`,
    }),
  ];
}
