/** What holds for any text: no throw, quotes where they are said to be, nothing from nothing, time in bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../scripts/synth/generate.ts';
import type { Extraction } from '../../src/core/model.ts';
import { readReport } from '../../src/core/readReport.ts';
import { THOROUGH } from '../thorough.ts';

const REPORTS = [...generate({ centers: 12, years: 2, seed: 40, damage: 0.5 })];
const report = fc.constantFrom(...REPORTS);

/** Each quote stands at its offsets in the text that was read. */
function expectPlaces({ text, facts, outlets, indicators, outputs }: Extraction): void {
  for (const { quote, start, end } of [...facts, ...outlets, ...indicators, ...outputs]) {
    expect(text.slice(start, end)).toBe(quote);
    expect(quote.length).toBeGreaterThan(0);
  }
  for (const { label, label_start, label_end } of facts) {
    if (label_start === null || label_end === null) continue;
    expect(label_start).toBeGreaterThanOrEqual(0);
    expect(label_end).toBeLessThanOrEqual(text.length);
    expect(label).not.toBeNull();
  }
}

/** Cuts, copies, moves and foreign characters at random places. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  insert: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n',
      '\t',
      '万元',
      '1',
      '，',
      '（',
      '其中：',
      '占',
      '%',
      '\u0000',
      '\ud800',
      '２０２３年',
      '[bookmark: x]',
    ),
  ),
});
type Mutation = { at: number; length: number; insert: string };

function mutate(text: string, mutations: readonly Mutation[]): string {
  let out = text;
  for (const { at, length, insert } of mutations) {
    const from = Math.floor(at * out.length);
    out = out.slice(0, from) + insert + out.slice(from + length);
  }
  return out;
}

describe('any text', () => {
  it('mutated reports: no throw, every quote in its place', () => {
    fc.assert(
      fc.property(report, fc.array(mutation, { minLength: 1, maxLength: 12 }), ({ file, text, front }, mutations) => {
        expectPlaces(readReport({ file, front, text: mutate(text, mutations) }));
      }),
      { numRuns: 150 },
    );
  });

  it('arbitrary strings: no throw, every quote in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expectPlaces(readReport({ file: 'x.txt', text }));
      }),
      { numRuns: 200 },
    );
  });

  it('a text without digits states no figure', () => {
    fc.assert(
      fc.property(report, ({ file, front, text }) => {
        const read = readReport({ file, front, text: text.replace(/[\d０-９]/g, '') });
        const figures = read.facts.filter((f) => f.value !== null && f.status !== 'stated_none');
        expect(figures).toEqual([]);
        expect(read.outlets).toEqual([]);
      }),
      { numRuns: REPORTS.length },
    );
  });

  it('reading is the same every time', () => {
    fc.assert(
      fc.property(report, ({ file, front, text }) => {
        expect(readReport({ file, front, text })).toEqual(readReport({ file, front, text }));
      }),
      { numRuns: 10 },
    );
  });
});

const TITLE = '2023年度岳阳市岳阳楼区融媒体中心部门整体支出绩效自评报告';
/** Each says all that it needs. */
const PARAGRAPHS = [
  '核定编制15名，年末实有人数21人，其中在编在岗10人，离退休3人，临聘人员8人。',
  '2023年度支出合计259.45万元，其中：基本支出189.19万元，项目支出70.26万元。',
  '2023年度收入合计259.45万元，其中：财政拨款收入259.45万元。',
  '在中央级媒体发稿27篇，省级媒体发稿555篇，市级媒体发稿2190篇，区级平台发稿5445篇。',
  '政府采购预算96.01万元，实际政府采购金额52.01万元，政府采购执行率54.17%。',
  '年末资产总额49.92万元，其中流动资产4.04万元，固定资产45.88万元。',
  '本单位自评得分98分，自评等级为“优秀”。',
] as const;

describe('paragraphs that stand for themselves', () => {
  const factsOf = (paragraphs: readonly string[]): string[] =>
    readReport({ file: 'x.txt', text: [TITLE, ...paragraphs].join('\n') })
      .facts.filter((f) => f.rank === 1)
      .map((f) => `${f.metric} ${f.year} ${f.value ?? f.value_text} ${f.status}`)
      .sort();
  const inOrder = factsOf(PARAGRAPHS);

  it('are read', () => {
    expect(inOrder.length).toBeGreaterThanOrEqual(22);
  });

  it('state the same in any order', () => {
    const shuffled = fc.shuffledSubarray([...PARAGRAPHS], { minLength: PARAGRAPHS.length });
    fc.assert(
      fc.property(shuffled, (paragraphs) => {
        expect(factsOf(paragraphs)).toEqual(inOrder);
      }),
      { numRuns: 40 },
    );
  });
});

/** Characters: a megabyte in `npm test`. What is quadratic shows at a quarter of it, too. */
const LONG = THOROUGH ? 1_000_000 : 250_000;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits', '1'],
  ['digits and spaces', '1 '],
  ['digits and breaks', '9\n'],
  ['separators', '1,'],
  ['points', '.1'],
  ['brackets', '（'],
  ['其中', '其中：'],
  ['amounts', '基本支出1万元，'],
  ['amounts without end', '其中基本支出1.23万元占2%'],
  ['labels', '人员经费公用经费'],
  ['outlets', '人民日报1篇、'],
  ['tabs', '\t\n'],
  ['cells', '\t支出合计\n\t1\n'],
  ['spaces', ' '],
  ['full-width spaces', '　'],
  ['years', '2023年'],
  ['numbers of sections', '（一）'],
  ['dots', '…'],
  ['scores', '分值10分，得分9分。'],
  ['Chinese numerals', '一二三四五六七八九十百千万'],
  ['telephone numbers', '138'],
  ['mail', 'a@'],
  ['outputs', '发稿3篇。'],
  ['grand totals', '收入总计1万元，'],
  ['figures broken by pages', '年中追加专项资金1\n5\n8.20万元，用于设备更新\n'],
  ['entities', '&nbsp;'],
  ['tags', '<p '],
  ['rows one space apart', '三公经费 1 2 3\n'],
  ['heads without end', '年初预算数决算数'],
  ['heads and rows', '项目预算数决算数\n事业收入12.0013.00\n'],
  ['a name and a figure a line', '资产总额12.50\n'],
  ['lines that break words', '本年支出合计1万元，全年预\n'],
];

/** Processor milliseconds to read about `size` characters of nothing but `unit`: the clock would measure the neighbours too. */
function timeOf(unit: string, size: number): number {
  const text = `${TITLE}\n${unit.repeat(Math.ceil(size / unit.length))}`;
  const started = process.cpuUsage();
  expectPlaces(readReport({ file: 'x.txt', text }));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Four times the text costs about four times the work; what is quadratic costs sixteen. Speed itself is measured by `npm run bench`. */
const MOST_GROWTH = 9;
/** Below this a measurement is noise: no reading that is linear takes longer by much for a quarter of the text. */
const FLOOR_MS = THOROUGH ? 120 : 60;

describe('long hostile text', () => {
  it.each(HOSTILE)('%s: time grows with length', (_name, unit) => {
    timeOf(unit, LONG / 20);
    const quarter = Math.max(FLOOR_MS, timeOf(unit, LONG / 4));
    expect(timeOf(unit, LONG)).toBeLessThan(quarter * MOST_GROWTH);
  });
});
