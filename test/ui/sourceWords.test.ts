/** What an open panel shows of a figure's words: cells beside their names, sentences before cells, the way back to a formula. */
import { expect, test } from 'vitest';
import { transferBook } from '../../src/db/transfers.ts';
import { joinedLines } from '../../src/ui/source/joinedLines.ts';
import { formulaWords } from '../../src/ui/source/MeasureSource.tsx';
import { isInputOf, keysOf } from '../../src/ui/source/origin.ts';
import { sectionShown } from '../../src/ui/source/sectionShown.ts';
import { shownStatement } from '../../src/ui/source/shownStatement.ts';
import { quoteWithLabel } from '../../src/ui/source/statementText.ts';
import { tableCell } from '../../src/ui/source/tableCell.ts';

/** The cell `value` named by `label`, each the nth of its text. */
function cellIn(text: string, value: string, label: string | null, nth = 0) {
  let start = -1;
  for (let turn = 0; turn <= nth; turn += 1) start = text.indexOf(value, start + 1);
  const named = label === null ? -1 : text.indexOf(label);
  const at = named < 0 ? null : named;
  const fact = {
    quote: value,
    start,
    end: start + value.length,
    label,
    label_start: at,
    label_end: at === null || label === null ? null : at + label.length,
  };
  return tableCell(fact, [{ start: 0, text }]);
}

const drawn = (cell: ReturnType<typeof cellIn>) =>
  cell?.lines.map((line) =>
    line.map(({ text, as }) => (as === 'value' ? `[${text}]` : as === 'name' ? `<${text}>` : text)).join(' | '),
  );

const FORM = '基本情况\n\t核定编制\n\t18人\n\t实有人数\n\t23人\n\t主要职责\n\t采访与编发';

test('in a form, the name that stands before its value is the row', () => {
  const cell = cellIn(FORM, '23人', '实有人数');
  expect(cell).toMatchObject({ row: '实有人数', column: null });
  expect(drawn(cell)).toEqual(['18人 | <实有人数> | [23人] | 主要职责 | 采访与编发']);
});

const HEADS =
  '年度支出\n\n\t单位名称\n\t支出合计\n\t其中：\n\t基本支出\n\t\n\t人员\n支出\n\t公用支出\n\t项目支出\n\t全中心汇总\n\t310.5\n\t210.5\n\t180.25\n\t30.25\n\t100';

test('one cell a line: heads first, then the row’s own name, then its values', () => {
  const cell = cellIn(HEADS, '180.25', '人员\n支出');
  expect(cell).toMatchObject({ row: '全中心汇总', column: '人员支出' });
  const [line = ''] = drawn(cell) ?? [];
  expect(line).toContain('<人员支出>');
  expect(line).toContain('<全中心汇总> | 310.5 | 210.5 | [180.25]');
  expect(line.split(' | ').length).toBeLessThan(14);
});

test('a column’s head is not guessed where no row’s name stands before the values', () => {
  const cell = cellIn('支出合计\n基本支出\n项目支出\n310.5\n210.5\n100', '310.5', '支出合计');
  expect(cell).toMatchObject({ row: '支出合计', column: null });
});

const GRID = '项目\t年初预算\t执行数\t执行率\n人员支出\t200.00\t180.25\t90.1%\n公用支出\t40.00\t30.25\t75.6%';

test('cells with tabs between them: the head above, the name at the row’s beginning', () => {
  const cell = cellIn(GRID, '30.25', '公用支出');
  expect(cell).toMatchObject({ row: '公用支出', column: '执行数' });
  expect(drawn(cell)).toEqual(['项目 | 年初预算 | <执行数> | 执行率', '<公用支出> | 40.00 | [30.25] | 75.6%']);
  expect(cellIn(GRID, '180.25', '执行数')).toMatchObject({ row: '人员支出', column: '执行数' });
});

test('without the report’s text there are no cells', () => {
  const fact = { quote: '1', start: 5, end: 6, label: null, label_start: null, label_end: null };
  expect(tableCell(fact, [])).toBeNull();
});

const used = {
  fact_id: 'a/1',
  report_id: 'a',
  rule: 'table.staff.actual',
  value: 23,
  value_text: null,
  bound: '=',
  status: 'stated',
  quote: '23人',
} as const;

test.each([
  ['a sentence of the same report that states the same', { rule: 'prose.staff.actual' }, 'other'],
  ['another cell', {}, 'used'],
  ['another value', { rule: 'prose.staff.actual', value: 24 }, 'used'],
  ['another report', { rule: 'prose.staff.actual', report_id: 'b' }, 'used'],
  ['a bound', { rule: 'prose.staff.actual', bound: '>=' as const }, 'used'],
])('of a cell and %s', (_, patch, which) => {
  const other = { ...used, fact_id: 'a/2', quote: '实有23人', ...patch };
  expect(shownStatement(used, [used, other])).toBe(which === 'used' ? used : other);
});

test.each([
  ['=spend_per_head/430602/2020', '430602/staff.actual/2020', true],
  ['=spend_per_head/430602/2020', '430602-2020/expenditure.total/2020/2', true],
  ['=articles_total/430602/2020', '430602/articles.other/2020', true],
  ['=spend_per_head/430602/2020', '430602/staff.actual/2021', false],
  ['=spend_per_head/430602/2020', '430511/staff.actual/2020', false],
  ['=spend_per_head/430602/2020', '430602/articles.central/2020', false],
  ['430602/staff.actual/2020', '430602/staff.actual/2020', false],
])('%s ← %s: %s', (formula, key, expected) => {
  expect(isInputOf(formula, key)).toBe(expected);
});

test('another statement of a figure leaves the figure’s mark marked', () => {
  const fact = '430602-2020/expenditure.total/2020/2';
  expect(keysOf(fact)).toEqual([fact, '430602/expenditure.total/2020']);
  expect(keysOf('430602/expenditure.total/2020')).toEqual(['430602/expenditure.total/2020']);
  expect(keysOf('=spend_per_head/430602/2020')).toHaveLength(1);
});

test('formulas are written in the names of the catalogue', () => {
  const tiers = ['articles.central', 'articles.provincial'] as const;
  expect(formulaWords('expenditure.total × 10000 / articles_total', ['expenditure.total'], 'zh')).toBe(
    '支出合计 × 10000 ÷ 发稿总量',
  );
  expect(formulaWords('central + provincial', tiers, 'zh')).not.toMatch(/[a-z]/);
});

test('bytes on their way are summed until all are there, and a failure ends them too', async () => {
  const book = transferBook();
  const heard: string[] = [];
  book.subscribe(() => heard.push(`${book.status().loadedBytes}/${book.status().totalBytes}`));
  const first = book.count(100, async (onBytes) => onBytes(40));
  const second = book.count(50, async () => {
    throw new Error('gone');
  });
  await Promise.allSettled([first, second]);
  expect(heard).toContain('40/100');
  expect(heard).toContain('40/150');
  expect(book.status()).toEqual({ loadedBytes: 0, totalBytes: 0 });
});

const TITLE = '某某区融媒体中心2021年度部门整体支出绩效自评报告';

test.each([
  ['部门（单位）情况 › 人员', '部门（单位）情况 › 人员'],
  ['某某区融媒体中心2021年度 部门整体支出绩效自评报告', null],
  ['2021年度部门整体支出绩效自评报告 › 收支情况', '收支情况'],
  ['支出', '支出'],
  ['收支情况(单位 › 支出（一）', '收支情况 › 支出（一）'],
  ['收支（单位：万元', '收支'],
  [null, null],
])('the chapter of «%s» is %j', (section, expected) => {
  expect(sectionShown(section, TITLE)).toBe(expected);
});

test.each([
  ['基本支出 9\n6.24万元', '基本支出 96.24万元'],
  ['支出96.\n24万元', '支出96.24万元'],
  ['共发稿30\n  篇', '共发稿30篇'],
  ['新闻中\n心', '新闻中心'],
  ['310.5\n210.5', '310.5\n210.5'],
  ['3\n210.5万元', '3\n210.5万元'],
  ['支出310.5\n210.5万元', '支出310.5\n210.5万元'],
  ['一、人员。\n二、经费', '一、人员。\n二、经费'],
])('%j reads as %j', (text, expected) => {
  expect(joinedLines(text)).toBe(expected);
});

test('a name before its figure has one colon', () => {
  expect(quoteWithLabel({ label: '年度资金总额:', quote: '35.5' })).toBe('年度资金总额：35.5');
  expect(quoteWithLabel({ label: '资金', quote: '资金35.5' })).toBe('资金35.5');
});
