/** Audit inputs from a few words: `expenditure.total 100; expenditure.basic#2@2022 >=60 600,000.00元`. */
import { isMetricId, metric } from '../../src/core/catalogue/metrics.ts';
import type { AuditInput } from '../../src/core/check/audit.ts';
import type { Bound, Fact } from '../../src/core/model.ts';

export const YEAR = 2023;
const REPORT = `430407-${YEAR}`;

export function facts(states: string): Fact[] {
  return states === '' ? [] : states.split('; ').map(parse);
}

function parse(statement: string): Fact {
  const [head = '', word = '', printed] = statement.split(' ');
  const [, id = '', rank = '1', year = String(YEAR)] = /^([^#@]+)(?:#(\d))?(?:@(\d+))?$/.exec(head) ?? [];
  if (!isMetricId(id)) throw new Error(`no metric: ${statement}`);
  const [, bound = '', number] = /^(>=|<=|~)?(-?\d.*)?$/.exec(word) ?? [];
  const value = number === undefined ? null : Number(number);
  const { unit } = metric(id);
  return {
    fact_id: `${REPORT}/${id}/${year}/${rank}`,
    report_id: REPORT,
    metric: id,
    year: Number(year),
    value,
    value_text: value === null ? word : null,
    unit,
    text: printed ?? (value === null ? word : `${value}${unit}`),
    bound: (bound || '=') as Bound,
    status: 'stated',
    rank: Number(rank),
    agrees: rank === '1',
    period_start: null,
    period_end: null,
    quote: '',
    start: 0,
    end: 0,
    label: null,
    label_start: null,
    label_end: null,
    section: null,
    rule: 'test',
  };
}

export function auditInput(states: string, more: Partial<AuditInput> = {}): AuditInput {
  return {
    report_id: REPORT,
    head: {
      center_id: '430407',
      province: '湖南省',
      city: '衡阳市',
      district: '石鼓区',
      unit_name: '石鼓区融媒体中心',
      year: YEAR,
      kind: 'self',
      title: null,
      period_end: null,
    },
    facts: facts(states),
    outlets: [],
    indicators: [],
    text: '',
    ...more,
  };
}
