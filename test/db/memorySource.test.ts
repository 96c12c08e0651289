/** Reports read in the page as a dataset: what goes into memory comes out of SQL, on both engines. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openNodeBackend } from '../../scripts/db/nodeDoor.ts';
import { readyStarter } from '../../scripts/db/readyStarter.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/corrections.ts';
import { buildDataset } from '../../src/core/panel/buildPanel.ts';
import type { Row } from '../../src/core/panel/rows.ts';
import { readReport } from '../../src/core/readReport.ts';
import { TABLES, type TableName } from '../../src/core/schema.ts';
import { createDoorOn } from '../../src/db/door.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import { memorySource } from '../../src/db/memorySource.ts';
import { splitFrontMatter } from '../../src/formats/frontMatter.ts';
import { openNativeBackend } from './nativeDoor.ts';

const FILES = ['430406-2024.txt', '430602-2020.txt'];
const rows = buildDataset(
  FILES.map((name) => {
    const file = fileURLToPath(new URL(`../../data/reports/${name}`, import.meta.url));
    const { front, text } = splitFrontMatter(readFileSync(file, 'utf8'));
    const source = {
      source_kind: 'original',
      source_file: '带“引号”,与逗号\n的文件.txt',
      source_sha256: '',
      text_sha256: null,
      source_url: null,
      published_on: '2025-03-01',
    } as const;
    return { extraction: readReport({ file: name, text, ...(front ? { front } : {}) }), source };
  }),
  NO_CORRECTIONS,
);
const source = memorySource(rows, { readerVersion: 'test', synthetic: false, generation: 1 });
const doors = {
  wasm: createDoorOn(readyStarter(openNodeBackend), source, { ...DEFAULT_DATASET, id: 'visit' }),
  native: createDoorOn(readyStarter(openNativeBackend), source, { ...DEFAULT_DATASET, id: 'visit' }),
};
afterAll(() => Promise.all(Object.values(doors).map((door) => door.close())));

/** Rows as text, so that order and the engines' own number types do not matter. */
function bag(table: TableName, given: readonly Row[]): string[] {
  const names = TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
  return given.map((row) => JSON.stringify(names.map((name) => row[name] ?? null))).sort();
}

describe.each(['wasm', 'native'] as const)('%s', (engine) => {
  test.each(TABLES.map(({ name }) => name))('%s comes out as it went in', async (table) => {
    const found = await doors[engine].run<Row>({
      name: table,
      sql: `SELECT * FROM ${table}`,
      params: [],
      tables: [table],
    });
    expect(rows[table].length, table).toBeGreaterThan(0);
    expect(bag(table, found)).toEqual(bag(table, rows[table]));
  });

  test('money stays exact in sums', async () => {
    const [sum] = await doors[engine].run<{ total: number }>({
      name: 'sum',
      sql: 'SELECT CAST(sum(expenditure_total) AS DOUBLE) AS total FROM panel',
      params: [],
      tables: ['panel'],
    });
    expect(sum?.total).toBe(1034.63); // 775.18 + 259.45
  });
});

test('equal reports give the equal hash, whatever the visit', async () => {
  const again = memorySource(rows, { readerVersion: 'test', synthetic: false, generation: 7 });
  expect((await again.manifest()).dataset_sha256).toBe((await source.manifest()).dataset_sha256);
});
