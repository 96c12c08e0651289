/** A large table in partitions, on both engines: each year once, of the right type, and no more files than asked for. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from '../../scripts/db/folderSource.ts';
import { openNodeBackend } from '../../scripts/db/nodeDoor.ts';
import { readyStarter } from '../../scripts/db/readyStarter.ts';
import { describeFile } from '../../scripts/emit/emitFiles.ts';
import type { Backend } from '../../src/db/backend.ts';
import { createDoorOn } from '../../src/db/door.ts';
import { type DataFile, type DataSource, DEFAULT_DATASET } from '../../src/db/manifest.ts';
import { openNativeBackend } from './nativeDoor.ts';

const YEARS = [2020, 2021] as const;
let folder: string;
const files: DataFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongmei-partitions-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const year of YEARS) {
    const path = `facts/year=${year}/43.parquet`;
    await mkdir(join(folder, `facts/year=${year}`), { recursive: true });
    const row = `SELECT '430602-${year}/staff.actual/${year}/1' AS fact_id, ${year}::INTEGER AS year, 28::DECIMAL(18,6) AS value`;
    await connection.run(`COPY (${row}) TO '${join(folder, path)}' (FORMAT parquet)`);
    files.push(await describeFile(folder, path, 1, { year, province: '43' }));
  }
  connection.closeSync();
  instance.closeSync();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function doorOn(open: () => Promise<Backend>) {
  const read: string[] = [];
  const source: DataSource = {
    manifest: async () => ({
      schema_version: 1,
      reader_version: 'test',
      dataset_sha256: 'x',
      synthetic: true,
      tables: { facts: { rows: 2, files } },
    }),
    file: (file) => {
      read.push(file.path);
      return folderSource(folder).file(file);
    },
  };
  return { read, door: createDoorOn(readyStarter(open), source, DEFAULT_DATASET) };
}

test.each([
  ['wasm', openNodeBackend],
  ['native', openNativeBackend],
] as const)('%s', async (_name, open) => {
  const { read, door } = doorOn(open);
  const sql = 'SELECT year, typeof(year) AS type, value FROM facts ORDER BY year';
  const first = await door.run({
    name: 'one',
    sql,
    params: [],
    tables: ['facts'],
    only: { years: [2021], provinces: ['43'] },
  });
  expect(first).toEqual([{ year: 2021, type: 'INTEGER', value: 28 }]);
  expect(read).toEqual(['facts/year=2021/43.parquet']);

  const all = await door.run({ name: 'all', sql: `${sql} DESC`, params: [], tables: ['facts'] });
  expect(all).toEqual([
    { year: 2021, type: 'INTEGER', value: 28 },
    { year: 2020, type: 'INTEGER', value: 28 },
  ]);
  await door.close();
});
