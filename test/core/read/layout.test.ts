import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/read/clean.ts';
import { layout } from '../../../src/core/read/layout.ts';

/** Prose as its words, a table as its rows: cells joined by |, rows by /. */
function blocksOf(printed: string): string[] {
  return layout(clean(printed)).map((block) =>
    block.type === 'prose' ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join('|')).join(' / '),
  );
}

const LONG = '本单位坚持正确导向，围绕中心服务大局，认真组织各类宣传报道，';
const FILLER = Array.from({ length: 8 }, () => `${LONG}\n`).join('');

const LAYOUTS: readonly (readonly [what: string, printed: string, blocks: readonly string[]])[] = [
  ['paragraphs', '一、概况\n本单位编制5人。\n', ['一、概况', '本单位编制5人。']],
  ['a line broken after a comma', '编制5人，\n实有4人。', ['编制5人，实有4人。']],
  ['a row a line', '项目\t金额\n合计\t5.20', ['项目|金额 / 合计|5.20']],
  [
    'a cell a line',
    '\t人员编制\n\t15人\n\t实有人数\n\t21人\n\n\t职责\n\t采访',
    ['人员编制|15人|实有人数|21人 / 职责|采访'],
  ],
  [
    'a cell broken over lines',
    '\t收入合计\n\t公共财\n\n政拨款\n\n\t汇总\n\t9.50',
    ['收入合计|公共财政拨款 / 汇总|9.50'],
  ],
  ['empty cells stay', '汇总\t9.5\t\t1', ['汇总|9.5||1']],
  [
    'a contents list goes',
    '一、收入决算表............3\n二、支出决算表…………5\n三、说明\n收入5万元。',
    ['三、说明', '收入5万元。'],
  ],
  ['page lines go', '收入5万元。\n第 3 页 共 9 页\n- 4 -\n支出4万元。', ['收入5万元。', '支出4万元。']],
];

describe('lines → blocks', () => {
  it.each(LAYOUTS)('%s', (_, printed, blocks) => {
    expect(blocksOf(printed)).toEqual(blocks);
  });

  it('a PDF’s lines are one paragraph, also inside a unit and a figure', () => {
    expect(
      blocksOf(
        `${FILLER}全年各项财政拨款收入按照批复及时到账，合计259.14万\n元，其他收入来自合作单位补助，全部入账核算，合计5.4\n1元。`,
      ).at(-1),
    ).toContain('合计259.14万元，其他收入来自合作单位补助，全部入账核算，合计5.41元。');
  });

  it('a page number inside a paragraph is not its figure', () => {
    const text = blocksOf(`${LONG}${LONG}\n4\n没有调整科目，也没有超标准列支，更没有违反规定的行为。\n`).join('');
    expect(text).not.toContain('4');
  });

  it('every figure and every Chinese character leads back to its own place', () => {
    const printed = `${FILLER}支出 9\n6.24 万元。\n项目\t金额\n合计\t5.20\n`;
    for (const block of layout(clean(printed))) {
      for (const { text, at } of block.type === 'prose' ? [block] : block.rows.flat()) {
        const moved = [...text].filter((ch, i) => /[\d\u4e00-\u9fff]/.test(ch) && printed[at[i] as number] !== ch);
        expect(moved).toEqual([]);
      }
    }
  });
});
