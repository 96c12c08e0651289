import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NODE_ASSETS } from '../../scripts/readers/assets.ts';
import type { NativeTable, ReadErrorCode } from '../../src/core/model.ts';
import { toReportText } from '../../src/formats/reportText.ts';
import { makeDoc } from './makeDoc.ts';
import { makeDocx, makeXlsx } from './makeOffice.ts';
import { makePdf } from './makePdf.ts';

const read = (name: string, bytes: Uint8Array) => toReportText(name, bytes, NODE_ASSETS);
const html = (body: string) =>
  strToU8(`<!DOCTYPE html><html><head><title>头</title></head><body>${body}</body></html>`);
const line = (y: number, ...cells: readonly (readonly [x: number, text: string])[]) =>
  cells.map(([x, text]) => ({ text, x, y }));

/** Row by row, `text@column+span`; proves that the spans lead to the cells' own words. */
function grid(text: string, table: NativeTable | undefined): string[] {
  const rows: string[][] = [];
  for (const cell of table?.cells ?? []) {
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    const span = cell.columnSpan > 1 ? `+${cell.columnSpan}` : '';
    row.push(`${text.slice(cell.start, cell.end)}@${cell.column}${span}`);
  }
  return rows.map((row) => row.join(' '));
}

const WORD = '融媒体中心“优秀”\r收入\x07100.5\x07\x07支出\x07\x07\x07结尾\r';
const WORD_ROW_ENDS = [...WORD].flatMap((letter, i) => (letter === '\x07' ? [i] : [])).filter((_, i) => i % 3 === 2);

const READ: readonly { name: string; bytes: Uint8Array; text: string; grid?: readonly string[]; why: string }[] = [
  {
    why: 'Word 97 keeps quotes as printed and empty cells',
    name: 'a.doc',
    bytes: makeDoc(WORD, { rowEnds: WORD_ROW_ENDS }),
    text: '融媒体中心“优秀”\n收入\t100.5\n支出\t\n结尾\n\n',
    grid: ['收入@0 100.5@1', '支出@0 @1'],
  },
  {
    why: 'a .wps that is Word inside',
    name: 'a.wps',
    bytes: makeDoc('结尾\r'),
    text: '结尾\n\n',
  },
  {
    why: 'Word: merged and empty cells, a line break inside a cell',
    name: 'a.docx',
    bytes: makeDocx([
      '标题',
      [
        ['项目', ['金额', 2]],
        ['收入', null, '259.45'],
        ['支出\n合计', '1', '2'],
      ],
      '尾',
    ]),
    text: '标题\n项目\t金额\n收入\t\t259.45\n支出合计\t1\t2\n尾\n',
    grid: ['项目@0 金额@1+2', '收入@0 @1 259.45@2', '支出合计@0 1@1 2@2'],
  },
  {
    why: 'Excel: per cent, dates, float noise; hidden sheets and phonetic readings stay out',
    name: 'a.xlsx',
    bytes: makeXlsx(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>率</t></is></c><c r="C2" s="1"><v>0.98</v></c><c r="D2" s="2"><v>44196</v></c><c r="E2"><v>0.30000000000000004</v></c></row>',
      ['A1:C1'],
      ['部门支出'],
    ),
    text: '支出表\n部门支出\t\t\n率\t\t98%\t2020-12-31\t0.3\n',
    grid: ['部门支出@0+3 @3 @4', '率@0 @1 98%@2 2020-12-31@3 0.3@4'],
  },
  {
    why: 'PDF: an empty cell leaves nothing behind, its column is found by position',
    name: 'a.pdf',
    bytes: makePdf([
      [
        ...line(800, [50, '二、支出情况']),
        ...line(780, [50, '项目'], [200, '预算'], [300, '决算']),
        ...line(760, [50, '人员经费'], [300, '171.50']),
        ...line(740, [50, '公用经费'], [200, '17'], [300, '18']),
        ...line(700, [50, '全文完']),
      ],
    ]),
    text: '二、支出情况\n项目\t预算\t决算\n人员经费\t\t171.50\n公用经费\t17\t18\n全文完\n',
    grid: ['项目@0 预算@1 决算@2', '人员经费@0 @1 171.50@2', '公用经费@0 17@1 18@2'],
  },
  {
    why: 'PDF: lines of prose stay lines',
    name: 'prose.pdf',
    bytes: makePdf([[...line(800, [50, '全年支出259.45万元，其中']), ...line(785, [50, '基本支出189.19万元。'])]]),
    text: '全年支出259.45万元，其中\n基本支出189.19万元。\n',
  },
  {
    why: 'web page: navigation, scripts and hidden parts left out, spans kept',
    name: 'a.html',
    bytes: html(
      '<nav>首页</nav><script>var x="1万元"</script><p style="display:none">隐</p><h1>标题</h1><p>收入<b>100</b>万元</p><table><tr><th rowspan="2">项目</th><th colspan="2">金额</th></tr><tr><td>预算</td><td>决算</td></tr><tr><td>收入<br>合计</td><td></td><td>5</td></tr></table>',
    ),
    text: '标题\n收入100万元\n项目\t金额\n预算\t决算\n收入合计\t\t5\n',
    grid: ['项目@0 金额@1+2', '预算@1 决算@2', '收入合计@0 @1 5@2'],
  },
  {
    why: 'web page: a table that lays out the page is no table',
    name: 'b.html',
    bytes: html('<table><tr><td><p>正文</p><table><tr><td>甲</td><td>1</td></tr></table></td><td>栏</td></tr></table>'),
    text: '正文\n甲\t1\n栏\n',
    grid: ['甲@0 1@1'],
  },
  { why: 'a .doc that is a web page', name: 'c.doc', bytes: html('<p>正文</p>'), text: '正文\n' },
  { why: 'text is taken as it is', name: 'a.txt', bytes: strToU8('\t一\r\n二 \n'), text: '\t一\r\n二 \n' },
  {
    why: 'front matter is not part of the text',
    name: 'd.txt',
    bytes: strToU8('---\nyear: 2020\n---\n正文\n'),
    text: '正文\n',
  },
];

const REFUSED: readonly (readonly [why: string, name: string, bytes: Uint8Array, code: ReadErrorCode])[] = [
  ['nothing', 'a.txt', new Uint8Array(), 'empty'],
  ['white space', 'a.txt', strToU8(' \n\t　\n'), 'empty'],
  ['front matter alone', 'a.txt', strToU8('---\nyear: 2020\n---\n'), 'empty'],
  ['a page of pictures', 'a.pdf', makePdf([[], []]), 'scan'],
  ['a photograph', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'scan'],
  ['a PDF with a password', 'a.pdf', makePdf([[]], true), 'encrypted'],
  ['a .doc with a password', 'a.doc', makeDoc(WORD, { encrypted: true }), 'encrypted'],
  ['a PDF cut short', 'a.pdf', strToU8('%PDF-1.4 nothing'), 'broken'],
  ['a .docx cut short', 'a.docx', makeDocx(['一']).subarray(0, 300), 'broken'],
  ['an archive without a document', 'a.docx', zipSync({ 'x.xml': strToU8('<a/>') }), 'broken'],
  ['malformed XML in a sheet', 'a.xlsx', makeXlsx('<row><c><v>1</row>'), 'broken'],
  ['RTF', 'a.rtf', strToU8('{\\rtf1 hello}'), 'unsupported'],
  ['an archive of another kind', 'a.rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a), 'unsupported'],
  ['an archive in an archive', 'a.zip', zipSync({ 'b.txt': strToU8('x') }), 'unsupported'],
  ['random bytes named .docx', 'a.docx', Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 32), 'unsupported'],
];

describe('files as they come', () => {
  it.each(READ)('$name: $why', async ({ name, bytes, text, grid: expected }) => {
    const result = await read(name, bytes);
    expect(result).toMatchObject({ ok: true, input: { file: name, text } });
    if (result.ok) expect(grid(text, result.input.tables?.[0])).toEqual(expected ?? []);
  });

  it.each(REFUSED)('refuses %s (%s)', async (_, name, bytes, code) => {
    expect(await read(name, bytes)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/[一-龥]/) },
    });
  });
});

describe('archives are bounded', () => {
  it('an archive that unpacks to more than it may is refused early', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100 * 2 ** 20) }, { level: 9 });
    // Processor time: the clock would measure the neighbours too.
    const started = process.cpuUsage();
    expect(await read('bomb.docx', bomb)).toMatchObject({ ok: false, error: { code: 'too_large' } });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(8000);
  });
});
