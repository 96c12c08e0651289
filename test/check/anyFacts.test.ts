import fc from 'fast-check';
import { expect, it } from 'vitest';
import { METRICS } from '../../src/core/catalogue/metrics.ts';
import { audit } from '../../src/core/check/audit.ts';
import type { Bound, Fact, Indicator } from '../../src/core/model.ts';
import { auditInput, facts, YEAR } from './inputs.ts';

const money = fc.double({ min: -1e6, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(6)));
const statement = fc.record({
  metric: fc.constantFrom(...METRICS.map(({ id }) => id)),
  value: fc.option(fc.oneof(fc.integer({ min: -1000, max: 100_000 }), money), { nil: null }),
  bound: fc.constantFrom<Bound>('=', '>=', '<=', '~'),
  rank: fc.integer({ min: 1, max: 3 }),
  year: fc.constantFrom(YEAR, YEAR - 1, null),
  text: fc.oneof(fc.string(), fc.constantFrom('1.24亿元', '129.7万元', '1,234.00元', '0', '没有')),
  value_text: fc.constantFrom(null, '优', '不合格', '其他'),
  start: fc.integer({ min: -5, max: 50 }),
  end: fc.integer({ min: -5, max: 50 }),
});
const points = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
const indicator = fc.record({
  level: fc.constantFrom<Indicator['level']>('section', 'indicator'),
  section: fc.constantFrom<Indicator['section']>('output', 'benefit', 'other'),
  weight: points(0, 100),
  score: points(-5, 110),
  name: fc.string(),
});
const [template] = facts('expenditure.total 1');

it('never throws; tolerances are never negative; notes hold no holes', () => {
  fc.assert(
    fc.property(
      fc.array(statement, { maxLength: 40 }),
      fc.array(indicator, { maxLength: 8 }),
      fc.string(),
      (rows, sheet, text) => {
        const input = auditInput('', {
          text,
          facts: rows.map(
            (row): Fact => ({ ...template!, ...row, unit: METRICS.find(({ id }) => id === row.metric)?.unit ?? null }),
          ),
          indicators: sheet.map((row) => ({
            report_id: 'r',
            no: null,
            target: null,
            actual: null,
            quote: '',
            start: 0,
            end: 0,
            ...row,
          })),
        });
        for (const { tolerance, lhs, rhs, delta, note_zh, note_en } of audit(input)) {
          expect(tolerance ?? 0).toBeGreaterThanOrEqual(0);
          expect([lhs ?? 0, rhs ?? 0, delta ?? 0].every(Number.isFinite)).toBe(true);
          expect(`${note_zh}${note_en}`.replaceAll(text, '')).not.toMatch(/NaN|Infinity|undefined|null/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
