import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import type { CellType, Sheet } from '../../src/export/sheet.ts';
import { ABOUT, SHEET } from './sample.ts';

describe('CSV from the page', () => {
  it('is byte-exact', () => {
    const expected = [
      '中心,年度,支出合计（万元）,支出合计·状态,人均支出（万元/人）,数据来源,统计截止,有报告',
      '岳阳楼区,2020,259.45,写明,7.0122,摘要,2020-12-22,true',
      '大祥区,2021,0,无（写明）,0,摘要,,true',
      '雁峰区,2024,0,写明,,摘要,,true',
      '北塔区,2022,,未列明,,摘要,,false',
      "'=1+1,2023,0.000001,写明（≥）,-3.5,摘要,,true",
    ].join('\r\n');
    const bytes = new TextEncoder().encode(toCsv(SHEET));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytes.slice(3)).toString('utf8')).toBe(expected);
  });

  it('writes words in the page’s language', () => {
    const english = toCsv({ ...SHEET, about: { ...ABOUT, lang: 'en' }, rows: [...SHEET.rows].slice(3) });
    expect(english).toContain('支出合计·status');
    expect(english).toContain('not stated');
    expect(english).toContain('stated (≥)');
  });
});

type Case = readonly [
  name: string,
  type: CellType,
  value: string | number | boolean | null | string[],
  written: string,
];
const CASES: readonly Case[] = [
  ['plain text', 'text', '红网', '红网'],
  ['formula =', 'text', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['formula +', 'text', '+1', "'+1"],
  ['formula -', 'text', '-1', "'-1"],
  ['formula @', 'text', '@SUM', "'@SUM"],
  ['tab first', 'text', '\tx', "'\tx"],
  ['CR first', 'text', '\rx', `"'\rx"`],
  ['formula before a line break', 'text', '=\nx', `"'=\nx"`],
  ['= inside is no formula', 'text', 'a=b', 'a=b'],
  ['full-width ＝ is no formula', 'text', '＝1', '＝1'],
  ['comma', 'text', '甲,乙', '"甲,乙"'],
  ['quote', 'text', '称"好"', '"称""好"""'],
  ['line break', 'text', '甲\n乙', '"甲\n乙"'],
  ['leading space is kept', 'text', ' 甲', '" 甲"'],
  ['negative number is no formula', 'number', -12.5, '-12.5'],
  ['no separators', 'number', 1234567.89, '1234567.89'],
  ['one 分', 'number', 0.000001, '0.000001'],
  ['no exponent, small', 'number', 1.5e-7, '0.00000015'],
  ['no exponent, large', 'number', 1e21, '1000000000000000000000'],
  ['no exponent, large with digits', 'number', -1.25e22, '-12500000000000000000000'],
  ['minus zero', 'number', -0, '0'],
  ['zero', 'number', 0, '0'],
  ['nothing', 'number', null, ''],
  ['nothing, text', 'text', null, ''],
  ['flag', 'boolean', false, 'false'],
  ['list', 'text', ['a/1', 'b/2'], 'a/1; b/2'],
  ['code in words', 'text', 'coded', '词'],
];

describe('cells of CSV', () => {
  it.each(CASES)('%s', (_name, type, value, written) => {
    const sheet: Sheet = {
      about: ABOUT,
      columns: [
        { id: 'a', label: 'a', unit: null, type: 'text' },
        { id: 'b', label: 'b', unit: null, type, words: { coded: '词' } },
      ],
      rows: [['x', value]],
    };
    expect(toCsv(sheet)).toBe(`\uFEFFa,b\r\nx,${written}`);
  });

  it('guards headers too', () => {
    const columns = [{ id: 'a', label: '=a', unit: null, type: 'text' }] as const;
    expect(toCsv({ about: ABOUT, columns, rows: [] })).toBe("\uFEFF'=a");
  });
});
