/** The scoreboard itself: what counts as read, missed and invented. */
import { describe, expect, it } from 'vitest';
import { matchReport } from '../../scripts/score/match.ts';
import { rates } from '../../scripts/score/tally.ts';
import type { Truth, TruthFact } from '../../scripts/synth/truth.ts';
import type { Extraction, Fact } from '../../src/core/model.ts';

const HEAD = {
  center_id: '430602',
  province: '湖南省',
  city: '岳阳市',
  district: '岳阳楼区',
  unit_name: null,
  year: 2020,
  kind: 'self',
  title: null,
  period_end: null,
} as const;

function fact(part: Partial<Fact>): Fact {
  return {
    fact_id: '',
    report_id: '430602-2020',
    metric: 'expenditure.total',
    year: 2020,
    value: 259.45,
    value_text: null,
    unit: '万元',
    text: '',
    bound: '=',
    status: 'stated',
    rank: 1,
    agrees: true,
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
    ...part,
  };
}

function read(...facts: Partial<Fact>[]): Extraction {
  const none = { outlets: [], indicators: [], outputs: [], checks: [], warnings: [] };
  return { report_id: '430602-2020', report: HEAD, facts: facts.map(fact), ...none, text: '' };
}

const truth = (...facts: Partial<TruthFact>[]): Truth => ({
  report: HEAD,
  facts: facts.map((f) => ({ metric: 'expenditure.total', value: 259.45, unit: '万元', evidence: '', ...f })),
});

const CASES: readonly (readonly [string, Extraction, Truth, readonly string[]])[] = [
  ['the same value', read({}), truth({}), ['hit']],
  ['another value is missed and invented', read({ value: 259.4 }), truth({}), ['miss', 'false']],
  ['nothing read', read(), truth({}), ['miss']],
  ['nothing there', read({}), truth(), ['false']],
  ['optional and read', read({}), truth({ optional: true }), []],
  ['optional and left', read(), truth({ optional: true }), []],
  ['optional and wrong', read({ value: 1 }), truth({ optional: true }), ['false']],
  ['a repeat that agrees', read({}, { rank: 2 }), truth({}), ['hit']],
  ['a competing value', read({}, { rank: 2, value: 1, agrees: false }), truth({}), ['hit', 'false']],
  ['right only in second place', read({ value: 1 }, { rank: 2, agrees: false }), truth({}), ['miss', 'false']],
  ['another year', read({ year: 2019 }), truth({}), ['miss', 'false']],
  ['last year, said so', read({ year: 2019, value: 7 }), truth({ year: 2019, value: 7, optional: true }), []],
  ['a bound left out', read({}), truth({ bound: '>=' }), ['miss', 'false']],
  ['a bound invented', read({ bound: '>=' }), truth({}), ['miss', 'false']],
  ['approximate', read({ bound: '~' }), truth({ approximate: true }), ['hit']],
  ['none read as zero', read({ value: 0 }), truth({ value: 0, status: 'stated_none' }), ['miss', 'false']],
  ['derived, not asked for', read({ status: 'derived', year: 2019 }), truth(), []],
  ['part of the year without its period', read({}), truth({ part: true, optional: true }), ['false']],
];

describe('matchReport', () => {
  it.each(CASES)('%s', (_name, extraction, known, verdicts) => {
    const facts = matchReport(extraction, known).filter((o) => o.part === 'fact');
    expect(facts.map((o) => o.verdict)).toEqual(verdicts);
  });

  it('counts nothing asked and nothing said as faultless', () => {
    expect(rates({ hit: 0, miss: 0, false: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(rates({ hit: 9, miss: 3, false: 1 })).toMatchObject({ precision: 0.9, recall: 0.75 });
  });
});
