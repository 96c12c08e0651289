import readXlsx from 'read-excel-file/node';
import { expect, it } from 'vitest';
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
