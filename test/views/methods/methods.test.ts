import { expect, test } from 'vitest';
import { MEASURES } from '../../../src/core/catalogue/measures.ts';
import { METRICS } from '../../../src/core/catalogue/metrics.ts';
import { AUDIT_RULES } from '../../../src/core/catalogue/rules.ts';
import { parseManifest } from '../../../src/db/manifest.ts';
import { measureRows, metricGroups, ruleRows } from '../../../src/views/methods/catalogue.ts';
import { fileGroups, fileRows, totalBytes } from '../../../src/views/methods/files.ts';

const ids = (find: string): string[] => metricGroups(find, 'zh').flatMap((group) => group.rows.map(({ id }) => id));

test('every figure, measure and rule of the catalogue is on the page', () => {
  expect(ids('')).toHaveLength(METRICS.length);
  expect(measureRows('zh').map(({ id }) => id)).toEqual(MEASURES.map(({ id }) => id));
  const { rows, shares } = ruleRows('en');
  expect(rows.length + shares).toBe(AUDIT_RULES.length);
});

test.each([
  ['三公', 'three_public.total'],
  ['expenditure.total', 'expenditure.total'],
  ['HEAD-count', 'staff.actual'],
  ['政府 采购', 'procurement.actual'],
])('“%s” finds %s', (find, id) => {
  expect(ids(find)).toContain(id);
  expect(ids(find).length).toBeLessThan(METRICS.length);
});

test('what is not there is not found', () => {
  expect(ids('没有这样的指标')).toEqual([]);
});

test('formulas in words name no id', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const { words } of measureRows(lang)) {
      expect(words).not.toMatch(/[a-z]_[a-z]|[a-z]\.[a-z]/);
      if (lang === 'zh') expect(words).not.toMatch(/[a-z]{3}/i);
    }
});

const file = (path: string, bytes: number, rows?: number) => ({ path, bytes, sha256: 'a'.repeat(64), rows });
const MANIFEST = parseManifest({
  schema_version: 1,
  reader_version: '1.0.0',
  dataset_sha256: 'b'.repeat(64),
  synthetic: false,
  tables: {
    panel: { rows: 7, files: [file('panel.parquet', 10)], csv: file('panel.csv', 20) },
    facts: {
      rows: 30,
      files: [file('facts/year=2020/a.parquet', 1, 10), file('facts/year=2021/a.parquet', 2, 20)],
      csv: file('facts-1.csv', 3, 15),
      csv_files: [file('facts-1.csv', 3, 15), file('facts-2.csv', 4, 15)],
    },
  },
});

test('each file once, with the rows that it holds', () => {
  const rows = fileRows(MANIFEST);
  expect(rows.map(({ file: { path }, rows: n }) => [path, n])).toEqual([
    ['facts/year=2020/a.parquet', 10],
    ['facts/year=2021/a.parquet', 20],
    ['facts-1.csv', 15],
    ['facts-2.csv', 15],
    ['panel.parquet', 7],
    ['panel.csv', 7],
  ]);
  expect(totalBytes(rows)).toBe(40);
});

test('partitions fold, sums stay', () => {
  expect(fileGroups(fileRows(MANIFEST)).map(({ key, rows, bytes }) => [key, rows, bytes])).toEqual([
    ['facts Parquet', 30, 3],
    ['facts CSV', 30, 7],
    ['panel Parquet', 7, 10],
    ['panel CSV', 7, 20],
  ]);
});
