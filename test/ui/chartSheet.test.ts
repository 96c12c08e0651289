/** A chart's table as a file: what travels without the page must say where it is from. */
import { expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { chartSheet } from '../../src/ui/chartSheet.ts';
import { ABOUT } from '../export/sample.ts';

const TABLE = {
  columns: [
    { id: 'centre', label: '中心' },
    { id: 'value', label: '支出', unit: '万元', digits: 2 },
  ],
  rows: [
    { centre: '甲区', value: 1.5 },
    { centre: '乙区', value: null },
  ],
};

it('each row of an invented dataset says so', () => {
  expect(toCsv(chartSheet(TABLE, { ...ABOUT, synthetic: true }))).toBe(
    '\uFEFF中心,支出（万元）,数据来源\r\n甲区,1.5,模拟数据\r\n乙区,,模拟数据',
  );
});

it('rows of real reports need no mark', () => {
  expect(toCsv(chartSheet(TABLE, ABOUT))).toBe('\uFEFF中心,支出（万元）\r\n甲区,1.5\r\n乙区,');
});
