import { describe, expect, it } from 'vitest';
import { citation } from '../../src/export/citation.ts';
import { exportFileName } from '../../src/export/fileName.ts';
import { ABOUT } from './sample.ts';

const HASH = '0123456789ab';
const URL = 'https://example.org/ledger/table/?y=2020';
const CASES = [
  ['plain', {}, `融媒账本 Rongmei Ledger. 数据表，数据集：五份报告 sha256:${HASH}，${URL}，导出日期：2026-07-01。`],
  [
    'hash unknown',
    { datasetHash: null },
    `融媒账本 Rongmei Ledger. 数据表，数据集：五份报告，${URL}，导出日期：2026-07-01。`,
  ],
  [
    'filtered',
    { filters: '年度 2020' },
    `融媒账本 Rongmei Ledger. 数据表，数据集：五份报告 sha256:${HASH}，筛选：年度 2020，${URL}，导出日期：2026-07-01。`,
  ],
  [
    'synthetic',
    { synthetic: true },
    `【模拟数据】融媒账本 Rongmei Ledger. 数据表，数据集：五份报告 sha256:${HASH}，${URL}，导出日期：2026-07-01。`,
  ],
  [
    'English',
    { lang: 'en', title: 'Table' },
    `Rongmei Ledger (融媒账本). Table, dataset: 五份报告 sha256:${HASH}, ${URL}, exported 2026-07-01.`,
  ],
] as const;

describe('citation', () => {
  it.each(CASES)('%s', (_name, change, text) => {
    expect(citation({ ...ABOUT, ...change })).toBe(text);
  });
});

it('file names say what they hold', () => {
  expect(exportFileName(ABOUT, 'csv')).toBe('融媒账本-数据表-2026-07-01.csv');
  expect(exportFileName({ ...ABOUT, synthetic: true, title: 'a/b: c' }, 'xlsx')).toBe(
    '融媒账本-a-b-c-模拟数据-2026-07-01.xlsx',
  );
});
