import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/export/sheet.ts';
import { columnLetters } from '../../src/export/workbook.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { ABOUT, SHEET } from './sample.ts';

async function sheetsOf(file: Blob) {
  return readXlsx(Buffer.from(await file.arrayBuffer()));
}

it('Excel opens with typed cells', async () => {
  const [data, about] = await sheetsOf(await toXlsx(SHEET));
  expect(data?.sheet).toBe('数据');
  expect(data?.data[0]?.slice(0, 5)).toEqual([
    '中心',
    '年度',
    '支出合计（万元）',
    '支出合计·状态',
    '人均支出（万元/人）',
  ]);
  expect(data?.data[1]?.slice(0, 6)).toEqual(['岳阳楼区', 2020, 259.45, '写明', 7.0122, '摘要']);
  expect(data?.data[1]?.[6]).toEqual(new Date('2020-12-22T00:00:00Z'));
  expect(data?.data[2]?.slice(2, 4)).toEqual([0, '无（写明）']);
  expect(data?.data[4]?.slice(2, 4)).toEqual([null, '未列明']);
  // Text, not a formula, and no apostrophe: that is for CSV alone.
  expect(data?.data[5]?.[0]).toBe('=1+1');
  expect(data?.data[5]?.slice(2, 5)).toEqual([0.000001, '写明（≥）', -3.5]);
  expect(about?.data.flat()).not.toContain('模拟数据');
});

it('Excel marks synthetic data', async () => {
  const [, about] = await sheetsOf(await toXlsx({ ...SHEET, about: { ...ABOUT, synthetic: true } }));
  expect(about?.data[0]).toEqual(['模拟数据', '模拟数据']);
});

const TEXT = { id: 'text', label: '文', unit: null, type: 'text' } as const;

it('any text comes out as it went in', async () => {
  const texts = ['a < b & "c" > d', '两行\n一格', '_x0041_ 不是 A', '0012', 'TRUE', '坏字符\u0001去掉'];
  const [data] = await sheetsOf(await toXlsx({ about: ABOUT, columns: [TEXT], rows: texts.map((text) => [text]) }));
  expect(data?.data.slice(1).flat()).toEqual([...texts.slice(0, 5), '坏字符去掉']);
});

it('columns beyond Z have their letters', async () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  const columns = Array.from({ length: 60 }, (_, at) => ({ ...TEXT, id: `t${at}`, type: 'number' as const }));
  const [data] = await sheetsOf(await toXlsx({ about: ABOUT, columns, rows: [columns.map((_, at) => at)] }));
  expect(data?.data[1]).toEqual(columns.map((_, at) => at));
});

/** Rows that take long to make. */
function slowSheet(length: number): Sheet {
  function* rows() {
    for (let row = 0; row < length; row++) {
      for (const end = performance.now() + 1; performance.now() < end; );
      yield [`${row}`];
    }
  }
  return { about: ABOUT, columns: [TEXT], rows: { length, [Symbol.iterator]: rows } };
}

it('says how far it is, and stops when told to', async () => {
  const seen: number[] = [];
  await toXlsx(slowSheet(150), { onProgress: (done) => seen.push(done) });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(150);

  const stop = new AbortController();
  const stopped = toXlsx(slowSheet(100_000), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
});

/** A part of the file as its XML. */
async function partOf(file: Blob, path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new TextDecoder().decode(parts[path]);
}

const FIRST = 'xl/worksheets/sheet1.xml';

it('the header filters and stays in sight, with the columns that name the row', async () => {
  const named = { ...SHEET, columns: SHEET.columns.map((column, at) => ({ ...column, names: at < 2 })) };
  const file = await toXlsx(named);
  const xml = await partOf(file, FIRST);
  expect(xml).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>');
  expect(xml).toContain('</sheetData><autoFilter ref="A1:H6"/>');
  expect(await partOf(file, 'xl/workbook.xml')).toContain('localSheetId="0" hidden="1">\'数据\'!$A$1:$H$6<');
  const plain = await partOf(await toXlsx(SHEET), FIRST);
  expect(plain).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
});

it('the last sheet says how large the table is and what each status means', async () => {
  const [, about] = await sheetsOf(await toXlsx(SHEET));
  const lines = new Map(about?.data.map(([name, text]) => [name, text]));
  expect(lines.get('行数')).toBe(5);
  expect(String(lines.get('列数'))).toMatch(/^8（其中 1 列/);
  for (const word of ['写明', '无（写明）', '推算', '转录', '更正', '未列明', '（≥）', '（≤）', '（≈）'])
    expect(lines.get(word), word).toBeTruthy();
  const [, bare] = await sheetsOf(await toXlsx({ about: ABOUT, columns: [TEXT], rows: [['x']] }));
  expect(bare?.data.flat()).not.toContain('推算');
});

it('further tables have a tab each', async () => {
  const more = { name: '核对', about: ABOUT, columns: [TEXT], rows: [['一'], ['二']] };
  const seen: number[] = [];
  const file = await toXlsx({ ...SHEET, name: '数字' }, { onProgress: (done) => seen.push(done) }, [more]);
  const sheets = await sheetsOf(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['数字', '核对', '说明']);
  expect(sheets[1]?.data.flat()).toEqual(['文', '一', '二']);
  expect(seen.at(-1)).toBe(7);
  expect(sheets[2]?.data.flat()).toContain('行数 · 核对');
});
