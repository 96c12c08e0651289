/** Titles hold where there is little to say: no report, one, two, and several level at the top. */
import { expect, test } from 'vitest';
import { OVERVIEW } from '../../src/i18n/messages/overview.ts';
import { type RankedRow, rankRows, rankTable } from '../../src/ui/ranking.ts';
import { rankTitle } from '../../src/ui/rankLead.ts';
import { measuredOf, staysAsItIs } from '../../src/views/compare/measures.ts';
import { costTitle, listedWords, outletTitle, tierTitle, upwardTitle } from '../../src/views/output/findings.ts';
import type { OutletRow } from '../../src/views/output/query.ts';
import { findings } from '../../src/views/overview/findings.ts';
import { missingTitle } from '../../src/views/quality/findings.ts';
import { KEY_METRICS } from '../../src/views/quality/keyMetrics.ts';
import { againstTitle, lostTitle } from '../../src/views/scores/findings.ts';
import { lostOnce } from '../../src/views/scores/option.ts';
import type { LostRow } from '../../src/views/scores/query.ts';
import { structureTitle } from '../../src/views/spending/findings.ts';
import { pathRows } from '../../src/views/spending/option.ts';
import { row } from './sample.ts';

const ranked = (column: string, ...found: readonly number[]): readonly RankedRow[] =>
  found.map((value, at) => ({
    ...row(`43060${at + 2}`, 2021, { [column]: value }),
    place: at + 1,
    peers: found.length,
  }));
const bounded = (column: string, ...found: readonly (readonly [number, string | null])[]): readonly RankedRow[] =>
  ranked(column, ...found.map(([value]) => value)).map((one, at) => ({
    ...one,
    [`${column}_bound`]: found[at]?.[1] ?? null,
  }));
const scored = (...fails: readonly number[]) =>
  fails.map((fail_count, at) => row(`43060${at + 2}`, 2021, { score_total: 95 + at, fail_count }));
const outlet = (name: string, count: number): OutletRow => ({
  ...{ outlet: name, tier: 'central', tier_reported: 'central', kind: 'article', count, reports: 1 },
  ...{ center_id: '430503', year: 2021, district: '大祥区', name: null, pinyin: null, bound: '=' },
});
const lost = (name: string, level: 'section' | 'indicator', points: number): LostRow => ({
  ...{ name, level, section: 'output', weight: 10, score: 10 - points, lost: points, reports: 1, quote: '' },
  ...{ center_id: '430406', year: 2024, district: '雁峰区', centre_name: null, pinyin: null },
});
const failed = (rows: ReturnType<typeof scored>): string => againstTitle(rows, null, 'fail_count', 'zh');
const top = OVERVIEW['overview.rank.title'];
const counts = { reports: 1, with_fails: 0, fails: 0, all_tiers: 0, score_90: 0, over_posts: 0 };
const found = (some: Partial<typeof counts>): readonly string[] =>
  findings({ counts: { ...counts, ...some }, extremes: [] }, 'zh').map(({ text }) => text);

test.each([
  ['checks, no score', failed([]), '这些报告没有写自评得分'],
  ['checks, one report', failed(scored(0)), '只有岳阳楼区 2021 写了得分：95 分，核对没有不符'],
  ['checks, one with some', failed(scored(2)), '只有岳阳楼区 2021 写了得分：95 分，核对有 2 项不符'],
  ['checks, two without', failed(scored(0, 0)), '写了得分的报告，核对都没有不符'],
  ['checks, level', failed(scored(2, 2, 1)), '2 项不符的报告有 2 份，为最多'],
  ['ranking, none', rankTitle([], 'expenditure_total', top, 'zh'), null],
  [
    'ranking, one',
    rankTitle(ranked('expenditure_total', 150), 'expenditure_total', top, 'zh'),
    '只有岳阳楼区 2021 有支出合计：150.00 万元',
  ],
  [
    'ranking, two',
    rankTitle(ranked('expenditure_total', 150, 90), 'expenditure_total', top, 'zh'),
    '支出合计最高的是岳阳楼区 2021：150.00 万元',
  ],
  [
    'ranking, level',
    rankTitle(ranked('score_total', 99, 99, 90), 'score_total', top, 'zh'),
    '自评得分最高的 2 份报告并列：99 分',
  ],
  [
    'cost, known from above only',
    costTitle(bounded('cost_per_article', [270, '<='], [265, '~'], [248, null], [90, null]), 'zh'),
    '写全四级和支出的 4 份报告中，某区 2021 每篇成本最高：248.00 元/篇；另有 1 份只知上限；另有 1 份只是约数',
  ],
  [
    'ranking, known from below',
    rankTitle(bounded('expenditure_total', [270, '>='], [265, '<=']), 'expenditure_total', top, 'zh'),
    '支出合计最高的是岳阳楼区 2021：≥270.00 万元',
  ],
  [
    'ranking, none certain',
    rankTitle(bounded('expenditure_total', [270, '<='], [265, '<=']), 'expenditure_total', top, 'zh'),
    '支出合计最高的是岳阳楼区 2021：≤270.00 万元',
  ],
  ['cost, none', costTitle([], 'zh'), '没有报告能算每篇成本：缺支出合计或缺一级发稿数'],
  ['cost, level', costTitle(ranked('cost_per_article', 80, 80), 'zh'), '每篇成本最高的 2 份报告并列：80.00 元/篇'],
  [
    'upward, one',
    upwardTitle(ranked('upward_share', 7), 'zh'),
    '只有岳阳楼区 2021 能算向上发稿（中央级＋省级）占比：7.0%',
  ],
  [
    'outlets, level',
    outletTitle([outlet('甲报', 6), outlet('乙报', 6), outlet('丙报', 2)], 'central', 'zh'),
    '列出的中央级媒体中，2 家并列最多，各 6 篇：甲报、乙报',
  ],
  [
    'outlets, part of the tier',
    listedWords({ listed: 11, stated: 50, reports: 1 }, 'zh'),
    '；逐家列出 11 篇，同一批报告写的合计是 50 篇',
  ],
  ['outlets, all of the tier', listedWords({ listed: 50, stated: 50, reports: 1 }, 'zh'), ''],
  ['outlets, no total', listedWords({ listed: null, stated: null, reports: 0 }, 'zh'), ''],
  [
    'lost, level',
    lostTitle([lost('时效', 'indicator', 1), lost('成本', 'indicator', 1)], 'zh'),
    '失分最多的 2 项并列，各 1 分：时效、成本',
  ],
  [
    'tiers, one by head',
    tierTitle([row('430602', 2020, { articles_per_head: 40, articles_total: 800 })], 'per_head', 'zh'),
    '只有岳阳楼区 2020 写全四级和人数：40.0 篇/人',
  ],
  [
    'tiers, one as share',
    tierTitle([row('430602', 2020, { share_district: 75 })], 'share', 'zh'),
    '只有岳阳楼区 2020 写全四级：本级平台占 75.0%',
  ],
  [
    'structure, one by head',
    structureTitle([row('430602', 2020, { spend_per_head: 12 })], 'per_head', 'zh'),
    '只有岳阳楼区 2020 能算人均支出：12.00 万元/人',
  ],
] as const)('%s', (_, title, expected) => {
  expect(title).toBe(expected);
});

test('one report is no «0 of 1»', () => {
  expect(found({})).toEqual(['这份报告的核对没有不符。', '这份报告没有写全四级发稿数，发稿总量无从计算。']);
  expect(found({ reports: 3 })[1]).toBe('3 份报告都没有写全四级发稿数，发稿总量无从计算。');
  expect(found({ reports: 3, all_tiers: 1 })[1]).toContain('有 1 份写全');
});

test('groups that are stated equally little are all named', () => {
  const half = KEY_METRICS.filter(({ columns }) => columns.length === 4).slice(0, 2);
  expect(half).toHaveLength(2);
  const has = (group: string): [string, number] => {
    const { columns } = KEY_METRICS.find((one) => one.group === group) ?? { columns: [] };
    return [`has_${group}`, half.some((one) => one.group === group) ? 1 : columns.length];
  };
  const figures = Object.fromEntries(KEY_METRICS.map(({ group }) => has(group)));
  expect(missingTitle([row('430602', 2020, figures)], 'zh')).toMatch(
    /^写得最少的有 2 类，.+、.+：1 份报告平均都只写了 25%$/,
  );
});

test('a point is shown once: not as a section and as its indicator', () => {
  const rows = [lost('产出指标', 'section', 1), lost('数量', 'indicator', 1)];
  expect(lostOnce(rows).map(({ name }) => name)).toEqual(['数量']);
  expect(lostOnce([lost('产出指标', 'section', 2), lost('数量', 'indicator', 1)])).toHaveLength(2);
});

test('a count of part of a year is marked in rankings and their tables', () => {
  const [cut, whole] = ranked('cost_per_article', 90, 80).map((one, at) => ({
    ...one,
    period_end: at === 0 ? '2021-12-22' : '2021-12-31',
    end: 'top' as const,
    other: false,
  }));
  if (!cut || !whole) throw new Error('two rows');
  expect(rankRows([cut, whole], 'cost_per_article', [], 'zh').map(({ sub }) => sub)).toEqual(['2021 *', '2021']);
  expect(rankTable([cut, whole], 'cost_per_article', 'zh').rows.map(({ until }) => until)).toEqual(['2021-12-22', '']);
  expect(rankTable([whole], 'cost_per_article', 'zh').columns.some(({ id }) => id === 'until')).toBe(false);
});

test('behind a row of budgets the executed amount has its name, and a ratio where one can be told', () => {
  const figures = {
    budget_initial: 162.85,
    budget_executed: 129.7,
    expenditure_total: 129.7,
    final_to_initial: 79.6439,
  };
  expect(pathRows([row('430511', 2022, figures)], 'zh')[0]?.end).toBe('执行 129.70 万元 · 年初预算的 79.6%');
  expect(pathRows([row('430511', 2022, { ...figures, expenditure_total: 140 })], 'zh')[0]?.end).toBe(
    '执行 129.70 万元',
  );
});

test('a unit that a measure does not have is said', () => {
  const stays = (column: string, unit: 'share' | 'per_head'): boolean => staysAsItIs(measuredOf(column, unit), unit);
  expect(stays('expenditure_total', 'share')).toBe(true);
  expect(stays('expenditure_total', 'per_head')).toBe(false);
  expect(stays('expenditure_project', 'share')).toBe(false);
  expect(stays('spend_per_head', 'per_head')).toBe(false);
});
