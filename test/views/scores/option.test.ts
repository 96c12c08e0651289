/** 得分趋势: points of different centres are never joined; a grade is no score. */
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../src/charts/marks.ts';
import { scoresTable } from '../../../src/views/scores/columns.ts';
import { againstTitle, lostTitle, scoresSubtitle, scoresTitle } from '../../../src/views/scores/findings.ts';
import { against, againstOption, bandsOption, gradeRanges, scoresOption } from '../../../src/views/scores/option.ts';
import { row, SETTINGS, series, values } from '../sample.ts';

const ROWS = [
  row('430406', 2024, { score_total: 99, fail_count: 4, rate: 100 }),
  row('430407', 2023, { score_total: 100, score_grade: '优秀', score_grade_band: '优', fail_count: 0, rate: 274.8857 }),
  row('430503', 2021, { fail_count: 0 }),
  row('430511', 2022, { score_grade: '良好', score_grade_band: '良', fail_count: 1 }),
  row('430602', 2020, { score_total: 98, score_grade: '优', score_grade_band: '优', fail_count: 0 }),
];

describe('scores over years', () => {
  const drawn = series(scoresOption(ROWS, [], SETTINGS));

  test('one series a centre, one dot without a line', () => {
    expect(Object.keys(drawn).filter((id) => id.startsWith('line '))).toHaveLength(3);
    expect(values(drawn['line 430602'])).toEqual([98, null, null, null, null]);
    expect(drawn['line 430602']?.lineStyle?.width).toBe(0);
  });

  test('two years of one centre are joined', () => {
    const two = series(scoresOption([...ROWS, row('430602', 2021, { score_total: 97 })], [], SETTINGS));
    expect(two['line 430602']?.lineStyle?.width).toBeGreaterThan(0);
  });

  test('a grade without a score is a range, at its own year', () => {
    expect(gradeRanges(ROWS, 'zh')).toMatchObject([{ year: 2022, from: 80, to: 90 }]);
    expect(values(drawn.ranges)).toEqual([null, null, 10, null, null]);
  });

  test('every dot and every range opens its source', () => {
    const marks = marksOf(scoresOption(ROWS, [], SETTINGS));
    expect(marks.map((mark) => mark.ref.factId).sort()).toEqual([
      '430406/score.total/2024',
      '430407/score.total/2023',
      '430511/score.grade/2022',
      '430602/score.total/2020',
    ]);
  });
});

test('percentile bands at scale: floors and widths, the median as marks', () => {
  const band = { year: 2024, reports: 100, p10: 88, p25: 92, p50: 95, p75: 97, p90: 99 };
  const drawn = series(bandsOption([{ ...band, year: 2023 }, band], [], SETTINGS));
  expect(drawn['p10-p90 floor']?.data).toEqual([88, 88]);
  expect(drawn['p10-p90']?.data).toEqual([11, 11]);
  expect(values(drawn.median)).toEqual([95, 95]);
});

test('chosen centres stand among their peers, in the years they have', () => {
  const band = { reports: 100, p10: 88, p25: 92, p50: 95, p75: 97, p90: 99 };
  const peers = [2019, 2023, 2024].map((year) => ({ ...band, year }));
  const drawn = series(scoresOption(ROWS.slice(0, 2), peers, SETTINGS));
  expect(values(drawn.median)).toEqual([95, 95]);
  expect(drawn['line 430406']).toBeDefined();
  expect(series(scoresOption(ROWS, [], SETTINGS)).median).toBeUndefined();
  expect(scoresTable(ROWS.slice(0, 2), peers, 'zh').rows.map(({ median }) => median)).toEqual([95, 95]);
});

test('a single year has a box: an area would have no width', () => {
  const band = { year: 2024, reports: 100, p10: 88, p25: 92, p50: 95, p75: 97, p90: 99 };
  const drawn = series(bandsOption([band], [], SETTINGS));
  expect(drawn['p10-p90']).toBeUndefined();
  expect(drawn['p10-p90 alone']).toMatchObject({ type: 'bar', data: [11] });
  expect(drawn['p25-p75 alone floor']).toMatchObject({ type: 'bar', data: [92] });
});

test('lines that end in one year have colours of their own and their names beside the last dot', () => {
  const years = [2022, 2023, 2024];
  const both = ['430602', '430503'].flatMap((code) => years.map((year) => row(code, year, { score_total: 95 })));
  const option = scoresOption(both, [], SETTINGS);
  const lines = Object.values(series(option)).filter((one) => one.id?.startsWith('line '));
  const colours = lines.map((line) => (line as { lineStyle?: { color?: string } }).lineStyle?.color);
  expect(new Set(colours).size).toBe(2);
  expect(JSON.stringify(option)).toContain('"position":"right"');
});

test('only reports with both are set against each other', () => {
  expect(against(ROWS, 'rate').map((one) => one.center_id)).toEqual(['430406', '430407']);
  expect(values(series(againstOption(ROWS, [], 'rate', SETTINGS)).points)).toEqual([
    [100, 99],
    [274.8857, 100],
  ]);
});

test.each([
  ['scores', scoresTitle(ROWS, 'zh'), '写了得分的 3 份报告都在 98 分以上，最高 100 分（石鼓区 2023）'],
  ['counts', scoresSubtitle(ROWS, 'zh'), '自评得分，分 · 3 份写了得分，1 份只写了等级，另 1 份两样都没写'],
  ['rates', againstTitle(ROWS, null, 'rate', 'zh'), '执行率相差 174.9 个百分点，得分只差 1 分'],
  ['fails', againstTitle(ROWS, null, 'fail_count', 'zh'), '雁峰区 2024 自评 99 分，核对有 4 项不符'],
  [
    'correlation',
    againstTitle([], { reports: 900, rated: 400, rate: 0.041, fails: -0.2 }, 'rate', 'zh'),
    '得分高低与执行率几乎无关（400 份报告，相关系数 0.04）',
  ],
  [
    'weak correlation',
    againstTitle([], { reports: 900, rated: 400, rate: 0.041, fails: -0.2 }, 'fail_count', 'zh'),
    '得分与不符项数只有弱相关（900 份报告，相关系数 −0.20）',
  ],
  [
    'strong correlation',
    againstTitle([], { reports: 900, rated: 400, rate: 0.6, fails: -0.2 }, 'rate', 'en'),
    'Higher execution goes with higher scores (r = 0.60, 400 reports)',
  ],
  ['nothing', scoresTitle([], 'zh'), '这些报告没有写自评得分'],
  ['nothing lost', lostTitle([], 'zh'), '列出评分表的报告没有失分项'],
])('%s', (_name, title, expected) => {
  expect(title).toBe(expected);
});
