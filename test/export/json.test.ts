import { expect, it } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { ABOUT, SHEET } from './sample.ts';

it('JSON keeps ids, codes and nulls', () => {
  const parsed = JSON.parse(toJson(SHEET)) as Record<string, unknown> & { rows: Record<string, unknown>[] };
  expect(parsed.row_count).toBe(5);
  expect(parsed).not.toHaveProperty('notice');
  expect(parsed.rows[1]).toMatchObject({ expenditure_total: 0, expenditure_total_status: 'stated_none' });
  expect(parsed.rows[3]).toMatchObject({ expenditure_total: null, expenditure_total_status: null, has_report: false });
  expect(parsed.rows[4]).toMatchObject({ name: '=1+1', expenditure_total_bound: '>=', source_kind: 'digest' });
});

it('an empty table is still a document', () => {
  expect(JSON.parse(toJson({ ...SHEET, rows: [] }))).toMatchObject({ row_count: 0, rows: [] });
});

it('synthetic data says so', () => {
  expect(JSON.parse(toJson({ ...SHEET, about: { ...ABOUT, synthetic: true } }))).toMatchObject({
    notice: '模拟数据',
    synthetic: true,
  });
});
