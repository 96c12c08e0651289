import { expect, it } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { toSheet } from '../../../src/tables/toSheet.ts';
import { exportColumns } from '../../../src/views/table/exportTable.ts';
import { DEFAULT_COLUMNS, panelColumns } from '../../../src/views/table/panelColumns.ts';
import type { EvidenceRow, TableRow } from '../../../src/views/table/query.ts';
import { ABOUT } from '../../export/sample.ts';

const ROWS: readonly TableRow[] = [
  {
    center_id: '430602',
    year: 2020,
    district: '岳阳楼区',
    pinyin: 'Yueyanglou Qu',
    source_kind: 'digest',
    expenditure_total: 259.45,
    expenditure_total_status: 'stated',
    expenditure_total_bound: '=',
  },
  {
    center_id: '430511',
    year: 2021,
    district: '北塔区',
    pinyin: 'Beita Qu',
    source_kind: 'digest',
    expenditure_total: 174.76,
    expenditure_total_status: 'derived',
    expenditure_total_bound: '=',
  },
];
const EVIDENCE: readonly EvidenceRow[] = [
  { center_id: '430602', year: 2020, metric: 'expenditure.total', quote: '=支出合计259.45万元', verdict: 'pass' },
];
const NONE = { quote: false, check: false, source: true };

it('writes the shown columns, units in the header, status beside', () => {
  const csv = toCsv(toSheet(exportColumns(panelColumns(['expenditure_total'], 'zh'), NONE, [], 'zh'), ROWS, ABOUT));
  expect(csv).toBe(
    '\uFEFF中心,年度,支出合计（万元）,支出合计·状态,数据来源\r\n岳阳楼区,2020,259.45,写明,摘要\r\n北塔区,2021,174.76,推算,摘要',
  );
});

it('adds words and verdicts where asked', () => {
  const columns = exportColumns(
    panelColumns(['expenditure_total'], 'zh'),
    { quote: true, check: true, source: false },
    EVIDENCE,
    'zh',
  );
  expect(toCsv(toSheet(columns, ROWS, ABOUT))).toBe(
    "\uFEFF中心,年度,支出合计（万元）,支出合计·状态,支出合计·所据文字,支出合计·核对\r\n岳阳楼区,2020,259.45,写明,'=支出合计259.45万元,相符\r\n北塔区,2021,174.76,推算,,",
  );
});

it('calls centres by pinyin and 中文 in English', () => {
  const csv = toCsv(
    toSheet(exportColumns(panelColumns(['expenditure_total'], 'en'), NONE, [], 'en'), ROWS, { ...ABOUT, lang: 'en' }),
  );
  expect(csv.split('\r\n')[1]).toBe('Yueyanglou Qu 岳阳楼区,2020,259.45,stated,digest');
});

it('opens the source of every figure, and the formula even where it could not be computed', () => {
  const columns = panelColumns([...DEFAULT_COLUMNS, 'spend_per_head'], 'zh');
  const source = (id: string) => columns.find((column) => column.id === id)?.source?.(ROWS[0] as TableRow);
  expect(source('expenditure_total')).toBe('430602/expenditure.total/2020');
  expect(source('spend_per_head')).toBe('=spend_per_head/430602/2020');
  expect(source('staff_actual')).toBeNull();
});
