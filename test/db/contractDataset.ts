/**
 * A dataset that is hard on queries: ties, gaps, «none», bounds, one centre with one year, a year with one centre, derived
 * rows without a report. Made anew for each run, from the same numbers.
 */

import { emitDataset } from '../../scripts/emit/emitDataset.ts';
import { METRICS, type MetricId } from '../../src/core/catalogue/metrics.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/corrections.ts';
import type { Bound, Check, Extraction, Fact, FactStatus, Indicator, Outlet } from '../../src/core/model.ts';
import { TIERS } from '../../src/core/model.ts';
import { buildDataset } from '../../src/core/panel/buildPanel.ts';
import type { SourcedReport } from '../../src/core/panel/rows.ts';

const PLACES = [
  ['430602', '湖南省', '岳阳市', '岳阳楼区'],
  ['430603', '湖南省', '岳阳市', '云溪区'],
  ['430503', '湖南省', '邵阳市', '大祥区'],
  ['430511', '湖南省', '邵阳市', '北塔区'],
  ['430406', '湖南省', '衡阳市', '雁峰区'],
  ['430407', '湖南省', '衡阳市', '石鼓区'],
  ['420102', '湖北省', '武汉市', '江岸区'],
  ['420103', '湖北省', '武汉市', '江汉区'],
  ['110105', '北京市', null, '朝阳区'],
] as const;
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;
const STATUSES: readonly FactStatus[] = ['stated', 'stated', 'stated', 'stated', 'stated_none', 'transcribed'];
const BOUNDS: readonly Bound[] = ['=', '=', '=', '>=', '<=', '~'];

/** mulberry32: the same sequence on every machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = sequence(20_240_901);
const chance = (share: number): boolean => next() < share;
function pick<T>(choices: readonly T[]): T {
  return choices[Math.floor(next() * choices.length)] as T;
}
/** Few distinct values on purpose: rankings must break ties the same way on both engines. */
const figure = (): number =>
  pick([0.07, 12.5, 129.7, 259.45, 775.18, 1234.567891, 10_000, Math.round(next() * 90_000) / 100]);

export async function emitContractDataset(folder: string): Promise<void> {
  const reports: SourcedReport[] = PLACES.flatMap((place, at) =>
    YEARS.filter((year) => (at === 8 ? year === 2021 : year === 2019 ? at === 0 : chance(0.75))).map((year) =>
      report(place, year),
    ),
  );
  await emitDataset(buildDataset(reports, NO_CORRECTIONS, { pinyin: (name) => `Pinyin ${name}` }), folder, {
    readerVersion: 'test',
    synthetic: true,
  });
}

function report([centerId, province, city, district]: (typeof PLACES)[number], year: number): SourcedReport {
  const id = `${centerId}-${year}`;
  const text = `${district}融媒体中心${year}年度部门整体支出绩效自评报告。`;
  const evidence = { quote: text.slice(0, 3), start: 0, end: 3 };
  const facts: Fact[] = METRICS.filter(() => chance(0.6)).map(({ id: metric, unit }) => ({
    ...fact(id, metric, year, unit),
    ...evidence,
  }));
  const outlets: Outlet[] = TIERS.flatMap((tier) =>
    [1, 2, 3].map((n) => ({
      report_id: id,
      tier,
      tier_reported: pick(TIERS),
      outlet: `${tier}媒体${n}`,
      count: Math.floor(next() * 50),
      bound: pick(BOUNDS),
      kind: chance(0.2) ? ('video' as const) : ('article' as const),
      ...evidence,
    })),
  );
  const indicators: Indicator[] = (['input', 'process', 'output', 'benefit'] as const).map((section, no) => ({
    report_id: id,
    level: chance(0.5) ? 'section' : 'indicator',
    section,
    no,
    name: `指标${no}`,
    weight: 25,
    score: chance(0.8) ? 20 + Math.floor(next() * 6) : null,
    target: null,
    actual: null,
    ...evidence,
  }));
  const checks: Check[] = (['sum.expenditure', 'sum.basic', 'rate.execution', 'yoy.rate'] as const).map((rule) => ({
    report_id: id,
    rule,
    lhs: 100,
    rhs: 100.02,
    delta: -0.02,
    tolerance: 0.01,
    verdict: pick(['pass', 'info', 'warn', 'fail'] as const),
    fact_ids: facts.slice(0, 2).map((row) => row.fact_id),
    note_zh: '100 对 100.02',
    note_en: '100 against 100.02',
  }));
  const extraction: Extraction = {
    report_id: id,
    report: {
      center_id: centerId,
      province,
      city,
      district,
      unit_name: `${district}融媒体中心`,
      year,
      kind: 'self',
      title: text,
      period_end: chance(0.2) ? `${year}-12-22` : null,
    },
    facts,
    outlets,
    indicators,
    outputs: [{ report_id: id, label: '直播', value: 12, unit: '场', bound: '=', ...evidence }],
    checks,
    warnings: [],
    text,
  };
  const source = {
    source_kind: 'synthetic',
    source_file: `${id}.txt`,
    source_sha256: null,
    text_sha256: null,
    source_url: null,
    published_on: chance(0.5) ? `${year + 1}-03-01` : null,
  } as const;
  return { extraction, source };
}

function fact(
  reportId: string,
  metric: MetricId,
  year: number,
  unit: string | null,
): Omit<Fact, 'quote' | 'start' | 'end'> {
  const status = pick(STATUSES);
  const of = metric === 'yoy.expenditure_change' && chance(0.3) ? year - 1 : year;
  const grade = unit === null;
  const value = status === 'stated_none' ? 0 : figure();
  return {
    fact_id: `${reportId}/${metric}/${of}/1`,
    report_id: reportId,
    metric,
    year: of,
    value: grade ? null : value,
    value_text: grade ? pick(['优', '优秀', '良', '合格']) : null,
    unit,
    text: grade ? '优' : String(value),
    bound: pick(BOUNDS),
    status: grade ? 'stated' : status,
    rank: 1,
    agrees: true,
    period_start: null,
    period_end: null,
    label: null,
    label_start: null,
    label_end: null,
    section: chance(0.5) ? '一、基本情况' : null,
    rule: 'contract',
  };
}
