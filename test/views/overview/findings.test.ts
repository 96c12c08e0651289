/** Findings: one row a rule and a situation; what must not be said stands here too. */
import { expect, test } from 'vitest';
import { findings } from '../../../src/views/overview/findings.ts';
import { binsOf } from '../../../src/views/overview/option.ts';
import type { CountRow, ExtremeRow } from '../../../src/views/overview/query.ts';

const COUNTS: CountRow = { reports: 5, with_fails: 2, fails: 5, all_tiers: 2, score_90: 3, over_posts: 0 };

function ends(id: string, n: number, low: number, high: number): ExtremeRow {
  return {
    id,
    n,
    low,
    high,
    p10: low + (high - low) / 10,
    p50: (low + high) / 2,
    p90: high - (high - low) / 10,
    low_bound: null,
    high_bound: null,
    low_center: '430602',
    low_year: 2020,
    low_city: null,
    low_district: '岳阳楼区',
    low_name: null,
    low_pinyin: 'Yueyanglou Qu',
    low_beyond: null,
    high_center: '430406',
    high_year: 2024,
    high_city: null,
    high_district: '雁峰区',
    high_name: null,
    high_pinyin: 'Yanfeng Qu',
    high_beyond: null,
  };
}

interface Case {
  readonly name: string;
  readonly counts?: Partial<CountRow>;
  readonly extremes?: readonly ExtremeRow[];
  /** [rule, kind, sentence, evidence] */
  readonly says?: readonly [id: string, kind: 'stated' | 'computed', text: string, evidence: readonly string[]];
  readonly silent?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'checks that differ',
    says: ['fails', 'computed', '5 份报告中有 2 份核对不符，共 5 项。', []],
  },
  {
    name: 'no check differs',
    counts: { with_fails: 0, fails: 0 },
    says: ['fails', 'computed', '5 份报告的核对没有不符。', []],
  },
  {
    name: 'spending per head',
    extremes: [ends('spend_per_head', 5, 12.3548, 129.1967)],
    says: [
      'spend_per_head',
      'computed',
      '人均支出从 12.35 万元/人（岳阳楼区 2020）到 129.20 万元/人（雁峰区 2024），高者是低者的 10.5 倍。',
      ['=spend_per_head/430602/2020', '=spend_per_head/430406/2024'],
    ],
  },
  {
    name: 'spending per head of head-counts with another scope',
    extremes: [{ ...ends('spend_per_head', 5, 12.3548, 129.1967), low_beyond: 11, high_beyond: 0 }],
    says: [
      'spend_per_head',
      'computed',
      '人均支出从 12.35 万元/人（岳阳楼区 2020）到 129.20 万元/人（雁峰区 2024），高者是低者的 10.5 倍。注意：岳阳楼区 2020 的人数含在岗以外的 11 人，口径不同。',
      ['=spend_per_head/430602/2020', '=spend_per_head/430406/2024'],
    ],
  },
  {
    name: 'spending per head of one',
    extremes: [ends('spend_per_head', 1, 12.3548, 12.3548)],
    says: [
      'spend_per_head',
      'computed',
      '只有雁峰区 2024 能算人均支出：12.35 万元/人。',
      ['=spend_per_head/430406/2024'],
    ],
  },
  {
    name: 'one cost per article is no range',
    extremes: [ends('cost_per_article', 1, 300, 300)],
    silent: 'cost_per_article',
  },
  {
    name: 'a fall outweighs a smaller rise',
    extremes: [ends('yoy_expenditure_change_rate', 2, -25.78, 10)],
    says: [
      'yoy',
      'stated',
      '比上年变化最大的是岳阳楼区 2020：−25.78%（报告自己写明）。',
      ['430602/yoy.expenditure_change_rate/2020'],
    ],
  },
  {
    name: 'scores',
    extremes: [ends('score_total', 3, 98, 100)],
    says: [
      'score_total',
      'stated',
      '写了得分的报告给自己 98 至 100 分；3 份在 90 分以上。',
      ['430602/score.total/2020', '430406/score.total/2024'],
    ],
  },
  {
    name: 'of many, what is usual; the ends are one click away',
    extremes: [ends('personnel_share', 22_259, 20, 120)],
    says: [
      'personnel_share',
      'computed',
      '人员经费占支出：中位数 70.0%，中间八成在 30.0%与 110.0%之间。',
      ['=personnel_share/430602/2020', '=personnel_share/430406/2024'],
    ],
  },
  { name: 'all tiers everywhere', counts: { all_tiers: 5 }, silent: 'tiers' },
  { name: 'nobody over the posts', silent: 'over_posts' },
  { name: 'no report', counts: { reports: 0, with_fails: 0, fails: 0, all_tiers: 0 }, silent: 'fails' },
];

test.each(CASES)('$name', ({ counts, extremes, says, silent }) => {
  const said = findings({ counts: { ...COUNTS, ...counts }, extremes: extremes ?? [] }, 'zh');
  if (silent) expect(said.map((one) => one.id)).not.toContain(silent);
  if (!says) return;
  const [id, kind, text, evidence] = says;
  const found = said.find((one) => one.id === id);
  expect(found).toMatchObject({ kind, text });
  expect(found?.evidence.map((one) => one.factId)).toEqual(evidence);
});

test('every sentence has an English one', () => {
  const input = {
    counts: { ...COUNTS, over_posts: 1 },
    extremes: [ends('spend_per_head', 5, 1, 2), ends('score_total', 3, 98, 100)],
  };
  for (const one of findings(input, 'en')) expect(one.text).not.toMatch(/[。，份]/);
});

test('bins cover the range; empty ones are there', () => {
  const bins = binsOf([
    { bin: 0, count: 3, low: 0, high: 300, p25: 10, p75: 20 },
    { bin: 29, count: 1, low: 0, high: 300, p25: 10, p75: 20 },
  ]);
  expect(bins).toHaveLength(30);
  expect(bins[0]).toEqual({ from: 0, to: 10, count: 3 });
  expect(bins[10]?.count).toBe(0);
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(4);
});
