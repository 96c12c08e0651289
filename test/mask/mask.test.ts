import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/core/mask.ts';
import { quickest } from './quickest.ts';

/** Made-up people: [what the case is, text, what must be gone]. */
const MASKED: readonly (readonly [string, string, readonly string[]])[] = [
  ['label and colon', '填报人：周晓岚　联系电话：13900001111', ['周晓岚', '13900001111']],
  ['next cell of a form', '联系人\n\t周晓岚\n\t联络电话\n\t13900001111', ['周晓岚', '13900001111']],
  ['label with brackets', '填报人（签名）：周晓岚      联系电话:0739-5320000', ['周晓岚', '0739-5320000']],
  ['no colon', '负责人周晓岚，制表人 钱一文', ['周晓岚', '钱一文']],
  ['name run into the next label', '联系人：周晓岚联系电话：13900001111', ['周晓岚', '13900001111']],
  ['set wide', '审核人：钱　文', ['钱', '文']],
  ['list', '评价组成员：周晓岚、钱一文（副主任）、孙大同', ['周晓岚', '钱一文', '孙大同']],
  ['leader', '评价小组组长由周晓岚担任，副组长：钱一文', ['周晓岚', '钱一文']],
  [
    'table, a cell a line',
    '四、评价人员\n\n\t姓  名\n\t职务/职称\n\t单  位\n\t签  字\n\n\t周晓岚\n\t主任\n\t融媒体中心\n\n\t钱文\n\t副主任\n\t融媒体中心\n',
    ['周晓岚', '钱文'],
  ],
  ['table, tabs', '姓名\t职务\t单位\n周晓岚\t主任\t中心\n欧阳文静\t编辑\t中心', ['周晓岚', '欧阳文静']],
  ['again in the text', '联系人：周晓岚\n一、概况\n其中周晓岚负责审核。', ['周晓岚']],
  ['rare surname behind a certain label', '经办人：漆雨桐', ['漆雨桐']],
  ['minority name', '联系人：阿依古丽·买买提', ['阿依古丽', '买买提']],
  ['page editor', '编辑：周晓岚　审核：钱一文', ['周晓岚', '钱一文']],
  ['mobile in groups', '手机 139 0000 1111', ['139 0000 1111', '0000']],
  ['mobile with country', '电话：+86-13900001111', ['13900001111']],
  ['full width', '电话：１３９００００１１１１', ['１３９００００１１１１']],
  ['landline in brackets', '（0739）5320000', ['5320000']],
  ['local number behind a label', '联系电话：5320000', ['5320000']],
  ['two numbers', '电话：0731-85550000、13900001111', ['85550000', '13900001111']],
  ['identity number', '身份证号430602198001011234，', ['430602198001011234']],
  ['identity number with X', '43060219800101123X', ['43060219800101123X']],
  // Cell borders, traditional characters, pinyin, wide labels, no borders at all.
  ['pipes at the end of cells', '联系人 |\n周晓岚 |\n联络电话 |\n5320000 |\n人员编制 |\n19 |', ['周晓岚', '5320000']],
  [
    'pipes on lines of their own',
    '联系人\n|\n周晓岚\n|\n联络电话\n|\n5320000\n|||||||||||||||\n人员编制\n|\n19',
    ['周晓岚', '5320000'],
  ],
  ['a row of pipes', '| 联系人 | 周晓岚 | 联络电话 | 53200001 |\n| 人员编制 | 19 |', ['周晓岚', '53200001']],
  ['traditional', '聯繫人:周曉嵐 聯繫電話:0730-5320000', ['周曉嵐', '5320000']],
  ['traditional cells', '聯絡人\n\n張一鳴\n\n聯絡電話\n\n5320000\n\n人員編制', ['張一鳴', '5320000']],
  [
    'pinyin behind characters',
    '聯(lián)系人 |\n陳(chén)曉嵐(lán) |\n聯(lián)絡(luò)電話 |\n5320000 |',
    ['陳', '曉', '嵐', 'chén', 'lán)', '5320000'],
  ],
  ['label set wide', '联 系 人：周晓岚　电　话：5320000', ['周晓岚', '5320000']],
  ['name with its telephone', '项目负责人及电话周晓岚13900001111(办公)', ['周晓岚', '13900001111']],
  ['name in a sentence before a number', '(对接人:办公室工作人员周晓岚13900001111)', ['周晓岚', '13900001111']],
  ['local number behind a name', '联系人:周晓岚 5320000', ['周晓岚', '5320000']],
  ['whoever collects', '意见收集人:钱文联系电话:0838-7200000', ['钱文', '7200000']],
  [
    'table of people on one line',
    '四、评价人员 姓  名 职务/职称 单  位 签  字 周晓岚 主任 融媒体中心 钱文 副主任 融媒体中心 孙 同 办公室主任 融媒体中心 评价组组长（签字）： 年 月 日',
    ['周晓岚', '钱文', '孙 同'],
  ],
  [
    'table of people without any borders',
    '四、评价人员姓名职务/职称单位签字周晓岚主任融媒体中心钱文副主任融媒体中心孙大同办公室主任融媒体中心评价组组长（签字）：年月日',
    ['周晓岚', '钱文', '孙大同'],
  ],
  ['byline', '本报讯(记者 周晓岚 通讯员 钱一文 孙 同)近日', ['周晓岚', '钱一文', '孙 同']],
  ['signed news', '开展了采访。( 周晓岚 钱一文 )\n', ['周晓岚', '钱一文']],
  ['e-mail', '邮箱：some.one@example.com。', ['some.one', 'example.com']],
];

/** Must come back unchanged. */
const KEPT = [
  '全年预算13900001111元',
  '金额13912345678.50元',
  '收入合计10,288,533.55元',
  '索引号：11532324015173465N-/2022-0706002',
  '监督索引号53232400273301000',
  '索引号 000014349/2023-00012 文号 岳财发〔2021〕12号',
  '20240913-160431-993',
  '发布日期：2024-09-13 10:30',
  '电话费3.5万元，手机报5445篇',
  '负责人（签章）：\n\n 年    月    日',
  '联系人\n\t\n\t人员编制\n\t15人',
  '联系人：办公室',
  '单位负责人 单位 金额 项目',
  '以习近平同志为核心的党中央',
  '负责宣传工作，负责人员经费安排',
  '组长负责制，成员单位5个',
  '主任1名，副主任2名，主任科员3名',
  '编辑、记者共12人，审核稿件300篇',
  '2019年6月21日挂牌，编制15人，实有21人',
  '阅读量10万+，播放量13800000次',
  '稿件13900001111条',
  '评价人员认真核对了账目。张贴公告20份',
  'ISBN 13812345678-1',
  '微博@石鼓发布 推送3000条',
  '负责人 | | 联系人 | | 人员编制 | 19 |',
  '聯(lián)系人 |\n|\n人員編(biān)制 |\n24 |',
  '开展宣传。(高峰)\n',
  '记者 12人，通讯员 300名',
  '编制人数 12 实有人：15 负责人：办公室 法人：融媒体中心',
  '填报人（签名）： 填报日期：20210520',
];

describe('maskPersonalData', () => {
  it.each(MASKED)('masks: %s', (_name, text, gone) => {
    const masked = maskPersonalData(text);
    expect(masked).toHaveLength(text.length);
    for (const part of gone) expect(masked).not.toContain(part);
  });

  it('keeps titles, units and places of a table of people', () => {
    const masked = maskPersonalData('姓名\t职务\t单位\n周晓岚\t办公室主任\t融媒体中心\n');
    expect(masked).toBe('姓名\t职务\t单位\n○○○\t办公室主任\t融媒体中心\n');
  });

  it.each(KEPT)('keeps: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('reads what stands behind people as before', () => {
    expect(maskPersonalData('填报人:周晓岚 20210520 编制19人')).toBe('填报人:○○○ 20210520 编制19人');
  });

  it('a name of two characters that is also a word stays a word', () => {
    expect(maskPersonalData('联系人：高峰\n用电高峰期间，高峰。')).toBe('联系人：○○\n用电高峰期间，○○。');
  });

  it('keeps the length of any text, and masks nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        const text = `${noise}联系人：周晓岚 ${noise}`;
        const masked = maskPersonalData(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain('周晓岚');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['labels', '联系人：'.repeat(60_000)],
    ['digits', '1'.repeat(250_000)],
    ['mail', 'a@'.repeat(120_000)],
    ['tables', '姓名\t'.repeat(80_000)],
    ['names', '联系人：周晓岚'.repeat(30_000)],
    ['people', '联 系 人 '.repeat(50_000)],
    ['colons', '人:'.repeat(120_000)],
    ['pinyin', '人(rén)'.repeat(50_000)],
    ['pipes', `联系人${'|'.repeat(250_000)}`],
    ['bylines', '记者 '.repeat(80_000)],
    ['numbers behind names', '周晓岚 13900001111 '.repeat(15_000)],
    ['blanks', `电话${' '.repeat(250_000)}`],
  ])('takes linear time on hostile %s', (_name, text) => {
    expect(quickest(() => maskPersonalData(text), 1500)).toBeLessThan(1500);
  });
});

const shared = process.env.RONGMEI_SHARED ?? join(import.meta.dirname, '../../../shared');
const gold = join(shared, 'gold/seeds.json');

describe.runIf(existsSync(gold))('the originals', () => {
  const seeds = JSON.parse(existsSync(gold) ? readFileSync(gold, 'utf8') : '{}') as Record<
    string,
    { personal_data: string[] }
  >;
  it.each(Object.entries(seeds))('%s shows nobody', (file, { personal_data }) => {
    const text = readFileSync(join(shared, 'reports', file), 'utf8');
    const masked = maskPersonalData(text);
    expect(masked).toHaveLength(text.length);
    for (const datum of personal_data) expect(masked).not.toContain(datum);
  });
});
