import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/read/clean.ts';
import { MAY_BE_MISREAD } from '../../../src/core/read/misread.ts';

const CASES: readonly (readonly [what: string, printed: string, meant: string])[] = [
  ['plain words', '整体支出为12.5万元。', '整体支出为12.5万元。'],
  ['full width', '（一）收入１，２０４．５０万元', '(一)收入1,204.50万元'],
  ['a Chinese comma stays one', '收入5万元，支出4万元', '收入5万元，支出4万元'],
  ['a half-width comma between clauses', '收入5万元,支出4万元', '收入5万元，支出4万元'],
  ['a separator of thousands', '1,234,567元', '1,234,567元'],
  ['a comma before two digits', '12,34', '12，34'],
  ['spaces inside words', '编 制 人 数', '编制人数'],
  ['spaces around a figure', '支出 12.5 万元', '支出12.5万元'],
  ['a figure with a space in it', '支出 9 6.24万元', '支出96.24万元'],
  ['columns stay apart', '合计 259.45 189.19 70.26', '合计259.45 189.19 70.26'],
  ['three bare figures', '3 4 5', '3 4 5'],
  ['a year with a space', '本单位2 022年度', '本单位2022年度'],
  ['spaces of other kinds', '收\u3000入\u00a0合计', '收入合计'],
  ['a wide gap may part two columns', '收入  合计', '收入 合计'],
  ['characters without width', '收\u200b入\ufeff合计', '收入合计'],
  ['line ends of other kinds', '甲\r\n乙\r丙', '甲\n乙\n丙'],
  ['tabs stay', '甲\t乙', '甲\t乙'],
  ['traditional', '財政撥款收入萬元', '财政拨款收入万元'],
  ['pinyin behind a character', '決(jué)算萬（wàn）元', '决算万元'],
  ['pinyin that lost its first letter', '計(jì)劃', '计划'],
  ['a bracket of words stays', '决算(草案)', '决算(草案)'],
  ['an abbreviation in brackets stays', '客户端(APP)', '客户端(APP)'],
  ['a bookmark', '[bookmark: _GoBack]一、概况', '一、概况'],
  ['a page number between dashes', '没有超\n- 3 -\n标准', '没有超\n标准'],
  ['quotes around 三公', '“三公”经费', '三公经费'],
  ['other quotes stay', '“优秀”', '“优秀”'],
  ['letters that were figures', '支出76l.12万元，得1O分，2.O万元', '支出761.12万元，得10分，2.0万元'],
  ['letters that are letters', '播放5G、H5各10万次，VLOG12条，AI2023', '播放5G、H5各10万次，VLOG12条，AI2023'],
  [
    'letters in figures with spaces, commas and line ends around',
    '合计 3,5l7.26 万元，占 O%，其他 O 万元，刊播 lO6 条，用稿 2O8\n条，共 l,O24.6O\n万元，2O2O 年',
    '合计3,517.26万元，占0%，其他0万元，刊播106条，用稿208\n条，共1,024.60\n万元，2020年',
  ],
  ['letters between platforms', '接入O2O平台和B2O专区3处，Ol体系', '接入O2O平台和B2O专区3处，Ol体系'],
  ['a separator before markup', '收入2,3<span>46.70</span>万元', '收入2,346.70万元'],
  ['a separator before letters', '收入2，l46.7O万元，3，Ol5篇', '收入2,146.70万元，3,015篇'],
  ['a page mark whose number was misread', '没有超\n— l6 —\n标准', '没有超\n标准'],
  [
    'figures of a table that a line end cuts',
    '合计 1 2,418.60 933.1\n5 15.20\n小计 2 1,7\n64.05 12.10 8.\n90',
    '合计\t1\t2,418.60\t933.15\t15.20\n小计\t2\t1,764.05\t12.10\t8.90',
  ],
  [
    'a row of two halves that a line end cuts',
    '一、事业收入 1 2,418.6\n0 一、基本支出 9 1,764.05\n二、其他收入 2 12.10 二、项目支出 10 8.90',
    '一、事业收入\t1\t2,418.60\t一、基本支出\t9\t1,764.05\n二、其他收入\t2\t12.10\t二、项目支出\t10\t8.90',
  ],
  ['points in lines of their own', '制度健全\n9.5\n8\n资产安全\n4.5\n5\n', '制度健全\n9.5\n8\n资产安全\n4.5\n5\n'],
  [
    'look-alikes of a scanner',
    '项日支出5万兀，其屮收人4万元，公务接侍1批',
    '项目支出5万元，其中收入4万元，公务接待1批',
  ],
  ['what only looks like them', '接收人员5人，日常支出，项目日报，入库3项', '接收人员5人，日常支出，项目日报，入库3项'],
  ['a stop that was a point', '执行率97。90％', '执行率97.90%'],
  ['a point that was a comma', '编制45名.现有43人，一.概况', '编制45名，现有43人，一.概况'],
  ['a point in a name', '凤凰融媒.头条号', '凤凰融媒.头条号'],
  ['wide commas in figures', '收入1，234，567.80元，刊发1，027条', '收入1,234,567.80元，刊发1,027条'],
  ['wide commas between counts', '分别刊发128，573，811篇', '分别刊发128，573，811篇'],
  ['a page that ends in a figure', '支出2,246,72\n第 3 页 共 9 页\n5.00元', '支出2,246,725.00元'],
  ['dashes', '1—6月', '1-6月'],
  ['nothing', '', ''],
];

/** Width and form may differ between what is printed and what is meant; place and identity may not. */
function expectWayBack(printed: string): void {
  const { text, map } = clean(printed);
  expect(map).toHaveLength(text.length + 1);
  for (let i = 0; i < text.length; i += 1) {
    expect(map[i]).toBeLessThan(map[i + 1] as number);
    const from = printed[map[i] as number] as string;
    const misread = MAY_BE_MISREAD.includes(from);
    if (/\d/.test(text[i] as string) && !misread) expect(from.normalize('NFKC')).toBe(text[i]);
  }
  expect(map[text.length]).toBe(printed.length);
}

describe('printed → meant', () => {
  it.each(CASES)('%s', (_, printed, meant) => {
    expect(clean(printed).text).toBe(meant);
    expectWayBack(printed);
  });
});

/** Words found in the clean text, and what stands at their place in print. */
const PLACES: readonly (readonly [printed: string, words: string, atPlace: string])[] = [
  ['支出 9 6.24 万元，', '96.24万元', '9 6.24 万元'],
  ['決(jué)算１，２０４元', '决算1,204', '決(jué)算１，２０４'],
  ['基 本\u3000支 出', '基本支出', '基 本\u3000支 出'],
  ['[bookmark: _GoBack]编制15人', '编制15人', '编制15人'],
  ['“三公”经费0.99', '三公经费', '三公”经费'],
  ['甲\r\n乙12', '乙12', '乙12'],
];

describe('a place in the clean text leads back to print', () => {
  it.each(PLACES)('%s: %s', (printed, words, atPlace) => {
    const { text, map } = clean(printed);
    const at = text.indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(printed.slice(map[at], (map[at + words.length - 1] as number) + 1)).toBe(atPlace);
  });

  it('in any text', () => {
    const piece = fc.constantFrom(...'支出万元，。,. \t\n\r０1２3９%（）()[]bookmark:“”三公財決ju-—〇\u200b\u3000年');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectWayBack(pieces.join(''))));
  });
});
