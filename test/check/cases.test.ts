import { describe, expect, it } from 'vitest';
import type { AuditInput } from '../../src/core/check/audit.ts';
import { audit } from '../../src/core/check/audit.ts';
import type { Bound, Check, Indicator, Outlet, Verdict } from '../../src/core/model.ts';
import { auditInput, facts, YEAR } from './inputs.ts';
import { RULE_CASES } from './ruleCases.ts';

function found(input: AuditInput, rule: string): Check | undefined {
  return audit(input).find((check) => check.rule === rule);
}

describe('audit, one rule at a time', () => {
  it.each(RULE_CASES)('%s: %s', (_what, states, rule, verdict) => {
    expect(found(auditInput(states), rule)?.verdict ?? null).toBe(verdict);
  });

  it('writes the arithmetic out', () => {
    const states = 'expenditure.basic 279.12; expenditure.public 183.64; share.public_of_basic 63.8';
    const check = found(auditInput(states), 'share.public_of_basic');
    expect(check?.note_zh).toBe('公用经费占比写作63.8%，按金额计算为65.8%（公用经费 ÷ 基本支出 = 183.64 ÷ 279.12）');
    expect(check?.fact_ids).toHaveLength(3);
    expect(check).toMatchObject({ lhs: 63.8, rhs: 65.79, delta: -1.99 });
  });

  it('writes the unit behind a difference, in both languages', () => {
    const check = found(
      auditInput('expenditure.total 100; expenditure.basic 60; expenditure.project 30'),
      'sum.expenditure',
    );
    expect(check?.note_zh).toMatch(/相差10万元$/);
    expect(check?.note_en).toMatch(/100 wan yuan; .* 10 wan yuan apart$/);
  });

  it('two figures that look alike are told apart by what they come to', () => {
    const [held, other] = facts('expenditure.total 0.056409; expenditure.total#2 564.09');
    const printed = [held, other].flatMap((fact, at) =>
      fact ? [{ ...fact, text: ['564.09元', '564.09万元'][at] ?? '' }] : [],
    );
    const check = found(auditInput('', { facts: printed }), 'same_statement');
    expect(check?.note_zh).toBe('支出合计在文中有两种写法：564.09元（0.056409万元）、564.09万元（564.09万元）');
  });

  it('names what softens a finding', () => {
    const states = 'budget.executed 264.55; budget.full_year 96.24; budget.project_supplement 148.3';
    expect(found(auditInput(states), 'limit.executed')?.note_zh).toMatch(/274\.9%.*148\.3.*244\.54/);
  });

  it.each([
    [174.76, 'pass'],
    [174.9, 'warn'],
    [180, 'warn'],
  ])('last year’s own report says %d: %s', (own, verdict) => {
    const [implied, ...rest] = facts(
      `expenditure.total@${YEAR - 1} 174.76; expenditure.total 129.7; assets.total 49.92`,
    );
    const input = auditInput('', {
      facts: implied ? [{ ...implied, status: 'derived' }, ...rest] : rest,
      previous: facts(`expenditure.total@${YEAR - 1} ${own}`),
    });
    expect(found(input, 'yoy.last_report')?.verdict).toBe(verdict);
    // The second pass, which knows the first, ends where a whole audit does.
    const { previous: _, ...alone } = input;
    expect(audit({ ...input, known: audit(alone) })).toEqual(audit(input));
  });

  it.each([
    ['2023-12-31', 'pass'],
    ['2023-12-22', 'warn'],
    ['2023-10-31', 'warn'],
  ])('counts to %s: %s', (period_end, verdict) => {
    const input = auditInput('articles.central 3');
    expect(found({ ...input, head: { ...input.head, period_end } }, 'period.covers_year')?.verdict).toBe(verdict);
  });
});

/** A sheet in the order of the text: [level, section, weight, score]. */
function sheet(...rows: readonly (readonly [Indicator['level'], Indicator['section'], number, number])[]): AuditInput {
  const indicators = rows.map(
    ([level, section, weight, score], at): Indicator => ({
      report_id: 'r',
      level,
      section,
      no: null,
      name: '指标',
      weight,
      score,
      target: null,
      actual: null,
      quote: '',
      start: 10 * at,
      end: 10 * at + 10,
    }),
  );
  return auditInput('', { indicators });
}

describe('a section and its indicators', () => {
  it('adds up', () => {
    const input = sheet(
      ['section', 'benefit', 20, 15],
      ['indicator', 'benefit', 10, 10],
      ['indicator', 'benefit', 10, 9],
    );
    expect(found(input, 'sum.section_score')).toMatchObject({ verdict: 'fail', lhs: 15, rhs: 19 });
    expect(found(input, 'sum.section_weight')?.verdict).toBe('pass');
  });

  it('leaves out what stands behind the head of another section', () => {
    const input = sheet(
      ['section', 'benefit', 10, 10],
      ['indicator', 'benefit', 10, 10],
      ['section', 'satisfaction', 10, 9],
      ['indicator', 'benefit', 10, 9],
    );
    expect(found(input, 'sum.section_score')?.verdict).toBe('pass');
  });
});

type Listed = readonly (readonly [outlet: string, count: number, bound?: Bound])[];

/** A total and its list in one text; the outlets are found in their order. */
function listed(text: string, total: number, outlets: Listed): AuditInput {
  const quote = `${total}篇`;
  const start = text.indexOf(quote);
  let from = start + quote.length;
  const rows = outlets.map(([outlet, count, bound = '=']): Outlet => {
    const at = text.indexOf(outlet, from);
    from = text.indexOf('篇', at) + 1;
    const place = { quote: text.slice(at, from), start: at, end: from };
    return {
      report_id: 'r',
      tier: 'district',
      tier_reported: 'district',
      outlet,
      count,
      bound,
      kind: 'article',
      ...place,
    };
  });
  const [fact] = facts(`articles.district ${total}`);
  const stated = fact ? [{ ...fact, text: quote, quote, start, end: start + quote.length }] : [];
  return auditInput('', { facts: stated, text, outlets: rows });
}

const TWO: Listed = [
  ['甲端', 10],
  ['乙号', 20],
];
const LISTS: readonly (readonly [string, string, number, Listed, Verdict | null])[] = [
  ['complete', '本级平台发稿30篇，其中甲端10篇，乙号20篇。', 30, TWO, 'pass'],
  ['in brackets', '本级平台发稿30篇（甲端10篇、乙号20篇）。', 30, TWO, 'pass'],
  ['one off', '本级平台发稿31篇，分别为甲端10篇，乙号20篇。', 31, TWO, 'fail'],
  ['ends in 等', '本级平台发稿50篇，其中甲端10篇，乙号20篇等。', 50, TWO, null],
  ['one example', '本级平台发稿50篇，其中甲端10篇。', 50, [['甲端', 10]], null],
  [
    'a bound',
    '本级平台发稿50篇，其中甲端10余篇，乙号20篇。',
    50,
    [
      ['甲端', 10, '>='],
      ['乙号', 20],
    ],
    null,
  ],
  ['another sentence', '本级平台发稿50篇。甲端10篇，乙号20篇。', 50, TWO, null],
];

describe('lists of outlets', () => {
  it.each(LISTS)('%s', (_what, text, total, outlets, verdict) => {
    expect(found(listed(text, total, outlets), 'sum.tier.district')?.verdict ?? null).toBe(verdict);
  });
});

const FOREIGN: readonly (readonly [string, string, boolean])[] = [
  ['another department’s burden', '七、存在的问题 信访部门工作日益繁重，经费不足。', true],
  ['a broken line', '七、存在的问题\n林业部门工\n作量大。', true],
  ['a partner', '七、存在的问题 与公安部门工作衔接不够，要加强同财政部门沟通。', false],
  ['reported on', '八、改进措施 加强报道教育教学工作开展情况的力度。', false],
  ['own work', '七、存在的问题 新闻宣传工作任务重，应急广播经费不足。', false],
  ['outside the section', '一、概况 信访部门工作日益繁重。二、支出 基本支出3万元。三、结论 无其他说明。', false],
];

describe('text of another department', () => {
  it.each(FOREIGN)('%s', (_what, text, isForeign) => {
    expect(found(auditInput('', { text }), 'unit.foreign') !== undefined).toBe(isForeign);
  });
});
