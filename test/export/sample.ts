/** A small sheet with every kind of cell that an export must carry through: shared by the tests of each format. */
import type { Sheet, SheetAbout } from '../../src/export/sheet.ts';

export const ABOUT: SheetAbout = {
  lang: 'zh',
  title: '数据表',
  datasetLabel: '五份报告',
  datasetHash: '0123456789abcdef'.repeat(4),
  synthetic: false,
  url: 'https://example.org/ledger/table/?y=2020',
  filters: null,
  date: '2026-07-01',
};

export const SHEET: Sheet = {
  about: ABOUT,
  columns: [
    { id: 'name', label: '中心', unit: null, type: 'text' },
    { id: 'year', label: '年度', unit: null, type: 'number' },
    { id: 'expenditure_total', label: '支出合计', unit: '万元', type: 'number' },
    { id: 'expenditure_total_status', label: '支出合计', unit: null, type: 'text', role: 'status' },
    { id: 'expenditure_total_bound', label: '支出合计', unit: null, type: 'text', role: 'bound' },
    { id: 'spend_per_head', label: '人均支出', unit: '万元/人', type: 'number' },
    {
      id: 'source_kind',
      label: '数据来源',
      unit: null,
      type: 'text',
      words: { digest: '摘要', synthetic: '模拟数据' },
    },
    { id: 'period_end', label: '统计截止', unit: null, type: 'date' },
    { id: 'has_report', label: '有报告', unit: null, type: 'boolean' },
  ],
  rows: [
    ['岳阳楼区', 2020, 259.45, 'stated', '=', 7.0122, 'digest', '2020-12-22', true],
    ['大祥区', 2021, 0, 'stated_none', '=', 0, 'digest', null, true],
    ['雁峰区', 2024, 0, 'stated', '=', null, 'digest', null, true],
    ['北塔区', 2022, null, null, null, null, 'digest', null, false],
    ['=1+1', 2023, 0.000001, 'stated', '>=', -3.5, 'digest', null, true],
  ],
};
