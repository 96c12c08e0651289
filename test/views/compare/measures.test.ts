/** What each unit shows of a measure. */
import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../../src/core/catalogue/choices.ts';
import { BASES, measuredOf, measuresOf, withShown } from '../../../src/views/compare/measures.ts';

const CASES = [
  ['expenditure_total', 'total', '万元', 'expenditure_total', '支出合计'],
  ['expenditure_total', 'per_head', '万元/人', 'spend_per_head', '人均支出'],
  ['expenditure_basic', 'per_head', '万元/人', 'expenditure_basic', '人均基本支出'],
  ['expenditure_personnel', 'share', '%', 'personnel_share', '人员经费占支出'],
  ['expenditure_basic', 'share', '%', 'expenditure_basic', '基本支出占支出'],
  ['income_other', 'share', '%', 'income_other', '其他收入占收入'],
  ['articles_central', 'per_head', '篇/人', 'articles_central', '人均中央级稿件'],
  ['score_total', 'per_head', '分', 'score_total', '自评得分'],
  ['staff_actual', 'per_head', '人', 'staff_actual', '实有人数'],
] as const;

describe('units', () => {
  test.each(CASES)('%s in %s is %s', (column, unit, shown, evidence, zh) => {
    expect(measuredOf(column, unit)).toMatchObject({ id: column, unit: shown, evidence, zh });
  });

  test('an unknown measure or a grade falls back to expenditure', () => {
    expect(measuredOf('nonsense', 'total').id).toBe('expenditure_total');
    expect(measuredOf('score_grade', 'total').id).toBe('expenditure_total');
  });
});

test.each(['total', 'per_head', 'share'] as const)('%s: every row once, each with a source', (unit) => {
  for (const all of [false, true]) {
    const rows = measuresOf(unit, all);
    expect(new Set(rows.map((row) => row.sql)).size).toBe(rows.length);
    expect(rows.every((row) => choiceOf(row.evidence) !== undefined)).toBe(true);
  }
});

test('a variant of another measure is no measure of its own in the list', () => {
  const columns = BASES.map((choice) => choice.column);
  expect(columns).toContain('spend_per_head');
  expect(columns).not.toContain('personnel_share');
});

test('the shown measure is one row, also where it is the per-head form of a listed one', () => {
  const listed = measuresOf('per_head', false);
  const shown = measuredOf('articles_per_head', 'per_head');
  const rows = withShown(listed, shown);
  expect(rows.length).toBe(listed.length);
  expect(rows.filter(({ sql }) => sql === shown.sql).map(({ id }) => id)).toEqual(['articles_per_head']);
  const unusual = measuredOf('income_other', 'total');
  expect(withShown(measuresOf('total', false), unusual)[0]).toBe(unusual);
});
