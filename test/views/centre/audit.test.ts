/** The audit as people read it, and the page that is printed. */
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/core/model.ts';
import { countsOf, factLabel, ofVerdict, ruleText, sheetPlan } from '../../../src/views/centre/audit.ts';
import type { CheckRow } from '../../../src/views/centre/query.ts';

function check(rule: string, verdict: Verdict, note = rule): CheckRow {
  return {
    report_id: 'r',
    rule,
    lhs: 1,
    rhs: 1,
    delta: 0,
    tolerance: 0,
    verdict,
    fact_ids: [],
    note_zh: note,
    note_en: note,
  };
}

test('rules stand in the order of the catalogue, not of the alphabet', () => {
  const checks = [check('yoy.rate', 'pass'), check('sum.basic', 'pass'), check('sum.expenditure', 'pass')];
  expect(ofVerdict(checks, 'pass').map(({ rule }) => rule)).toEqual(['sum.expenditure', 'sum.basic', 'yoy.rate']);
});

test('counts by verdict', () => {
  expect(countsOf([check('a', 'fail'), check('b', 'pass'), check('c', 'pass')])).toEqual({
    fail: 1,
    warn: 0,
    info: 0,
    pass: 2,
  });
});

describe('the sheet', () => {
  const many = Array.from({ length: 12 }, (_, at) => check('same_statement', 'info', `note ${at}`));
  const checks = [
    ...many,
    check('sum.basic', 'warn'),
    check('sum.shares', 'fail'),
    check('sum.score', 'pass'),
    check('sum.score', 'pass', 'twice'),
  ];

  test('differences first, then remarks, then as many notes as fit', () => {
    const plan = sheetPlan(checks, 4);
    expect(plan.findings.map(({ verdict }) => verdict)).toEqual(['fail', 'warn', 'info', 'info']);
    expect(plan.left).toBe(10);
  });

  test('what agrees is counted by rule', () => {
    expect(sheetPlan(checks).agreed).toEqual([{ rule: 'sum.score', count: 2 }]);
  });

  test('nothing to verify: nothing listed', () => {
    expect(sheetPlan([check('sum.score', 'pass')])).toMatchObject({ findings: [], left: 0 });
  });
});

test.each([
  ['430602-2020/expenditure.total/2020/1', '支出合计'],
  ['430602-2020/expenditure.total/2020/3', '支出合计（第 3 处）'],
  ['430602-2020/nonsense/2020/1', '430602-2020/nonsense/2020/1'],
])('%s is called %s', (id, label) => expect(factLabel(id, 'zh')).toBe(label));

test('a rule says what it compares', () => {
  expect(ruleText('sum.expenditure', 'zh')).toContain('基本支出 + 项目支出');
  expect(ruleText('nonsense', 'zh')).toBe('');
});
